using System.Globalization;

namespace NapTasks.Tests.ReadBack;

/// <summary>Reads routes as one controller understands its objects: written from the controller's documentation, not from our emitters.</summary>
internal abstract class RouteReader
{
    /// <summary>The kind of object that carries routes, whichever controller writes it.</summary>
    public abstract string Kind { get; }

    /// <param name="objects">All that is rendered, Services included.</param>
    public abstract IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects);

    /// <summary>24h, 3600s, 10m, 500ms: a number and a unit, once.</summary>
    protected static double Seconds(string text)
    {
        var (factor, suffix) = text switch
        {
            _ when text.EndsWith("ms", StringComparison.Ordinal) => (0.001, 2),
            _ when text.EndsWith('s') => (1, 1),
            _ when text.EndsWith('m') => (60, 1),
            _ when text.EndsWith('h') => (3600, 1),
            _ when text.EndsWith('d') => (86400, 1),
            _ => throw new FormatException($"{text} has no unit."),
        };
        return double.Parse(text[..^suffix], CultureInfo.InvariantCulture) * factor;
    }
}
