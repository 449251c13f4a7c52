using System.Globalization;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>
/// How long a stream may stay silent, in whole seconds: at least an hour, since terminals and remote runners never ping, and at
/// most 2147483 s, the largest that HAProxy's 32-bit milliseconds hold.
/// </summary>
internal readonly record struct IdleTimeout
{
    private const int Min = 3600;
    private const int Max = 2147483;

    private IdleTimeout(int seconds) => Seconds = seconds;

    public int Seconds { get; }

    public static Parsed<IdleTimeout> Parse(string key, string text)
    {
        var unit = text.Length > 0 ? text[^1] : '\0';
        var (digits, factor) = unit switch
        {
            's' => (text[..^1], 1),
            'm' => (text[..^1], 60),
            'h' => (text[..^1], 3600),
            'd' => (text[..^1], 86400),
            _ => (text, 1),
        };
        if (PortNumber.TryParse(digits, 1, Max, out var count) && (long)count * factor is >= Min and <= Max and var seconds)
            return new IdleTimeout((int)seconds);
        return ValuesDiagnostics.NotADuration.With(key, text);
    }

    public override string ToString() => Seconds.ToString(CultureInfo.InvariantCulture);
}
