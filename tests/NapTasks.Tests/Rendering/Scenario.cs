using NapTasks.Companions;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Rendering;

/// <summary>
/// A deployment whose files are pinned: of a controller all but the companions', of a companion its own, so that neither multiplies the
/// other's snapshots.
/// </summary>
/// <param name="Group">The folder of its snapshots: a controller, a companion's folder, or nodeport.</param>
/// <param name="Name">Unique in its group.</param>
/// <param name="Values">Its values.env.</param>
internal sealed record Scenario(string Group, string Name, ValuesText Values)
{
    private static readonly string[] Companions = [.. CompanionList.All.Select(c => c.Folder), "brief"];

    /// <summary>Of pages that say the same in several forms, the one that is pinned; null: all are.</summary>
    public string? Form { get; init; }

    private bool IsOfCompanion => Companions.Contains(Group);

    /// <summary>Whether a file's text belongs into the snapshot.</summary>
    public bool Pins(string path) => path == Kustomization.FileName
        || (IsOfCompanion ? IsIn(Group, path) && (Form is null || path.EndsWith(Form, StringComparison.Ordinal)) : !Companions.Any(c => IsIn(c, path)));

    /// <summary>Whether a finding belongs into the snapshot: what a controller cannot express is pinned with the controller.</summary>
    public bool Pins(Diagnostic finding) => !IsOfCompanion || !finding.Code.StartsWith("NAP4", StringComparison.Ordinal);

    /// <summary>Whether its snapshots are the pages.</summary>
    public bool IsBrief => Group == "brief";

    public override string ToString() => $"{Group}/{Name}";

    private static bool IsIn(string folder, string path) =>
        path.StartsWith($"{folder}/", StringComparison.Ordinal) || path.StartsWith($"cluster/{folder}/", StringComparison.Ordinal);
}
