using System.Globalization;

namespace NapTasks.Diagnostics;

/// <summary>Text from a file as it may be sent to a terminal or a log: on one line, with nothing that hides.</summary>
internal static class PrintableText
{
    public static string Of(string text) => string.Concat(text.Select(c => MustBeShown(c) ? $"\\u{(int)c:x4}" : c.ToString()));

    // What could make a log line read as another, and blanks that look like the one that everybody means.
    private static bool MustBeShown(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator && c != ' ');
}
