using System.Globalization;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>How long a DNS record may be cached, in whole seconds: 1 to 604800, a week, which is as long as resolvers keep anything.</summary>
internal readonly record struct DnsTtl
{
    private const int Max = 604800;

    private DnsTtl(int seconds) => Seconds = seconds;

    /// <summary>Short enough to move to another address within a maintenance window.</summary>
    public static DnsTtl Usual { get; } = new(300);

    public int Seconds { get; }

    public static Parsed<DnsTtl> Parse(string key, string text) =>
        PortNumber.TryParse(text, 1, Max, out var seconds)
            ? new DnsTtl(seconds)
            : DnsDiagnostics.NotATtl.With(key, text, Max.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => Seconds.ToString(CultureInfo.InvariantCulture);
}
