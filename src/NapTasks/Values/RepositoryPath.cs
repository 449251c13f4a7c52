using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>A folder of a git repository: names separated by slashes, <c>.</c> for its root.</summary>
internal readonly record struct RepositoryPath
{
    private const int MaxLength = 1000;

    private readonly string path;

    private RepositoryPath(string path) => this.path = path;

    public static RepositoryPath Root { get; } = new(".");

    /// <summary>A folder below it.</summary>
    public string Child(string relative) => path == "." ? relative : $"{path}/{relative}";

    public override string ToString() => path;

    /// <summary>A slash at the end is passed over; one at the start, and every <c>..</c>, would lead elsewhere.</summary>
    public static Parsed<RepositoryPath> Parse(string key, string text) =>
        text == "." || (text.Length <= MaxLength && text.TrimEnd('/').Split('/').All(IsName))
            ? new RepositoryPath(text == "." ? text : text.TrimEnd('/'))
            : GitOpsDiagnostics.NotAPath.With(key, text);

    private static bool IsName(string part) =>
        part is not ("" or "." or "..") && part[0] != '-' && part.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '@');
}
