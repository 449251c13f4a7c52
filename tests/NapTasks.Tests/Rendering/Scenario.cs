namespace NapTasks.Tests.Rendering;

/// <summary>A deployment whose every file is pinned.</summary>
/// <param name="Group">The folder of its snapshots: a controller, or nodeport.</param>
/// <param name="Name">Unique in its group.</param>
/// <param name="Values">Its values.env.</param>
internal sealed record Scenario(string Group, string Name, ValuesText Values)
{
    public override string ToString() => $"{Group}/{Name}";
}
