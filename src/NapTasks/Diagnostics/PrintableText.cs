using System.Globalization;
using System.Text.RegularExpressions;

namespace NapTasks.Diagnostics;

/// <summary>Text from a file, made safe for a terminal or a log: on one line, with nothing hidden, and without the login of a URL.</summary>
internal static partial class PrintableText
{
    public static string Of(string text) =>
        string.Concat(Login().Replace(text, "•••@").Select(c => MustBeShown(c) ? $"\\u{(int)c:x4}" : c.ToString()));

    // What could make a log line read as another, and blanks that look like the one that everybody means.
    private static bool MustBeShown(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator && c != ' ');

    // In http and https even a user alone may be a token; elsewhere only a user with a password counts.
    [GeneratedRegex(@"(?<=https?://)[^/\s]*@|(?<=://)[^/\s]*:[^/\s]*@|^[^/\s:@]+:[^/\s]*@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Login();
}
