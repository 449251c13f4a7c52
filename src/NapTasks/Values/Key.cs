namespace NapTasks.Values;

/// <summary>A key of values.env that has a meaning here. The texts are for docs/values.md.</summary>
/// <param name="Name">As it is written in the file.</param>
/// <param name="Allowed">Which values it takes.</param>
/// <param name="Absent">What holds when it is missing or empty.</param>
/// <param name="Purpose">What it decides.</param>
internal abstract record Key(string Name, string Allowed, string Absent, string Purpose)
{
    /// <summary>Reads the value, whatever its type is; null when there is none.</summary>
    public abstract object? Read(KeyReader reader);

    /// <summary>Whether it decides nothing where no routes are wanted.</summary>
    public bool ForRoutes { get; init; }

    /// <summary>The key without which it decides nothing; null: it always does.</summary>
    public string? Under { get; init; }

    /// <summary>The name of the seed's era for the same value, which counts as much as <see cref="Name"/>.</summary>
    public string? SeedName { get; init; }
}

/// <summary>A key with the type of its values.</summary>
internal sealed record Key<T>(string Name, Key<T>.Parser Parse, string Allowed, string Absent, string Purpose)
    : Key(Name, Allowed, Absent, Purpose)
{
    /// <summary>Turns the text of a key into a value, or says what is wrong with it.</summary>
    public delegate Parsed<T> Parser(string key, string text);

    public override object? Read(KeyReader reader) => reader.TryRead(this, out var value) ? value : null;
}
