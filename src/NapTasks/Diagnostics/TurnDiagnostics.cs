using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP25xx: how users reach the TURN relay.</summary>
internal static class TurnDiagnostics
{
    public static readonly DiagnosticDescriptor BindAddressMissing = new("NAP2501", Error,
        "INGRESS_TURN={0} needs TURN_BIND_IP: without it coturn binds to TURN_HOST, which is the load balancer's address and none of a node's, and cannot start. The newest installers read it. Add: TURN_BIND_IP={1}",
        "INGRESS_TURN={0} 需要 TURN_BIND_IP：否则 coturn 会绑定 TURN_HOST，而它是负载均衡器的地址，不是任何节点的地址，coturn 无法启动。该键由最新的安装脚本读取。请添加：TURN_BIND_IP={1}")
    {
        Why = new(
            "In front of a load balancer two addresses are needed: the one that clients dial and the one that coturn binds to.",
            "使用负载均衡器时需要两个地址：客户端连接的地址和 coturn 绑定的地址。"),
    };

    public static readonly DiagnosticDescriptor BrowserOff = new("NAP2502", Warning,
        "INGRESS_TURN={0} changes nothing while the remote browser is off, for which TURN is there. Comment the line out, or write BROWSER_ENABLED=true",
        "远程浏览器未启用时不需要 TURN，INGRESS_TURN={0} 不起作用。请注释掉该行，或写 BROWSER_ENABLED=true")
    {
        Why = new(
            "Nothing is generated for it, so that nobody waits for an address.",
            "不会为它生成任何对象，也就不会有人白白等待分配地址。"),
    };

    public static readonly DiagnosticDescriptor OtherPort = new("NAP2503", Warning,
        "TURN_PORT is {0}, but coturn listens on 3478 whatever it says: this is only the port that clients are told. Forward {0} to 3478, tcp and udp, in front of {1}, or write TURN_PORT=3478",
        "TURN_PORT 为 {0}，但 coturn 始终监听 3478，该键只决定告知客户端的端口。请在 {1} 前面把 {0} 端口（tcp 与 udp）转发到 3478，或写 TURN_PORT=3478")
    {
        Why = new(
            "Clients are told a port on which nothing listens, and remote browsers stay black.",
            "客户端拿到的端口上没有任何监听，远程浏览器会一直黑屏。"),
    };

    public static readonly DiagnosticDescriptor SameAddress = new("NAP2504", Error,
        "TURN_HOST and TURN_BIND_IP are both {0}, but with INGRESS_TURN={1} clients dial the load balancer. Write its address as TURN_HOST, or INGRESS_TURN=host",
        "TURN_HOST 与 TURN_BIND_IP 都是 {0}，而 INGRESS_TURN={1} 时客户端连接的是负载均衡器。请把 TURN_HOST 写成负载均衡器的地址，或写 INGRESS_TURN=host")
    {
        Why = new(
            "One of the two was copied from the other; the load balancer would never be used.",
            "其中一个是从另一个复制来的；负载均衡器不会被用到。"),
    };

    public static readonly DiagnosticDescriptor NotAnnounceable = new("NAP2505", Error,
        "TURN_HOST is \"{0}\", but MetalLB announces an address. Write the IP address that MetalLB is to give to coturn, one that no machine has: TURN_HOST=10.0.0.200",
        "TURN_HOST 的值为“{0}”，而 MetalLB 宣告的是 IP 地址。请写成要由 MetalLB 分配给 coturn 且没有机器占用的 IP 地址：TURN_HOST=10.0.0.200")
    {
        Why = new(
            "The address is written into the pool and asked for by the Service, which a name cannot be.",
            "该地址会写入地址池并由 Service 申请，域名无法用于此处。"),
    };

    public static readonly DiagnosticDescriptor PoolByHand = new("NAP2506", Warning,
        "MetalLB announces {0} once the cluster's operator has applied manifests/cluster/turn/, which a pool of theirs that holds {0} already makes needless. On a node with the label node.kubernetes.io/exclude-from-external-load-balancers, as control-plane nodes have it, coturn would not be announced",
        "集群管理员应用 manifests/cluster/turn/ 之后，MetalLB 才会宣告 {0}；若已有地址池包含 {0}，则无需应用。带有标签 node.kubernetes.io/exclude-from-external-load-balancers 的节点（例如控制平面节点）上的 coturn 不会被宣告")
    {
        Why = new(
            "Without a pool that holds the address the Service stays pending, and users reach nothing.",
            "如果没有包含该地址的地址池，Service 会一直处于 pending，用户无法连接。"),
    };

    public static readonly DiagnosticDescriptor OnlyOnePortOfNlb = new("NAP2507", Warning,
        "An NLB has 50 listeners at most, so {0} publishes port {1} alone and not 49152-49252/udp. Media passes all the same, since users and pods both go through coturn. The AWS Load Balancer Controller (2.13 or later) makes it internal: for users on the internet patch the annotation service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing into it in overlays/. Pods on coturn's own node do not get back to it through an NLB: give it a node without browsers by COTURN_NODE_SELECTOR",
        "NLB 最多 50 个监听器，因此 {0} 只发布 {1} 端口，不发布 49152-49252/udp。由于用户与 Pod 两端都经过 coturn，媒体流仍可通过。AWS Load Balancer Controller（2.13 或更高版本）默认创建内网 NLB：若用户来自互联网，请在 overlays/ 中给它加上注解 service.beta.kubernetes.io/aws-load-balancer-scheme: internet-facing。与 coturn 同一节点上的 Pod 无法经 NLB 回到该节点：请用 COTURN_NODE_SELECTOR 为它指定不运行浏览器的节点")
    {
        Why = new(
            "The load balancer's limits are AWS', and cannot be lifted by a setting here.",
            "这些限制来自 AWS 的负载均衡器，无法通过此处的设置解除。"),
    };

    public static readonly DiagnosticDescriptor OnlyOnePortOfGateway = new("NAP2508", Warning,
        "Gateway API carries port {0} alone and not 49152-49252/udp: a listener has one port, a Gateway 64 listeners, and coturn sends from that range unasked, which no proxy lets out. Media passes all the same, since users and pods both go through coturn, which sees the proxy's address instead of theirs. TURN_HOST must be the address of the Gateway {1}. TCPRoute and UDPRoute need Gateway API 1.6 in the cluster and an implementation that has both: Envoy Gateway or Cilium 1.20, not Istio",
        "Gateway API 只承载 {0} 端口，不承载 49152-49252/udp：一个监听器只有一个端口，一个 Gateway 最多 64 个监听器，而且 coturn 会主动从该范围发包，代理不会放行。由于用户与 Pod 两端都经过 coturn，媒体流仍可通过，但 coturn 看到的是代理的地址。TURN_HOST 必须是 Gateway {1} 的地址。TCPRoute 与 UDPRoute 要求集群安装 Gateway API 1.6，且实现同时支持两者：Envoy Gateway 或 Cilium 1.20，Istio 不支持")
    {
        Why = new(
            "What a proxy cannot carry is left out rather than promised.",
            "代理无法承载的部分不会生成，以免给出做不到的承诺。"),
    };

    public static readonly DiagnosticDescriptor NoGateway = new("NAP2509", Error,
        "INGRESS_TURN=gateway-api goes by the Gateway of the routes: it needs INGRESS_MODE=external (or INGRESS_STAGED=true) and one of these as INGRESS_CONTROLLER: {0}. Otherwise write INGRESS_TURN=metallb, nlb or host",
        "INGRESS_TURN=gateway-api 沿用路由的 Gateway：需要 INGRESS_MODE=external（或 INGRESS_STAGED=true），且 INGRESS_CONTROLLER 为下列之一：{0}。否则请写 INGRESS_TURN=metallb、nlb 或 host")
    {
        Why = new(
            "TCPRoute and UDPRoute hang on a Gateway, and only these controllers have one here.",
            "TCPRoute 与 UDPRoute 依附于 Gateway，而只有这些控制器会在此生成 Gateway。"),
    };

    public static readonly DiagnosticDescriptor NotANodeAddress = new("NAP2510", Error,
        "{0} is \"{1}\". Write the IP address of the node that runs coturn: {0}=10.0.0.100",
        "{0} 的值“{1}”无效。应为运行 coturn 的节点的 IP 地址：{0}=10.0.0.100")
    {
        Why = new(
            "coturn binds to it, so it must be an address that the node itself has.",
            "coturn 要绑定该地址，因此它必须是节点自身拥有的地址。"),
    };

    public static readonly DiagnosticDescriptor PortIsRelays = new("NAP2512", Error,
        "TURN_PORT is {0}, one of the ports 49152 to 49252 that coturn relays media on. Write another one: TURN_PORT=3478",
        "TURN_PORT 为 {0}，属于 coturn 用来中继媒体流的 49152 到 49252 端口。请改用其他端口：TURN_PORT=3478")
    {
        Why = new(
            "coturn cannot give the port to an allocation and listen on it too.",
            "coturn 不能既监听该端口，又把它分配给媒体流。"),
    };

    public static readonly DiagnosticDescriptor ListenersByHand = new("NAP2511", Warning,
        "The Gateway {0} is not generated. Its owner has to provide the listeners {1}, each with allowedRoutes for the namespace {2}",
        "Gateway {0} 不由本工具生成。请其管理者提供监听器 {1}，并都在 allowedRoutes 中允许命名空间 {2}")
    {
        Why = new(
            "Routes that name a listener which is not there are accepted and carry nothing.",
            "引用了不存在的监听器的路由会被接受，却不承载任何流量。"),
    };
}
