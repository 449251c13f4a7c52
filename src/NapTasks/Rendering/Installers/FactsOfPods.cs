using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;
using static NapTasks.Rendering.Installers.PodTemplate;

namespace NapTasks.Rendering.Installers;

/// <summary>What is taken for granted of the Deployments behind the three Services.</summary>
internal static class FactsOfPods
{
    private static readonly ImmutableArray<PlatformService> Services = [PlatformService.ControlPlane, PlatformService.Browser, PlatformService.Sandbox];

    private static readonly ImmutableArray<string> ProbeKinds = ["startupProbe", "livenessProbe", "readinessProbe"];

    // Before August 2026 the control plane had this one for Kubernetes alone; what our checks ask for has been there all along.
    private const string EarlierProbe = "/_cp/health";

    public static ImmutableArray<PlatformFact> All { get; } =
    [
        .. Services.SelectMany(Of),
        .. PrivateCa.Callers.SelectMany(c => OfCaller(c.Service, c.Container)),
        Module(PlatformService.ControlPlane, null),
        Module(PlatformService.Browser, Keys.BrowserEnabled),
        Module(PlatformService.Sandbox, Keys.SandboxEnabled),
    ];

    private static IEnumerable<PlatformFact> Of(PlatformService service) =>
    [
        Fact(service, "deployment", Error,
            new($"The Deployment {service.Suffix}", $"Deployment {service.Suffix}"),
            new("Its pods are behind the Service, and commands and fragments of ours name it", "其 Pod 位于该 Service 之后，我们的命令和片段也使用它的名称"))
            with
            {
                Held = view => Name(view, service),
                Seen = view => Find(view, service) is { } found ? new($"{found.Name}", view.PlaceOf(found)) : new("", new(view.Source.Folder)),
            },
        Fact(service, "label", Error,
            new($"The label app of the pods of {service.Suffix}", $"{service.Suffix} 的 Pod 标签 app"),
            new("The Service, the NetworkPolicy and the fragments select them by it", "Service、NetworkPolicy 和片段按它选择 Pod"))
            with
            {
                Held = view => Name(view, service),
                Seen = view => Seen(view, service, d => d.Text("spec", "template", "metadata", "labels", "app")),
            },
        Fact(service, "container-port", Error,
            new($"The port of the pods of {service.Suffix}", $"{service.Suffix} 的 Pod 端口"),
            new("The Service and the NetworkPolicy lead there", "Service 与 NetworkPolicy 指向该端口"))
            with
            {
                Held = _ => $"{service.Port}",
                Seen = view => Seen(view, service, d => Joined(Containers(d).SelectMany(c => c.Items("ports")).Select(p => p.Text("containerPort")))),
            },
        Fact(service, "replicas", Error,
            new($"How many pods {service.Suffix} has", $"{service.Suffix} 的副本数"),
            new("Routes send each request to any pod; logins and sessions live in one", "路由会把请求发往任意 Pod，而登录与会话保存在单个 Pod 中"))
            with
            {
                Held = _ => "1",
                Seen = view => Seen(view, service, d => d.Text("spec", "replicas") ?? "1"),
            },
        Fact(service, "health", Warning,
            new($"The path by which Kubernetes sees whether {service.Suffix} is well", $"Kubernetes 检查 {service.Suffix} 健康状况的路径"),
            new($"Pages, documents and load balancers ask {Probe(service)}", $"各页面、文档和负载均衡使用 {Probe(service)}"))
            with
            {
                Held = _ => Probe(service),
                Seen = view => Seen(view, service, d => Joined(Containers(d).SelectMany(Probes))),
                Accepts = (_, text) => service == PlatformService.ControlPlane && text == EarlierProbe,
                Do = new("See what that path answers without a login before you rely on these checks", "使用这些检查之前，请确认该路径在未登录时的应答"),
            },
    ];

    private static IEnumerable<PlatformFact> OfCaller(PlatformService service, string container) =>
    [
        Fact(service, "container", Error,
            new($"The container of {service.Suffix}", $"{service.Suffix} 的容器"),
            new("The fragment in manifests/certificates/private-ca/ names it", "manifests/certificates/private-ca/ 中的片段使用该名称"))
            with
            {
                Held = _ => container,
                Seen = view => Seen(view, service, d => Joined(Containers(d).Select(c => c.Text("name")))),
                Accepts = (_, text) => text.Split(", ").Contains(container),
            },
        Fact(service, "private-ca", Error,
            new($"What {service.Suffix} already has of the fragment for a private authority", $"{service.Suffix} 中与私有 CA 片段重复的内容"),
            new("A run of install.sh would take it from the fragment in manifests/certificates/private-ca/", "install.sh 的运行会覆盖 manifests/certificates/private-ca/ 中的片段"))
            with
            {
                Held = _ => PlatformFact.Nothing,
                Seen = view => Seen(view, service, d => Joined(
                    Containers(d).SelectMany(c => c.Items("env")).Select(e => e.Text("name")).Where(n => n == PrivateCa.Variable)
                        .Concat(d.Items("spec", "template", "spec", "volumes").Select(v => v.Text("name")).Where(n => n == PrivateCa.FieldManager)))),
                Accepts = (_, text) => text.Length == 0,
            },
    ];

    private static PlatformFact Module(PlatformService service, Key<bool>? key) => new($"module-{service.Suffix}", Error, InstallerSource.ScriptName,
        new($"When {service.Suffix} is installed", $"{service.Suffix} 的安装条件"),
        new("The Service, the routes, the names and the certificates of it are made then, and only then", "只有此时才生成它的 Service、路由、域名和证书"))
    {
        Held = _ => Condition(key),
        // Where no command names the file, a loop may; that cannot be read.
        Seen = view => Find(view, service) is { } found && view.Steps.WaysTo(found.FileName) is { IsEmpty: false } ways
            ? new(string.Join(" | ", ways.Select(w => Text(w)).Distinct().Order(StringComparer.Ordinal)), view.PlaceOf(found))
            : null,
    };

    private static string Condition(Key? key) => key is null ? "always" : $"{key.Name}=true";

    private static string Text(ImmutableHashSet<Condition> way) =>
        way.IsEmpty ? Condition(null) : string.Join(" & ", way.Select(c => c.ToString()).Order(StringComparer.Ordinal));

    private static PlatformFact Fact(PlatformService service, string name, Severity severity, Message what, Message uses) =>
        new($"{name}-{service.Suffix}", severity, $"Deployment {service.Suffix}", what, uses)
        {
            Concerns = view => view.Site.Exposure.Services.Any(s => s.Service == service),
            Held = _ => "",
        };

    private static string Name(InstallerView view, PlatformService service) => $"{view.Values.AppPrefix.Name(service.Suffix)}";

    private static InstallerDocument? Find(InstallerView view, PlatformService service) => view.Find("Deployment", Name(view, service));

    // A Deployment that is missing is a fact of its own.
    private static Observed? Seen(InstallerView view, PlatformService service, Func<YamlMapping, string?> read) =>
        Find(view, service) is { } found && found.Rendered(view.Values.Mode) is { } document ? new(read(document) ?? "", view.PlaceOf(found)) : null;

    private static IEnumerable<string?> Probes(YamlNode container) =>
        ProbeKinds.Select(probe => container.Text(probe, "httpGet", "path"));

    private static string Probe(PlatformService service) => service == PlatformService.ControlPlane ? PlatformService.NewestHealthPath : service.HealthPath!;
}
