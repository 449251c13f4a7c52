using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP5xxx: a folder of the platform's installer, compared with this deployment.</summary>
internal static class InstallerDiagnostics
{
    public static readonly DiagnosticDescriptor NoFolder = new("NAP5001", Error,
        "There is no folder \"{0}\". Write the folder of the platform's installer, the one with install.sh in it, for example: -p:NapInstaller=../agent-platform/self-host",
        "目录“{0}”不存在。请写平台安装包的目录，即 install.sh 所在的目录，例如：-p:NapInstaller=../agent-platform/self-host",
        new("The folder is only read; nothing in it is run. A relative path counts from the folder of nap.proj.",
            "只读取该目录，不会运行其中的任何内容。相对路径从 nap.proj 所在目录算起。"));

    public static readonly DiagnosticDescriptor NoInstaller = new("NAP5002", Error,
        "{0} is not the platform's installer: it has no install.sh that sources a values file. Write the folder with that script in it",
        "{0} 不是平台的安装包：其中没有会读取 values 文件的 install.sh。请写该脚本所在的目录",
        new("Which keys the installer takes is read out of its install.sh, from the line on that sources the values file. A script that takes them in another way cannot be compared.",
            "安装脚本使用哪些键，是从 install.sh 中读取 values 文件的那一行之后得出的。以其他方式取值的脚本无法比较。"));

    public static readonly DiagnosticDescriptor Unreadable = new("NAP5003", Warning,
        "{0} was not looked at: {1}. Make it readable, or check it by hand",
        "未检查 {0}：{1}。请使其可读，或手工检查",
        new("What the installer asks for in this file is not known, so that the check may be incomplete.",
            "无法得知安装脚本在该文件中需要什么，检查结果可能不完整。"));

    public static readonly DiagnosticDescriptor TooLarge = new("NAP5004", Warning,
        "{0} was not looked at: it has {1} bytes, at most {2} are read. Check it by hand",
        "未检查 {0}：文件有 {1} 字节，最多读取 {2} 字节。请手工检查",
        new("Scripts and templates are small. Something this large is not one, or not one that should be trusted.",
            "脚本和模板都很小。这样大的文件不会是脚本或模板，或者不可信。"));

    public static readonly DiagnosticDescriptor Link = new("NAP5005", Warning,
        "{0} was not looked at: it is a symbolic link, and nothing outside of the folder is read. Put the file itself there",
        "未检查 {0}：它是符号链接，不会读取目录之外的内容。请换成文件本身",
        new("An unpacked archive can hold links to anywhere on the machine.",
            "解压出来的归档中，链接可能指向本机的任何位置。"));

    public static readonly DiagnosticDescriptor NotText = new("NAP5006", Warning,
        "{0} was not looked at: it is not UTF-8 text. Check it by hand",
        "未检查 {0}：它不是 UTF-8 文本。请手工检查",
        new("By its name it is a script or a template; bash and envsubst would take it as bytes.",
            "从名称看它是脚本或模板，bash 与 envsubst 会按字节处理它。"));

    public static readonly DiagnosticDescriptor TooMany = new("NAP5007", Warning,
        "{0} has more than {1} files; the rest was not looked at. Write the folder of the installer itself",
        "{0} 中的文件超过 {1} 个，其余未检查。请写安装包自身的目录",
        new("An installer has some dozens of files. A folder with so many is a home directory or a whole repository.",
            "安装包只有几十个文件。文件这么多的目录可能是主目录或整个仓库。"));

    public static readonly DiagnosticDescriptor KeyRequired = new("NAP5011", Error,
        "This installer stops without {0}: \"unbound variable\". Add: {1}",
        "缺少 {0} 时该安装脚本会报 unbound variable 并中止。请添加：{1}",
        new("install.sh runs under set -u and uses the key without a default. The line is that of the installer's own example; a secret refers to the environment, so put its value into secrets.env.",
            "install.sh 在 set -u 下运行，且使用该键时没有默认值。给出的行取自安装包自带的示例；密钥引用环境变量，其值请写入 secrets.env。"));

    public static readonly DiagnosticDescriptor KeyExpected = new("NAP5012", Warning,
        "{0} is not set, and this installer has no default for it in every case: it stops there, or applies an empty value. Add: {1}",
        "未设置 {0}，而该安装脚本并非在所有情况下都有默认值：会在用到时中止，或写入空值。请添加：{1}",
        new("The key is used in a branch that may be taken, or it is in the list of names for envsubst, which writes nothing for a variable that is not set. Silence it where the branch is not yours.",
            "该键用在可能执行到的分支中，或列在 envsubst 的变量清单里：对未设置的变量，envsubst 会写入空值。如果不会走到该分支，可以屏蔽此警告。"));

    public static readonly DiagnosticDescriptor KeyUnknown = new("NAP5013", Warning,
        "{0} is known neither to this installer nor to NapTasks: it was renamed or dropped, or is for another version. Delete the line when no installer in use needs it",
        "该安装脚本与 NapTasks 都不认识 {0}：它可能已改名、已取消，或属于其他版本。确认在用的安装脚本都不需要之后，请删除该行",
        new("The installer passes over what it does not know without a word, and what was meant to be set is not.",
            "安装脚本会忽略不认识的键而不作提示，本想设置的内容实际没有生效。"));

    public static readonly DiagnosticDescriptor KeyRenamed = new("NAP5014", Warning,
        "{0} is known neither to this installer nor to NapTasks, but the installer knows {1}, which is not set. If that is the new name, write {1}",
        "该安装脚本与 NapTasks 都不认识 {0}，但安装脚本认识尚未设置的 {1}。如果这是新名称，请写成 {1}",
        new("The two names differ by a letter or two, as a slip does, or a name that was put right.",
            "两个名称只差一两个字母，可能是笔误，也可能是更正后的名称。"));

    public static readonly DiagnosticDescriptor KeyUnread = new("NAP5015", Warning,
        "{0} is a key of the platform, but this installer does not read it: what it says has no effect there. Leave the line only where another installer in use reads it",
        "{0} 是平台的键，但该安装脚本不读取它，其值不会生效。只有在用的其他安装脚本需要它时才应保留该行",
        new("The key belongs to a newer or an older state of the platform. What NapTasks makes of it is the same; the platform itself goes by its own default.",
            "该键属于平台的较新或较旧版本。NapTasks 按它生成的内容不变，而平台自身使用它的默认值。"));

    public static readonly DiagnosticDescriptor ServiceMissing = new("NAP5021", Error,
        "This installer has no Service {0}, to which the routes lead. Do not upgrade before NapTasks knows its new name",
        "该安装包中没有 Service {0}，而路由指向它。在 NapTasks 支持其新名称之前请勿升级",
        new("NapTasks and the installer both apply the Service; when it is gone from the one, the other keeps one alive that selects nothing or the wrong pods.",
            "NapTasks 与安装脚本都会应用该 Service；如果安装脚本不再提供，NapTasks 保留的 Service 会选不到 Pod，或选到错误的 Pod。"));

    public static readonly DiagnosticDescriptor ServiceDiffers = new("NAP5022", Error,
        "Service {0} differs at {1}: the installer has {2}, NapTasks has {3}. Do not upgrade before NapTasks has the same",
        "Service {0} 的 {1} 不同：安装脚本为 {2}，NapTasks 为 {3}。在 NapTasks 与之一致之前请勿升级",
        new("Whoever applies last wins, and each run of install.sh or of kubectl apply undoes the other. With another port or selector the routes lead nowhere.",
            "谁最后应用谁生效，每次运行 install.sh 或 kubectl apply 都会撤销对方的修改。端口或选择器不同时，路由将无法到达。"));

    public static readonly DiagnosticDescriptor ServiceLabelled = new("NAP5023", Warning,
        "Service {0} differs at {1}: the installer has {2}, NapTasks has {3}. Labels and annotations of both stay on it; check that nobody selects it by them",
        "Service {0} 的 {1} 不同：安装脚本为 {2}，NapTasks 为 {3}。双方的标签和注解会同时保留；请确认没有按它们筛选该 Service 的配置",
        new("Server-side apply leaves labels and annotations of the other manager alone, so that nothing is lost; a value that both set is fought over.",
            "服务端应用会保留另一方管理的标签和注解，不会丢失；双方都设置的值则会互相覆盖。"));

    public static readonly DiagnosticDescriptor ServiceComputed = new("NAP5024", Warning,
        "Service {0} cannot be compared at {1}: the installer computes {2} when it runs. Compare it with install.sh --render-only",
        "无法比较 Service {0} 的 {1}：{2} 由安装脚本在运行时得出。请用 install.sh --render-only 的结果比较",
        new("Nothing of the installer is run here, and the value stands neither in values.env nor as a plain default in install.sh; or it is a secret, which is not used.",
            "此处不运行安装脚本，而该值既不在 values.env 中，也不是 install.sh 里的简单默认值；或者它是密钥，不会使用。"));

    public static readonly DiagnosticDescriptor NotYaml = new("NAP5025", Warning,
        "A Service in {0} cannot be read as YAML, so it was not compared. Compare it by hand",
        "{0} 中的一个 Service 无法作为 YAML 读取，未进行比较。请手工比较",
        new("The template is no YAML once its variables are replaced, is very large, or uses aliases, which are not followed.",
            "替换变量之后模板不是有效的 YAML、过大，或使用了不予展开的别名。"));

    public static readonly DiagnosticDescriptor FactBroken = new("NAP5031", Error,
        "{2}: the installer has {0}, NapTasks has {1}. {3}. {4}",
        "{2}：安装脚本为 {0}，NapTasks 为 {1}。{3}。{4}",
        new("docs/installer.md lists what NapTasks takes for granted of the platform. With this difference something that it generates would break, or a run of install.sh would undo it.",
            "docs/installer.md 列出了 NapTasks 认定的平台事实。出现这一差异时，生成的内容会失效，或被 install.sh 的下一次运行撤销。"));

    public static readonly DiagnosticDescriptor FactChanged = new("NAP5032", Warning,
        "{2}: the installer has {0}, NapTasks has {1}. {3}. {4}",
        "{2}：安装脚本为 {0}，NapTasks 为 {1}。{3}。{4}",
        new("docs/installer.md lists what NapTasks takes for granted of the platform. What it generates goes on working; a page, a check or a hint of it no longer holds.",
            "docs/installer.md 列出了 NapTasks 认定的平台事实。生成的内容仍然有效，但某个页面、检查或提示不再成立。"));
}
