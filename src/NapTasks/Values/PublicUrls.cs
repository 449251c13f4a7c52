namespace NapTasks.Values;

/// <summary>The *_PUBLIC_URL keys as they stand in the file; null where one is missing or empty.</summary>
internal sealed record PublicUrls(string? Web, string? Files, string? Sandbox, string? Browser)
{
    public static PublicUrls Read(KeyReader keys) => new(
        keys.OptionalClass(Keys.WebPublicUrl),
        keys.OptionalClass(Keys.FilesPublicUrl),
        keys.OptionalClass(Keys.SandboxPublicUrl),
        keys.OptionalClass(Keys.BrowserPublicUrl));
}
