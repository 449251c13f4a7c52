using System.Globalization;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>A TCP or UDP port, 1 to 65535.</summary>
internal readonly record struct PortNumber
{
    private const int Min = 1;
    private const int Max = 65535;

    private PortNumber(int number) => Number = number;

    public static PortNumber Https { get; } = new(443);

    /// <summary>The one that coturn listens on.</summary>
    public static PortNumber Turn { get; } = new(3478);

    public int Number { get; }

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    public static Parsed<PortNumber> Parse(string key, string text) =>
        TryParse(text, Min, Max, out var number)
            ? new PortNumber(number)
            : ValuesDiagnostics.NotAPort.With(key, text, $"{Min}", $"{Max}");

    /// <summary>ASCII digits only and no leading zero: bash, envsubst and Kubernetes then all see the same number.</summary>
    internal static bool TryParse(string text, int min, int max, out int number)
    {
        number = 0;
        return text.Length > 0
            && text[0] != '0'
            && text.All(char.IsAsciiDigit)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= min
            && number <= max;
    }
}
