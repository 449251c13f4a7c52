using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>Cilium through Gateway API. Its Helm chart makes the GatewayClass; 1.17 is the first with Gateway API 1.2, 1.20 the first with ListenerSets.</summary>
internal sealed class Cilium : GatewayApiFamily
{
    private static readonly ChartPlace Chart = new("cilium/cilium", ns => $"kubectl -n {ns} rollout restart deployment/cilium-operator daemonset/cilium daemonset/cilium-envoy");

    public override string Name => "cilium";

    public override string? UsualClass => "cilium";

    public override Message Title { get; } = new("Cilium, Gateway API", "Cilium，Gateway API");

    public override string MinimumVersion => "1.17; 1.20 with INGRESS_GATEWAY=listenerset:…";

    public override string VersionSource => "Gateway API 1.2; ListenerSet in the release notes of 1.20.0";

    public override string WhileAuthIsDown => "there is no authentication";

    public override ProxyTrust Trusts => ProxyTrust.ByHops;

    public override ImmutableArray<ControllerSetting> Settings { get; } =
    [
        Chart.Key("envoy.streamIdleTimeoutDurationSeconds", Trait.IdleStreams, e => new YamlScalar(e.Values.IdleTimeout.Seconds), "1.17",
            new("A stream that is silent for 300 s is cut, terminals included.", "静默满 300 秒的流会被切断，终端连接也不例外。")),
        Chart.Key("extraConfig.proxy-stream-idle-timeout-seconds", Trait.IdleStreams, e => new YamlScalar($"{e.Values.IdleTimeout}"), "1.17",
            new("The same: the operator, which makes the listeners of Gateways, has this key of its own (Cilium #43814, #47634).",
                "效果同上：负责生成 Gateway 监听器的 operator 使用这个单独的键（Cilium #43814、#47634）。")),
        Chart.Key("envoy.clusterMaxConnections", Trait.Capacity, _ => new YamlScalar(Capacity.Streams), "1.19",
            new("The 1,025th stream to a Service gets 503; before 1.19 nothing can be done about it.", "到同一 Service 的第 1,025 个流会得到 503；1.19 之前无法调整。")),
        Chart.Key("envoy.clusterMaxRequests", Trait.Capacity, _ => new YamlScalar(Capacity.Streams), "1.19",
            new("The same for requests under way.", "对进行中的请求同样如此。")),
        Chart.Key("envoy.clusterMaxPendingRequests", Trait.Capacity, _ => new YamlScalar(Capacity.Streams), "1.20",
            new("The same for requests that wait for a connection.", "对等待连接的请求同样如此。")),
        Chart.Key("gatewayAPI.xffNumTrustedHops", Trait.ClientAddress, e => new YamlScalar(e.Values.Trust.Hops), "1.16",
            new("The platform takes the load balancer's address for the user's.", "平台会把负载均衡的地址当作用户地址。")) with
        {
            Applies = e => e.Values.Trust.Hops > 0,
            Also = ControllerTexts.WhoeverReachesIt,
        },
    ];

    public override bool HasPods(PlatformExposure exposure) => false;

    protected override ImmutableArray<Limit> OwnLimits =>
    [
        new(Trait.BlockedPaths, Support.Partly, AnswersServerError, HasBlockedPaths, e => [$"{Shared(e.Main.Name)}", $"{Closed(e)}"]),
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null, e => [GuardedNames(e), $"{e.Auth!.Url}"]),
    ];

    // A listener without hostname loses the routes whose host another listener names. The HTTPS listener of the previews would take away their redirect.
    protected override bool HasPlainPreviewsListener(PlatformExposure exposure) => true;

    // Cilium hands the value of a header to Envoy as it is.
    protected override YamlMapping HeadersFor(PlatformExposure exposure, Route route) => EnvoyHeaders.Of(exposure);
}
