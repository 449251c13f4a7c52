using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions;

/// <summary>What leads clients to the TURN relay through a load balancer, and has it start behind one. Without one there is nothing to apply.</summary>
internal sealed class TurnCompanion : Companion
{
    public override string Folder => "turn";

    public override Key AskedBy => TurnKeys.Exposure;

    public override IEnumerable<KubernetesObject> Objects(Site site) => site.Exposure.Turn switch
    {
        { Exposure: TurnExposure.MetalLb } relay => TurnMetalLb.Objects(site.Exposure, relay),
        { Exposure: TurnExposure.Nlb } relay => [TurnService.Nlb(site.Exposure, relay)],
        { Exposure: TurnExposure.GatewayApi } relay =>
        [
            TurnService.Backend(site.Exposure, relay),
            .. Gateways(site).SelectMany(c => c.TurnRoutes(site.Exposure, relay, TurnService.Name(site.Exposure))),
        ],
        _ => [],
    };

    public override IEnumerable<TextFile> Files(Site site) => site.Exposure is { Turn.Balanced: true, Values.Namespace: var ns } ? [CoturnFragment.Print(ns)] : [];

    public override IEnumerable<Diagnostic> Findings(Site site) => site.Exposure.Turn is { Balanced: true } relay
        ? InFront(site).Prepend(TurnDiagnostics.CoturnByHand.With(relay.Host, CoturnFragment.ApplyCommand))
        : [];

    private static IEnumerable<Diagnostic> InFront(Site site) => site.Exposure.Turn switch
    {
        { Exposure: TurnExposure.MetalLb } relay => [TurnDiagnostics.PoolByHand.With(relay.Host)],
        { Exposure: TurnExposure.Nlb } relay => [TurnDiagnostics.OnlyOnePortOfNlb.With($"{TurnService.Name(site.Exposure)}", $"{relay.Port}")],
        { Exposure: TurnExposure.GatewayApi } relay => Gateways(site).SelectMany(c => OfGateway(site.Exposure, relay, c)),
        _ => [],
    };

    private static IEnumerable<GatewayApiFamily> Gateways(Site site) => site.Controllers.OfType<GatewayApiFamily>();

    private static IEnumerable<Diagnostic> OfGateway(PlatformExposure exposure, TurnRelay relay, GatewayApiFamily controller)
    {
        var (gateway, listenersByHand) = controller.TurnGateway(exposure, TurnService.Name(exposure));
        yield return TurnDiagnostics.OnlyOnePortOfGateway.With($"{relay.Port}", gateway);
        if (listenersByHand)
            yield return TurnDiagnostics.ListenersByHand.With(gateway, GatewayApiTurn.Describe(relay), $"{exposure.Values.Namespace}");
    }
}
