using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP6xxx: what was asked on the command line.</summary>
internal static class VerbDiagnostics
{
    public static readonly DiagnosticDescriptor NotComparable = new("NAP6001", Error,
        "NapCompareWith is \"{0}\". Write one of {1}: dotnet build -t:NapCompare -p:NapCompareWith=contour",
        "NapCompareWith 的值“{0}”无效。可用的值：{1}。写法：dotnet build -t:NapCompare -p:NapCompareWith=contour",
        new("The comparison needs to know with what; nothing is written in any case.",
            "比较需要知道与什么比较；无论如何都不会写入任何文件。"));

    public static readonly DiagnosticDescriptor UnknownCode = new("NAP6002", Error,
        "There is no code {0}. Write one as a build shows it, for example: dotnet build -t:NapExplain -p:NapCode={1}",
        "没有代码 {0}。请照构建输出的样子填写，例如：dotnet build -t:NapExplain -p:NapCode={1}",
        new("The codes of this version are in docs/diagnostics.md; one of a newer version is not known to an older one.",
            "本版本的全部代码见 docs/diagnostics.md；旧版本不认识新版本才有的代码。"));
    public static readonly DiagnosticDescriptor UnknownCustomer = new("NAP6101", Error,
        "NapOnly names \"{0}\", and there is neither a customers/{0}/values.env nor a customer in a folder below. Write names with + between them, for example: -p:NapOnly={1}",
        "NapOnly 中的“{0}”不存在：没有 customers/{0}/values.env，其下级目录中也没有客户。多个名称用 + 连接，例如：-p:NapOnly={1}",
        new("A customer's name is its folder below customers/; a folder that has customers below it stands for all of them.",
            "客户的名称就是它在 customers/ 下的目录；下级有客户的目录代表其中全部客户。"));

    public static readonly DiagnosticDescriptor NotAShard = new("NAP6102", Error,
        "NapShard is \"{0}\". Write which of how many, counted from 1: -p:NapShard=3/8",
        "NapShard 的值“{0}”无效。应写第几份与总份数，从 1 数起：-p:NapShard=3/8",
        new("A customer's shard follows from its name alone: another customer that comes or goes does not move it.",
            "客户属于哪一份只由其名称决定：其他客户的增减不会改变它。"));

    public static readonly DiagnosticDescriptor NoCustomers = new("NAP6103", Warning,
        "There is no customer: no values.env below customers/. Add one: dotnet new nap-customer -n acme",
        "没有客户：customers/ 下没有 values.env。请添加：dotnet new nap-customer -n acme",
        new("Every folder below customers/ that has a values.env is a customer; folders named manifests are left out.",
            "customers/ 下每个含有 values.env 的目录都是一个客户；名为 manifests 的目录不计。"));

    public static readonly DiagnosticDescriptor NotOneCustomer = new("NAP6104", Error,
        "This looks at one customer, and NapOnly names {0} customers. Write for example: -p:NapOnly={1}",
        "此操作针对单个客户，而 NapOnly 指定了 {0} 个客户。例如可写：-p:NapOnly={1}",
        new("An explanation or a comparison is a page of text about one customer's values.",
            "解释和比较都是针对单个客户的一页文字。"));

    public static readonly DiagnosticDescriptor LinkedFolder = new("NAP6105", Warning,
        "{0} is a symbolic link and is not followed: what is in it is no customer. Put the folder itself there",
        "{0} 是符号链接，不会跟随：其中的内容不会被当作客户。请放入真正的目录",
        new("Through a link a build could write outside of the repository, or take one customer for two.",
            "通过链接，构建可能写到仓库之外，或把一个客户当成两个。"));
}
