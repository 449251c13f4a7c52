using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP24xx: certificates.</summary>
internal static class CertificateDiagnostics
{
    public static readonly DiagnosticDescriptor NotAnIssuer = new("NAP2401", Error,
        "{0} is \"{1}\". Write kind and name of an issuer that kubectl get clusterissuer,issuer -A lists: {0}=ClusterIssuer/letsencrypt",
        "{0} 的值“{1}”无效。应为 kubectl get clusterissuer,issuer -A 列出的签发者，写明类型和名称，例如 {0}=ClusterIssuer/letsencrypt",
        new("cert-manager knows two kinds of issuers, one for the whole cluster and one for a namespace, which may share a name.",
            "cert-manager 有两种签发者，一种面向整个集群，一种只属于某个命名空间，二者可以同名。"));

    public static readonly DiagnosticDescriptor WildcardNeedsDns01 = new("NAP2402", Warning,
        "The certificate of the previews is for *.{0}, a wildcard: with ACME, {1} needs a dns01 solver for {0}, else the Certificate {2} stays pending. Issuers of another kind need nothing",
        "预览使用 *.{0} 的通配符证书：若采用 ACME，{1} 须有适用于 {0} 的 dns01 solver，否则 Certificate {2} 会一直处于等待状态。其他类型的签发者无需处理",
        new("A wildcard is proved to the authority by a DNS record alone; an HTTP-01 solver cannot do it.",
            "通配符证书只能通过 DNS 记录验证，HTTP-01 solver 无法完成。"));

    public static readonly DiagnosticDescriptor IssuerUnused = new("NAP2403", Warning,
        "With INGRESS_TLS=offloaded no Secret of the cluster is used, so CERT_ISSUER={0} makes no Certificates. Order those of the load balancer with certificates/*.cnf, and remove CERT_ISSUER",
        "INGRESS_TLS=offloaded 时不使用集群中的 Secret，因此 CERT_ISSUER={0} 不会生成 Certificate。请用 certificates/*.cnf 为负载均衡器申请证书，并删除 CERT_ISSUER",
        new("Whoever runs the load balancer installs the certificates there.",
            "证书由负载均衡器的管理者安装在负载均衡器上。"));

    public static readonly DiagnosticDescriptor ForOperator = new("NAP2404", Warning,
        "{0} reads certificates in namespace {1}, so the Certificates for it are in manifests/cluster/certificates: whoever may write to {1} applies them. If another deployment's Secrets of these names are there already, give yours other names first (INGRESS_TLS_SECRET_NAME, INGRESS_SANDBOX_TLS_SECRET_NAME): {2}",
        "{0} 在命名空间 {1} 中读取证书，因此相应的 Certificate 位于 manifests/cluster/certificates，由有权写入 {1} 的人员应用。若该处已有其他部署的同名 Secret，请先改用其他名称（INGRESS_TLS_SECRET_NAME、INGRESS_SANDBOX_TLS_SECRET_NAME）：{2}",
        new("A certificate in another namespace than the one that the controller reads is issued, renewed and never shown to anybody.",
            "证书若在控制器不读取的命名空间里，会照常签发、续期，却永远不会被使用。"));

    public static readonly DiagnosticDescriptor IssuerElsewhere = new("NAP2405", Warning,
        "An Issuer serves its own namespace only: {0} must exist in {1}, where the Certificates for {2} are. Create it there too, or write CERT_ISSUER=ClusterIssuer/<name>",
        "Issuer 只服务于自己的命名空间：{2} 的 Certificate 位于 {1}，因此 {1} 中必须有 {0}。请在该处也创建，或改写为 CERT_ISSUER=ClusterIssuer/<名称>",
        new("cert-manager looks for an Issuer beside the Certificate and waits for it in silence.",
            "cert-manager 只在 Certificate 所在的命名空间查找 Issuer，找不到就一直静静等待。"));
}
