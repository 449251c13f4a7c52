using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>What the build warns about, as steps: what a controller, or a companion, leaves to people.</summary>
internal static class StepsByHand
{
    private static readonly Message Origin = new("**{0}**: {1}", "**{0}**：{1}");

    public static IEnumerable<Inline> Of(PageContext c)
    {
        foreach (var (controller, limit) in c.Limits)
            yield return Step(c, limit.ToDiagnostic(c.Exposure).Message(c.Language), $"{controller.Name}{c.Say[CommonTexts.Comma]}{limit.Descriptor.Code}");
        foreach (var finding in Others.SelectMany(companion => companion.Findings(c.Site)))
            yield return Step(c, finding.Message(c.Language), finding.Code);
    }

    /// <summary>Whether there are objects that other people apply.</summary>
    public static bool HasClusterObjects(PageContext c) => c.Site.Objects.Any(o => o.ForClusterOperator);

    // Not the pages themselves.
    private static IEnumerable<Companion> Others => CompanionList.All.Where(companion => companion is not BriefCompanion);

    private static Inline Step(PageContext c, string text, string origin) => c.Say.Of(Origin, origin, text);
}
