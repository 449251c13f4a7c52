using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>What a certificate has to be like to work, and what goes wrong otherwise.</summary>
internal static class CertificateRules
{
    private static readonly Message NoWildcardInstead = new(
        "`*.{0}` replaces none of them: it covers neither `{0}` itself nor names two levels below it.",
        "不能用 `*.{0}` 代替：它既不包含 `{0}` 本身，也不包含其下两级的域名。");

    private static readonly Message TwoCertificates = new(
        "Two certificates, not one: the one of the previews must **not** name `{0}`. Browsers would then share connections between the two, and get errors.",
        "必须是两张证书：预览证书**不得**包含 `{0}`，否则浏览器会在两者之间复用连接而报错。");

    private static readonly Message OneCertificate = new(
        "The previews share this certificate with the other hosts, as the operator has chosen.",
        "按运维人员的选择，预览与其他域名共用一张证书。");

    private static readonly Message WildcardValidation = new(
        "The wildcard is validated by a DNS record (ACME: DNS-01, below `_acme-challenge.{0}`), never by a file on the web server.",
        "泛域名须以 DNS 记录验证（ACME 为 DNS-01，记录位于 `_acme-challenge.{0}`），不能用网站文件验证。");

    private static readonly Message Form = new(
        "PEM, with the intermediate certificates in order and without the root. No PFX or JKS, no key by mail.",
        "PEM 格式，按顺序附上中间证书，不含根证书。不要 PFX、JKS，不要通过邮件传递私钥。");

    private static readonly Message Algorithms = new(
        "RSA with at least 2048 bits, or ECDSA with P-256 or P-384. SM2 needs a gateway of its own in front.",
        "RSA（不低于 2048 位）或 ECDSA（P-256、P-384）。国密 SM2 证书需要另行部署支持国密的网关。");

    private static readonly Message Lifetime = new(
        "Public certificates live 200 days at most since March 2026, 100 from March 2027, 47 from March 2029. The dates at the end of this page matter.",
        "公网证书有效期自 2026 年 3 月起最长 200 天，2027 年 3 月起 100 天，2029 年 3 月起 47 天。请务必填写本页末尾的日期与联系人。");

    private static readonly Message Authority = new(
        "If the authority is a private one, send us its root certificate too: the platform’s own services and the users’ computers have to trust it.",
        "若由内部 CA 签发，请同时提供根证书：平台自身的服务和用户终端都需要信任它。");

    private static readonly Message Records = new(
        "Where the domain has CAA records, they have to name the authority.",
        "若域名设置了 CAA 记录，须包含所用的 CA 机构。");

    private static readonly Message OnePerHost = new(
        "With one certificate for several hosts the entry point may answer Safari with 421. Where that matters, issue one certificate for each host of the first; tell us then.",
        "多个域名共用一张证书时，入口可能对 Safari 返回 421。如需避免，请将第一张证书改为每个域名各一张，并告知我方。");

    public static IEnumerable<Inline> Of(PageContext c, CertificatePlan plan)
    {
        var main = c.Exposure.Main.Host;
        yield return c.Say.Of(NoWildcardInstead, main.ToString());
        if (c.Exposure.Routes.FirstOrDefault(r => r.IsWildcard) is { } previews)
        {
            var parent = previews.Host.WildcardParent.ToString();
            yield return plan.Requests.Length > 1 ? c.Say.Of(TwoCertificates, parent) : c.Say.Of(OneCertificate);
            yield return c.Say.Of(WildcardValidation, parent);
        }

        if (plan.Issuer is null)
            yield return c.Say.Of(Form);
        yield return c.Say.Of(Algorithms);
        yield return c.Say.Of(Lifetime);
        yield return c.Say.Of(Authority);
        yield return c.Say.Of(Records);
        if (c.Exposure.Values.Tls == TlsMode.Terminate && (c.LeavesToPeople(Trait.SharedConnections) || c.NeedsSetting(Trait.SharedConnections)))
            yield return c.Say.Of(OnePerHost);
    }
}
