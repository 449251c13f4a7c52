using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP27xx: NetworkPolicies.</summary>
internal static class NetworkPolicyDiagnostics
{
    public static readonly DiagnosticDescriptor NamespaceMissing = new("NAP2701", Error,
        "NETWORK_POLICY_ENABLED=true has to know in which namespace the pods of {0} run: it has no usual one. With yours instead of the example's, add: INGRESS_NAMESPACE={1}",
        "NETWORK_POLICY_ENABLED=true 需要知道 {0} 的 Pod 所在的命名空间，它没有常用的命名空间。请换成您的命名空间后添加：INGRESS_NAMESPACE={1}",
        new("Whatever a policy does not admit is cut off, users first of all. It is the namespace of the proxy's pods, which for a Gateway can be that of the Gateway itself: kubectl get pods -A shows it.",
            "策略未放行的流量都会被切断，首先受影响的就是用户。这里指代理 Pod 所在的命名空间，使用 Gateway 时也可能就是 Gateway 自身的命名空间，可用 kubectl get pods -A 查看。"));

    public static readonly DiagnosticDescriptor NodePorts = new("NAP2702", Warning,
        "With INGRESS_MODE=nodeport no NetworkPolicies are generated, although NETWORK_POLICY_ENABLED is true: users come in through the nodes. They come with INGRESS_MODE=external; until then write NETWORK_POLICY_ENABLED=false",
        "INGRESS_MODE=nodeport 时用户经由节点访问，因此即使 NETWORK_POLICY_ENABLED 为 true 也不生成 NetworkPolicy，切换到 INGRESS_MODE=external 后才会生成。在此之前请写 NETWORK_POLICY_ENABLED=false",
        new("kube-proxy hands on what arrives at a node port with the node's address or the user's, as the cluster is set up: a policy that lets users in lets everybody in.",
            "kube-proxy 转发节点端口的流量时，源地址可能是节点地址，也可能是用户地址，取决于集群设置：放行用户的策略等于放行所有人。"));

    public static readonly DiagnosticDescriptor UsualNamespace = new("NAP2703", Warning,
        "The NetworkPolicies admit requests from the usual namespace of {0}: {1}. If it runs elsewhere, users are cut off. Check it, and add: INGRESS_NAMESPACE={1}",
        "NetworkPolicy 只放行来自 {0} 常用命名空间 {1} 的请求；若装在别处，用户会被切断。请确认后添加：INGRESS_NAMESPACE={1}",
        new("k3s has its Traefik in kube-system, and many sites have names of their own. kubectl get pods -A shows where the proxy's pods are.",
            "例如 k3s 自带的 Traefik 位于 kube-system，许多站点也有自己的命名。可用 kubectl get pods -A 查看代理 Pod 的位置。"));

    public static readonly DiagnosticDescriptor IngressIdentity = new("NAP2704", Warning,
        "Cilium's ingress has no pods that a NetworkPolicy could admit. Before these policies are applied, run this, or users are cut off: echo '{0}' | kubectl apply --server-side -f -",
        "Cilium 的 ingress 没有可供 NetworkPolicy 放行的 Pod。应用这些策略之前请执行下列命令，否则用户会被切断：echo '{0}' | kubectl apply --server-side -f -",
        new("Requests reach the pods with Cilium's own identity ingress, which only a CiliumNetworkPolicy can name. This one admits it, and with enableDefaultDeny off, in Cilium since 1.16, it cuts nothing off by itself.",
            "请求以 Cilium 自身的 ingress 身份到达 Pod，只有 CiliumNetworkPolicy 能引用该身份。上述策略放行它；由于关闭了 enableDefaultDeny（Cilium 1.16 起支持），它本身不会切断任何流量。"));

    public static readonly DiagnosticDescriptor NotEnabled = new("NAP2705", Warning,
        "{0} changes nothing without NetworkPolicies. Add: NETWORK_POLICY_ENABLED=true, or remove the line",
        "没有 NetworkPolicy，{0} 不起作用。请添加：NETWORK_POLICY_ENABLED=true，或删除该行",
        new("They are generated on request only: a cluster whose network does not enforce them shows no difference, one that does may cut off what nobody thought of.",
            "NetworkPolicy 只按要求生成：网络插件不执行策略的集群看不出差别，执行策略的集群则可能切断意料之外的流量。"));

    public static readonly DiagnosticDescriptor HostNetwork = new("NAP2706", Warning,
        "If the ingress controller's pods use the network of their nodes (hostNetwork), no namespace selects them and users are cut off: add the nodes' addresses, for example NETWORK_POLICY_FROM=10.20.0.0/24",
        "若 ingress 控制器的 Pod 使用节点网络（hostNetwork），命名空间选择器无法匹配，用户会被切断：请添加节点地址，例如 NETWORK_POLICY_FROM=10.20.0.0/24",
        new("What such pods send has the address of the node, and to most networks belongs to no pod. With Cilium addresses of nodes count only with policy-cidr-match-mode=nodes; OpenShift's own label for its router holds in either case. A load balancer that sends to pods directly, as AWS' with IP targets, needs its addresses here, too.",
            "这类 Pod 发出的流量使用节点地址，在多数网络插件看来不属于任何 Pod。使用 Cilium 时，节点地址须设置 policy-cidr-match-mode=nodes 才生效；OpenShift 为其路由器设置的标签在两种情况下都有效。直接把流量发往 Pod 的负载均衡器（例如 AWS 的 IP 目标）也需要在此列出其地址。"));

    public static readonly DiagnosticDescriptor NotAPeer = new("NAP2707", Error,
        "{0} contains \"{1}\". Write namespaces, IP addresses and networks, separated by commas: {0}=monitoring,10.20.0.0/24",
        "{0} 中的“{1}”无效。应为以逗号分隔的命名空间、IP 地址和网段：{0}=monitoring,10.20.0.0/24",
        new("A network is written with its first address, 10.20.0.0/24: 10.20.0.11/24 could mean one machine or all of them.",
            "网段要以首个地址书写，例如 10.20.0.0/24：10.20.0.11/24 可能指一台机器，也可能指整个网段。"));
}
