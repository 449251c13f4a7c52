using System.Reflection;

namespace NapTemplates.Testing;

/// <summary>Where this repository's own files are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    public static string PathOf(params ReadOnlySpan<string> segments) => Path.Combine([Root, .. segments]);

    public static string ReadText(params ReadOnlySpan<string> segments) => File.ReadAllText(PathOf(segments));
}
