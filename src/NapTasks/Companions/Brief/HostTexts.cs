using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>What the hosts and services are there for.</summary>
internal static class HostTexts
{
    public static readonly Message Main = new("Web UI and API", "Web 界面与 API");

    public static readonly Message Files = new("File downloads", "文件下载");

    public static readonly Message Browsers = new("Remote browser", "远程浏览器");

    public static readonly Message Sandbox = new("Sandbox API", "沙箱 API");

    public static readonly Message Previews = new("Previews of what users run", "用户程序的预览");

    public static readonly Message SandboxAndPreviews = new("Sandbox and previews", "沙箱与预览");

    public static Message Of(HostRole role) => role switch
    {
        HostRole.Main => Main,
        HostRole.Files => Files,
        HostRole.Browsers => Browsers,
        HostRole.Sandbox => Sandbox,
        _ => Previews,
    };
}
