using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP25xx: how users reach the TURN relay.</summary>
internal static class TurnDiagnostics
{
    public static readonly DiagnosticDescriptor BindAddressMissing = new("NAP2501", Error,
        "INGRESS_TURN={0} needs TURN_BIND_IP, or coturn binds to the load balancer's address and does not start. With the address of the node that runs coturn, add: TURN_BIND_IP={1}",
        "INGRESS_TURN={0} 需要 TURN_BIND_IP，否则 coturn 会绑定负载均衡器的地址而无法启动。请换成运行 coturn 的节点地址后添加：TURN_BIND_IP={1}",
        new("coturn runs on the network of its node and binds to TURN_BIND_IP, or to TURN_HOST where that is missing. A load balancer's address is on no interface of a node: coturn logs \"Cannot assign requested address\" and serves nobody. Only the newest installers read TURN_BIND_IP.",
            "coturn 使用所在节点的网络，绑定 TURN_BIND_IP；缺少该键时绑定 TURN_HOST。负载均衡器的地址不在任何节点的网卡上：coturn 会记录 Cannot assign requested address，无法提供服务。只有最新的安装脚本读取 TURN_BIND_IP。"));

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

    public static readonly DiagnosticDescriptor SameAddress = new("NAP2504", Error,
        "TURN_HOST and TURN_BIND_IP are both {0}, but with INGRESS_TURN={1} clients dial the load balancer. Write its address as TURN_HOST, or INGRESS_TURN=host",
        "TURN_HOST 与 TURN_BIND_IP 都是 {0}，而 INGRESS_TURN={1} 时客户端连接的是负载均衡器。请把 TURN_HOST 写成负载均衡器的地址，或写 INGRESS_TURN=host",
        new("TURN_HOST is what clients dial, TURN_BIND_IP the node behind it. MetalLB would answer for an address that a node has already.",
            "TURN_HOST 是客户端连接的地址，TURN_BIND_IP 是其后的节点。否则 MetalLB 会宣告一个节点已经占用的地址。"));

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

    public static readonly DiagnosticDescriptor NotANodeAddress = new("NAP2510", Error,
        "{0} is \"{1}\". Write the IP address of the node that runs coturn: {0}=10.0.0.100",
        "{0} 的值“{1}”无效。应为运行 coturn 的节点的 IP 地址：{0}=10.0.0.100",
        new("coturn binds and relays on exactly this address: a name is not resolved for that, and with a wildcard or loopback address clients would be told one that leads nowhere.",
            "coturn 就在该地址上监听和中继：此处不解析域名；若写通配或回环地址，告知客户端的地址将无法到达。"));

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
}
