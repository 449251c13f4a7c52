using System.Collections.Immutable;
using System.Text;

namespace NapTasks.LiveTests.Proxies;

/// <summary>What came back.</summary>
/// <param name="Status">0: nothing that is HTTP.</param>
/// <param name="Headers">Their lines.</param>
/// <param name="Body">As far as it came.</param>
internal sealed record RawAnswer(int Status, ImmutableArray<string> Headers, byte[] Body)
{
    /// <summary>A header that only the platform sends.</summary>
    public const string OfPlatform = "X-Platform";

    /// <summary>What it has there when it is of the three services.</summary>
    public const string ThePlatform = "platform";

    /// <summary>What it has there when it is of the channel gateway.</summary>
    public const string TheGateway = "gateway";

    /// <summary>Whether the request got through to one of the three services.</summary>
    public bool IsOfPlatform => Header(OfPlatform) == ThePlatform;

    /// <summary>Whether it got through to the channel gateway.</summary>
    public bool IsOfGateway => Header(OfPlatform) == TheGateway;

    /// <summary>The request that reached the platform.</summary>
    public ImmutableArray<string> Request => [.. Encoding.Latin1.GetString(Body).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What its first line asked for.</summary>
    public string Target => Request[0].Split(' ')[1];

    /// <summary>The values of a header of the request that reached the platform, in their order.</summary>
    public string[] Received(string name) => Values(Request.Skip(1), name);

    /// <summary>A header of the answer; null when it is not there.</summary>
    public string? Header(string name) => Values(Headers, name).SingleOrDefault();

    /// <param name="bytes">All that came.</param>
    public static RawAnswer Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0 || !bytes.AsSpan().StartsWith("HTTP/1."u8))
            return new(0, [], bytes);
        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        return new(int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), [.. lines[1..]], bytes[(end + 4)..]);
    }

    private static string[] Values(IEnumerable<string> lines, string name) =>
        [.. lines.Where(l => l.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)).Select(l => l[(name.Length + 1)..].Trim())];
}
