using System.Xml;

namespace NapTasks.Companions.Brief;

/// <summary>How markup is written: by the framework's writer, which escapes every text, and without its indentation.</summary>
internal static class Markup
{
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
    public static string Clean(string text) => IsClean(text)
        ? text
        : string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString()));

    // Half of a pair of surrogates is no character; what is whole is looked at by the other way.
    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
                return false;
        }

        return true;
    }
}
