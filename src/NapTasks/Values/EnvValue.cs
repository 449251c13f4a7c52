namespace NapTasks.Values;

/// <summary>
/// The value of a key as bash would have it. A value is opaque, without text, when it is a secret or depends on one:
/// whoever has only this record cannot leak it.
/// </summary>
internal readonly record struct EnvValue
{
    private EnvValue(string? text) => Text = text;

    /// <summary>Null when the value is opaque.</summary>
    public string? Text { get; }

    public bool IsOpaque => Text is null;

    public static EnvValue Opaque { get; } = new(null);

    public static EnvValue Of(string text) => new(text);
}
