using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Controllers;

/// <summary>
/// Cilium through Gateway API. Its Helm chart makes the GatewayClass; 1.17 is the first with Gateway API 1.2, 1.20 the first
/// with ListenerSets.
/// </summary>
internal sealed class Cilium : GatewayApiFamily
{
    private static readonly DiagnosticDescriptor IdleByHelm = new("NAP4171", Warning,
        "Cilium cuts streams that are silent for 300 s, terminals included, and has only a Helm value for the whole cluster against it. Set envoy.streamIdleTimeoutDurationSeconds={0}; before Cilium 1.19 also extraConfig.proxy-stream-idle-timeout-seconds=\"{0}\"",
        "Cilium 会切断静默满 300 秒的流，终端连接也不例外，且只能用作用于整个集群的 Helm 参数调整。请设置 envoy.streamIdleTimeoutDurationSeconds={0}；Cilium 1.19 之前还需设置 extraConfig.proxy-stream-idle-timeout-seconds=\"{0}\"");

    public override string Name => "cilium";

    public override string? UsualClass => "cilium";

    public override Message Title { get; } = new("Cilium, Gateway API", "Cilium，Gateway API");

    public override string MinimumVersion => "1.17; 1.20 with INGRESS_GATEWAY=listenerset:…";

    public override bool HasPods(PlatformExposure exposure) => false;

    protected override ImmutableArray<Limit> OwnLimits =>
    [
        new(Trait.IdleStreams, Support.ByHand, IdleByHelm, _ => true) { Arguments = e => [$"{e.IdleTimeout}"] },
        new(Trait.BlockedPaths, Support.ByHand, AnswersServerError, HasBlockedPaths) { Arguments = e => [$"{Shared(e.Main.Name)}"] },
        new(Trait.ExternalAuth, Support.ByHand, AuthByHand, e => e.Auth is not null) { Arguments = e => [GuardedNames(e), $"{e.Auth!.Url}"] },
    ];

    // A listener without hostname loses the routes whose host another listener names: so the previews' HTTPS listener would
    // take their redirect away.
    protected override bool SeparatePlainPreviews => true;

}
