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

    /// <summary>Of a secret's own key; null for every other key.</summary>
    public SecretOrigin? Origin { get; }

    public static EnvValue Opaque { get; } = new(null, null);

    public static EnvValue Of(string text) => new(text, null);

    public static EnvValue Secret(SecretOrigin origin) => new(null, origin);
}

/// <summary>What can be said of the value of a secret without knowing it.</summary>
internal enum SecretOrigin
{
    /// <summary>Taken from the environment: <c>JWT_SECRET=${JWT_SECRET}</c>.</summary>
    Environment,

    /// <summary>Written into the file.</summary>
    Written,

    /// <summary>Nothing stands after the equals sign.</summary>
    Empty,
}
