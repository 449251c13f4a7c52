using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP1xxx: reading values.env, a file that the platform's installer sources with bash under <c>set -a; set -euo pipefail</c>.</summary>
internal static class EnvFileDiagnostics
{
    public static readonly DiagnosticDescriptor Missing = new("NAP1001", Error,
        "There is no file {0}. Create it, or start from a new repository: dotnet new nap-deploy",
        "文件 {0} 不存在。请创建该文件，或用 dotnet new nap-deploy 新建部署仓库");

    public static readonly DiagnosticDescriptor NotAFile = new("NAP1002", Error,
        "{0} is empty or not a regular file. Put a text file with settings in its place",
        "{0} 为空或不是普通文件。请换成包含配置项的文本文件");

    public static readonly DiagnosticDescriptor TooLarge = new("NAP1003", Error,
        "{0} has {1} bytes; at most {2} are read. values.env holds settings only: move everything else out of it",
        "{0} 有 {1} 字节，最多读取 {2} 字节。values.env 只放配置项，请移走其他内容");

    public static readonly DiagnosticDescriptor Unreadable = new("NAP1004", Error,
        "{0} cannot be read: {1}",
        "无法读取 {0}：{1}");

    public static readonly DiagnosticDescriptor ByteOrderMark = new("NAP1005", Warning,
        "The file starts with a byte order mark: in install.sh the first line is lost. Save it as UTF-8 without BOM",
        "文件以 BOM 开头：install.sh 读取时会丢失第一行。请保存为不带 BOM 的 UTF-8");

    public static readonly DiagnosticDescriptor CarriageReturns = new("NAP1006", Warning,
        "The lines end with CRLF: in install.sh every value then ends with a carriage return. Save the file with LF line ends",
        "换行符是 CRLF：install.sh 读到的每个值末尾都会多一个回车符。请用 LF 换行保存");

    public static readonly DiagnosticDescriptor NotUtf8 = new("NAP1007", Error,
        "This is not UTF-8 text. Save the file as UTF-8 without BOM",
        "此处不是 UTF-8 文本。请把文件保存为不带 BOM 的 UTF-8");

    public static readonly DiagnosticDescriptor ForbiddenCharacter = new("NAP1008", Error,
        "The character U+{0} is invisible and is read differently by bash and by other tools. Delete it",
        "字符 U+{0} 不可见，bash 与其他工具对它的处理不同。请删除");

    public static readonly DiagnosticDescriptor NotAnAssignment = new("NAP1010", Error,
        "bash would run this line as a command. Write KEY=value, or start the line with # to make it a comment",
        "bash 会把这一行当作命令执行。请写成 KEY=value，或在行首加 # 改为注释");

    public static readonly DiagnosticDescriptor BlankBeforeEquals = new("NAP1011", Error,
        "There is a blank before the equals sign, so bash would run {0} as a command. Write {0}=value without blanks",
        "等号前有空格，bash 会把 {0} 当作命令执行。请写成 {0}=value，等号两侧不留空格");

    public static readonly DiagnosticDescriptor UnquotedBlank = new("NAP1012", Error,
        "After an unquoted blank bash runs the rest of the line as a command. Put the value in quotes ({0}='…'), or write # before a comment",
        "未加引号的空格之后，bash 会把该行其余部分当作命令执行。请给值加引号（{0}='…'），注释前请写 #");

    public static readonly DiagnosticDescriptor CommandSubstitution = new("NAP1013", Error,
        "bash would execute what follows {1}. Write the value of {0} out; where the text is meant literally, put it in single quotes",
        "bash 会执行 {1} 后面的内容。请把 {0} 的值直接写出；若要按字面保留，请用单引号括起来");

    public static readonly DiagnosticDescriptor ShellOperator = new("NAP1014", Error,
        "The character {1} has a meaning of its own to bash. Put the value in quotes: {0}='…'",
        "字符 {1} 在 bash 中有特殊含义。请给值加引号：{0}='…'");

    public static readonly DiagnosticDescriptor NotAScalar = new("NAP1015", Error,
        "{0} would become an array or be appended to, which no Service or installer reads. Write {0}=value",
        "{0} 会变成数组或被追加，安装脚本读不到这样的值。请写成 {0}=value");

    public static readonly DiagnosticDescriptor UnsupportedExpansion = new("NAP1016", Error,
        "Only $NAME and ${{NAME}} of keys above are understood here, not {1}. Write the value of {0} out; a literal $ goes into single quotes",
        "这里只支持引用上文的 $NAME 与 ${{NAME}}，不支持 {1}。请把 {0} 的值直接写出；字面的 $ 请放在单引号内");

    public static readonly DiagnosticDescriptor UnterminatedQuote = new("NAP1017", Error,
        "The quote {0} that opens here is never closed, so bash would take the rest of the file as the value of {1}. Close it",
        "此处的引号 {0} 没有配对，bash 会把文件其余部分都当作 {1} 的值。请补上右引号");

    public static readonly DiagnosticDescriptor UndefinedReference = new("NAP1018", Error,
        "{0} refers to {1}, which no line above sets: install.sh stops with \"unbound variable\". Set {1} above, or list it in secrets.env.example if it is a secret",
        "{0} 引用了 {1}，但上文没有定义：install.sh 会报 unbound variable 并退出。请在上文定义 {1}；如为密钥，请在 secrets.env.example 中列出");

    public static readonly DiagnosticDescriptor ForwardReference = new("NAP1019", Error,
        "{0} refers to {1}, which is set only further down, in line {2}. Move that line above this one",
        "{0} 引用了 {1}，但 {1} 到第 {2} 行才定义。请把那一行移到本行之前");

    public static readonly DiagnosticDescriptor SelfReference = new("NAP1020", Error,
        "{0} refers to itself before it has a value. Write its value",
        "{0} 在赋值之前引用了自己。请直接写出它的值");

    public static readonly DiagnosticDescriptor Tilde = new("NAP1021", Error,
        "bash would replace ~ by a home directory. Write the path out, or put it in quotes: {0}='…'",
        "bash 会把 ~ 替换为主目录。请写出完整路径，或加引号：{0}='…'");

    public static readonly DiagnosticDescriptor LineContinuation = new("NAP1023", Error,
        "A backslash at the end of a line joins it with the next one before bash looks at either. Write the value of {0} on one line",
        "行末的反斜杠会使 bash 在解析之前就把两行连在一起。请把 {0} 的值写在一行内");

    public static readonly DiagnosticDescriptor DollarInSecret = new("NAP1024", Error,
        "The value of {0} has a $ that bash would replace together with what follows it. Put the value in single quotes, better still in secrets.env, and write {0}=${{{0}}}",
        "{0} 的值中有 $，bash 会把它连同后面的内容一起替换。请用单引号括起来；最好移到 secrets.env，并写成 {0}=${{{0}}}");

    public static readonly DiagnosticDescriptor SpecialVariable = new("NAP1022", Error,
        "{0} belongs to bash itself: setting it changes or stops install.sh. Remove the line",
        "{0} 是 bash 自身的变量：设置它会改变或中断 install.sh。请删除该行");

    public static readonly DiagnosticDescriptor SetTwice = new("NAP1030", Warning,
        "{0} is set in line {1} already; bash takes this, the last one. Delete one of the two",
        "{0} 在第 {1} 行已经设置过；bash 以最后这一行为准。请删除其中一行");

    public static readonly DiagnosticDescriptor UnknownKey = new("NAP1031", Warning,
        "{0} is no key that is known here, and it looks like {1}. If that is meant, write {1}",
        "{0} 不是已知的键，看起来像是 {1}。如果本意如此，请写成 {1}");
}
