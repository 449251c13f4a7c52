using NapTemplates.Testing;

namespace NapTasks.Tests.Documentation;

/// <summary>A document that is made from the code. When it is stale, what it should be lies beside it.</summary>
internal static class GeneratedDocument
{
    public static void AssertCurrent(string text, params ReadOnlySpan<string> path)
    {
        var file = Repository.PathOf(path);
        var received = Path.ChangeExtension(file, $".received{Path.GetExtension(file)}");
        File.Delete(received);
        if (File.Exists(file) && File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal) == text)
            return;
        File.WriteAllText(received, text);
        Assert.Fail($"{file} is stale. Compare it with {received}, and run eng/accept when that one is right.");
    }

    /// <summary>Keeps a text in its cell; between backticks nothing but the bar has a meaning.</summary>
    public static string Cell(string text) => string.Join(
        '`',
        text.Replace("|", "\\|", StringComparison.Ordinal).Split('`').Select((part, i) => i % 2 == 0 ? part.Replace("<", "&lt;", StringComparison.Ordinal) : part));
}
