using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NapTasks.Rendering.Installers;

/// <summary>What images are called in a registry of one's own: as the folder's scripts say, or by the last part of their name.</summary>
/// <param name="Exceptions">The end of a name, without its tag, and what it is called instead.</param>
/// <param name="Path">The script that says so; null: none does.</param>
internal sealed partial record ShortNames(ImmutableArray<(string End, string Name)> Exceptions, string? Path)
{
    // Where the folder says nothing: two whose last parts are too general, or the same.
    private static readonly ImmutableArray<(string End, string Name)> Usual =
        [("cloudnative-pg/postgresql", "cloudnative-pg-postgresql"), ("cloudnative-pg/cloudnative-pg", "cloudnative-pg")];

    public static ShortNames Of(InstallerSource source)
    {
        foreach (var file in source.OtherScripts.OrderBy(f => f.Path, StringComparer.Ordinal).Append(source.Script!))
        {
            var exceptions = In(BashScript.Read(file.Text)).DistinctBy(e => e.End).ToImmutableArray();
            if (!exceptions.IsEmpty)
                return new(exceptions, file.Path);
        }

        return new(Usual, null);
    }

    /// <summary>The name of an image there, with its tag.</summary>
    public string For(string image)
    {
        var last = image[(image.LastIndexOf('/') + 1)..];
        var end = last.IndexOfAny([':', '@']) is >= 0 and var tag ? tag : last.Length;
        var name = image[..(image.Length - last.Length + end)];
        return Exceptions.FirstOrDefault(e => name.EndsWith(e.End, StringComparison.Ordinal)) is { Name: { } exception } ? exception + last[end..] : last;
    }

    // *a/b:*) … "c:${1##*:}"
    private static IEnumerable<(string End, string Name)> In(BashScript script) =>
        from branch in BashCases.AllOf(script)
        from pattern in branch.Patterns
        let end = Pattern().Match(pattern)
        where end.Success
        from word in branch.Body.SelectMany(l => l.Words)
        let name = Result().Match(word)
        where name.Success
        select (end.Groups[1].Value, name.Groups[1].Value);

    [GeneratedRegex(@"^\*([a-z0-9][a-z0-9._/-]*):\*$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?:[a-z_]+=)?([a-z0-9][a-z0-9._-]*):\$\{[A-Za-z0-9_]+##\*:\}$")]
    private static partial Regex Result();
}
