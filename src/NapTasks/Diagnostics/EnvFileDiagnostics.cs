using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP1xxx: reading values.env, a file that the platform's installer sources with bash under <c>set -a; set -euo pipefail</c>.</summary>
internal static class EnvFileDiagnostics
{
    public static readonly DiagnosticDescriptor Missing = new("NAP1001", Error,
        "There is no file {0}. Create it, or start from a new repository: dotnet new nap-deploy",
        "文件 {0} 不存在。请创建该文件，或用 dotnet new nap-deploy 新建部署仓库",
        new("The build makes everything from this one file; without it there is nothing to make, and nothing that exists is touched.",
            "构建的一切都来自这个文件；没有它就无从生成，已有的文件也不会被改动。"));

    public static readonly DiagnosticDescriptor NotAFile = new("NAP1002", Error,
        "{0} is empty or not a regular file. Put a text file with settings in its place",
        "{0} 为空或不是普通文件。请换成包含配置项的文本文件",
        new("A folder, a pipe or a device is not read, since that could wait for ever; an empty file would remove all that was generated.",
            "目录、管道和设备不会被读取，以免一直等待；空文件则会让已生成的内容全部被删除。"));

    public static readonly DiagnosticDescriptor TooLarge = new("NAP1003", Error,
        "{0} has {1} bytes; at most {2} are read. values.env holds settings only: move everything else out of it",
        "{0} 有 {1} 字节，最多读取 {2} 字节。values.env 只放配置项，请移走其他内容",
        new("A settings file has some kilobytes. One that is much larger is something else, such as a log or an archive put in its place by mistake, and is refused unread.",
            "配置文件通常只有几 KB。大得多的文件多半是误放的日志或压缩包，因此不读取就拒绝。"));

    public static readonly DiagnosticDescriptor Unreadable = new("NAP1004", Error,
        "{0} cannot be read: {1}",
        "无法读取 {0}：{1}",
        new("The operating system refused to read the file; its own words follow. Nothing was written.",
            "操作系统拒绝读取该文件，原因见后。没有写入任何内容。"));

    public static readonly DiagnosticDescriptor ByteOrderMark = new("NAP1005", Warning,
        "The file starts with a byte order mark: in install.sh the first line is lost. Save it as UTF-8 without BOM",
        "文件以 BOM 开头：install.sh 读取时会丢失第一行。请保存为不带 BOM 的 UTF-8",
        new("Three invisible bytes stand before the first key, so bash takes the first line for a command that does not exist, and the key of that line is not set. Windows editors add them when they save as \"UTF-8 with BOM\".",
            "第一个键之前有三个不可见的字节，bash 会把第一行当作不存在的命令，该行的键因此没有值。Windows 编辑器以“带 BOM 的 UTF-8”保存时会加上它们。"));

    public static readonly DiagnosticDescriptor CarriageReturns = new("NAP1006", Warning,
        "The lines end with CRLF: in install.sh every value then ends with a carriage return. Save the file with LF line ends",
        "换行符是 CRLF：install.sh 读到的每个值末尾都会多一个回车符。请用 LF 换行保存",
        new("bash keeps the carriage return: http://10.0.0.5:30080 becomes a URL with an invisible character at its end, and every comparison with it fails. In git, .gitattributes of this repository keeps the line ends right; outside: sed -i 's/\\r$//' values.env.",
            "bash 会保留回车符：http://10.0.0.5:30080 末尾多出一个不可见字符，与它的比较全部失败。本仓库的 .gitattributes 会保持正确的换行；仓库之外可执行：sed -i 's/\\r$//' values.env。"));

    public static readonly DiagnosticDescriptor NotUtf8 = new("NAP1007", Error,
        "This is not UTF-8 text. Save the file as UTF-8 without BOM",
        "此处不是 UTF-8 文本。请把文件保存为不带 BOM 的 UTF-8",
        new("A file in GBK, UTF-16 or Latin-1 looks right in the editor that wrote it and gives other characters everywhere else.",
            "用 GBK、UTF-16 或 Latin-1 保存的文件在原编辑器里看起来正常，在别处却会变成别的字符。"));

    public static readonly DiagnosticDescriptor ForbiddenCharacter = new("NAP1008", Error,
        "The character U+{0} is invisible and is read differently by bash and by other tools. Delete it",
        "字符 U+{0} 不可见，bash 与其他工具对它的处理不同。请删除",
        new("bash drops some of these characters and keeps others; in names and URLs they make two texts that look alike differ. They come in by copying from web pages, chats and PDF files.",
            "这类字符有的被 bash 丢弃，有的被保留；它们会使看起来相同的域名和 URL 实际不同。通常是从网页、聊天工具或 PDF 复制时带入的。"));

    public static readonly DiagnosticDescriptor NotAnAssignment = new("NAP1010", Error,
        "bash would run this line as a command. Write KEY=value, or start the line with # to make it a comment",
        "bash 会把这一行当作命令执行。请写成 KEY=value，或在行首加 # 改为注释",
        new("install.sh sources the file: whatever is neither KEY=value, nor a comment, nor empty is run as a command on the machine of whoever installs. It is never run here.",
            "install.sh 用 source 读取该文件：凡不是 KEY=value、注释或空行的内容，都会在执行安装的机器上当作命令运行。本工具绝不会执行它。"));

    public static readonly DiagnosticDescriptor BlankBeforeEquals = new("NAP1011", Error,
        "There is a blank before the equals sign, so bash would run {0} as a command. Write {0}=value without blanks",
        "等号前有空格，bash 会把 {0} 当作命令执行。请写成 {0}=value，等号两侧不留空格",
        new("Other tools allow K = v; in bash the first word of a line is a command, and install.sh stops with \"command not found\".",
            "别的工具允许 K = v；而在 bash 中，行首的词就是命令，install.sh 会报 command not found 并退出。"));

    public static readonly DiagnosticDescriptor UnquotedBlank = new("NAP1012", Error,
        "After an unquoted blank bash runs the rest of the line as a command. Put the value in quotes ({0}='…'), or write # before a comment",
        "未加引号的空格之后，bash 会把该行其余部分当作命令执行。请给值加引号（{0}='…'），注释前请写 #",
        new("In bash KEY=a b runs the command b with KEY set to a for it alone: the key has no value afterwards. Typical for display names and LDAP filters.",
            "在 bash 中，KEY=a b 表示“仅为命令 b 设置 KEY=a”：之后该键没有值。常见于显示名称和 LDAP 过滤条件。"));

    public static readonly DiagnosticDescriptor CommandSubstitution = new("NAP1013", Error,
        "bash would execute what follows {1}. Write the value of {0} out; where the text is meant literally, put it in single quotes",
        "bash 会执行 {1} 后面的内容。请把 {0} 的值直接写出；若要按字面保留，请用单引号括起来",
        new("$(…) and backticks run a program and take its output. This file is read in pull requests and CI; nothing in it may run.",
            "$(…) 和反引号会运行程序并取其输出。该文件会在合并请求和 CI 中被读取，其中的任何内容都不应被执行。"));

    public static readonly DiagnosticDescriptor ShellOperator = new("NAP1014", Error,
        "The character {1} has a meaning of its own to bash. Put the value in quotes: {0}='…'",
        "字符 {1} 在 bash 中有特殊含义。请给值加引号：{0}='…'",
        new("; & | < > ( ) end a value in bash or redirect files: what follows would be run or written. Passwords and LDAP filters often have one.",
            "; & | < > ( ) 在 bash 中会结束一个值或重定向文件：后面的内容会被执行或写入。密码和 LDAP 过滤条件中经常出现。"));

    public static readonly DiagnosticDescriptor NotAScalar = new("NAP1015", Error,
        "{0} would become an array or be appended to, which no Service or installer reads. Write {0}=value",
        "{0} 会变成数组或被追加，安装脚本读不到这样的值。请写成 {0}=value",
        new("An array is not exported to the programs that install.sh starts, so that they see nothing; += depends on what the shell of the day had before.",
            "数组不会导出给 install.sh 启动的程序，它们读不到任何内容；+= 的结果则取决于当时 shell 里原有的值。"));

    public static readonly DiagnosticDescriptor UnsupportedExpansion = new("NAP1016", Error,
        "Only $NAME and ${{NAME}} of keys above are understood here, not {1}. Write the value of {0} out; a literal $ goes into single quotes",
        "这里只支持引用上文的 $NAME 与 ${{NAME}}，不支持 {1}。请把 {0} 的值直接写出；字面的 $ 请放在单引号内",
        new("What ${X:-y}, $1 or $$ give depends on the shell that reads the file. Here the same file must mean the same everywhere.",
            "${X:-y}、$1、$$ 的结果取决于读取文件的 shell。而同一个文件在任何地方都必须是同样的含义。"));

    public static readonly DiagnosticDescriptor UnterminatedQuote = new("NAP1017", Error,
        "The quote {0} that opens here is never closed, so bash would take the rest of the file as the value of {1}. Close it",
        "此处的引号 {0} 没有配对，bash 会把文件其余部分都当作 {1} 的值。请补上右引号",
        new("One missing quote swallows the lines below it up to the next quote, and the keys in them are gone. The place shown is where it opens.",
            "少一个引号就会吞掉其后的各行，直到下一个引号，这些行里的键全部失效。提示的位置是左引号所在处。"));

    public static readonly DiagnosticDescriptor UndefinedReference = new("NAP1018", Error,
        "{0} refers to {1}, which no line above sets: install.sh stops with \"unbound variable\". Set {1} above, or list it in secrets.env.example if it is a secret",
        "{0} 引用了 {1}，但上文没有定义：install.sh 会报 unbound variable 并退出。请在上文定义 {1}；如为密钥，请在 secrets.env.example 中列出",
        new("install.sh runs under set -u: a name that nothing has set ends it. A literal $ in a value belongs into single quotes.",
            "install.sh 在 set -u 下运行：引用未定义的名称会使它退出。值中字面的 $ 应放在单引号内。"));

    public static readonly DiagnosticDescriptor ForwardReference = new("NAP1019", Error,
        "{0} refers to {1}, which is set only further down, in line {2}. Move that line above this one",
        "{0} 引用了 {1}，但 {1} 到第 {2} 行才定义。请把那一行移到本行之前",
        new("bash reads from top to bottom: at this line the other key has no value yet.",
            "bash 自上而下读取：执行到这一行时，被引用的键还没有值。"));

    public static readonly DiagnosticDescriptor SelfReference = new("NAP1020", Error,
        "{0} refers to itself before it has a value. Write its value",
        "{0} 在赋值之前引用了自己。请直接写出它的值",
        new("KEY=${KEY}x takes the key's earlier value, or that of the environment of whoever runs the installer: two people get two results. For secrets, which do come from the environment, KEY=${KEY} is meant and allowed.",
            "KEY=${KEY}x 取该键先前的值，或执行安装者的环境变量：不同的人会得到不同结果。密钥本来就取自环境变量，因此 KEY=${KEY} 是允许的。"));

    public static readonly DiagnosticDescriptor Tilde = new("NAP1021", Error,
        "bash would replace ~ by a home directory. Write the path out, or put it in quotes: {0}='…'",
        "bash 会把 ~ 替换为主目录。请写出完整路径，或加引号：{0}='…'",
        new("The home directory is that of whoever runs the installer, so the value differs from machine to machine.",
            "主目录取决于谁在执行安装，因此在不同机器上值会不同。"));

    public static readonly DiagnosticDescriptor LineContinuation = new("NAP1023", Error,
        "A backslash at the end of a line joins it with the next one before bash looks at either. Write the value of {0} on one line",
        "行末的反斜杠会使 bash 在解析之前就把两行连在一起。请把 {0} 的值写在一行内",
        new("Joined lines can hide what they say: \"$\" at the end of one and \"(…)\" at the start of the next are a command.",
            "拼接的行会掩盖真实含义：上一行末尾的 $ 与下一行开头的 (…) 合起来就是一条命令。"));

    public static readonly DiagnosticDescriptor DollarInSecret = new("NAP1024", Error,
        "The value of {0} has a $ that bash would replace together with what follows it. Put the value in single quotes, better still in secrets.env, and write {0}=${{{0}}}",
        "{0} 的值中有 $，bash 会把它连同后面的内容一起替换。请用单引号括起来；最好移到 secrets.env，并写成 {0}=${{{0}}}",
        new("A generated password with $ in it, pasted as it is, becomes another password in bash, without a word. Which part is meant as a name is not shown here, since it is a part of the secret.",
            "带 $ 的密码如果原样粘贴，bash 会悄悄把它变成另一个密码。由于属于密钥内容，此处不显示具体是哪一部分。"));

    public static readonly DiagnosticDescriptor ExpansionTooLarge = new("NAP1025", Error,
        "With this reference in {0} the references of the file stand for more than {1} characters. Write values out instead of doubling them line by line",
        "算上 {0} 中的这个引用，文件中的引用展开后超过 {1} 个字符。请直接写出值，不要逐行翻倍引用",
        new("Lines that each refer twice to the line above double what bash has to hold: after forty of them a terabyte. Such a file would stop the machine that builds or installs from it, and is refused as soon as it begins to.",
            "每行都两次引用上一行时，bash 要保存的内容逐行翻倍：四十行之后就是 1 TB。这样的文件会拖垮构建或安装所在的机器，因此一旦超限就会被拒绝。"));

    public static readonly DiagnosticDescriptor SpecialVariable = new("NAP1022", Error,
        "{0} belongs to bash itself: setting it changes or stops install.sh. Remove the line",
        "{0} 是 bash 自身的变量：设置它会改变或中断 install.sh。请删除该行",
        new("PATH, IFS, UID and the like steer bash itself: the rest of install.sh would then look for programs elsewhere, split words in another way, or stop.",
            "PATH、IFS、UID 等变量控制着 bash 自身：设置之后，install.sh 会到别处寻找程序、以其他方式切分词语，或直接中止。"));

    public static readonly DiagnosticDescriptor SetTwice = new("NAP1030", Warning,
        "{0} is set in line {1} already; bash takes this, the last one. Delete one of the two",
        "{0} 在第 {1} 行已经设置过；bash 以最后这一行为准。请删除其中一行",
        new("A second line that somebody appended while the first stays in sight is a frequent cause of \"I did change it\".",
            "有人在文件末尾追加了一行，而大家只看到前面那行：这是“我明明改过了”的常见原因。"));

    public static readonly DiagnosticDescriptor UnknownKey = new("NAP1031", Warning,
        "{0} is no key that is known here, and it looks like {1}. If that is meant, write {1}",
        "{0} 不是已知的键，看起来像是 {1}。如果本意如此，请写成 {1}",
        new("bash sets the misspelt key and nobody reads it; the right one keeps its default, in silence.",
            "bash 会照样设置拼错的键，但没有人读取它；正确的键则悄悄沿用默认值。"));
}
