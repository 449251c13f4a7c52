using System.Collections.Immutable;

namespace NapTasks.Rendering.Installers;

/// <summary>
/// All that is taken for granted of the platform, each once. What a run alone would show is not among it: the paths that its services
/// answer, the names of its hosts, what its images contain.
/// </summary>
internal static class PlatformFacts
{
    public static ImmutableArray<PlatformFact> All { get; } = [.. FactsOfScript.All, .. FactsOfKeys.All, .. FactsOfServices.All, .. FactsOfPods.All, .. FactsOfTurn.All];
}
