namespace NapTasks.Values;

/// <summary>A key of values.env that has a meaning here. The texts are for docs/values.md.</summary>
/// <param name="Name">As it is written in the file.</param>
/// <param name="Allowed">Which values it takes.</param>
/// <param name="Purpose">What it decides.</param>
internal abstract record Key(string Name, string Allowed, string Purpose)
{
    /// <summary>What holds when it is missing or empty, in words: the default, an error where the key is required, or what is said here.</summary>
    public string Absent
    {
        get => field ?? (Default is { } text ? $"`{text}`" : Example is null ? "none" : "error");
        init;
    }

    /// <summary>The value that holds when it is missing or empty, as it would be written; null: there is none.</summary>
    public string? Default { get; init; }

    /// <summary>What a missing line could be, where the key is required; null: it is not.</summary>
    public string? Example { get; init; }

    /// <summary>What holds when it is missing or empty, where that follows from other values; null, or a null result: it does not.</summary>
    public Func<DeploymentValues, DerivedValue?>? Derived { get; init; }

    /// <summary>Whether it decides nothing where no routes are wanted.</summary>
    public bool ForRoutes { get; init; }

    /// <summary>The key without which it decides nothing, or itself where nobody misses it; null: it always does.</summary>
    public string? Under { get; init; }

    /// <summary>The name of the seed's era for the same value, which counts as much as <see cref="Name"/>.</summary>
    public string? SeedName { get; init; }

    /// <summary>Reads the value, whatever its type is; null when there is none.</summary>
    public abstract object? Read(KeyReader reader);
}

/// <summary>A key with the type of its values.</summary>
internal sealed record Key<T>(string Name, Key<T>.Parser Parse, string Allowed, string Purpose) : Key(Name, Allowed, Purpose)
{
    /// <summary>Turns the text of a key into a value, or says what is wrong with it.</summary>
    public delegate Parsed<T> Parser(string key, string text);

    /// <summary>The parsed <see cref="Key.Default"/>.</summary>
    public T Fallback => Default is { } text ? Parse(Name, text).Value! : default!;

    public override object? Read(KeyReader reader) => reader.TryRead(this, out var value) ? value : null;
}

/// <summary>A value that follows from others.</summary>
/// <param name="Value">As it would be written.</param>
/// <param name="From">The key from which it follows; null: the platform's installer makes it so.</param>
internal sealed record DerivedValue(object Value, Key? From);
