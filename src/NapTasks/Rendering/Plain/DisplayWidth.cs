using System.Text;

namespace NapTasks.Rendering.Plain;

/// <summary>How many columns of a terminal a text takes: two for a Chinese character or full-width punctuation, one for everything else.</summary>
internal static class DisplayWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    public static int Of(Rune rune) => IsWide(rune) ? 2 : 1;

    /// <summary>By the blocks of Unicode's East Asian Width that are wide as a whole, as far as they can come up here.</summary>
    public static bool IsWide(Rune rune) => rune.Value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);
}
