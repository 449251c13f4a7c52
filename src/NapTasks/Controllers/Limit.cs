using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Controllers;

/// <summary>What of the model a controller cannot express by its objects alone. What no limit names is expressed in full.</summary>
/// <param name="Trait">What is concerned.</param>
/// <param name="Support">How far.</param>
/// <param name="Descriptor">A NAP4xxx warning that says what to do by hand.</param>
/// <param name="Applies">Whether this deployment is concerned.</param>
/// <param name="Arguments">Of the warning's text; null: it has none.</param>
internal sealed record Limit(
    Trait Trait, Support Support, DiagnosticDescriptor Descriptor, Predicate<PlatformExposure> Applies, Func<PlatformExposure, ImmutableArray<string>>? Arguments = null)
{
    /// <summary>False: a fact to know, with nothing to be done about it, so that pages and tables tell it, and not every build.</summary>
    public bool Warns { get; init; } = true;

    public Diagnostic ToDiagnostic(PlatformExposure exposure) => Descriptor.With([.. Arguments?.Invoke(exposure) ?? []]);
}

/// <summary>How far a controller cannot express a trait by what we write for it.</summary>
internal enum Support
{
    /// <summary>It is there; the limit's text says what about it is to be known, or under which condition it fails.</summary>
    Partly,

    /// <summary>Somebody has to do something by hand, once; the limit's text says what.</summary>
    ByHand,

    /// <summary>It cannot be had; the limit's text says what that means.</summary>
    No,
}
