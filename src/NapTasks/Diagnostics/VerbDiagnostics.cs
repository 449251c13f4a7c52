using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP6xxx: what was asked on the command line.</summary>
internal static class VerbDiagnostics
{
    public static readonly DiagnosticDescriptor NotComparable = new("NAP6001", Error,
        "NapCompareWith is \"{0}\". Write one of {1}: dotnet build -t:NapCompare -p:NapCompareWith=contour",
        "NapCompareWith 的值“{0}”无效。可用的值：{1}。写法：dotnet build -t:NapCompare -p:NapCompareWith=contour")
    {
        Why = new(
            "The comparison needs to know with what; nothing is written in any case.",
            "比较需要知道与什么比较；无论如何都不会写入任何文件。"),
    };

    public static readonly DiagnosticDescriptor UnknownCode = new("NAP6002", Error,
        "There is no code {0}. Write one as a build shows it, for example: dotnet build -t:NapExplain -p:NapCode={1}",
        "没有代码 {0}。请照构建输出的样子填写，例如：dotnet build -t:NapExplain -p:NapCode={1}")
    {
        Why = new(
            "The codes of this version are in docs/diagnostics.md; one of a newer version is not known to an older one.",
            "本版本的全部代码见 docs/diagnostics.md；旧版本不认识新版本才有的代码。"),
    };
}
