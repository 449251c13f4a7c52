using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>
/// Lines for nginx that refuse requests which nginx and the platform would understand differently. No object of its controllers can do
/// that. The lines are in the servers of all hosts, and concern only ours.
/// </summary>
internal static class NginxGuards
{
    private static readonly Message DisguisesPass = new(
        "A blocked path written as /_cp//../x, /a%2Fb/../_cp/x or /_cp\\x reaches the platform, which takes it for that path; in the same way a guarded path passes for an exempt one.",
        "写成 /_cp//../x、/a%2Fb/../_cp/x 或 /_cp\\x 的被拦截路径会到达平台并被还原；需鉴权的路径也能以同样方式冒充免鉴权路径。");

    private static readonly Message DotSegmentsRefused = new(
        "Dot segments, backslashes and # in a path of the main host are refused then, which no browser sends. Other hosts are not touched.",
        "此后主域名的路径中的点段、反斜杠和 # 会被拒绝，浏览器不会发送它们；其他主机名不受影响。");

    public static readonly Message OursOnly = new("Other hosts are not touched.", "其他主机名不受影响。");

    private static readonly Message NamesPass = new(
        "A request line with the name of a host beside the main one (GET http://files…/_cp/x) and the main host in Host reaches blocked and guarded paths.",
        "请求行写旁边主机名（GET http://files…/_cp/x）而 Host 写主域名的请求，可以到达被拦截和需鉴权的路径。");

    private static readonly Message ExemptsPass = new(
        "What nginx decodes to an exempt path (//mcp, /mcp%2Fx) passes without authentication, and the platform takes it for another path.",
        "nginx 解码后成为免鉴权路径的写法（//mcp、/mcp%2Fx）无需鉴权即可通过，而平台会把它当作另一个路径。");

    /// <summary>The settings of a deployment that has blocked or guarded paths.</summary>
    /// <param name="place">Where the controller keeps such lines.</param>
    /// <param name="key">Under which key.</param>
    /// <param name="since">The first version that knows it.</param>
    public static ImmutableArray<ControllerSetting> Settings(ConfigMapPlace place, string key, string since) =>
    [
        place.Lines(key, Trait.BlockedPaths, RefuseDisguises, since, DisguisesPass) with
        {
            Applies = e => e.TellsPathsApart,
            Also = DotSegmentsRefused,
            IsList = true,
        },
        place.Lines(key, Trait.BlockedPaths, RefuseOtherNames, since, NamesPass) with
        {
            Applies = e => e.BesideMain.Any(),
            Also = OursOnly,
            IsList = true,
        },
        place.Lines(key, Trait.ExternalAuth, RefuseOtherExempts, since, ExemptsPass) with
        {
            Applies = e => e.Auth is { ExemptPaths.IsEmpty: false },
            Also = OursOnly,
            IsList = true,
        },
    ];

    /// <summary>Where X-Forwarded-Host is passed on in place of Host: the first name of its list has to be the server's.</summary>
    public static string RefuseForwardedNames(PlatformExposure exposure) => RefuseNames("$http_x_forwarded_host", exposure.Routes, @"[ \t]*(,|$)");

    // nginx compares a decoded path without dot segments and double slashes, but passes on what the client wrote. The platform may read
    // another path from that. Without dot segments and backslashes the two never differ.
    private static string RefuseDisguises(PlatformExposure exposure) => Refuse("$request_uri", "~", $"^{Pattern(exposure.Main.Host)} {RawPathPattern.Disguise}");

    // A path that nginx takes for an exempt one has to be written as one.
    private static string RefuseOtherExempts(PlatformExposure exposure)
    {
        var exempt = RawPathPattern.Literally(exposure.Auth!.ExemptPaths);
        return Refuse("$request_uri $uri", "~", $@"^{Pattern(exposure.Main.Host)} (?!{exempt}(/|\?| )).* {exempt}(/|$)");
    }

    // nginx chooses a server by the name in the request line, if there is one, but passes on the name in the header Host.
    private static string RefuseOtherNames(PlatformExposure exposure) => RefuseNames("$http_host", exposure.BesideMain, "$");

    // A name other than the server's, with or without a final dot and a port. No name at all does not count as another.
    private static string RefuseNames(string variable, IEnumerable<Route> routes, string end) =>
        Refuse(variable, "~*", $@"^({string.Join('|', routes.Select(r => Pattern(r.Host)))}) (?!\1\.?(:[0-9]+)?{end}).");

    // Only on hosts of ours: the lines stand in the servers of all.
    private static string Refuse(string variable, string comparison, string pattern) =>
        $"set $nap \"$host {variable}\";\nif ($nap {comparison} \"{pattern}\") {{ return 403; }}";

    private static string Pattern(Hostname host) => host.ToString().Replace(".", "\\.", StringComparison.Ordinal).Replace("*", "[^. ]+", StringComparison.Ordinal);
}
