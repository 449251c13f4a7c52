using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP23xx: the address of the ingress, and DNS.</summary>
internal static class DnsDiagnostics
{
    public static readonly DiagnosticDescriptor NotAnIngressAddress = new("NAP2301", Error,
        "{0} is \"{1}\". Write IPv4 and IPv6 addresses separated by commas, or one name, without scheme, port or path: {0}=203.0.113.10,2001:db8::10",
        "{0} 的值“{1}”无效。应为以逗号分隔的 IPv4、IPv6 地址，或一个域名，不带协议、端口和路径，例如 {0}=203.0.113.10,2001:db8::10",
        new("Everything in manifests/dns/ leads there.",
            "manifests/dns/ 中的所有记录都指向该地址。"));

    public static readonly DiagnosticDescriptor NotReachable = new("NAP2302", Error,
        "{0} contains {1}, which no other machine can reach: it stands for the host itself, one link or a group. Write the address of the load balancer, the VIP or the node",
        "{0} 中的 {1} 无法从其他机器访问：它代表本机、单条链路或组播。请写负载均衡器、VIP 或节点的地址",
        new("Users would be sent to their own machine, or nowhere.",
            "用户会被引向自己的机器，或根本无处可达。"));

    public static readonly DiagnosticDescriptor AddressMissing = new("NAP2303", Warning,
        "INGRESS_ADDRESS is not set, so no DNS records are generated. Write INGRESS_ADDRESS=<where users reach the ingress: EXTERNAL-IP of the controller's Service in kubectl get service -A, a VIP, or a node>, or DNS_ENABLED=false",
        "未设置 INGRESS_ADDRESS，因此没有生成 DNS 记录。请写 INGRESS_ADDRESS=<用户访问 ingress 的地址：kubectl get service -A 中控制器 Service 的 EXTERNAL-IP、VIP 或节点地址>，或写 DNS_ENABLED=false",
        new("Routes answer only when names lead to them; whoever keeps the DNS needs the records.",
            "只有域名解析到 ingress，路由才会生效；DNS 管理者需要这些记录。"));

    public static readonly DiagnosticDescriptor NotATtl = new("NAP2304", Error,
        "{0} is \"{1}\". Write whole seconds from 1 to {2}, without a unit: 300",
        "{0} 的值“{1}”无效。应为 1 到 {2} 的整数秒，不带单位，例如 300",
        new("In DNS a time to live is a number of seconds; a week is already long when an address has to change at night.",
            "DNS 的 TTL 以秒为单位；夜里紧急换地址时，一周已经太长。"));

    public static readonly DiagnosticDescriptor MainOutsideZone = new("NAP2305", Error,
        "DNS_ZONE is {0}, but {1} does not lie in it. Write the zone that your DNS servers have for {1}: itself, or what follows one of its dots",
        "DNS_ZONE 为 {0}，但 {1} 不在其中。请写您的 DNS 服务器上 {1} 所属的区域：该域名本身，或其中某个点之后的部分",
        new("Names relative to another zone would be created there, as nap.example.com.example.net.",
            "相对名称会被建到别的区域里，变成 nap.example.com.example.net。"));

    public static readonly DiagnosticDescriptor SandboxOutsideZone = new("NAP2306", Warning,
        "{0} and *.{0} do not lie in DNS_ZONE={1}: their records are in dns/records.zone only, with absolute names, and belong into another zone",
        "{0} 与 *.{0} 不在 DNS_ZONE={1} 中：它们的记录只以绝对名称写在 dns/records.zone 里，应添加到另一个区域",
        new("Who copies only the relative names leaves the previews without records.",
            "只复制相对名称的人会漏掉预览的记录。"));

    public static readonly DiagnosticDescriptor ApexIsNoCname = new("NAP2307", Warning,
        "{0} is the apex of its zone, where DNS allows no CNAME, and {1} is the name {2}: there is no record for {0} in dns/. Make an ALIAS or ANAME of your DNS provider that leads to {2}, or write the load balancer's fixed addresses: {1}=203.0.113.10. If {0} is not the apex, write DNS_ZONE",
        "{0} 是区域的根域名（apex），DNS 不允许在此设置 CNAME，而 {1} 是域名 {2}：dns/ 中没有 {0} 的记录。请在 DNS 服务商处为它设置指向 {2} 的 ALIAS 或 ANAME，或写负载均衡器的固定地址：{1}=203.0.113.10。若 {0} 不是根域名，请写 DNS_ZONE",
        new("A CNAME stands alone at its name, and the apex has SOA and NS records; some systems take it all the same and then lose the domain's mail.",
            "CNAME 不能与同名的其他记录并存，而根域名必有 SOA 与 NS 记录；有的系统会照样接受，结果域名的邮件服务中断。"));

    public static readonly DiagnosticDescriptor EndpointsAtApex = new("NAP2308", Error,
        "{0} is the apex of its zone: with DNS_ENDPOINTS=true external-dns would own that record, and may delete it together with the object. Write DNS_ENDPOINTS=apex if that is meant, DNS_ENDPOINTS=false if not; if {0} is not the apex, write DNS_ZONE",
        "{0} 是区域的根域名（apex）：DNS_ENDPOINTS=true 会让 external-dns 接管该记录，删除对象时可能一并删除它。确实需要请写 DNS_ENDPOINTS=apex，否则写 DNS_ENDPOINTS=false；若 {0} 不是根域名，请写 DNS_ZONE",
        new("The apex is the company's own address: web site, mail, proofs of ownership hang on it.",
            "根域名是公司自己的门面：官网、邮件和域名所有权验证都依赖它。"));

    public static readonly DiagnosticDescriptor AddressIsHost = new("NAP2309", Error,
        "{0} is {1}, a name that shall itself lead to the ingress: it would lead to itself. Write the load balancer's own name, or addresses",
        "{0} 的值 {1} 本身就是要指向 ingress 的域名，会形成循环。请写负载均衡器自己的域名或 IP 地址",
        new("Resolvers follow the name until they give up.",
            "解析器会一直跟随下去，直到放弃。"));

    public static readonly DiagnosticDescriptor TurnHostIsIngress = new("NAP2310", Error,
        "TURN_HOST is {0}, which is also the ingress' address: coturn binds to TURN_HOST and fails on an address that its node does not have. Write TURN_HOST=<address of the node that runs coturn>; where a load balancer passes TURN on, write INGRESS_TURN; where the ingress runs on that very node, its address is NAP_HOST, too",
        "TURN_HOST 为 {0}，与 ingress 的地址相同：coturn 会绑定 TURN_HOST，若节点上没有该地址就会启动失败。请写 TURN_HOST=<运行 coturn 的节点地址>；若由负载均衡器转发 TURN，请写 INGRESS_TURN；若 ingress 就运行在该节点上，NAP_HOST 也应是这个地址",
        new("The pod of coturn then crashes again and again, and remote browsers stay black.",
            "coturn 的 Pod 会反复崩溃，远程浏览器一直黑屏。"));

    public static readonly DiagnosticDescriptor PrivateAndPublic = new("NAP2311", Warning,
        "{0} holds private and public addresses of one kind ({1}): each user gets all of them and tries any, so those outside fail now and then. Write the public ones in INGRESS_ADDRESS and the private ones in INGRESS_ADDRESS_INTERNAL",
        "{0} 中同类地址既有私网又有公网（{1}）：每个用户都会得到全部地址并任选其一，外部用户会时好时坏。请把公网地址写在 INGRESS_ADDRESS，私网地址写在 INGRESS_ADDRESS_INTERNAL",
        new("It works on the second try, or in the office and not at home: the kind of fault that nobody can reproduce.",
            "有时重试才行，有时在办公室行、在家不行：这正是无人能复现的那类故障。"));

    public static readonly DiagnosticDescriptor PrivateOutside = new("NAP2312", Warning,
        "INGRESS_ADDRESS is private ({0}), although with INGRESS_ADDRESS_INTERNAL it is what users outside get. Write the public address, or leave INGRESS_ADDRESS_INTERNAL out",
        "设置了 INGRESS_ADDRESS_INTERNAL 时，外部用户使用 INGRESS_ADDRESS，而它是私网地址（{0}）。请写公网地址，或去掉 INGRESS_ADDRESS_INTERNAL",
        new("A private address leads nowhere outside, and other networks may have a machine there.",
            "私网地址在外部不可达，而在别的网络里可能恰好是另一台机器。"));

    public static readonly DiagnosticDescriptor TwoViews = new("NAP2313", Warning,
        "With INGRESS_ADDRESS_INTERNAL two DNSEndpoints carry the same names. Run an external-dns for each zone, one with --annotation-filter=naptasks/dns-line=external, one with --annotation-filter=naptasks/dns-line=internal; without, they overwrite each other",
        "设置 INGRESS_ADDRESS_INTERNAL 后，两个 DNSEndpoint 含有相同的域名。请为内外两个区域各运行一个 external-dns，分别加 --annotation-filter=naptasks/dns-line=external 和 --annotation-filter=naptasks/dns-line=internal；否则会互相覆盖",
        new("external-dns knows objects, not networks: it takes whatever names it is shown.",
            "external-dns 只认对象，不分网络：看到什么域名就创建什么记录。"));
}
