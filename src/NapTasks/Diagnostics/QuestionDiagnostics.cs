using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP6xxx: questions that were put to a target by a property.</summary>
internal static class QuestionDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownCode = new("NAP6001", Error,
        "There is no code {0}. Write one as a build shows it, for example: dotnet build -t:NapExplain -p:NapCode={1}",
        "没有代码 {0}。请照构建输出的样子填写，例如：dotnet build -t:NapExplain -p:NapCode={1}")
    {
        Why = new(
            "The codes of this version are in docs/diagnostics.md; one of a newer version is not known to an older one.",
            "本版本的全部代码见 docs/diagnostics.md；旧版本不认识新版本才有的代码。"),
    };
}
