using System.Text;

namespace NapTasks.Companions.Brief;

/// <summary>A picture as a flow chart of Mermaid, which forges and wikis draw.</summary>
internal static class MermaidPrinter
{
    public static string Print(Picture picture)
    {
        var lines = new List<string> { "flowchart LR", $"  users({Label(picture.Users)})", $"  entry[{Label(picture.Entry)}]" };
        var host = 0;
        for (var lane = 0; lane < picture.Lanes.Length; lane++)
        {
            lines.Add($"  service{Number(lane)}[{Label(picture.Lanes[lane].Service)}]");
            foreach (var name in picture.Lanes[lane].Hosts)
            {
                lines.Add($"  users -->|{Quoted(picture.EntryPorts)}| host{Number(host)}[{Quoted(name)}] --> entry");
                host++;
            }

            lines.Add($"  entry --> service{Number(lane)}");
        }

        if (picture.Turn is { } turn)
            lines.Add($"  users -->|{Quoted([.. turn.Ports])}| turn[{Label(turn.Box)}]");
        return string.Join('\n', lines);
    }

    private static string Label(Box box) => Quoted([box.Title, .. box.Lines]);

    private static string Quoted(params ReadOnlySpan<string> lines)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < lines.Length; i++)
            text.Append(i == 0 ? "" : "<br/>").Append(Escape(lines[i]));
        return text.Append('"').ToString();
    }

    // Mermaid has its own entities, #35; for &#35;. Everything that it, HTML or Markdown in a label could take for markup becomes one.
    private static string Escape(string text) => string.Concat(text.Select(c =>
        char.IsControl(c) || c is '\u2028' or '\u2029' ? " " : char.IsAsciiLetterOrDigit(c) || c > '~' || " .,:/()+-".Contains(c, StringComparison.Ordinal) ? c.ToString() : $"#{Number(c)};"));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
