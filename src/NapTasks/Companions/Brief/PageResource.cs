namespace NapTasks.Companions.Brief;

/// <summary>The files of pages/, which the assembly has in it.</summary>
internal static class PageResource
{
    /// <param name="path">Relative to pages/.</param>
    public static string Read(string path)
    {
        using var stream = typeof(PageResource).Assembly.GetManifestResourceStream($"pages/{path}") ?? throw new FileNotFoundException($"There is no pages/{path}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
