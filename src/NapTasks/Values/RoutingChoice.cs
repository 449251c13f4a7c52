using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>Another way to expose the platform, substituted for the one in values.env to see the consequences.</summary>
/// <param name="Mode">Instead of INGRESS_MODE.</param>
/// <param name="Staged">Instead of INGRESS_STAGED.</param>
/// <param name="Controllers">Instead of INGRESS_CONTROLLER.</param>
internal sealed record RoutingChoice(ExposureMode Mode, bool Staged, ImmutableArray<string> Controllers)
{
    /// <summary>The word for no controller at all, where one is asked for.</summary>
    public const string NodePorts = "nodeport";

    /// <summary>One controller instead of those of today. A deployment with routes keeps its mode; one without moves to INGRESS_MODE=external.</summary>
    public static RoutingChoice Of(DeploymentValues today, string name) =>
        name == NodePorts ? new(ExposureMode.NodePort, Staged: false, today.Controllers)
        : today.HasRoutes ? new(today.Mode, today.Staged, [name])
        : new(ExposureMode.External, Staged: false, [name]);
}
