using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Fleets;

/// <summary>One part of a fleet that is built in several: <c>3/8</c>.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">Of all parts.</param>
internal readonly record struct Shard(int Number, int Count)
{
    public static Shard All { get; } = new(1, 1);

    /// <summary>Whether a customer belongs to it: by its name alone, the same on every machine and in every version.</summary>
    public bool Has(string customer)
    {
        if (Count == 1)
            return true;
        var hash = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(customer)));
        return hash % (ulong)Count == (ulong)(Number - 1);
    }

    /// <summary>An empty text is the whole.</summary>
    public static Parsed<Shard> Parse(string text) =>
        text.Length == 0 ? All
        : text.Split('/') is [var number, var count] && Read(number) is { } n && Read(count) is { } c && n <= c ? new Shard(n, c)
        : VerbDiagnostics.NotAShard.With(text);

    private static int? Read(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
