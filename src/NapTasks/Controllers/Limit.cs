using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Controllers;

/// <summary>What a controller cannot express of the model by its objects alone. Everything that no limit names is expressed in full.</summary>
/// <param name="Trait">What is concerned.</param>
/// <param name="Support">How far.</param>
/// <param name="Descriptor">A NAP4xxx warning that says what to do by hand.</param>
/// <param name="Applies">Whether this deployment is concerned.</param>
/// <param name="Arguments">Of the warning's text; null: it has none.</param>
internal sealed record Limit(
    Trait Trait, Support Support, DiagnosticDescriptor Descriptor, Predicate<PlatformExposure> Applies, Func<PlatformExposure, ImmutableArray<string>>? Arguments = null)
{
    /// <summary>False for a fact that nobody can do anything about: pages and tables tell it, but not every build.</summary>
    public bool Warns { get; init; } = true;

    public Diagnostic ToDiagnostic(PlatformExposure exposure) => Descriptor.With([.. Arguments?.Invoke(exposure) ?? []]);
}

/// <summary>How far a controller cannot express a trait by what we write for it.</summary>
internal enum Support
{
    /// <summary>Available; the limit's text says what to know about it, or when it fails.</summary>
    Partly,

    /// <summary>Somebody has to do something by hand, once; the limit's text says what.</summary>
    ByHand,

    /// <summary>Not available; the limit's text says what that means.</summary>
    No,
}
