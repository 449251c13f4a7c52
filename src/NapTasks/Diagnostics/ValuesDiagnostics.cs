using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP20xx and NAP21xx: the value of one key. {0} is the key, {1} what it holds.</summary>
internal static class ValuesDiagnostics
{
    public static readonly DiagnosticDescriptor Required = new("NAP2001", Error,
        "{0} is missing: install.sh stops without it. Add: {1}",
        "缺少 {0}：没有它 install.sh 会中止。请添加：{1}",
        new("The installer uses this key without a default of its own. TOS_ names are read by older installers, NAP_ names by today's; either is enough here.",
            "安装脚本使用这个键时没有默认值。旧版脚本读取 TOS_ 名称，新版读取 NAP_ 名称，此处写其中一个即可。"));

    public static readonly DiagnosticDescriptor DependsOnSecret = new("NAP2002", Error,
        "{0} depends on a secret, whose value is not known here. Write its value out",
        "{0} 引用了密钥，此处无法得知其值。请直接写出它的值",
        new("Secrets are not known when the manifests are made, and must not get into them.",
            "生成清单时并不知道密钥的值，密钥也绝不能进入清单。"));

    public static readonly DiagnosticDescriptor TwoEras = new("NAP2003", Error,
        "{0} is {1}, but {2} is {3}: the seed era's name and today's must agree. Write {2}=${{{0}}}",
        "{0} 为 {1}，而 {2} 为 {3}：新旧两个名称的值必须一致。请写成 {2}=${{{0}}}",
        new("Which of the two counts would depend on the version of the installer.",
            "到底以哪个为准，将取决于安装脚本的版本。"));

    public static readonly DiagnosticDescriptor NotABoolean = new("NAP2010", Error,
        "{0} is \"{1}\"; install.sh turns a module on for exactly \"true\" and off for everything else. Write {0}=true or {0}=false",
        "{0} 的值是“{1}”；install.sh 只有在值恰为 true 时才启用，其余一律视为关闭。请写 {0}=true 或 {0}=false",
        new("install.sh compares with the word true: True, yes, 1 and on all mean off there, and it then deletes the module's Service.",
            "install.sh 只与单词 true 比较：True、yes、1、on 在那里都表示关闭，并且会删除该模块的 Service。"));

    public static readonly DiagnosticDescriptor NotOneOf = new("NAP2011", Error,
        "{0} is \"{1}\". Write one of: {2}",
        "{0} 的值“{1}”无效。可用的值：{2}",
        new("The words are compared letter by letter, also by install.sh, which stops at an unknown INGRESS_MODE.",
            "这些词按字符逐一比较，install.sh 也是如此；INGRESS_MODE 无法识别时它会中止。"));

    public static readonly DiagnosticDescriptor NotALabel = new("NAP2012", Error,
        "{0} is \"{1}\". Write 1 to 63 characters of a-z, 0-9 and -, beginning and ending with a letter or digit",
        "{0} 的值“{1}”无效。应为 1 到 63 个字符，只含 a-z、0-9 和 -，且首尾为字母或数字",
        new("It becomes the name of a Kubernetes namespace or label (RFC 1123), which the API server checks in the same way.",
            "它会成为 Kubernetes 命名空间或标签的名称（RFC 1123），API Server 也按同样规则检查。"));

    public static readonly DiagnosticDescriptor NotAPrefix = new("NAP2013", Error,
        "{0} is \"{1}\"; Service names are built from it. Write 1 to {2} characters of a-z, 0-9 and -, beginning with a letter and ending with a letter or digit",
        "{0} 的值“{1}”无效；Service 名称由它构成。应为 1 到 {2} 个字符，只含 a-z、0-9 和 -，以字母开头，以字母或数字结尾",
        new("Names of Services are DNS labels that begin with a letter (RFC 1035); the longest name built from the prefix must still fit into 63 characters.",
            "Service 名称是以字母开头的 DNS 标签（RFC 1035）；由该前缀构成的最长名称也不得超过 63 个字符。"));

    public static readonly DiagnosticDescriptor NotAnObjectName = new("NAP2014", Error,
        "{0} is \"{1}\". Write a Kubernetes object name: 1 to 253 characters of a-z, 0-9, - and ., each part between dots beginning and ending with a letter or digit",
        "{0} 的值“{1}”无效。应为 Kubernetes 对象名：1 到 253 个字符，只含 a-z、0-9、- 和 .，每段首尾为字母或数字",
        new("The API server refuses the object otherwise (RFC 1123 subdomain).",
            "否则 API Server 会拒绝该对象（RFC 1123 子域名）。"));

    public static readonly DiagnosticDescriptor NotAPort = new("NAP2015", Error,
        "{0} is \"{1}\". Write a number from {2} to {3}, in digits",
        "{0} 的值“{1}”无效。应为 {2} 到 {3} 之间的数字",
        new("Node ports are of the cluster's range, 30000 to 32767 unless somebody changed it. 030080, 0x7530 and full-width digits are not taken: bash, envsubst and Kubernetes would each read another number.",
            "节点端口取自集群的端口范围，默认为 30000 到 32767。不接受 030080、0x7530 和全角数字：bash、envsubst 和 Kubernetes 会各自读出不同的数字。"));

    public static readonly DiagnosticDescriptor NotADuration = new("NAP2016", Error,
        "{0} is \"{1}\". Write a whole number of seconds, or one with the unit s, m, h or d, from 3600 to 2147483 seconds: 24h",
        "{0} 的值“{1}”无效。应为整数秒，或带单位 s、m、h、d 的整数，范围 3600 到 2147483 秒，例如 24h",
        new("Neither a terminal's WebSocket nor that of a remote runner ever sends a ping, so anything below an hour cuts people off in the middle of their work; above 2147483 s HAProxy's 32-bit milliseconds overflow.",
            "终端和远程 Runner 的 WebSocket 从不发送 ping，短于 1 小时会在工作中途断线；超过 2147483 秒则会使 HAProxy 的 32 位毫秒值溢出。"));

    public static readonly DiagnosticDescriptor NotAPathPrefix = new("NAP2017", Error,
        "{0} contains \"{1}\". Write path prefixes separated by commas, each beginning with / and longer than that, of letters, digits and . _ ~ - /",
        "{0} 中的“{1}”无效。应为以逗号分隔的路径前缀，以 / 开头且不能只有 /，只含字母、数字和 . _ ~ - /",
        new("Other characters mean something of their own to some ingress controllers (regular expressions, templates), so a path with them would block more, or less, than it says.",
            "其他字符在某些 ingress 控制器中另有含义（正则表达式、模板），含有它们的路径实际拦截的范围会与字面不符。"));

    public static readonly DiagnosticDescriptor NotAHost = new("NAP2018", Error,
        "{0} is \"{1}\". Write the IP address or the name of a node, without scheme, port or path",
        "{0} 的值“{1}”无效。应为节点的 IP 地址或主机名，不带协议、端口和路径",
        new("It is put between http:// and the node port.",
            "它会被放在 http:// 与节点端口之间。"));

    public static readonly DiagnosticDescriptor NotAUrl = new("NAP2019", Error,
        "{0} is \"{1}\". Write an absolute URL with http or https, without user and fragment: https://auth.example.com/verify",
        "{0} 的值“{1}”无效。应为 http 或 https 的绝对 URL，不带用户信息和片段：https://auth.example.com/verify",
        new("The ingress controller asks this URL for every request; user names in it would end up in manifests, and a fragment is never sent.",
            "ingress 控制器会为每个请求访问这个 URL；其中的用户信息会进入清单，而片段（#…）根本不会发送。"));

    public static readonly DiagnosticDescriptor DomainIsUrl = new("NAP2020", Error,
        "{0} is \"{1}\", with a scheme, a port or a path. Write the name alone: {0}={2}",
        "{0} 的值“{1}”带有协议、端口或路径。请只写域名：{0}={2}",
        new("The name goes into routes, certificates and DNS records, which know neither scheme nor port nor path.",
            "该名称用于路由、证书和 DNS 记录，它们都不含协议、端口和路径。"));

    public static readonly DiagnosticDescriptor DomainNotCanonical = new("NAP2021", Error,
        "{0} is \"{1}\"; certificates and routes compare names letter by letter. Write {0}={2}",
        "{0} 的值“{1}”不是规范写法；证书与路由按字符逐一比较域名。请写成 {0}={2}",
        new("Upper case, a final dot, a leading *. or letters outside ASCII are other spellings of a name; a certificate or a route with one of them does not match. The spelling shown is the one that browsers send (punycode for IDN).",
            "大写字母、结尾的点、开头的 *. 以及非 ASCII 字符都是同一域名的其他写法，用在证书或路由里将无法匹配。提示中的写法就是浏览器实际发送的写法（国际化域名为 punycode）。"));

    public static readonly DiagnosticDescriptor DomainIsAddress = new("NAP2022", Error,
        "{0} is the address {1}; the other hosts are names below it. Write a domain name",
        "{0} 的值 {1} 是 IP 地址；其他主机名都建立在它之下。请写域名",
        new("files., browsers. and sandbox. are put in front of the main domain; nothing can be put in front of an address, and public certificates name domains.",
            "files.、browsers.、sandbox. 会加在主域名之前，而 IP 地址之前无法再加名称；公开证书也是为域名签发的。"));

    public static readonly DiagnosticDescriptor DomainSyntax = new("NAP2023", Error,
        "{0} is \"{1}\". Write a domain name of two or more labels, each of 1 to 63 characters a-z, 0-9 and -, beginning and ending with a letter or digit; the last one is not a number",
        "{0} 的值“{1}”无效。应为两段或更多段的域名，每段 1 到 63 个字符，只含 a-z、0-9 和 -，首尾为字母或数字；最后一段不能是纯数字",
        new("Browsers, certificate authorities and DNS servers refuse such a name, or each read another one.",
            "浏览器、证书颁发机构和 DNS 服务器会拒绝这样的名称，或各自理解成不同的名称。"));

    public static readonly DiagnosticDescriptor DomainTooLong = new("NAP2024", Error,
        "{0} has {1} characters; with the longest name in front of it ({2}) it must not exceed 253. Write a domain of at most {3} characters",
        "{0} 有 {1} 个字符；加上最长的前缀（{2}）后不得超过 253 个字符。请使用不超过 {3} 个字符的域名",
        new("A name in DNS has at most 253 characters, and the previews' own label of up to 42 comes on top.",
            "DNS 名称最长 253 个字符，还要算上预览自身最长 42 个字符的那一段。"));

    public static readonly DiagnosticDescriptor DomainStartsWithFiles = new("NAP2025", Error,
        "{0} is {1}: the platform takes every host that starts with \"files.\" for the anonymous file export, so nobody could log in. Choose another name",
        "{0} 的值 {1} 以 files. 开头：平台会把这样的主机名都当作匿名文件导出，用户将无法登录。请换一个域名",
        new("The control plane looks at the Host header before it looks at the login, and files. is the anonymous export.",
            "控制面在检查登录之前先看 Host 头，而 files. 对应匿名文件导出。"));

    public static readonly DiagnosticDescriptor NameNotCanonical = new("NAP2026", Error,
        "{0} is \"{1}\"; names in Kubernetes have lower-case letters, digits and - only. Write {0}={2}",
        "{0} 的值“{1}”无效；Kubernetes 中的名称只含小写字母、数字和 -。请写成 {0}={2}",
        new("The API server refuses such a name; it does not turn it into another one.",
            "API Server 会拒绝这样的名称，而不会自动转换。"));

    public static readonly DiagnosticDescriptor NotTwoNames = new("NAP2030", Error,
        "{0} is \"{1}\". Write two different names separated by a comma, each of letters, digits, - and _: {2}",
        "{0} 的值“{1}”无效。应为以逗号分隔的两个不同名称，只含字母、数字、- 和 _：{2}",
        new("The first name is the entry point for http, the second the one for https, as the controller's own configuration calls them.",
            "第一个是 http 入口点的名称，第二个是 https 入口点的名称，与控制器自身配置中的名称一致。"));

    public static readonly DiagnosticDescriptor NotAPodLabel = new("NAP2031", Error,
        "{0} is \"{1}\". Write one label as key=value, each of 1 to 63 letters, digits and - _ . between a letter or digit: istio=ingressgateway",
        "{0} 的值“{1}”无效。应为一个 key=value 形式的标签，键和值各为 1 到 63 个字符，只含字母、数字和 - _ .，首尾为字母或数字，例如 istio=ingressgateway",
        new("It selects the pods of the gateway; a selector that matches none gives routes that nobody serves, without an error.",
            "它用来选择网关的 Pod；若没有匹配的 Pod，路由就无人提供服务，而且没有任何报错。"));

    public static readonly DiagnosticDescriptor NotAGateway = new("NAP2032", Error,
        "{0} is \"{1}\". Write namespace/name of a Gateway to use its listeners, or listenerset:namespace/name to add a ListenerSet to it",
        "{0} 的值“{1}”无效。使用现有 Gateway 的监听器请写 namespace/name；要为它附加 ListenerSet 请写 listenerset:namespace/name",
        new("A Gateway belongs to a namespace; without it the reference would mean one in the platform's own.",
            "Gateway 属于某个命名空间；不写命名空间就会指向平台自己的命名空间。"));

    public static readonly DiagnosticDescriptor NotListenerNames = new("NAP2033", Error,
        "{0} is \"{1}\". Write two listener names separated by a comma, that of the four hosts first and that of the previews second: {0}={2}",
        "{0} 的值“{1}”无效。应为以逗号分隔的两个监听器名称，先写四个主机名所用的，再写预览所用的：{0}={2}",
        new("Routes are attached to listeners by name: the four named hosts and the previews have different certificates, so they need two.",
            "路由按名称关联到监听器：四个主机名与预览使用不同的证书，因此需要两个监听器。"));

    public static readonly DiagnosticDescriptor GatewayClassMissing = new("NAP2034", Error,
        "INGRESS_CONTROLLER={0} makes a Gateway, whose class differs from cluster to cluster. Add: {1}=istio (a name that kubectl get gatewayclass lists; {2} where two controllers are listed), or INGRESS_GATEWAY=namespace/name to use an existing Gateway",
        "INGRESS_CONTROLLER={0} 会生成 Gateway，而它的类因集群而异。请添加：{1}=istio（换成 kubectl get gatewayclass 列出的名称；同时列出两个控制器时写 {2}），或用 INGRESS_GATEWAY=namespace/name 使用现有的 Gateway",
        new("Every implementation of Gateway API has classes of its own, and a Gateway of an unknown class is ignored in silence.",
            "Gateway API 的每种实现都有自己的类，类名不存在的 Gateway 会被悄悄忽略。"));

    public static readonly DiagnosticDescriptor NotARange = new("NAP2035", Error,
        "{0} contains \"{1}\". Write IP addresses and networks, separated by commas: {0}=10.20.0.5,10.30.0.0/24",
        "{0} 中的“{1}”无效。应为以逗号分隔的 IP 地址和网段：{0}=10.20.0.5,10.30.0.0/24",
        new("A network is written with its first address, 10.20.0.0/24: 10.20.0.11/24 could mean one machine or all of them. Names are not resolved.",
            "网段要以首个地址书写，例如 10.20.0.0/24：10.20.0.11/24 可能指一台机器，也可能指整个网段。名称不会被解析。"));

    public static readonly DiagnosticDescriptor NotHops = new("NAP2036", Error,
        "{0} is \"{1}\". Write how many proxies in front of the ingress controller add to X-Forwarded-For, 0 to {2}",
        "{0} 的值“{1}”无效。应为 ingress 控制器之前会追加 X-Forwarded-For 的代理数量，0 到 {2}",
        new("Each of these proxies adds one entry to X-Forwarded-For; the first of so many entries at its end is the user's address. One too many, and users can write an address of their choice.",
            "每个这样的代理都会在 X-Forwarded-For 末尾追加一项，末尾这么多项中的第一项即用户地址。多算一个，用户就能伪造任意地址。"));
}
