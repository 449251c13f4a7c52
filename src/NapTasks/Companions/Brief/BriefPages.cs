namespace NapTasks.Companions.Brief;

/// <summary>Pages for the people whose part the platform's operator cannot do, in each language that is wanted.</summary>
internal static class BriefPages
{
    public static IEnumerable<TextFile> Of(Site site) => new BriefCompanion().Files(site);
}
