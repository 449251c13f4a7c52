using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Rendering.Installers;

/// <summary>What is taken for granted of install.sh: how it is called, and what it does with INGRESS_MODE and the templates.</summary>
internal static class FactsOfScript
{
    private const string ValuesFile = "VALUES_FILE";

    private static readonly ImmutableArray<string> Forced = ["--server-side", "--force-conflicts"];

    /// <summary>The verbs that pages, documents and messages of ours name.</summary>
    public static ImmutableArray<string> Verbs { get; } = ["--manifests-only", "--seed-only", "--render-only"];

    public static ImmutableArray<PlatformFact> All { get; } =
    [
        new("values-file", Error, InstallerSource.ScriptName,
            new("The variable that names the values file", "指定 values 文件的变量"),
            new("Every command of ours that runs install.sh sets it; otherwise another values file would be installed", "我们给出的每条 install.sh 命令都设置它；否则会按另一份 values 文件安装"))
        {
            Held = _ => ValuesFile,
            Seen = view => Sourcing(view) is { } line ? new(NameOf(line.Words[1], view), view.PlaceOf(line)) : null,
        },
        new("unset-stops", Error, InstallerSource.ScriptName,
            new("The option of bash that stops at a variable without value", "遇到未设置的变量即中止的 bash 选项"),
            new("values.env takes secrets from the environment: without the option a run without secrets.env puts empty secrets in the place of the live ones",
                "values.env 从环境变量取密钥：没有该选项时，缺少 secrets.env 的运行会用空值覆盖正在使用的密钥"))
        {
            Held = _ => "set -u",
            Seen = view => Sourcing(view) is { } source ? Options(view, source) : null,
            Accepts = (_, text) => text.Split(' ') is var words && (words.Any(w => w is ['-', not '-', ..] && w.Contains('u', StringComparison.Ordinal)) || words.Contains("nounset")),
        },
        new("modes", Error, InstallerSource.ScriptName,
            new("What INGRESS_MODE makes of the Services", "INGRESS_MODE 对应的 Service 类型"),
            new("The Services in manifests/ have these types, and routes lead to them", "manifests/ 中的 Service 使用这些类型，路由指向它们"))
        {
            Held = view => string.Join(", ", Modes.Select(mode => $"{Words.Of(mode)} {TypeFor(view, mode)}")),
            Seen = view => TypeVariable(view) is { } variable
                ? new(string.Join(", ", Modes.Select(mode => $"{Words.Of(mode)} {TypeSetFor(view, mode, variable)}")), view.PlaceOf(view.Modes.FirstOrDefault()?.Line))
                : null,
        },
        new("other-modes", Warning, InstallerSource.ScriptName,
            new("The values of INGRESS_MODE", "INGRESS_MODE 的取值"),
            new("NapTasks refuses any other one", "NapTasks 不接受其他取值"))
        {
            Held = _ => string.Join(", ", Modes.Select(Words.Of)),
            Seen = view => view.Modes.IsEmpty ? null
                : new(string.Join(", ", view.Modes.SelectMany(b => b.Patterns).Where(p => p != "*" && p.Length > 0)), view.PlaceOf(view.Modes[0].Line)),
            // One that is missing is told by the types.
            Accepts = (_, text) => text.Split(", ").All(word => Modes.Any(mode => Words.Of(mode) == word)),
            Do = new("Keep to the values that NapTasks knows", "请只使用 NapTasks 支持的取值"),
        },
        new("node-ports-stripped", Warning, InstallerSource.ScriptName,
            new("How lines with a node port leave the Services behind an ingress", "使用 ingress 时从 Service 中去除节点端口的方式"),
            new("The Services are compared without these lines", "比较 Service 时不计这些行"))
        {
            Held = _ => "sed nodePort:",
            Seen = view => view.Script.Lines.FirstOrDefault(l => l.First == "sed" && l.Words.Any(w => w.Contains("nodePort:", StringComparison.Ordinal))) is { } line
                ? new("sed nodePort:", view.PlaceOf(line))
                : new("", view.PlaceOf(line: null)),
            Do = new("Compare the result of install.sh --render-only with manifests/services/", "请用 install.sh --render-only 的结果与 manifests/services/ 比较"),
        },
        new("apply", Error, InstallerSource.ScriptName,
            new("How objects are applied", "应用对象的方式"),
            new("Our objects and fragments are applied beside the installer’s, field by field; in any other way each run of one undoes the other",
                "我们的对象和片段按字段与安装脚本并存；换成其他方式，双方每次运行都会撤销对方的修改"))
        {
            Held = _ => $"kubectl apply {string.Join(' ', Forced)}",
            Seen = Applying,
        },
        .. Verbs.Select(Verb),
    ];

    private static IEnumerable<ExposureMode> Modes => [ExposureMode.NodePort, ExposureMode.External];

    private static PlatformFact Verb(string verb) => new($"verb{verb}", Warning, InstallerSource.ScriptName,
        new($"The step {verb}", $"步骤 {verb}"),
        new("Pages, OPERATIONS.md and messages of ours say to run it", "我们的页面、OPERATIONS.md 和消息中要求执行它"))
    {
        Held = _ => verb,
        Seen = view =>
        {
            var steps = BashCases.AllOf(view.Script).Where(b => b.Patterns.Any(p => p.EndsWith("-only", StringComparison.Ordinal))).ToArray();
            return steps.FirstOrDefault(b => b.Patterns.Contains(verb)) is { } step
                ? new(verb, view.PlaceOf(step.Line))
                : new(string.Join(", ", steps.SelectMany(b => b.Patterns).Distinct()), view.PlaceOf(steps.FirstOrDefault()?.Line));
        },
        Do = new("Look in the installer’s own instructions for what has taken its place", "请在安装包自己的说明中查找替代步骤"),
    };

    private static BashLine? Sourcing(InstallerView view) =>
        view.Script.Lines.FirstOrDefault(l => l.First is "source" or "." && l.Words.Length > 1 && BashScanner.IsValuesFile(l.Words[1]));

    // Set beforehand without regard to the environment, the name does not help.
    private static string NameOf(string word, InstallerView view)
    {
        var name = word.Trim('$', '{', '}').Split(':')[0];
        return view.Script.Before.Any(u => u.Name == name && u.Kind == VariableUseKind.Assigned) ? $"{name}=" : name;
    }

    private static Observed Options(InstallerView view, BashLine source)
    {
        var lines = view.Script.Lines.Where(l => l.First == "set" && l.Position < source.Position).ToArray();
        return new(string.Join(' ', lines.SelectMany(l => l.Words.Skip(1)).Prepend("set")), view.PlaceOf(lines.FirstOrDefault()));
    }

    private static string TypeFor(InstallerView view, ExposureMode mode)
    {
        var service = view.Site.Exposure.Services[0] with { IsNodePort = mode == ExposureMode.NodePort };
        return ServiceManifests.Print(view.Site.Exposure, service, []).Text("spec", "type")!;
    }

    // The variable that the templates have in its place; where none has one, the Services themselves tell.
    private static string? TypeVariable(InstallerView view) =>
        view.Site.Exposure.Services.Select(s => view.Find("Service", $"{s.Name}")?.Template.Text("spec", "type")).FirstOrDefault(type => type?.StartsWith('$') == true);

    private static string TypeSetFor(InstallerView view, ExposureMode mode, string variable) =>
        view.Modes.FirstOrDefault(b => b.Patterns.Contains(Words.Of(mode)))?.Assigned.FirstOrDefault(a => BashCases.IsReference(variable, a.Key)).Value ?? PlatformFact.Nothing;

    private static Observed Applying(InstallerView view)
    {
        var lines = view.Script.Lines.Select(l => (Line: l, Words: l.Words.SkipWhile(w => w != "kubectl").ToArray()))
            .Where(l => l.Words.Length > 1 && l.Words[1] == "apply").ToArray();
        // One command for all templates; others are for what it makes itself.
        var best = lines.OrderByDescending(l => Forced.Count(l.Words.Contains)).FirstOrDefault();
        return best.Line is null
            ? new("", view.PlaceOf(line: null))
            : new($"kubectl apply {string.Join(' ', Forced.Where(best.Words.Contains))}".TrimEnd(), view.PlaceOf(best.Line));
    }
}
