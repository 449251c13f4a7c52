using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>Puts texts into blocks, in one language.</summary>
internal sealed record Wording(Language Language)
{
    public string this[Message message] => Language == Language.SimplifiedChinese ? message.Chinese : message.English;

    public Inline Of(Message message, params ReadOnlySpan<Inline> arguments) => Inline.Read(this[message], arguments);

    public Block Heading(Message message, params ReadOnlySpan<Inline> arguments) => new Block.Heading(Of(message, arguments));

    public Block Paragraph(Message message, params ReadOnlySpan<Inline> arguments) => new Block.Paragraph(Of(message, arguments));

    /// <summary>A paragraph of several sentences, of which some may not apply.</summary>
    public Block Sentences(params ReadOnlySpan<Inline?> sentences)
    {
        var parts = new List<Inline>();
        foreach (var sentence in sentences)
        {
            if (sentence is not null)
                parts.Add(sentence);
        }

        return new Block.Paragraph(Inline.Join(parts, this[CommonTexts.SentenceGap]));
    }

    public Block Note(Message message, params ReadOnlySpan<Inline> arguments) => new Block.Note(Of(message, arguments));

    public Block Table(ReadOnlySpan<Message> columns, IEnumerable<ImmutableArray<Inline>> rows)
    {
        var heads = ImmutableArray.CreateBuilder<Inline>(columns.Length);
        foreach (var column in columns)
            heads.Add(Of(column));
        return new Block.Table(heads.ToImmutable(), [.. rows]);
    }

    public Block Blanks(params ReadOnlySpan<Message> fields)
    {
        var asked = ImmutableArray.CreateBuilder<Inline>(fields.Length);
        foreach (var field in fields)
            asked.Add(Of(field));
        return new Block.Blanks(Of(CommonTexts.Asked), Of(CommonTexts.Answer), asked.ToImmutable());
    }

    /// <summary>Names in a row.</summary>
    public Inline Codes(IEnumerable<string> names) => Inline.Codes(names, this[CommonTexts.Comma]);

    /// <summary>Texts in a row.</summary>
    public Inline List(IEnumerable<Inline> parts) => Inline.Join(parts, this[CommonTexts.Comma]);
}
