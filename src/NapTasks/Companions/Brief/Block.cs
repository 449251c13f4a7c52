using System.Collections.Immutable;

namespace NapTasks.Companions.Brief;

/// <summary>A part of a page, one below the other.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>Lines of bash.</summary>
    public static Code Bash(string script) => new("bash", script);

    internal sealed record Heading(Inline Text) : Block;

    internal sealed record Paragraph(Inline Text) : Block;

    /// <summary>A paragraph that must not be overlooked.</summary>
    internal sealed record Note(Inline Text) : Block;

    /// <summary>Points of a list; numbered where their order matters or where people will refer to them.</summary>
    internal sealed record Points(ImmutableArray<Inline> Items, bool Numbered) : Block;

    /// <summary>Rows have as many cells as there are columns. A cell is one line, so that the table can be pasted into a sheet.</summary>
    internal sealed record Table(ImmutableArray<Inline> Columns, ImmutableArray<ImmutableArray<Inline>> Rows) : Block;

    /// <summary>A table of two columns: what is asked, and room for the answer.</summary>
    internal sealed record Blanks(Inline Asked, Inline Answer, ImmutableArray<Inline> Fields) : Block;

    /// <summary>Lines to be run as they stand, or to be pasted into a configuration.</summary>
    /// <param name="Language">As a fence of Markdown names it: bash, powershell, text.</param>
    /// <param name="Text">Without a line end at its end.</param>
    internal sealed record Code(string Language, string Text) : Block;

    internal sealed record Drawing(Picture Picture) : Block;
}
