using System.Buffers;
using System.Xml;

namespace NapTasks.Companions.Brief;

/// <summary>How markup is written: by the framework's writer, which escapes every text, and without its indentation.</summary>
internal static class Markup
{
    // Surrogates are here because half of a pair is no character; what is whole stays as it is.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => !XmlConvert.IsXmlChar(c))]);

    public static XmlWriterSettings Settings { get; } = new()
    {
        OmitXmlDeclaration = true,
        Indent = false,
        NewLineHandling = NewLineHandling.None,
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    /// <summary>A line end between elements, where it means nothing, so that a diff shows the row that changed.</summary>
    public static void Break(XmlWriter xml) => xml.WriteWhitespace("\n");

    /// <summary>The text without characters that no markup can have.</summary>
    public static string Clean(string text) => !text.AsSpan().ContainsAny(Doubtful)
        ? text
        : string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));
}
