namespace NapTasks.Diagnostics;

/// <summary>What a build of a fleet says besides findings.</summary>
internal static class FleetMessages
{
    public static readonly Message Written = new(
        "{0}/: {1} of {2} customers, {3} with errors; {4} files written, {5} unchanged, {6} removed",
        "{0}/：{2} 个客户中的 {1} 个，{3} 个有错误；文件：写入 {4}，未变 {5}，删除 {6}");

    public static readonly Message Verified = new(
        "{0}/: {1} of {2} customers, {3} with errors; {5} files are what values.env and fleet.env give",
        "{0}/：{2} 个客户中的 {1} 个，{3} 个有错误；{5} 个文件与 values.env 和 fleet.env 一致");

    public static readonly Message GitOps = new(
        "{0}/: {1} written, {2} unchanged, {3} removed",
        "{0}/：写入 {1}，未变 {2}，删除 {3}");

    public static readonly Message PagesAboutSteps = new(
        "With {0} customers something is left to do by hand: dotnet build -t:NapBrief writes the pages for those who do it into {1}/<name>/{2}/",
        "{0} 个客户还有需要手工完成的步骤：执行 dotnet build -t:NapBrief，在 {1}/<名称>/{2}/ 中生成给经办人员的页面");

    public static readonly Message Progress = new(
        "{0}/: {1} of {2} customers so far",
        "{0}/：已处理 {2} 个客户中的 {1} 个");

    public static readonly Message AlsoOne = new(
        "{0} (1 other customer has it too: {1})",
        "{0}（另有 1 个客户相同：{1}）");

    public static readonly Message AlsoMany = new(
        "{0} ({1} other customers have it too, {2} the first)",
        "{0}（另有 {1} 个客户相同，例如 {2}）");

    public static readonly Message Of = new(
        "{0} (customer {1})",
        "{0}（客户 {1}）");
}
