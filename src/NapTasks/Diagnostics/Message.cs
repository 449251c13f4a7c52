using System.Globalization;

namespace NapTasks.Diagnostics;

/// <summary>A text for people that is not a finding, in both languages.</summary>
internal sealed record Message(string English, string Chinese)
{
    public static readonly Message Written = new(
        "{0}/: {1} written, {2} unchanged, {3} removed ({4})",
        "{0}/：写入 {1}，未变 {2}，删除 {3}（{4}）");

    public static readonly Message Verified = new(
        "{0}/: all {1} files are what values.env gives ({2})",
        "{0}/：全部 {1} 个文件与 values.env 一致（{2}）");

    public static readonly Message PagesAboutSteps = new(
        "Something is left to do by hand: dotnet build -t:NapBrief writes the pages for those who do it into {0}/",
        "还有需要手工完成的步骤：执行 dotnet build -t:NapBrief，在 {0}/ 中生成给经办人员的页面");

    public static readonly Message Removed = new(
        "kubectl apply deletes nothing: what this build has taken out of the files stays in the cluster. Once the new state is applied and checked, run:",
        "kubectl apply 不会删除任何对象，本次构建从文件中移除的对象仍留在集群里。新状态应用并验证之后，请执行：");

    public static readonly Message PrunedByTool = new(
        "({0} does that by itself for what it has applied, the platform's Services excepted.)",
        "（{0} 会自行删除由它应用的对象，平台的 Service 除外。）");

    public string Text(Language language) => language == Language.SimplifiedChinese ? Chinese : English;

    public string Format(Language language, params ReadOnlySpan<object> arguments) =>
        string.Format(CultureInfo.InvariantCulture, Text(language), arguments);
}
