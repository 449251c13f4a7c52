using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Reads typed values from a file, collects the faults, and remembers which keys have one.</summary>
internal sealed class KeyReader(EnvFile file, ImmutableArray<KnownController> knownControllers, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> invalid = new(file.Unreadable, StringComparer.Ordinal);

    private ImmutableArray<string> controllers;

    public EnvFile File => file;

    /// <summary>The controllers that INGRESS_CONTROLLER can name.</summary>
    public ImmutableArray<KnownController> KnownControllers => knownControllers;

    /// <summary>Those that INGRESS_CONTROLLER does name.</summary>
    public ImmutableArray<string> Controllers => controllers.IsDefault
        ? controllers = Optional(Keys.Controllers([.. knownControllers.Select(c => c.Name)]), [])
        : controllers;

    /// <summary>False when the key holds something that could not be read: checks that build on it would only repeat that.</summary>
    public bool IsValid(Key key) => !invalid.Contains(key.Name) && (key.SeedName is null || !invalid.Contains(key.SeedName));

    /// <summary>Whether a key has a value; an empty one is none, as in install.sh's <c>${X:-default}</c>.</summary>
    public bool IsSet(Key key) => Find(key) is not null;

    /// <summary>The text of a key that only rules look at; empty when it has none, or none that is known here.</summary>
    public string TextOf(Key key) => Find(key)?.Value.Text ?? "";

    /// <summary>Where the value of a key stands, under whichever of its names.</summary>
    public SourceLocation LocationOf(Key? key) => Find(key?.SeedName, key?.Name)?.ValueLocation ?? new SourceLocation(file.Path);

    /// <summary>The key's value follows from another key that has a fault: it is not examined.</summary>
    public void Ignore(Key key) => invalid.Add(key.Name);

    /// <summary>The value, or the key's default.</summary>
    public T Optional<T>(Key<T> key) => TryRead(key, out var value) ? value! : key.Fallback;

    public T Optional<T>(Key<T> key, T absent) => TryRead(key, out var value) ? value! : absent;

    public T? OptionalClass<T>(Key<T> key)
        where T : class => TryRead(key, out var value) ? value : null;

    public T? OptionalStruct<T>(Key<T> key)
        where T : struct => TryRead(key, out var value) ? value : null;

    /// <summary>As <see cref="Optional{T}(Key{T})"/>, but a missing key is an error that says which line to add.</summary>
    public T Required<T>(Key<T> key)
    {
        if (TryRead(key, out var value))
            return value!;
        if (IsValid(key))
        {
            var name = file.Has(key.SeedName ?? key.Name) ? key.SeedName ?? key.Name : key.Name;
            Refuse(key, ValuesDiagnostics.Required.At(file.LocationOf(name), name, $"{name}={key.Example}"));
        }

        return default!;
    }

    /// <summary>False when the key has no value, or none that can be read; the latter has been reported.</summary>
    public bool TryRead<T>(Key<T> key, out T? value)
    {
        value = default;
        if (Find(key) is not { } assignment || invalid.Contains(key.Name))
            return false;
        if (Disagreement(key) is { } disagreement)
            Refuse(key, disagreement);
        else if (assignment.Value.Text is not { } text)
            Refuse(key, ValuesDiagnostics.DependsOnSecret.At(assignment.ValueLocation, assignment.Key));
        else if (key.Parse(assignment.Key, text).TryGet(out value, out var problem))
            return true;
        else
            Refuse(key, problem.At(assignment.ValueLocation));
        return false;
    }

    // Where both names stand, today's refers to the older one.
    private EnvAssignment? Find(Key key) => Find(key.SeedName, key.Name);

    private EnvAssignment? Find(string? seedName, string? name) => Find(seedName) ?? Find(name);

    private EnvAssignment? Find(string? name) =>
        name is not null && file.TryGet(name, out var assignment) && assignment.Value.Text is not { Length: 0 } ? assignment : null;

    private Diagnostic? Disagreement(Key key)
    {
        if (Find(key.SeedName) is not { } seed || Find(key.Name) is not { } today || seed.Value == today.Value)
            return null;
        return ValuesDiagnostics.TwoEras.At(today.ValueLocation, seed.Key, seed.Value.Text ?? "…", today.Key, today.Value.Text ?? "…");
    }

    private void Refuse(Key key, Diagnostic diagnostic)
    {
        if (invalid.Add(key.Name))
            diagnostics.Add(diagnostic);
    }
}
