using System.Collections.Immutable;
using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>Pages and pictures with one text wherever they can have one.</summary>
internal static class HostilePage
{
    public static Page PageWith(string text)
    {
        var plain = Inline.Plain(text);
        return new("x", Language.English, "Title",
        [
            new Block.Heading(plain),
            new Block.Paragraph(plain),
            new Block.Points([plain], Numbered: false),
            new Block.Table(["a", "b"], [[plain, Inline.Code(text)]]),
            new Block.Code("bash", text),
        ]);
    }

    public static Picture PictureWith(string text)
    {
        var box = new Box(text, ImmutableArray.Create(text));
        return new(text, box, text, [new Lane([text], box)], box, new TurnBox(box, [text]));
    }
}
