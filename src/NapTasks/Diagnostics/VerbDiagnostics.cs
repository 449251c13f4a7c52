using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP6xxx: what was asked on the command line.</summary>
internal static class VerbDiagnostics
{
    public static readonly DiagnosticDescriptor NotComparable = new("NAP6002", Error,
        "NapCompareWith is \"{0}\". Write one of {1}: dotnet build -t:NapCompare -p:NapCompareWith=contour",
        "NapCompareWith 的值“{0}”无效。可用的值：{1}。写法：dotnet build -t:NapCompare -p:NapCompareWith=contour");
}
