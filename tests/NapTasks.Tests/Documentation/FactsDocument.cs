using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;
using NapTasks.Tests.Rendering.Installers;
using static NapTasks.Tests.Documentation.GeneratedDocument;

namespace NapTasks.Tests.Documentation;

/// <summary>docs/installer.md: what is taken for granted of the platform, in both languages.</summary>
internal static class FactsDocument
{
    // With everything that a fact may concern, and as little as possible set.
    private static readonly InstallerView Example = Checked.View(Checked.SeedEra, ValuesText.NodePort);

    public static string Text() =>
        $"""
        # What NapTasks takes for granted of the platform

        [简体中文](#对平台的认定)

        `dotnet build -t:NapCheckInstaller -p:NapInstaller=<folder>` compares each of these with a folder of the platform's installer. It reads
        the folder and runs nothing in it. The values are those of a deployment with `APP_PREFIX=nap` at 10.20.0.11.

        A difference is an **error** where something that NapTasks generates would break, or a run of install.sh would undo it: do not upgrade the
        platform before NapTasks knows it. It is a **warning** where what is generated goes on working, but a page, a check or a hint is no longer
        true. Facts of a module that is off are not compared.

        What only a running platform shows is not compared: the paths that its services answer, what its images contain.

        | what | where | NapTasks has | what hangs on it | a difference is |
        |---|---|---|---|---|
        {Rows(Language.English)}

        ## 对平台的认定

        `dotnet build -t:NapCheckInstaller -p:NapInstaller=<目录>` 会把以下各项与平台安装包的目录逐一比较。只读取该目录，不运行其中的任何内容。表中的值以
        `APP_PREFIX=nap`、节点 10.20.0.11 为例。

        差异为**错误**，表示 NapTasks 生成的内容会失效，或被 install.sh 的运行撤销：在 NapTasks 支持之前请勿升级平台。差异为**警告**，表示生成的内容仍然有效，
        但某个页面、检查或提示不再成立。已关闭模块的各项不作比较。

        只有运行中的平台才能体现的内容不作比较：各服务应答的路径、镜像的内容。

        | 内容 | 位置 | NapTasks 的值 | 依赖它的内容 | 差异视为 |
        |---|---|---|---|---|
        {Rows(Language.SimplifiedChinese)}

        """;

    private static string Rows(Language language) => string.Join('\n', PlatformFacts.All.Select(f =>
        $"| {Cell(f.What.Text(language))} | {Cell(f.Where)} | {Held(f)} | {Cell(f.Uses.Text(language))} | {Word(f.Severity, language)} |"));

    private static string Held(PlatformFact fact) => fact.Held(Example) is PlatformFact.Nothing ? PlatformFact.Nothing : $"`{Cell(fact.Held(Example))}`";

    private static string Word(Severity severity, Language language) => (severity, language) switch
    {
        (Severity.Error, Language.English) => "error",
        (Severity.Error, _) => "错误",
        (_, Language.English) => "warning",
        _ => "警告",
    };
}
