using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP29xx: customers of one fleet against each other. {0} and {1} are their names, {0} the one whose place is shown.</summary>
internal static class FleetDiagnostics
{
    public static readonly DiagnosticDescriptor DomainOnOneCluster = new("NAP2901", Error,
        "Customers {0} and {1} have the same main domain {2} on CLUSTER {3}. Change MAIN_DOMAIN of one of the two",
        "客户 {0} 与 {1} 在 CLUSTER {3} 上使用了同一个主域名 {2}。请修改其中一个的 MAIN_DOMAIN",
        new("Two sets of routes for one host in one ingress controller: the controller takes one of them, or mixes both, and users of one customer land at the other.",
            "同一个 ingress controller 中同一主机名有两组路由：控制器会只取其一或混用，一个客户的用户会进入另一个客户的平台。"));

    public static readonly DiagnosticDescriptor DomainTwice = new("NAP2902", Warning,
        "Customers {0} and {1} have the same main domain {2}. Unless one platform is moving from cluster to cluster, change MAIN_DOMAIN of one of the two",
        "客户 {0} 与 {1} 使用了同一个主域名 {2}。若不是同一平台正在迁移集群，请修改其中一个的 MAIN_DOMAIN",
        new("DNS leads a name to one of them. Most often a values.env was copied from another customer and the domain forgotten; during a move between clusters it is meant.",
            "DNS 只会把一个域名指向其中一个。最常见的原因是从其他客户复制了 values.env 而忘记修改域名；在集群之间迁移时则属正常。"));

    public static readonly DiagnosticDescriptor NamespaceTwice = new("NAP2903", Error,
        "Customers {0} and {1} have the same NAMESPACE {2} on CLUSTER {3}. Give one of the two another namespace",
        "客户 {0} 与 {1} 在 CLUSTER {3} 上使用了同一个 NAMESPACE {2}。请为其中一个换一个命名空间",
        new("The platform has one database, one set of secrets and one control plane per namespace: the installer of the second customer would overwrite those of the first.",
            "平台在每个命名空间中只有一套数据库、密钥和控制面：第二个客户的安装会覆盖第一个客户的内容。"));

    public static readonly DiagnosticDescriptor NodePortTwice = new("NAP2904", Error,
        "Customers {0} and {1} take the same node port on CLUSTER {2}: {3} and {4} are both {5}. Write a free one from 30000 to 32767 for one of the two",
        "客户 {0} 与 {1} 在 CLUSTER {2} 上占用了同一个节点端口：{3} 与 {4} 都是 {5}。请为其中一个改用 30000 到 32767 之间的空闲端口",
        new("A node port belongs to the whole cluster; Kubernetes refuses the second Service that asks for it.",
            "节点端口为整个集群共用；第二个申请同一端口的 Service 会被 Kubernetes 拒绝。"));

    public static readonly DiagnosticDescriptor SettingDiffers = new("NAP2908", Error,
        "Customers {0} and {1} share {3} on CLUSTER {2}, and want its setting {4} differently: {5} and {6}. Write what decides it once for both, in fleet.env, and delete their own lines of it (INGRESS_IDLE_TIMEOUT, INGRESS_TRUSTED_HOPS, INGRESS_TLS, INGRESS_HTTPS_PORT); where each has a {3} of its own, write INGRESS_NAMESPACE of each",
        "客户 {0} 与 {1} 在 CLUSTER {2} 上共用 {3}，但对其设置 {4} 的要求不同：{5} 与 {6}。请在 fleet.env 中为两者统一填写决定它的值（INGRESS_IDLE_TIMEOUT、INGRESS_TRUSTED_HOPS、INGRESS_TLS、INGRESS_HTTPS_PORT），并删除它们各自的相应行；若两者各有自己的 {3}，请分别填写 INGRESS_NAMESPACE",
        new("A controller has one configuration for all of its hosts. Of two values in manifests/cluster/ whoever applies the second takes the first away, and one customer's streams are cut, or its users' addresses can be forged. A dash stands for a setting that a customer must not have.",
            "控制器的所有主机名共用一份配置。manifests/cluster/ 中的两个值，后应用的会覆盖先应用的，其中一个客户的长连接会被切断，或其用户地址可被伪造。短横线表示该客户不能有此设置。"));

    public static readonly DiagnosticDescriptor NoNameInCluster = new("NAP2905", Error,
        "With GITOPS_TOOL, customer {0} needs a name that a cluster takes. Rename its folder: lower-case letters, digits, dots and dashes, with the folders above it {1} characters at most",
        "使用 GITOPS_TOOL 时，客户 {0} 需要集群可接受的名称。请重命名其目录：只用小写字母、数字、点和连字符，连同上级目录最多 {1} 个字符",
        new("The objects of Argo CD and Flux are named after the customer's folder, with dashes for slashes, and the name is also the value of a label.",
            "Argo CD 与 Flux 的对象以客户目录命名，斜杠换成连字符；该名称还会用作标签的值。"));

    public static readonly DiagnosticDescriptor SameNameInCluster = new("NAP2906", Error,
        "With GITOPS_TOOL, customers {0} and {1} would both be named {2}. Rename the folder of one of the two",
        "使用 GITOPS_TOOL 时，客户 {0} 与 {1} 的名称都会是 {2}。请重命名其中一个的目录",
        new("The objects of Argo CD and Flux are named after the customer's folder, with dashes for slashes; of two with one name only one would be applied.",
            "Argo CD 与 Flux 的对象以客户目录命名，斜杠换成连字符；同名的两个只会应用一个。"));

    public static readonly DiagnosticDescriptor GitOpsDiffers = new("NAP2907", Error,
        "Customers {0} and {1} have different GITOPS_ values. Write them once for all, in fleet.env, and without references to a customer's keys",
        "客户 {0} 与 {1} 的 GITOPS_ 值不同。请在 fleet.env 中为全部客户统一填写，且不要引用客户自己的键",
        new("One repository is fetched in one way: the tool's objects are made for the fleet as a whole.",
            "同一个仓库只有一种获取方式：工具的对象是为整个 fleet 生成的。"));
}
