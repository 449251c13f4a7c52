using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP3xxx: the output folder. {0} is the path of the file, relative to the repository.</summary>
internal static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor EditedByHand = new("NAP3001", Error,
        "{0} was edited by hand, and this build would lose the edit. Move it to values.env or to overlays/, or discard it: dotnet build -t:NapOverwrite",
        "{0} 被手工修改过，本次构建会丢失这些修改。请把修改移到 values.env 或 overlays/；若要放弃修改：dotnet build -t:NapOverwrite");

    public static readonly DiagnosticDescriptor InTheWay = new("NAP3002", Error,
        "{0} was not generated, but stands where a generated file belongs. Move or rename it",
        "{0} 不是生成的文件，却占用了生成文件的位置。请移走或改名");

    public static readonly DiagnosticDescriptor Link = new("NAP3003", Error,
        "{0} is a symbolic link; nothing is written through links. Replace it by a file or folder of its own",
        "{0} 是符号链接；不会通过链接写入文件。请换成真正的文件或目录");

    public static readonly DiagnosticDescriptor CannotWrite = new("NAP3004", Error,
        "{0} cannot be read or written: {1}",
        "无法读写 {0}：{1}");

    public static readonly DiagnosticDescriptor Missing = new("NAP3011", Error,
        "{0} is missing: values.env asks for it. Run dotnet build and commit manifests/",
        "缺少 {0}：values.env 需要该文件。请运行 dotnet build 并提交 manifests/");

    public static readonly DiagnosticDescriptor Differs = new("NAP3012", Error,
        "{0} is not what values.env gives; this line should be \"{1}\". Run dotnet build and commit manifests/",
        "{0} 与 values.env 的结果不一致，此行应为“{1}”。请运行 dotnet build 并提交 manifests/");

    public static readonly DiagnosticDescriptor Surplus = new("NAP3014", Error,
        "{0} has this line, which values.env does not give. Run dotnet build and commit manifests/",
        "{0} 多出此行，values.env 不会生成它。请运行 dotnet build 并提交 manifests/");

    public static readonly DiagnosticDescriptor Stale = new("NAP3013", Error,
        "{0} is stale: values.env no longer asks for it. Run dotnet build and commit manifests/",
        "{0} 已过期：values.env 不再需要该文件。请运行 dotnet build 并提交 manifests/");
}
