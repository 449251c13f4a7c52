using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP3xxx: the output folder. {0} is the path of the file, relative to the repository.</summary>
internal static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor EditedByHand = new("NAP3001", Error,
        "{0} was edited by hand, and this build would lose the edit. Move it to values.env or to overlays/, or discard it: dotnet build -t:NapOverwrite",
        "{0} 被手工修改过，本次构建会丢失这些修改。请把修改移到 values.env 或 overlays/；若要放弃修改：dotnet build -t:NapOverwrite",
        new("Generated files are overwritten by every build; an edit in one of them would be lost, or come back as drift in CI.",
            "生成的文件每次构建都会被覆盖；其中的手工修改会丢失，或在 CI 中表现为不一致。"));

    public static readonly DiagnosticDescriptor InTheWay = new("NAP3002", Error,
        "{0} was not generated, but stands where a generated file belongs. Move or rename it",
        "{0} 不是生成的文件，却占用了生成文件的位置。请移走或改名",
        new("Files without the first line of a generated one are yours, and are never overwritten.",
            "没有生成文件首行标记的文件属于您，绝不会被覆盖。"));

    public static readonly DiagnosticDescriptor Link = new("NAP3003", Error,
        "{0} is a symbolic link; nothing is written through links. Replace it by a file or folder of its own",
        "{0} 是符号链接；不会通过链接写入文件。请换成真正的文件或目录",
        new("Through a link a build could be led to write outside of the repository.",
            "通过链接，构建可能被引导到仓库之外写入文件。"));

    public static readonly DiagnosticDescriptor CannotWrite = new("NAP3004", Error,
        "{0} cannot be read or written: {1}",
        "无法读写 {0}：{1}",
        new("The operating system's own words follow. Every file is whole, as it was or as it is to be; the next build does the rest.",
            "后面是操作系统给出的原因。每个文件都是完整的旧版本或新版本，下次构建会完成其余部分。"));

    public static readonly DiagnosticDescriptor WrongPlace = new("NAP3005", Error,
        "{0} is no place for generated files: they go into a folder directly beside values.env, whose name begins with a letter or a digit, such as manifests",
        "{0} 不能存放生成的文件：输出目录必须与 values.env 同级，名称以字母或数字开头，例如 manifests",
        new("The targets of NapTasks never say anything else; a target of your own that calls its tasks has done so. Nothing was written: a build never writes outside of the repository, nor into .git.",
            "NapTasks 自带的 target 不会这样写；是自定义 target 在调用其任务时指定的。没有写入任何内容：构建绝不会写到仓库之外，也不会写入 .git。"));

    public static readonly DiagnosticDescriptor ChangedMeanwhile = new("NAP3006", Error,
        "{0} was changed while this build ran; the change is kept. Build again",
        "{0} 在构建过程中被修改；该修改已保留。请重新构建",
        new("Each file is looked at again right before it is replaced, so that an edit saved during the build is not lost. The next build says what stands against replacing it.",
            "每个文件在替换前都会再检查一次，构建期间保存的修改不会丢失。下次构建会说明为何不能替换它。"));

    public static readonly DiagnosticDescriptor EditedPage = new("NAP3007", Error,
        "{0} was edited by hand, and making the pages again would lose the edit. Rename the page to keep it, or delete it",
        "{0} 被手工修改过，重新生成页面会丢失这些修改。如需保留请改名，否则请删除",
        new("Pages are overwritten whenever they are made again. A page of your own, under a name of your own, is left alone.",
            "每次重新生成都会覆盖页面；以其他名称保存的页面属于您自己，不会被改动。"));

    public static readonly DiagnosticDescriptor Missing = new("NAP3011", Error,
        "{0} is missing: values.env asks for it. Run dotnet build and commit what it writes",
        "缺少 {0}：values.env 需要该文件。请运行 dotnet build 并提交其结果",
        new("CI makes manifests/ again from values.env and compares: what is reviewed must be what would be applied.",
            "CI 会用 values.env 重新生成 manifests/ 并比较：评审的内容必须与实际应用的内容一致。"));

    public static readonly DiagnosticDescriptor Differs = new("NAP3012", Error,
        "{0} is not what values.env gives; this line should be \"{1}\". Run dotnet build and commit what it writes",
        "{0} 与 values.env 的结果不一致，此行应为“{1}”。请运行 dotnet build 并提交其结果",
        new("Either values.env was changed without a build, or the file was changed by hand or by a merge.",
            "要么修改 values.env 后没有构建，要么该文件被手工或合并操作改动过。"));

    public static readonly DiagnosticDescriptor Surplus = new("NAP3014", Error,
        "{0} has this line, which values.env does not give. Run dotnet build and commit what it writes",
        "{0} 多出此行，values.env 不会生成它。请运行 dotnet build 并提交其结果",
        new("Either values.env was changed without a build, or the line was added by hand or by a merge.",
            "要么修改 values.env 后没有构建，要么这一行是手工或合并时加上的。"));

    public static readonly DiagnosticDescriptor Stale = new("NAP3013", Error,
        "{0} is stale: values.env no longer asks for it. Run dotnet build and commit what it writes",
        "{0} 已过期：values.env 不再需要该文件。请运行 dotnet build 并提交其结果",
        new("A file that is left lying here would be taken for a part of the deployment, and be applied.",
            "遗留的文件会被当作部署的一部分而应用。"));
}
