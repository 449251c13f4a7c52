using System.Collections.Immutable;

namespace NapTasks.Controllers;

/// <summary>What of a controller was seen on the product itself: a cluster, its own release, our objects, and traffic through it.</summary>
/// <param name="Version">The release.</param>
/// <param name="Traits">What was looked at and was right, with the settings that are named for it.</param>
internal sealed record Evidence(string Version, ImmutableArray<Trait> Traits)
{
    /// <summary>What was looked at on every one of them.</summary>
    public static ImmutableArray<Trait> Everywhere { get; } =
    [
        Trait.Class, Trait.WildcardHost, Trait.TlsSecrets, Trait.WebSockets, Trait.UnlimitedResponses, Trait.IdleStreams,
        Trait.NoBuffering, Trait.UnlimitedBodies, Trait.PausedTransfers, Trait.HeaderSize, Trait.Capacity, Trait.OddPaths, Trait.Redirect, Trait.HttpsPort,
    ];
}
