using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP20xx and NAP21xx: the value of one key. {0} is the key, {1} what it holds.</summary>
internal static class ValuesDiagnostics
{
    public static readonly DiagnosticDescriptor Required = new("NAP2001", Error,
        "{0} is missing: install.sh stops without it. Add: {1}",
        "缺少 {0}：没有它 install.sh 会中止。请添加：{1}");

    public static readonly DiagnosticDescriptor DependsOnSecret = new("NAP2002", Error,
        "{0} depends on a secret, whose value is not known here. Write its value out",
        "{0} 引用了密钥，此处无法得知其值。请直接写出它的值");

    public static readonly DiagnosticDescriptor TwoEras = new("NAP2003", Error,
        "{0} is {1}, but {2} is {3}: the seed era's name and today's must agree. Write {2}=${{{0}}}",
        "{0} 为 {1}，而 {2} 为 {3}：新旧两个名称的值必须一致。请写成 {2}=${{{0}}}");

    public static readonly DiagnosticDescriptor NotABoolean = new("NAP2010", Error,
        "{0} is \"{1}\"; install.sh turns a module on for exactly \"true\" and off for everything else. Write true or false",
        "{0} 的值是“{1}”；install.sh 只有在值恰为 true 时才启用，其余一律视为关闭。请写 true 或 false");

    public static readonly DiagnosticDescriptor NotOneOf = new("NAP2011", Error,
        "{0} is \"{1}\". Write one of: {2}",
        "{0} 的值“{1}”无效。可用的值：{2}");

    public static readonly DiagnosticDescriptor NotALabel = new("NAP2012", Error,
        "{0} is \"{1}\". Write 1 to 63 characters of a-z, 0-9 and -, beginning and ending with a letter or digit",
        "{0} 的值“{1}”无效。应为 1 到 63 个字符，只含 a-z、0-9 和 -，且首尾为字母或数字");

    public static readonly DiagnosticDescriptor NotAPrefix = new("NAP2013", Error,
        "{0} is \"{1}\"; Service names are built from it. Write 1 to {2} characters of a-z, 0-9 and -, beginning with a letter and ending with a letter or digit",
        "{0} 的值“{1}”无效；Service 名称由它构成。应为 1 到 {2} 个字符，只含 a-z、0-9 和 -，以字母开头，以字母或数字结尾");

    public static readonly DiagnosticDescriptor NotAnObjectName = new("NAP2014", Error,
        "{0} is \"{1}\". Write a Kubernetes object name: 1 to 253 characters of a-z, 0-9, - and ., each part between dots beginning and ending with a letter or digit",
        "{0} 的值“{1}”无效。应为 Kubernetes 对象名：1 到 253 个字符，只含 a-z、0-9、- 和 .，每段首尾为字母或数字");

    public static readonly DiagnosticDescriptor NotAPort = new("NAP2015", Error,
        "{0} is \"{1}\". Write a number from {2} to {3}, in digits",
        "{0} 的值“{1}”无效。应为 {2} 到 {3} 之间的数字");

    public static readonly DiagnosticDescriptor NotADuration = new("NAP2016", Error,
        "{0} is \"{1}\". Write a whole number of seconds, or one with the unit s, m, h or d, from 3600 to 2147483 seconds: 24h",
        "{0} 的值“{1}”无效。应为整数秒，或带单位 s、m、h、d 的整数，范围 3600 到 2147483 秒，例如 24h");

    public static readonly DiagnosticDescriptor NotAPathPrefix = new("NAP2017", Error,
        "{0} contains \"{1}\". Write path prefixes separated by commas, each beginning with / and longer than that, of letters, digits and . _ ~ - /",
        "{0} 中的“{1}”无效。应为以逗号分隔的路径前缀，以 / 开头且不能只有 /，只含字母、数字和 . _ ~ - /");

    public static readonly DiagnosticDescriptor NotAHost = new("NAP2018", Error,
        "{0} is \"{1}\". Write the IP address or the name of a node, without scheme, port or path",
        "{0} 的值“{1}”无效。应为节点的 IP 地址或主机名，不带协议、端口和路径");

    public static readonly DiagnosticDescriptor NotAUrl = new("NAP2019", Error,
        "{0} is \"{1}\". Write an absolute URL with http or https, without user and fragment: https://auth.example.com/verify",
        "{0} 的值“{1}”无效。应为 http 或 https 的绝对 URL，不带用户信息和片段：https://auth.example.com/verify");

    public static readonly DiagnosticDescriptor DomainIsUrl = new("NAP2020", Error,
        "{0} is \"{1}\", with a scheme, a port or a path. Write the name alone: {0}={2}",
        "{0} 的值“{1}”带有协议、端口或路径。请只写域名：{0}={2}");

    public static readonly DiagnosticDescriptor DomainNotCanonical = new("NAP2021", Error,
        "{0} is \"{1}\"; certificates and routes compare names letter by letter. Write {0}={2}",
        "{0} 的值“{1}”不是规范写法；证书与路由按字符逐一比较域名。请写成 {0}={2}");

    public static readonly DiagnosticDescriptor DomainIsAddress = new("NAP2022", Error,
        "{0} is the address {1}; the other hosts are names below it. Write a domain name",
        "{0} 的值 {1} 是 IP 地址；其他主机名都建立在它之下。请写域名");

    public static readonly DiagnosticDescriptor DomainSyntax = new("NAP2023", Error,
        "{0} is \"{1}\". Write a domain name of two or more labels, each of 1 to 63 characters a-z, 0-9 and -, beginning and ending with a letter or digit; the last one is not a number",
        "{0} 的值“{1}”无效。应为两段或更多段的域名，每段 1 到 63 个字符，只含 a-z、0-9 和 -，首尾为字母或数字；最后一段不能是纯数字");

    public static readonly DiagnosticDescriptor DomainTooLong = new("NAP2024", Error,
        "{0} has {1} characters; with the longest name in front of it ({2}) it must not exceed 253. Write a domain of at most {3} characters",
        "{0} 有 {1} 个字符；加上最长的前缀（{2}）后不得超过 253 个字符。请使用不超过 {3} 个字符的域名");

    public static readonly DiagnosticDescriptor DomainStartsWithFiles = new("NAP2025", Error,
        "{0} is {1}: the platform takes every host that starts with \"files.\" for the anonymous file export, so nobody could log in. Choose another name",
        "{0} 的值 {1} 以 files. 开头：平台会把这样的主机名都当作匿名文件导出，用户将无法登录。请换一个域名");

    public static readonly DiagnosticDescriptor NotTwoNames = new("NAP2030", Error,
        "{0} is \"{1}\". Write two different names separated by a comma, each of letters, digits, - and _: {2}",
        "{0} 的值“{1}”无效。应为以逗号分隔的两个不同名称，只含字母、数字、- 和 _：{2}");

    public static readonly DiagnosticDescriptor NotAPodLabel = new("NAP2031", Error,
        "{0} is \"{1}\". Write one label as key=value, each of 1 to 63 letters, digits and - _ . between a letter or digit: istio=ingressgateway",
        "{0} 的值“{1}”无效。应为一个 key=value 形式的标签，键和值各为 1 到 63 个字符，只含字母、数字和 - _ .，首尾为字母或数字，例如 istio=ingressgateway");

    public static readonly DiagnosticDescriptor NotAGateway = new("NAP2032", Error,
        "{0} is \"{1}\". Write namespace/name of a Gateway to use its listeners, or listenerset:namespace/name to add a ListenerSet to it",
        "{0} 的值“{1}”无效。使用现有 Gateway 的监听器请写 namespace/name；要为它附加 ListenerSet 请写 listenerset:namespace/name");

    public static readonly DiagnosticDescriptor NotListenerNames = new("NAP2033", Error,
        "{0} is \"{1}\". Write two listener names separated by a comma, that of the four hosts first and that of the previews second: {0}={2}",
        "{0} 的值“{1}”无效。应为以逗号分隔的两个监听器名称，先写四个主机名所用的，再写预览所用的：{0}={2}");

    public static readonly DiagnosticDescriptor GatewayClassMissing = new("NAP2034", Error,
        "INGRESS_CONTROLLER={0} makes a Gateway, whose class differs from cluster to cluster. Add: {1}=istio (a name that kubectl get gatewayclass lists; {2} where two controllers are listed), or INGRESS_GATEWAY=namespace/name to use an existing Gateway",
        "INGRESS_CONTROLLER={0} 会生成 Gateway，而它的类因集群而异。请添加：{1}=istio（换成 kubectl get gatewayclass 列出的名称；同时列出两个控制器时写 {2}），或用 INGRESS_GATEWAY=namespace/name 使用现有的 Gateway");
}
