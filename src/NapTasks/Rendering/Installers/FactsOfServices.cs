using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Rendering.Installers;

/// <summary>What is taken for granted of the installer's Services, and of the names of its objects.</summary>
internal static class FactsOfServices
{
    private static readonly ImmutableArray<(PlatformService Service, Key<NodePort> NodePort)> Ours =
        [(PlatformService.ControlPlane, Keys.NodePort), (PlatformService.Browser, Keys.BrowserNodePort), (PlatformService.Sandbox, Keys.SandboxNodePort)];

    public static ImmutableArray<PlatformFact> All { get; } =
    [
        .. Ours.Select(o => Whole(o.Service)),
        .. Ours.Select(o => NodePortKey(o.Service, o.NodePort)),
        new("registry-node-port", Warning, "Service, offline/registry.yaml",
            new("The key for the node port of the registry of the single-node profile", "单节点模式镜像仓库节点端口所用的键"),
            new("The check for equal node ports goes by it", "节点端口重复的检查以它为准"))
        {
            Held = _ => Reference(PlatformKeys.RegistryNodePort.Name),
            Seen = view => Exposed(view).Where(IsRegistry).ToArray() is [var registry, ..] all
                ? new(string.Join(", ", all.SelectMany(d => NodePortsOf(d.Template))), view.PlaceOf(registry))
                : null,
            Do = new("Keep that port free", "请保持该端口空闲"),
        },
        new("no-other-ports", Warning, "Services, Pods",
            new("What else is reachable from outside the cluster", "集群外还能访问的其他内容"),
            new("The pages for the network and security departments list every open port", "给网络与安全部门的页面列出了全部开放端口"))
        {
            Held = _ => PlatformFact.Nothing,
            Seen = Opened,
            Do = new("Tell these departments of it, and keep its node port free", "请告知这些部门，并避免占用其节点端口"),
        },
        new("channel-gateway", Warning, $"Service {PlatformService.ChannelGateway.Suffix}",
            new("The channel gateway", "渠道网关"),
            new("A route for webhooks leads there", "webhook 路由指向它"))
        {
            Held = view => $"{Name(view, PlatformService.ChannelGateway)}:{PlatformService.ChannelGateway.Port}",
            Seen = view => view.Find("Service", Name(view, PlatformService.ChannelGateway)) is { } service
                ? new($"{service.Name}:{service.Rendered(view.Values.Mode)?.Items("spec", "ports").FirstOrDefault().Text("port")}", view.PlaceOf(service))
                : new("", new(view.Source.Folder)),
            Do = new("Do without webhooks as long as this platform is in use", "使用该版本平台期间请勿配置 webhook"),
        },
        new("coturn-service", Warning, $"Service {TurnRelay.Deployment}",
            new("The Service of coturn", "coturn 的 Service"),
            new("It has no address of its own, which is why INGRESS_TURN makes another one beside it", "它没有自己的地址，因此 INGRESS_TURN 会在旁边另建一个"))
        {
            Concerns = view => view.Values.BrowserEnabled,
            Held = _ => $"clusterIP None, app {TurnRelay.Deployment}, {PortNumber.Turn}/TCP",
            Seen = view => view.Find("Service", TurnRelay.Deployment) is { } service && service.Rendered(view.Values.Mode) is { } document
                ? new($"clusterIP {document.Text("spec", "clusterIP") ?? PlatformFact.Nothing}, app {document.Text("spec", "selector", "app")}, {Ports(document)}", view.PlaceOf(service))
                : null,
            Do = new("See whether INGRESS_TURN is still needed", "请确认是否还需要 INGRESS_TURN"),
        },
        new("names", Error, "manifests/",
            new("Objects of the installer with the kind and name of one of ours", "与我们的对象同类同名的安装脚本对象"),
            new("Both would be applied to one object", "双方会应用到同一个对象"))
        {
            Held = _ => PlatformFact.Nothing,
            Seen = SameNames,
            Accepts = (_, text) => text.Length == 0,
        },
    ];

    // Exactly the installer's object, in both modes, so that each may be applied over the other.
    private static PlatformFact Whole(PlatformService service) => new($"service-{service.Suffix}", Error, $"Service {service.Suffix}",
        new($"The Service {service.Suffix}", $"Service {service.Suffix}"),
        new("Routes lead to it, and manifests/services/ has the same object", "路由指向它，manifests/services/ 中是同一个对象"))
    {
        Held = view => $"{Name(view, service)}: {service.Port} → {service.Port}, http, app {Name(view, service)}",
        Concerns = view => Exposure(view, service) is not null,
        Comparison = view => ServiceComparison.Of(view, Exposure(view, service)!),
    };

    private static PlatformFact NodePortKey(PlatformService service, Key<NodePort> key) => new($"node-port-{service.Suffix}", Error, $"Service {service.Suffix}",
        new($"The key for the node port of the Service {service.Suffix}", $"Service {service.Suffix} 节点端口所用的键"),
        new($"Its node port in manifests/services/ follows {key.Name}", $"manifests/services/ 中的节点端口取自 {key.Name}"))
    {
        Concerns = view => Exposure(view, service) is not null,
        Held = _ => Reference(key.Name),
        // One with another value is told with the Service.
        Seen = view => view.Find("Service", Name(view, service)) is { } found && IsSame(NodePortsOf(found.Rendered(ExposureMode.NodePort)).FirstOrDefault(), Exposure(view, service)!)
            ? new(NodePortsOf(found.Template).FirstOrDefault() ?? "", view.PlaceOf(found))
            : null,
        Accepts = (_, text) => key.SeedName is { } seed && text == Reference(seed),
    };

    private static bool IsSame(string? nodePort, ServiceExposure service) => nodePort == $"{service.KeptNodePort}" || nodePort?.Contains('$', StringComparison.Ordinal) == true;

    private static ServiceExposure? Exposure(InstallerView view, PlatformService service) => view.Site.Exposure.Services.FirstOrDefault(s => s.Service == service);

    private static string Name(InstallerView view, PlatformService service) => $"{view.Values.AppPrefix.Name(service.Suffix)}";

    private static string Reference(string key) => $"${{{key}}}";

    private static IEnumerable<string> NodePortsOf(YamlMapping? service) => service.Items("spec", "ports").Select(p => p.Text("nodePort")).OfType<string>();

    private static string Ports(YamlMapping service) =>
        string.Join(", ", service.Items("spec", "ports").Select(p => $"{p.Text("port")}/{p.Text("protocol") ?? "TCP"}"));

    // Services that nodes or load balancers lead to, ours aside.
    private static IEnumerable<InstallerDocument> Exposed(InstallerView view) => view.Documents.Where(d => d.Kind == "Service"
        && Ours.All(o => d.Name != Name(view, o.Service))
        && d.Template is { } service
        && (service.Text("spec", "type") is not (null or "ClusterIP" or "ExternalName") || NodePortsOf(service).Any() || service.Items("spec", "externalIPs").Any()));

    // That of the single-node profile.
    private static bool IsRegistry(InstallerDocument document) => document.Path == "offline/registry.yaml";

    private static Observed? Opened(InstallerView view)
    {
        var services = Exposed(view).Where(d => !IsRegistry(d));
        var pods = view.Documents.Where(d => d.Kind is "Deployment" or "DaemonSet" or "StatefulSet" && d.Name != TurnRelay.Deployment && Pod(d) is { } pod
            && (pod.Text("hostNetwork") == "true" || pod.Items("containers").Any(c => c.Items("ports").Any(p => p.Text("hostPort") is not null))));
        var found = services.Concat(pods).ToArray();
        return found.Length == 0 ? null : new(string.Join(", ", found.Select(d => $"{d.Kind} {d.Name}")), view.PlaceOf(found[0]));
    }

    private static YamlNode? Pod(InstallerDocument document) => document.Template.Find("spec", "template", "spec");

    private static Observed SameNames(InstallerView view)
    {
        var values = view.Values;
        var ours = view.Site.Objects.Where(o => !o.ForClusterOperator).Select(o => (o.Kind, Name: $"{o.Name}"))
            .Concat(view.Site.Exposure.Certificates is null ? [] : new[] { ("Secret", $"{values.TlsSecret}"), ("Secret", $"{values.SandboxTlsSecret}") })
            .ToHashSet();
        var found = view.Documents.Where(d => d.Name is { } name && ours.Contains((d.Kind, name))).ToArray();
        return new(string.Join(", ", found.Select(d => $"{d.Kind} {d.Name}")), found.Length == 0 ? new(view.Source.Folder) : view.PlaceOf(found[0]));
    }
}
