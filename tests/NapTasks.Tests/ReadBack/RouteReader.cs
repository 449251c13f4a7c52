using System.Globalization;

namespace NapTasks.Tests.ReadBack;

/// <summary>Reads routes as one controller understands its objects: written from the controller's documentation, not from our emitters.</summary>
internal abstract class RouteReader
{
    /// <summary>The kind of object that carries routes, whichever controller writes it.</summary>
    public abstract string Kind { get; }

    /// <param name="objects">All that is rendered, Services included.</param>
    public abstract IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects);

    /// <summary>
    /// Paths of an API that compares characters. A whole one is led the same way twice: that very path, and what begins with it and a slash.
    /// Whatever is led once only is no path of ours, and is not given back.
    /// </summary>
    protected static IEnumerable<ObservedRoute> Whole(IEnumerable<(bool IsExact, string Path, ObservedRoute Route)> matches)
    {
        var all = matches.ToArray();
        return from exact in all
               where exact.IsExact
               from below in all
               where !below.IsExact && below.Path == $"{exact.Path}/" && below.Route with { Path = exact.Path } == exact.Route with { Path = exact.Path }
               select exact.Route with { Path = exact.Path };
    }

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
