namespace NapTasks.Values;

/// <summary>
/// The value of a key as bash would have it. A value is opaque, without text, when it is a secret or depends on one:
/// whoever has only this record cannot leak it.
/// </summary>
internal readonly record struct EnvValue
{
    private EnvValue(string? text, SecretOrigin? origin)
    {
        Text = text;
        Origin = origin;
    }

    /// <summary>Null when the value is opaque.</summary>
    public string? Text { get; }

    public bool IsOpaque => Text is null;

    /// <summary>Of a secret's own key; null for every other key.</summary>
    public SecretOrigin? Origin { get; }

    public static EnvValue Opaque { get; } = new(null, null);

    public static EnvValue Of(string text) => new(text, null);

    public static EnvValue Secret(SecretOrigin origin) => new(null, origin);
}
