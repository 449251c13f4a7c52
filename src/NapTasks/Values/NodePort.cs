using System.Globalization;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>A port of every node, in Kubernetes' default range.</summary>
internal readonly record struct NodePort
{
    public const int Min = 30000;
    public const int Max = 32767;

    private NodePort(int number) => Number = number;

    /// <summary>What the installer takes for the registry of its single-node profile.</summary>
    public static NodePort SingleNodeRegistry { get; } = new(30500);

    public int Number { get; }

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    public static Parsed<NodePort> Parse(string key, string text) =>
        PortNumber.TryParse(text, Min, Max, out var number)
            ? new NodePort(number)
            : ValuesDiagnostics.NotAPort.With(key, text, $"{Min}", $"{Max}");
}
