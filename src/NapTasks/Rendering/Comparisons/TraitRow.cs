using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Exposure;

namespace NapTasks.Rendering.Comparisons;

/// <summary>How far a trait is to be had, and for whom.</summary>
/// <param name="Trait">What is looked at.</param>
/// <param name="Hosts">Those that want it.</param>
/// <param name="Today">With the controllers of today.</param>
/// <param name="Then">With the other choice.</param>
internal sealed record TraitRow(Trait Trait, ImmutableArray<Route> Hosts, Verdict Today, Verdict Then)
{
    public bool Changes => !Today.Equals(Then);

    /// <summary>For every trait that values.env asks for.</summary>
    public static IEnumerable<TraitRow> Between(RoutingState today, RoutingState then)
    {
        var exposure = then.Site.Exposure.Routes.IsEmpty ? today.Site.Exposure : then.Site.Exposure;
        return from trait in Enum.GetValues<Trait>()
               let hosts = TraitScope.Of(trait, exposure)
               where !hosts.IsEmpty
               select new TraitRow(trait, hosts, today.VerdictOn(trait), then.VerdictOn(trait));
    }
}
