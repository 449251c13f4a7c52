using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NapTasks.Companions.Brief;

/// <summary>
/// Hosts, entry and services, with TURN beside them, as text in boxes. They are read from the Mermaid flow chart of
/// pages/shared/picture.mmd, so that the drawing on an HTML page says the same as its Markdown.
/// </summary>
/// <param name="Title">Read out instead of the picture.</param>
/// <param name="Users">Where all connections begin.</param>
/// <param name="EntryPorts">What users connect to on the hosts.</param>
/// <param name="Lanes">From top to bottom: one per service.</param>
/// <param name="Entry">What all hosts lead to.</param>
/// <param name="Turn">The TURN server, which is reached past the entry; null where there is none.</param>
internal sealed partial record Picture(string Title, ImmutableArray<string> Users, string EntryPorts, ImmutableArray<Lane> Lanes, ImmutableArray<string> Entry, TurnBox? Turn)
{
    private const string TitleMark = "accTitle: ";

    public static Picture Read(string mermaid)
    {
        var picture = new Picture("", [], "", [], [], null);
        foreach (var line in mermaid.Split('\n').Select(l => l.Trim()))
        {
            if (line.StartsWith(TitleMark, StringComparison.Ordinal))
                picture = picture with { Title = line[TitleMark.Length..] };
            // In quotes there is no other quote, so that every second part is a label.
            picture = line.Split('"') switch
            {
                ["users(", var label, _] => picture with { Users = Lines(label) },
                ["entry[", var label, _] => picture with { Entry = Lines(label) },
                [_, var label, _] => picture with { Lanes = picture.Lanes.Add(new([], Lines(label))) },
                [_, var ports, "| turn[", var label, _] => picture with { Turn = new(Lines(label), Lines(ports)) },
                [_, var ports, _, var label, _] =>
                    picture with { EntryPorts = Lines(ports)[0], Lanes = picture.Lanes.SetItem(picture.Lanes.Length - 1, picture.Lanes[^1].With(Lines(label)[0])) },
                _ => picture,
            };
        }

        return picture;
    }

    /// <summary>
    /// A text as it stands in a label. Mermaid has its own entities, #35; for &amp;#35;. Everything that it, HTML or Markdown in a label could take for
    /// markup becomes one.
    /// </summary>
    public static string Escape(string text) => string.Concat(MarkdownText.OneLine(text).Select(c =>
        char.IsAsciiLetterOrDigit(c) || c > '~' || " .,:/()+-".Contains(c, StringComparison.Ordinal) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"#{(int)c};")));

    private static ImmutableArray<string> Lines(string label) =>
        [.. label.Split("<br/>").Select(l => Entity().Replace(l, m => ((char)int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToString()))];

    [GeneratedRegex("#([0-9]+);")]
    private static partial Regex Entity();
}

/// <summary>The hosts that lead to one service, whose box has its name and lines below it.</summary>
internal sealed record Lane(ImmutableArray<string> Hosts, ImmutableArray<string> Service)
{
    public Lane With(string host) => this with { Hosts = Hosts.Add(host) };
}

/// <summary>The box of the TURN server, and what users connect to, a line each.</summary>
internal sealed record TurnBox(ImmutableArray<string> Box, ImmutableArray<string> Ports);
