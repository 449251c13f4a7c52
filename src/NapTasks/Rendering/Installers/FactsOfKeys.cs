using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Diagnostics;
using NapTasks.Values;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Rendering.Installers;

/// <summary>What is taken for granted of the keys that install.sh takes from values.env: that it knows them, and what holds without them.</summary>
internal static partial class FactsOfKeys
{
    private const string On = "true";
    private const string Off = "false";
    private const string CoturnNode = "COTURN_NODE_SELECTOR";

    private static readonly ImmutableArray<Key> Urls = [Keys.WebPublicUrl, Keys.FilesPublicUrl, Keys.SandboxPublicUrl, Keys.BrowserPublicUrl];

    private static readonly ImmutableArray<Key<bool>> Modules = [Keys.SandboxEnabled, Keys.BrowserEnabled];

    public static ImmutableArray<PlatformFact> All { get; } =
    [
        new("keys", Warning, InstallerSource.ScriptName,
            new("The platform’s keys in values.env, and the names in secrets.env.example", "values.env 中平台的键，以及 secrets.env.example 中的名称"),
            new("People set them so that the platform does what they say", "设置它们是为了让平台照此执行"))
        {
            Held = _ => InstallerSource.ScriptName,
            // With the other keys, by the check itself: it knows which ones nobody reads.
            Comparison = _ => [],
        },
        .. Keys.OfThePlatform.Append(TurnKeys.Port).Where(k => k.Default is not null).Select(k => Default(k, Error)),
        .. PlatformKeys.All.Where(k => k.Default is not null).Select(k => Default(k, Warning)),
        .. Modules.Select(OffByDefault),
        .. Modules.Append<Key>(PlatformKeys.LdapEnabled).Select(ExactlyTrue),
        .. Urls.Select(UrlDefault),
        new("image-prefix", Warning, InstallerSource.ScriptName,
            new($"The default of {PlatformKeys.PlatformImagePrefix.Name}", $"{PlatformKeys.PlatformImagePrefix.Name} 的默认值"),
            new("NapTasks refuses another APP_PREFIX without it or a REGISTRY of your own", "未设置它或您自己的 REGISTRY 时，NapTasks 不接受其他 APP_PREFIX"))
        {
            Held = _ => PlatformKeys.PlatformImagePrefix.Absent.Trim('`'),
            Seen = view => RawDefault(view, PlatformKeys.PlatformImagePrefix.Name),
        },
        new("login-redirect", Warning, InstallerSource.ScriptName,
            new("The path that is registered for the redirect after a login", "为登录跳转登记的路径"),
            new("The checks of the public URLs, and what they say, go by it", "公开 URL 的检查及其说明以它为准"))
        {
            Held = _ => PublicUrlDiagnostics.LoginRedirect,
            Seen = view => (from line in view.Script.Lines
                            from word in line.Words
                            let match = Redirect().Match(word)
                            where match.Success && match.Groups[1].Value != PublicUrlDiagnostics.LoginRedirect
                            select new Observed(match.Groups[1].Value, view.PlaceOf(line))).FirstOrDefault(),
        },
        new("coturn-node", Warning, InstallerSource.ScriptName,
            new("The key for the node of coturn", "指定 coturn 所在节点的键"),
            new("TURN_HOST is the address of one node: without the key coturn may start on another", "TURN_HOST 是某一节点的地址：没有该键，coturn 可能在其他节点启动"))
        {
            Concerns = view => view.Values.BrowserEnabled,
            Held = _ => CoturnNode,
            Seen = view => new(view.Script.Names.Contains(CoturnNode) ? CoturnNode : "", view.PlaceOf(line: null)),
            Do = new("Bind coturn to its node by a patch of your own", "请自行用补丁把 coturn 固定到该节点"),
        },
    ];

    /// <summary>The keys of a deployment that are the platform's, but that its installer does not read.</summary>
    /// <param name="view">The deployment.</param>
    /// <param name="known">The names that the installer knows.</param>
    public static IEnumerable<Diagnostic> Unread(InstallerView view, IReadOnlySet<string> known)
    {
        var platforms = Keys.OfThePlatform.Concat(PlatformKeys.All).Append(TurnKeys.Port).SelectMany(k => new[] { k.Name, k.SeedName }).OfType<string>().Concat(view.SecretNames)
            .ToHashSet(StringComparer.Ordinal);
        return view.ValuesEnv.Assignments.Where(a => platforms.Contains(a.Key) && !known.Contains(a.Key)).DistinctBy(a => a.Key)
            .Select(a => InstallerDiagnostics.KeyUnread.At(a.KeyLocation, a.Key));
    }

    private static PlatformFact Default(Key key, Severity severity) => new($"default-{key.Name}", severity, InstallerSource.ScriptName,
        new($"The default of {key.Name}", $"{key.Name} 的默认值"),
        new("values.env does not set the key, so that each goes by its own", "values.env 未设置该键，双方各用各的默认值"))
    {
        Concerns = view => !view.IsSet(key.Name) && (key.SeedName is null || !view.IsSet(key.SeedName)),
        Held = _ => key.Default!,
        Seen = view => DefaultOf(view, key.Name),
        Do = new($"Write the value that you want into values.env: {key.Name}={key.Default}", $"请在 values.env 中写明所需的值：{key.Name}={key.Default}"),
    };

    private static PlatformFact OffByDefault(Key<bool> key) => new($"default-{key.Name}", Error, InstallerSource.ScriptName,
        new($"The default of {key.Name}", $"{key.Name} 的默认值"),
        new("values.env does not set the key: NapTasks takes the module for off, and makes neither its Service nor its routes", "values.env 未设置该键：NapTasks 视该模块为关闭，不生成其 Service 和路由"))
    {
        Concerns = view => !view.IsSet(key.Name),
        Held = _ => Off,
        Seen = view => DefaultOf(view, key.Name),
        Accepts = (_, text) => text.Length == 0,
        Do = new($"Write {key.Name}=true or {key.Name}=false into values.env", $"请在 values.env 中写 {key.Name}=true 或 {key.Name}=false"),
    };

    private static PlatformFact ExactlyTrue(Key key) => new($"switch-{key.Name}", key == PlatformKeys.LdapEnabled ? Warning : Error, InstallerSource.ScriptName,
        new($"The word that turns {key.Name} on", $"使 {key.Name} 生效的取值"),
        new("NapTasks takes the module for on with exactly this word", "NapTasks 只在恰为该词时视为启用"))
    {
        Held = _ => On,
        Seen = view => (from line in view.Script.Lines
                        let test = Condition.Of(line.Words.AsSpan()) ?? Condition.Of(line.Words.AsSpan()[Math.Min(1, line.Words.Length)..])
                        where test is { Variable: var variable, Value: not On } && variable == key.Name
                        select new Observed(test.Value, view.PlaceOf(line))).FirstOrDefault(),
    };

    private static PlatformFact UrlDefault(Key key) => new($"default-{key.Name}", Warning, InstallerSource.ScriptName,
        new($"The default of {key.Name} with node ports", $"使用节点端口时 {key.Name} 的默认值"),
        new("NapExplain and the pages name it", "NapExplain 和各页面会给出该地址"))
    {
        Concerns = view => view.Values.Mode == ExposureMode.NodePort && !view.IsSet(key.Name),
        Held = view => $"{key.Derived!(view.Values)?.Value}",
        Seen = view => DefaultOf(view, key.Name),
        Do = new($"Write {key.Name} into values.env", $"请在 values.env 中写明 {key.Name}"),
    };

    // One that refers to what values.env does not have is told by the keys.
    private static Observed? DefaultOf(InstallerView view, string key) =>
        view.Variables.Default(key) is { } text && !text.Contains('$', StringComparison.Ordinal) ? new(text, PlaceOf(view, key)) : null;

    private static Observed? RawDefault(InstallerView view, string key) =>
        view.Script.After.FirstOrDefault(u => u.Name == key && u.Default is not null) is { Default: { } text } ? new(text, PlaceOf(view, key)) : null;

    private static SourceLocation PlaceOf(InstallerView view, string key) =>
        view.PlaceOf(view.Script.Lines.FirstOrDefault(l => l.Words.Any(w => w.StartsWith($"{key}=", StringComparison.Ordinal) || w.StartsWith($"${{{key}:=", StringComparison.Ordinal))));

    [GeneratedRegex(@"^[A-Z]+_OAUTH_REDIRECT_URI=\$\{?[A-Z0-9_]+\}?(/.*)$")]
    private static partial Regex Redirect();
}
