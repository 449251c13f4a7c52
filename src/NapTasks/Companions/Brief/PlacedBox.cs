using System.Collections.Immutable;

namespace NapTasks.Companions.Brief;

/// <summary>A box with its text broken into lines: one or more bold ones, and those below. All in pixels. Its looks depend on its kind, a class of the style sheet.</summary>
internal sealed record PlacedBox(string Kind, double Left, double Top, double Width, double Height, ImmutableArray<string> Title, ImmutableArray<string> Lines)
{
    public const double FontSize = 12;
    public const double LineHeight = 16;
    private const double Padding = 8;

    public double Middle => Top + (Height / 2);

    public double Center => Left + (Width / 2);

    /// <param name="text">The first line is bold.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="width">How much room there is.</param>
    /// <param name="kind">What it is.</param>
    public static PlacedBox Of(ImmutableArray<string> text, double left, double width, string kind)
    {
        var room = (width - (2 * Padding)) / FontSize;
        var title = TextMeasure.Wrap(text[0], room, monospaced: false);
        var lines = text.Skip(1).SelectMany(l => TextMeasure.Wrap(l, room, monospaced: false)).ToImmutableArray();
        return new(kind, left, 0, width, Padding + ((title.Length + lines.Length) * LineHeight) + Padding, title, lines);
    }

    /// <summary>A host's name, in a font whose characters are all of one width.</summary>
    public static PlacedBox Of(string host, double left, double width)
    {
        var lines = TextMeasure.Wrap(host, (width - (2 * Padding)) / FontSize, monospaced: true);
        return new("host", left, 0, width, (Padding / 2) + (lines.Length * LineHeight) + (Padding / 2), [], lines);
    }

    /// <summary>The base line of each line of text, centred in the box.</summary>
    public IEnumerable<(string Text, bool Bold, double Baseline)> Text()
    {
        var first = Middle - ((Title.Length + Lines.Length) * LineHeight / 2) + (LineHeight * 0.75);
        return Title.Concat(Lines).Select((text, i) => (text, i < Title.Length, first + (i * LineHeight)));
    }
}

/// <summary>A horizontal line.</summary>
internal sealed record PlacedLine(double From, double To, double Y, bool Arrow);

/// <summary>A line of text, centred.</summary>
internal sealed record PlacedText(string Text, double Center, double Baseline);
