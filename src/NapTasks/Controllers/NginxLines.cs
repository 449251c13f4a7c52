using System.Globalization;
using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Controllers;

/// <summary>What controllers on nginx need of it, and what happens without.</summary>
internal static class NginxLines
{
    /// <summary>For the header of a response, and for one line of that of a request.</summary>
    public const string BufferSize = "64k";

    public const string HeaderBuffers = $"4 {BufferSize}";

    public static readonly string Connections = Capacity.Connections.ToString(CultureInfo.InvariantCulture);

    public static readonly string OpenFiles = Capacity.OpenFiles.ToString(CultureInfo.InvariantCulture);

    /// <summary>Measured with nginx 1.22: 62 MB with 131,072 connections, 14 with 16,384, 7 with 1,024.</summary>
    public static readonly Message MemoryOfWorkers = new(
        "Each worker process takes some 50 MB more.",
        "每个 worker 进程多占用约 50 MB 内存。");

    public static readonly Message MemoryOfResponses = new(
        "Each request under way, of all hosts, takes 64 kB more.",
        "所有主机名的每个进行中的请求多占用 64 kB 内存。");

    public static readonly Message MemoryOfRequests = new(
        "It holds for all hosts of the controller, and takes memory where headers are as long.",
        "对该控制器的所有主机名生效，仅在请求头确有这么长时占用内存。");

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
}
