namespace NapTasks.Companions.Brief;

/// <summary>The pages for the departments, in <c>manifests/brief/</c>.</summary>
internal sealed class BriefCompanion : Companion
{
    public override string Folder => "brief";

    public override IEnumerable<TextFile> Files(Site site) => BriefPages.Of(site);
}
