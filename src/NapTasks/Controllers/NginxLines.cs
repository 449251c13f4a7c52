using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>What controllers on nginx need of it, and what happens without.</summary>
internal static class NginxLines
{
    /// <summary>For the header of a response, and for one line of that of a request.</summary>
    public const string BufferSize = "64k";

    public const string HeaderBuffers = $"4 {BufferSize}";

    public static readonly string Connections = Capacity.Connections.ToString(CultureInfo.InvariantCulture);

    public static readonly string OpenFiles = Capacity.OpenFiles.ToString(CultureInfo.InvariantCulture);

    public static readonly Message DisguisesPass = new(
        "A blocked path written as /_cp//../x, /a%2Fb/../_cp/x or /_cp\\x reaches the platform, which takes it for that path; in the same way a guarded path passes for an exempt one.",
        "写成 /_cp//../x、/a%2Fb/../_cp/x 或 /_cp\\x 的被拦截路径会到达平台并被还原；需鉴权的路径也能以同样方式冒充免鉴权路径。");

    public static readonly Message DotSegmentsRefused = new(
        "Dot segments, backslashes and # in a path of the main host are refused then, which no browser sends. Other hosts are not touched.",
        "此后主域名的路径中的点段、反斜杠和 # 会被拒绝，浏览器不会发送它们；其他主机名不受影响。");

    public static readonly Message NamesPass = new(
        "A request line with the name of a host beside the main one (GET http://files…/_cp/x) and the main host in Host reaches blocked and guarded paths.",
        "请求行写旁边主机名（GET http://files…/_cp/x）而 Host 写主域名的请求，可以到达被拦截和需鉴权的路径。");

    public static readonly Message ExemptsPass = new(
        "What nginx decodes to an exempt path (//mcp, /mcp%2Fx) passes without authentication, and the platform takes it for another path.",
        "nginx 解码后成为免鉴权路径的写法（//mcp、/mcp%2Fx）无需鉴权即可通过，而平台会把它当作另一个路径。");

    public static readonly Message HeadersTooLong = new(
        "A request with more than 8 kB in one header gets 400: the cookies of an authentication proxy are as long.",
        "单个请求头超过 8 kB 时返回 400，鉴权代理的 Cookie 往往就有这么长。");

    public static readonly Message UnderscoresDropped = new(
        "A header with an underscore in its name does not arrive.",
        "名称含下划线的请求头无法到达平台。");

    public static readonly Message UploadsCut = new("An upload that pauses for 60 s is cut.", "上传暂停 60 秒即被切断。");

    public static readonly Message ReadersCut = new("A download whose reader pauses for 60 s is cut.", "下载方暂停读取 60 秒即被切断。");

    public static readonly Message LastProxyOnly = new("Of several proxies in front only the last one is passed over.", "前面有多级代理时，只会跳过最后一级。");

    public static readonly Message ProxysAddress = new("The platform takes the address of the proxy in front for the user's.", "平台会把前置代理的地址当作用户地址。");

    /// <summary>
    /// nginx compares a decoded path without dot segments and double slashes, but passes on what the client wrote, from which the platform makes
    /// another path. Who writes neither dot segments nor backslashes meets no difference.
    /// </summary>
    public static string RefuseDisguises(PlatformExposure exposure) => Refuse("$request_uri", "~", $"^{Pattern(exposure.Main.Host)} {RawPathPattern.Disguise}");

    /// <summary>What nginx takes for an exempt path has to be written as one.</summary>
    public static string RefuseOtherExempts(PlatformExposure exposure)
    {
        var exempt = RawPathPattern.Literally(exposure.Auth!.ExemptPaths);
        return Refuse("$request_uri $uri", "~", $@"^{Pattern(exposure.Main.Host)} (?!{exempt}(/|\?| )).* {exempt}(/|$)");
    }

    /// <summary>nginx chooses a server by the name in the request line where one is there, and passes on that of the header Host.</summary>
    public static string RefuseOtherNames(PlatformExposure exposure) => RefuseNames("$http_host", exposure.BesideMain, "$");

    /// <summary>The same for a header with a name that is passed on in place of Host: the first of its list.</summary>
    public static string RefuseForwardedNames(PlatformExposure exposure) => RefuseNames("$http_x_forwarded_host", exposure.Routes, @"[ \t]*(,|$)");

    // Another name than the server's, with or without a final dot and a port; none at all is no other one.
    private static string RefuseNames(string variable, IEnumerable<Route> routes, string end) =>
        Refuse(variable, "~*", $@"^({string.Join('|', routes.Select(r => Pattern(r.Host)))}) (?!\1\.?(:[0-9]+)?{end}).");

    // Only on hosts of ours: the lines stand in the servers of all.
    private static string Refuse(string variable, string comparison, string pattern) =>
        $"set $nap \"$host {variable}\";\nif ($nap {comparison} \"{pattern}\") {{ return 403; }}";

    private static string Pattern(Hostname host) => host.ToString().Replace(".", "\\.", StringComparison.Ordinal).Replace("*", "[^. ]+", StringComparison.Ordinal);
}
