using System.Collections.Frozen;

namespace NapTasks.Values;

/// <summary>Which keys hold secrets. Their text goes no further than the reader.</summary>
internal static class SecretKeys
{
    /// <summary>By the platform's naming: *_SECRET, *_KEY, *_PASSWORD.</summary>
    public static bool IsSecret(string key) =>
        key.EndsWith("_SECRET", StringComparison.Ordinal) || key.EndsWith("_KEY", StringComparison.Ordinal) || key.EndsWith("_PASSWORD", StringComparison.Ordinal);

    /// <summary>The names that a secrets.env.example lists, comments included: <c>NAME=</c> at the start of a line, with or without <c># </c>.</summary>
    public static FrozenSet<string> ListedIn(string example) =>
        example.Split('\n')
            .Select(line => line.TrimEnd('\r').TrimStart('#', ' ').Split('=', 2))
            .Where(parts => parts.Length == 2 && EnvFile.IsKey(parts[0]))
            .Select(parts => parts[0])
            .ToFrozenSet(StringComparer.Ordinal);
}
