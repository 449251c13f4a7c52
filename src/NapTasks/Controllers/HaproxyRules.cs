using System.Collections.Immutable;
using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>What controllers on HAProxy need of it, and what happens without.</summary>
internal static class HaproxyRules
{
    /// <summary>The Host header, with its port, in a format of HAProxy.</summary>
    public const string Host = "%[req.hdr(host)]";

    /// <summary>Room for 64 kB of headers, in a line of its section global.</summary>
    public const string BufferSize = "tune.bufsize 65536";

    public static readonly Message ClientsCut = new(
        "An upload that is silent for 50 s is cut, and a download whose reader pauses as long.",
        "上传静默 50 秒即被切断，下载方暂停读取同样时长也会被切断。");

    public static readonly Message PassthroughCut = new(
        "Where any host passes TLS through, WebSockets of all hosts are cut after an hour of silence.",
        "若有主机名使用 TLS 透传，所有主机名的 WebSocket 静默一小时后都会被切断。");

    public static readonly Message OldProcesses = new(
        "Old processes keep their memory for as long.",
        "旧进程在此期间会继续占用内存。");

    public static readonly Message HeadersTooLong = new(
        "Headers of 16 kB, such as an authentication proxy's cookies, are refused: 400 in a request, 502 in a response.",
        "16 kB 的请求头或响应头（例如鉴权代理的 Cookie）会被拒绝：请求返回 400，响应返回 502。");

    public static readonly Message Memory = new(
        "Each connection takes up to 128 kB of memory, of all hosts.",
        "对所有主机名生效，每个连接最多占用 128 kB 内存。");

    /// <summary>
    /// Which requests to a Service are refused: spellings that could pass for another path, and the blocked paths, each a condition of its
    /// own. HAProxy compares a path as the client wrote it, and passes it on like that.
    /// </summary>
    public static IEnumerable<string> Refused(PlatformExposure exposure, ServiceTarget service)
    {
        // Other hosts share the Service: it is the main host alone whose paths differ.
        if (exposure.AllRoutes.FirstOrDefault(r => r.IsMain && r.Service == service) is not { } route || !exposure.TellsPathsApart)
            yield break;
        var host = $"{{ hdr(host),field(1,:),lower {route.Host} }}";
        var blocked = exposure.Main.BlockedBelow(route);
        yield return $"{host} {{ path -m reg '{RawPathPattern.Backslash}' }}";
        yield return $"{host} {{ path -m reg '{RawPathPattern.DotSegment}' }}";
        if (!blocked.IsEmpty)
            yield return $"{host} {{ path -m reg '{RawPathPattern.Of(blocked)}' }}";
    }

    /// <summary>The condition that a request comes from one of the networks.</summary>
    public static string From(ImmutableArray<AddressRange> networks) => $"{{ src {string.Join(' ', networks)} }}";

    /// <summary>The condition that a header has an entry from each proxy in front. The client's own entries come before these.</summary>
    public static string HasEntries(string header, TrustValues trust) => $"{{ req.hdr_cnt({header}) ge {Entries(trust)} }}";

    /// <summary>The entry of the outermost proxy in front, which is the user's address, in a format of HAProxy.</summary>
    public static string UserOf(string header, TrustValues trust) => $"%[req.hdr({header},-{Entries(trust)})]";

    // Where proxies are trusted by address, there is at least that one.
    private static string Entries(TrustValues trust) => Math.Max(1, trust.Hops).ToString(CultureInfo.InvariantCulture);
}
