using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Companions;
using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>A page in both forms.</summary>
internal sealed partial record BriefPage(string Name, string Markdown, string Html)
{
    /// <summary>The pages of a deployment, in one language, whichever it asks for.</summary>
    public static ImmutableArray<BriefPage> Of(Site site, Language language)
    {
        var files = BriefPages.Of(site with { Exposure = site.Exposure with { Values = site.Exposure.Values with { Brief = new BriefValues([language]) } } }).ToArray();
        return [.. files.Where(f => f.Name.EndsWith(".md", StringComparison.Ordinal)).Select(f => new BriefPage(
            f.Name.Split('.')[0], f.Body, files.Single(h => h.Name == $"{f.Name[..^3]}.html").Body))];
    }

    /// <summary>What stands in fences.</summary>
    public IEnumerable<string> Fences(string language = ".*") =>
        Fence().Matches(Markdown).Where(m => Regex.IsMatch(m.Groups["language"].Value, $"^(?:{language})$")).Select(m => m.Groups["text"].Value);

    /// <summary>The rest of it, with a word where a fence was.</summary>
    public string Prose => Fence().Replace(Markdown, "(commands)");

    [GeneratedRegex("^(?<fence>`{3,})(?<language>[a-z]+)\n(?<text>.*?)\n\\k<fence>$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();
}
