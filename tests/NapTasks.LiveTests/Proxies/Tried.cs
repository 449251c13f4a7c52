using NapTasks.Controllers;

namespace NapTasks.LiveTests.Proxies;

/// <summary>Which controllers say that a trait of theirs is tried here.</summary>
internal static class Tried
{
    private static readonly IngressControllerCatalogue Catalogue = IngressControllerCatalogue.Default;

    /// <summary>Those whose documentation says so: none can say it without being tried.</summary>
    public static TheoryData<string> By(Trait trait) => [.. Names(trait)];

    public static IEnumerable<string> Names(Trait trait) => Catalogue.Names.Where(n => Catalogue[n].Tried.Contains(trait));
}
