using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>What the build warns about, as steps: what a controller, or a companion, leaves to people.</summary>
internal static class StepsByHand
{
    private static readonly Message OfController = new(
        "**{0}** itself needs these settings, which no object carries. Give them to whoever looks after it: {1} has them as files, with the commands that put them in.",
        "**{0}** 自身需要以下设置，任何对象都无法携带。请交给其管理员：{1} 中有现成的文件及应用命令。");

    private static readonly Message Key = new("Setting", "设置项");

    private static readonly Message Value = new("Value", "值");

    private static readonly Message SeeFile = new("lines of the file", "见文件中的各行");

    private static readonly Message File = new("File", "文件");

    private static readonly Message Without = new("Without it", "缺少时的影响");

    private static readonly Message Since = new("Since", "起始版本");

    private static readonly Message Origin = new("**{0}**: {1}", "**{0}**：{1}");

    public static IEnumerable<Inline> Of(PageContext c)
    {
        foreach (var (controller, limit) in c.Limits)
            yield return Step(c, limit.ToDiagnostic(c.Exposure).Message(c.Language), $"{controller.Name}{c.Say[CommonTexts.Comma]}{limit.Descriptor.Code}");
        foreach (var finding in CompanionList.All.SelectMany(companion => companion.Findings(c.Site)))
            yield return Step(c, finding.Message(c.Language), finding.Code);
    }

    /// <summary>Settings of the controllers themselves: a paragraph and a table for each controller that needs some.</summary>
    public static IEnumerable<Block> Settings(PageContext c)
    {
        foreach (var controller in c.Site.Controllers)
        {
            ControllerSetting[] settings = [.. controller.SettingsOf(c.Exposure)];
            if (settings.Length == 0)
                continue;
            yield return c.Say.Paragraph(OfController, controller.Name, Inline.Code($"manifests/{SettingFiles.Folder}{controller.Name}/"));
            yield return c.Say.Table([Key, Value, File, Without, Since], settings.Select(s => Row(c, s)));
        }
    }

    /// <summary>Whether there are objects that other people apply.</summary>
    public static bool HasClusterObjects(PageContext c) => c.Site.Objects.Any(o => o.ForClusterOperator);

    // A cell is one line.
    private static ImmutableArray<Inline> Row(PageContext c, ControllerSetting setting) =>
    [
        Inline.Code(setting.Key),
        setting.Value(c.Exposure) is var value && value.Contains('\n', StringComparison.Ordinal) ? c.Say.Of(SeeFile) : Inline.Code(value),
        c.Say.Codes(setting.Targets.Select(t => t.File.Name).Distinct(StringComparer.Ordinal)),
        Inline.Join([c.Say.Of(setting.Without), c.Say.Of(setting.Also)], c.Say[CommonTexts.SentenceGap]),
        setting.Since,
    ];

    private static Inline Step(PageContext c, string text, string origin) => c.Say.Of(Origin, origin, text);
}
