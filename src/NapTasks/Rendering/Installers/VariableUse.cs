using System.Collections.Immutable;

namespace NapTasks.Rendering.Installers;

/// <summary>A place at which a script does something with a variable.</summary>
/// <param name="Name">In upper case: others are the script's own.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Conditional">Whether it stands in a branch or a loop.</param>
/// <param name="Guards">
/// Variables in whose default it stands: in <c>${A:-$B}</c> B is looked at only when A is not set.
/// </param>
/// <param name="Default">The text of the default, as it stands there; null when there is none.</param>
internal sealed record VariableUse(string Name, VariableUseKind Kind, bool Conditional, ImmutableArray<string> Guards, string? Default = null);
