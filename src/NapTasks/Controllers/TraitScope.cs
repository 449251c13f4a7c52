using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>Which hosts want a trait.</summary>
internal static class TraitScope
{
    /// <summary>None: values.env does not ask for it.</summary>
    public static ImmutableArray<Route> Of(Trait trait, PlatformExposure exposure) => [.. exposure.Routes.Where(r => IsWanted(trait, r, exposure))];

    private static bool IsWanted(Trait trait, Route route, PlatformExposure exposure) => trait switch
    {
        Trait.WildcardHost => route.IsWildcard,
        Trait.TlsSecrets or Trait.SharedConnections or Trait.Redirect => exposure.Values.Tls == TlsMode.Terminate,
        Trait.WebSockets or Trait.IdleStreams => route.Traffic == Traffic.Streaming,
        Trait.HttpsPort => exposure.RedirectsElsewhere,
        Trait.OffloadedTls => exposure.Values.Tls == TlsMode.Offloaded,
        Trait.BlockedPaths => !route.BlockedPaths.IsEmpty,
        Trait.ExternalAuth => route.Guarded && exposure.Auth is not null,
        Trait.Firewall => route.Guarded && exposure.Values.Waf,
        Trait.Webhook => !route.Paths.IsEmpty,
        _ => true,
    };
}
