namespace NapTasks.Diagnostics;

/// <summary>The texts of NapCheckInstaller that are not findings.</summary>
internal static class InstallerMessages
{
    public static readonly Message Read = new("Installer: {0}, {1} files read, nothing run.", "安装包：{0}，读取 {1} 个文件，未运行任何内容。");
    public static readonly Message Defaulted = new("Not set, so that the installer's defaults hold", "未设置，使用安装脚本的默认值");
    public static readonly Message Compared = new(
        "{0} keys and {1} facts compared: {2} errors, {3} warnings.",
        "比较了 {0} 个键和 {1} 项事实：{2} 个错误，{3} 个警告。");
}
