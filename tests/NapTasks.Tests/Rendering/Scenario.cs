using NapTasks.Diagnostics;

namespace NapTasks.Tests.Rendering;

/// <summary>A deployment whose every file is pinned.</summary>
/// <param name="Group">The folder of its snapshots: a controller, a companion, or nodeport.</param>
/// <param name="Name">Unique in its group.</param>
/// <param name="Values">Its values.env.</param>
internal sealed record Scenario(string Group, string Name, ValuesText Values)
{
    /// <summary>A companion's folder: of the deployment's files only those in it are pinned. Null: all are.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether a file is pinned.</summary>
    public bool Pins(string path) =>
        Folder is null || path.StartsWith($"{Folder}/", StringComparison.Ordinal) || path.StartsWith($"cluster/{Folder}/", StringComparison.Ordinal);

    /// <summary>Whether a finding is pinned: what a controller cannot express is pinned in its own groups.</summary>
    public bool Pins(Diagnostic finding) => Folder is null || !finding.Code.StartsWith("NAP4", StringComparison.Ordinal);

    public override string ToString() => $"{Group}/{Name}";
}
