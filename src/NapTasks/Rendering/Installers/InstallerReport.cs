using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Rendering.Installers;

/// <summary>What a check of an installer gave.</summary>
/// <param name="Diagnostics">All findings.</param>
/// <param name="Defaulted">Keys that it knows and values.env does not set: its defaults hold.</param>
/// <param name="Keys">How many keys it knows; 0 when it was not compared.</param>
/// <param name="Services">How many Services were compared.</param>
internal sealed record InstallerReport(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> Defaulted, int Keys, int Services)
{
    public static InstallerReport Failed(params ImmutableArray<Diagnostic> errors) => new(errors, [], 0, 0);
}
