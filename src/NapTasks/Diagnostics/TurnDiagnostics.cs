using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP25xx: how users reach the TURN relay.</summary>
internal static class TurnDiagnostics
{
    public static readonly DiagnosticDescriptor BrowserOff = new("NAP2502", Warning,
        "INGRESS_TURN={0} changes nothing while the remote browser is off. Comment the line out, or write BROWSER_ENABLED=true",
        "远程浏览器未启用，INGRESS_TURN={0} 不起作用。请注释掉该行，或写 BROWSER_ENABLED=true",
        new("The installer runs coturn for the remote browser only.",
            "安装脚本只为远程浏览器运行 coturn。"));

    public static readonly DiagnosticDescriptor OtherPort = new("NAP2503", Warning,
        "TURN_PORT is {0}, but coturn always listens on 3478. Forward {0} to 3478, tcp and udp, in front of {1}, or write TURN_PORT=3478",
        "TURN_PORT 为 {0}，但 coturn 始终监听 3478。请在 {1} 前面把 {0} 端口（tcp 与 udp）转发到 3478，或写 TURN_PORT=3478",
        new("TURN_PORT is only the port that browsers are told; the installer starts coturn on 3478 whatever it says. Where nothing forwards it, the remote browser stays black. With INGRESS_TURN=metallb, nlb or gateway-api the generated Service forwards it.",
            "TURN_PORT 只决定告知浏览器的端口，安装脚本启动的 coturn 始终监听 3478。没有转发时，远程浏览器一直黑屏。INGRESS_TURN=metallb、nlb 或 gateway-api 时由生成的 Service 转发。"));

    public static readonly DiagnosticDescriptor NotAnnounceable = new("NAP2505", Error,
        "TURN_HOST is \"{0}\", but MetalLB announces an IP address. Write the one that it is to give to coturn, which no machine has: TURN_HOST=10.0.0.200",
        "TURN_HOST 的值为“{0}”，而 MetalLB 宣告的是 IP 地址。请写成要分配给 coturn 且没有机器占用的 IP 地址：TURN_HOST=10.0.0.200",
        new("The address is written into the Service and into MetalLB's pool, neither of which takes a name.",
            "该地址会写入 Service 和 MetalLB 的地址池，二者都不接受域名。"));

    public static readonly DiagnosticDescriptor PoolByHand = new("NAP2506", Warning,
        "MetalLB announces {0} once the cluster's operator has applied manifests/cluster/turn/; a pool of theirs that holds {0} makes that needless. The node that runs coturn must not have the label node.kubernetes.io/exclude-from-external-load-balancers",
        "集群管理员应用 manifests/cluster/turn/ 之后，MetalLB 才会宣告 {0}；若已有地址池包含 {0}，则无需应用。运行 coturn 的节点不得带有标签 node.kubernetes.io/exclude-from-external-load-balancers",
        new("IPAddressPool and L2Advertisement live in metallb-system, and MetalLB refuses pools that overlap. With externalTrafficPolicy: Local, which keeps the clients' addresses, only the node of coturn's pod can announce, and MetalLB leaves out nodes with that label, as control-plane nodes have it. The annotation's name needs MetalLB 0.14.9.",
            "IPAddressPool 与 L2Advertisement 位于 metallb-system，MetalLB 拒绝重叠的地址池。externalTrafficPolicy: Local 可保留客户端地址，但只有 coturn 所在的节点能宣告，而 MetalLB 会排除带该标签的节点，控制平面节点通常带有它。所用注解名称要求 MetalLB 0.14.9。"));

    public static readonly DiagnosticDescriptor OnlyOnePortOfNlb = new("NAP2507", Warning,
        "{0} publishes port {1} on an internal NLB, and not 49152-49252/udp. For users on the internet patch service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing into it in overlays/, and give coturn a node without browsers by COTURN_NODE_SELECTOR",
        "{0} 在内网 NLB 上只发布 {1} 端口，不发布 49152-49252/udp。若用户来自互联网，请在 overlays/ 中为它加上 service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing；并用 COTURN_NODE_SELECTOR 让 coturn 运行在没有浏览器的节点上",
        new("An NLB has 50 listeners at most, too few for the relay range. Media passes all the same, since users and pods both go through coturn, which hands over between its own ports (measured with coturn 4.6). A pod on the target's own node does not get back to it through an NLB that keeps client addresses, as it does for UDP. TCP and UDP on one port need the AWS Load Balancer Controller 2.13.",
            "NLB 最多 50 个监听器，容不下中继端口范围。媒体流仍可通过：用户与 Pod 两端都连接 coturn，由它在自己的端口之间转交（coturn 4.6 实测）。NLB 对 UDP 保留客户端地址，因此与目标位于同一节点的 Pod 无法经 NLB 回到该节点。同一端口同时使用 TCP 与 UDP 要求 AWS Load Balancer Controller 2.13。"));

    public static readonly DiagnosticDescriptor OnlyOnePortOfGateway = new("NAP2508", Warning,
        "The Gateway {1} carries TURN on port {0}, and not 49152-49252/udp. TURN_HOST must be its address; the cluster needs Gateway API 1.6 and an implementation of TCPRoute and UDPRoute (Envoy Gateway, Cilium 1.20; not Istio)",
        "Gateway {1} 只承载 {0} 端口上的 TURN，不承载 49152-49252/udp。TURN_HOST 必须是它的地址；集群需要 Gateway API 1.6 以及支持 TCPRoute 和 UDPRoute 的实现（Envoy Gateway、Cilium 1.20，Istio 不支持）",
        new("The relay range cannot go there: a listener has one port and a Gateway 64 listeners, and coturn sends from that range before anything has come in, which a proxy does not let out. Media passes all the same, since users and pods both go through coturn, which hands over between its own ports (measured with coturn 4.6). coturn sees the proxy's address instead of the users', so quotas by address hit everybody at once.",
            "中继端口范围无法经由 Gateway：一个监听器只有一个端口，一个 Gateway 最多 64 个监听器，而且 coturn 会在收到任何数据之前从该范围主动发包，代理不会放行。媒体流仍可通过：用户与 Pod 两端都连接 coturn，由它在自己的端口之间转交（coturn 4.6 实测）。coturn 看到的是代理的地址而不是用户的地址，按地址的配额会同时影响所有人。"));

    public static readonly DiagnosticDescriptor NoGateway = new("NAP2509", Error,
        "INGRESS_TURN=gateway-api goes by the Gateway of the routes: it needs INGRESS_MODE=external (or INGRESS_STAGED=true) and one of these as INGRESS_CONTROLLER: {0}. Otherwise write INGRESS_TURN=metallb, nlb or host",
        "INGRESS_TURN=gateway-api 沿用路由的 Gateway：需要 INGRESS_MODE=external（或 INGRESS_STAGED=true），且 INGRESS_CONTROLLER 为下列之一：{0}。否则请写 INGRESS_TURN=metallb、nlb 或 host",
        new("INGRESS_GATEWAY or INGRESS_CLASS of that controller say which Gateway or GatewayClass to use; nothing else in the file does.",
            "使用哪个 Gateway 或 GatewayClass 由该控制器的 INGRESS_GATEWAY 或 INGRESS_CLASS 决定，文件中没有其他依据。"));

    public static readonly DiagnosticDescriptor ListenersByHand = new("NAP2511", Warning,
        "The Gateway {0} is not generated. Its owner has to provide the listeners {1}, each with allowedRoutes for the namespace {2}",
        "Gateway {0} 不由本工具生成。请其管理者提供监听器 {1}，并都在 allowedRoutes 中允许命名空间 {2}",
        new("The routes name these listeners; as long as one is missing, its route is attached to nothing.",
            "路由按名称引用这些监听器；缺少某个监听器时，对应的路由不会生效。"));

    public static readonly DiagnosticDescriptor PortIsRelays = new("NAP2512", Error,
        "TURN_PORT is {0}, one of the ports 49152 to 49252 that coturn relays media on. Write another one: TURN_PORT=3478",
        "TURN_PORT 为 {0}，属于 coturn 用来中继媒体流的 49152 到 49252 端口。请改用其他端口：TURN_PORT=3478",
        new("What clients send to that port would have to go to 3478 and to a relayed session at once.",
            "发往该端口的数据无法既到达 3478 又到达中继会话。"));

    public static readonly DiagnosticDescriptor CoturnByHand = new("NAP2513", Warning,
        "coturn cannot bind to TURN_HOST={0}, a load balancer's address, and does not start until a part of its Deployment lets it bind to its node. Apply that after the installer's first run, and again when the Deployment was deleted or the file changed: {1}",
        "TURN_HOST={0} 是负载均衡器的地址，coturn 无法绑定，也就无法启动：需为其 Deployment 补上一部分，让它绑定所在节点的地址。首次执行安装脚本之后应用；Deployment 被删除或该文件有变化时再次应用：{1}",
        new("The installer gives coturn TURN_HOST as the address to bind to, to relay from and to announce, and coturn fails with \"Cannot bind\" on one that its node does not have. The file adds a command that binds to the node's address and announces TURN_HOST; all other arguments, now and later, stay the installer's. The installer sets no command, so its next runs leave it alone; one that some day does would undo it. Neither kubectl apply -k nor Argo CD or Flux applies it, since it is a part of somebody else's object. coturn asks for the address of a name once, when it starts.",
            "安装脚本把 TURN_HOST 同时作为 coturn 的监听、中继和对外地址，节点上没有该地址时 coturn 会以 Cannot bind 失败。该文件增加的 command 绑定节点自身的地址，并对外公布 TURN_HOST；其余参数始终沿用安装脚本的。安装脚本不设置 command，因此之后的执行不会影响它；若将来的安装脚本自行设置，则会被覆盖。它是他人对象的一部分，kubectl apply -k、Argo CD 和 Flux 都不会应用。域名只在 coturn 启动时解析一次。"));

    public static readonly DiagnosticDescriptor AddressTaken = new("NAP2514", Error,
        "TURN_HOST is {0}, as {1} is, but with INGRESS_TURN={2} clients reach TURN at a load balancer, which has an address of its own. Write that one as TURN_HOST, or INGRESS_TURN=host",
        "TURN_HOST 为 {0}，与 {1} 相同，而 INGRESS_TURN={2} 时客户端经负载均衡器访问 TURN，它有自己的地址。请把 TURN_HOST 写成该地址，或写 INGRESS_TURN=host",
        new("NAP_HOST is a node: MetalLB would announce an address that a machine has already, and no other load balancer has it either. The ingress' address belongs to the ingress' own Service, and neither MetalLB nor an NLB shares it with a second one unasked.",
            "NAP_HOST 是节点：MetalLB 会宣告已被机器占用的地址，其他负载均衡器也不在该地址上。ingress 的地址属于它自己的 Service，MetalLB 和 NLB 都不会自动与第二个 Service 共用。"));

    public static readonly DiagnosticDescriptor NoBindAddress = new("NAP2515", Warning,
        "TURN_BIND_IP is no key of the platform and has no effect. Delete the line",
        "TURN_BIND_IP 不是平台的配置项，不起作用。请删除此行",
        new("No installer reads it. Where TURN_HOST is a load balancer's address, manifests/turn/coturn/ has coturn bind to its node, whose address it finds by itself.",
            "没有任何安装脚本读取它。TURN_HOST 为负载均衡器地址时，manifests/turn/coturn/ 让 coturn 绑定所在节点的地址，该地址会自动取得。"));
}
