using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;
using static NapTasks.Rendering.Installers.PodTemplate;

namespace NapTasks.Rendering.Installers;

/// <summary>What is taken for granted of coturn.</summary>
internal static class FactsOfTurn
{
    private const string Secret = "TURN_AUTH_SECRET";

    private static readonly Message Ports = new(
        "The Services, routes and firewall rules for TURN have these ports", "TURN 的 Service、路由和防火墙规则使用这些端口");

    private static readonly Message Arguments = new(
        "TURN_HOST, and what INGRESS_TURN makes of it, rely on it", "TURN_HOST 以及 INGRESS_TURN 生成的内容依赖于此");

    // Beside those that are facts of their own.
    private static readonly ImmutableArray<string> Others =
    [
        "--fingerprint", "--log-file=stdout", "--lt-cred-mech", "--no-cli", "--no-dtls", "--no-multicast-peers", "--no-tls", $"--static-auth-secret=$({Secret})", "--use-auth-secret",
    ];

    private static readonly ImmutableArray<string> Known = ["--listening-port", "--min-port", "--max-port", "--listening-ip", "--relay-ip", "--external-ip", "--realm"];

    public static ImmutableArray<PlatformFact> All { get; } =
    [
        Fact("deployment", Error, new("The Deployment of coturn", "coturn 的 Deployment"), Arguments) with
        {
            Held = _ => TurnRelay.Deployment,
            Seen = view => Find(view) is { } found ? new($"{found.Name}", view.PlaceOf(found)) : new("", new(view.Source.Folder)),
        },
        Fact("label", Error, new("The label app of coturn’s pod", "coturn 的 Pod 标签 app"), new("The Services of INGRESS_TURN select it by that", "INGRESS_TURN 的 Service 按它选择 Pod")) with
        {
            Held = _ => TurnRelay.Deployment,
            Seen = view => Seen(view, d => d.Text("spec", "template", "metadata", "labels", "app")),
        },
        Fact("container", Error, new("The container of coturn", "coturn 的容器"), Arguments) with
        {
            Held = _ => TurnRelay.Deployment,
            Seen = view => Seen(view, d => Joined(Containers(d).Select(c => c.Text("name")))),
        },
        Fact("host-network", Error, new("Whether coturn uses the network of its node", "coturn 是否使用节点网络"), Ports) with
        {
            Held = _ => "true",
            Seen = view => Seen(view, d => d.Text("spec", "template", "spec", "hostNetwork")),
        },
        Fact("replicas", Error, new("How many pods coturn has", "coturn 的副本数"), new("An allocation belongs to one pod, at one address", "一次 TURN 分配只属于一个 Pod 和一个地址")) with
        {
            Held = _ => "1",
            Seen = view => Seen(view, d => d.Text("spec", "replicas") ?? "1"),
        },
        Fact("strategy", Warning, new("How coturn’s pod is replaced", "coturn 的 Pod 更新方式"),
            new("A second pod on the same node cannot bind its ports: a change of ours would wait for ever", "同一节点上的第二个 Pod 无法绑定端口，我们的修改会一直等待")) with
        {
            Held = _ => "Recreate",
            Seen = view => Seen(view, d => d.Text("spec", "strategy", "type") ?? "RollingUpdate"),
            Do = new("Delete the pod by hand after such a change", "此类修改之后请手工删除 Pod"),
        },
        Fact("container-ports", Warning, new("The ports that coturn’s container declares", "coturn 容器声明的端口"), Ports) with
        {
            Held = _ => string.Join(", ", TurnRelay.Ports.Where(p => !p.IsRelay).Select(p => $"{p.First}/{(p.Transport == Transport.Tcp ? "TCP" : "UDP")}")),
            Seen = view => Seen(view, d => string.Join(", ", Containers(d).SelectMany(c => c.Items("ports")).Select(p => $"{p.Text("containerPort")}/{p.Text("protocol") ?? "TCP"}"))),
        },
        Option("--listening-port", Error, new("The port that coturn listens on", "coturn 监听的端口"), Ports, _ => $"{PortNumber.Turn}"),
        Option("--min-port", Error, new("The first port of coturn’s relay range", "coturn 中继端口范围的起点"), Ports, _ => $"{TurnKeys.FirstRelayPort}"),
        Option("--max-port", Error, new("The last port of coturn’s relay range", "coturn 中继端口范围的终点"), Ports, _ => $"{TurnKeys.LastRelayPort}"),
        Option("--listening-ip", Error, new("The address that coturn listens on", "coturn 监听的地址"), Arguments, _ => Reference(Keys.TurnHost.Name)),
        Option("--relay-ip", Error, new("The address that coturn relays from", "coturn 中继使用的地址"), Arguments, _ => Reference(Keys.TurnHost.Name)),
        Option("--external-ip", Error, new("The address that coturn announces", "coturn 公布的地址"), Arguments, _ => Reference(Keys.TurnHost.Name)),
        Option("--realm", Warning, new("The realm of coturn", "coturn 的 realm"), Arguments, _ => Reference(Keys.Host.Name)) with
        {
            Accepts = (_, text) => text == Reference(Keys.Host.SeedName!),
        },
        Fact("other-arguments", Warning, new("The other arguments of coturn", "coturn 的其他参数"),
            new("TURN over plain TCP and UDP, with the platform’s secret, is what the pages and their checks expect", "各页面及其检查以明文 TCP/UDP、使用平台密钥的 TURN 为准")) with
        {
            Held = _ => string.Join(' ', Others),
            Seen = view => SeenAsWritten(view, d => string.Join(' ', ArgumentsOf(d).Where(a => !Known.Contains(a.Split('=')[0])).Order(StringComparer.Ordinal))),
        },
        Fact("secret", Warning, new("Where coturn has its secret from", "coturn 密钥的来源"),
            new($"secrets.env.example has it under the name {Secret}", $"secrets.env.example 中的名称为 {Secret}")) with
        {
            Held = view => $"{view.Values.AppPrefix.Name("browser-secret")} {Secret}",
            Seen = view => Seen(view, d => Joined(Containers(d).SelectMany(c => c.Items("env")).Where(e => e.Text("name") == Secret).Select(e =>
                $"{e.Text("valueFrom", "secretKeyRef", "name")} {e.Text("valueFrom", "secretKeyRef", "key")}"))),
        },
        Fact("command", Error, new("The command of coturn’s container", "coturn 容器的 command"),
            new("A run of install.sh would put its own in the place of ours, which makes coturn listen on its node’s address", "install.sh 的运行会用自己的 command 覆盖我们的，而后者使 coturn 监听节点地址")) with
        {
            Held = _ => PlatformFact.Nothing,
            Seen = view => SeenAsWritten(view, d => Joined(Containers(d).SelectMany(c => c.Items("command")).Select(c => c.Text()))),
            Accepts = (_, text) => text.Length == 0,
        },
        Fact("node-ips", Error, new($"The variable {CoturnFragment.NodeAddresses} of coturn’s container", $"coturn 容器的变量 {CoturnFragment.NodeAddresses}"),
            new("A run of install.sh would put its own in the place of ours, which has the node’s addresses", "install.sh 的运行会用自己的值覆盖我们的，而后者是节点地址")) with
        {
            Held = _ => PlatformFact.Nothing,
            Seen = view => SeenAsWritten(view, d => Joined(Containers(d).SelectMany(c => c.Items("env")).Select(e => e.Text("name")).Where(n => n == CoturnFragment.NodeAddresses))),
            Accepts = (_, text) => text.Length == 0,
        },
        Fact("module", Error, new("When coturn is installed", "coturn 的安装条件"), new("Its Services, routes and ports are made then, and only then", "只有此时才生成它的 Service、路由和端口")) with
        {
            Held = _ => $"{Keys.BrowserEnabled.Name}=true",
            Seen = view => Find(view) is { } found && view.Steps.WaysTo(found.FileName) is { IsEmpty: false } ways
                ? new(string.Join(" | ", ways.Select(w => string.Join(" & ", w.Select(c => $"{c}").Order(StringComparer.Ordinal))).Distinct()), view.PlaceOf(found))
                : null,
            // COTURN_ENABLED, too, is what the browser's switch says.
            Accepts = (_, text) => text.Split(" & ").Contains($"{Keys.BrowserEnabled.Name}=true") && !text.Contains('|', StringComparison.Ordinal),
        },
    ];

    private static PlatformFact Fact(string name, Severity severity, Message what, Message uses) =>
        new($"coturn-{name}", severity, $"Deployment {TurnRelay.Deployment}", what, uses) { Concerns = view => view.Values.BrowserEnabled, Held = _ => "" };

    private static PlatformFact Option(string option, Severity severity, Message what, Message uses, Func<InstallerView, string> held) =>
        Fact(option.TrimStart('-'), severity, what, uses) with
        {
            Held = held,
            Seen = view => SeenAsWritten(view, d => Joined(ArgumentsOf(d).Where(a => a.Split('=')[0] == option).Select(a => a[Math.Min(a.Length, option.Length + 1)..]))),
        };

    private static string Reference(string variable) => $"${{{variable}}}";

    private static InstallerDocument? Find(InstallerView view) => view.Find("Deployment", TurnRelay.Deployment);

    private static Observed? Seen(InstallerView view, Func<YamlMapping, string?> read) =>
        Find(view) is { } found && found.Rendered(view.Values.Mode) is { } document ? new(read(document) ?? "", view.PlaceOf(found)) : null;

    // With the variables: which one it is counts, not what it has here.
    private static Observed? SeenAsWritten(InstallerView view, Func<YamlMapping, string?> read) =>
        Find(view) is { } found && found.Template is { } document ? new(read(document) ?? "", view.PlaceOf(found)) : null;

    private static IEnumerable<string> ArgumentsOf(YamlMapping deployment) => Containers(deployment).SelectMany(c => c.Items("args")).Select(a => a.Text()).OfType<string>();
}
