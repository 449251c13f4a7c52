using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;

namespace NapTasks.Companions.Brief;

/// <summary>For the people who issue certificates.</summary>
internal static class CertificatesPage
{
    private static readonly Message Title = new("Certificates: to be issued", "证书：签发申请");

    private static readonly Message Request = new(
        "Please issue the certificates below for the agent platform {0}, each with exactly the names listed. You get a signing request (CSR) for each from us, {1}; the private keys stay with us. "
        + "Please send back one PEM file for each, {2}: the certificate, then the intermediate ones in order.",
        "请为智能体平台 {0} 签发下列证书，每张证书的域名须与所列完全一致。我方为每张证书提供签名请求（CSR）{1}，私钥由我方保管。请为每张证书返回一个 PEM 文件 {2}：服务器证书在前，中间证书依次在后。");

    private static readonly Message RequestOffloaded = new(
        "Please issue the certificates below for the agent platform {0}, each with exactly the names listed. TLS ends at the load balancer: its people make the keys and send you the signing requests (CSR), {1}. "
        + "Please send them back one PEM file for each, {2}: the certificate, then the intermediate ones in order.",
        "请为智能体平台 {0} 签发下列证书，每张证书的域名须与所列完全一致。TLS 在负载均衡终止，由负载均衡部门生成私钥并提供签名请求（CSR）{1}。请为每张证书向其返回一个 PEM 文件 {2}：服务器证书在前，中间证书依次在后。");

    private static readonly Message RequestAutomatic = new(
        "The certificates below, for the agent platform {0}, are issued and renewed by a program, through the issuer {1}. Please allow it to have exactly these names. "
        + "Nothing has to be sent.",
        "智能体平台 {0} 的下列证书由程序通过签发方 {1} 自动申请和续期。请允许其申请下列域名。无需人工传递文件。");

    private static readonly Message Certificate = new("Certificate", "证书");

    private static readonly Message Name = new("Name (DNS SAN)", "域名（DNS SAN）");

    private static readonly Message Subject = new("Common name (CN)", "通用名（CN）");

    private static readonly Message Usage = new("For", "用途");

    private static readonly Message IsSubject = new("Yes", "是");

    private static readonly Message Rules = new("Rules", "要求");

    private static readonly Message FileCheck = new(
        "Before the files are sent, in the folder that they are in. Every line must say `does match` or `OK`; with a private authority add `-CAfile` with its root to `verify`:",
        "发送前请在文件所在目录验证，每行都应显示 `does match` 或 `OK`；内部 CA 请在 `verify` 后加 `-CAfile` 指定根证书：");

    private static readonly Message LiveCheck = new("After they are in place. Every line must begin with `ok`:", "部署完成后验证，每一行都应以 `ok` 开头：");

    private static readonly Message TakeBackText = new(
        "A certificate that is not wanted any more is revoked after another one is in place; until then nothing changes for users.",
        "不再使用的证书请在新证书部署后再吊销；在此之前用户不受影响。");

    private static readonly Message AskAuthority = new("Certificate authority, product", "CA 机构与证书类型");

    private static readonly Message AskExpiry = new("Valid until", "到期日期");

    private static readonly Message AskRemind = new("Who is told 30 days before it expires (name, phone, mailbox)", "到期前 30 天通知谁（姓名、电话、邮箱）");

    private static readonly Message AskRenewal = new("Who renews it", "续期责任人");

    public static Page Of(PageContext c, CertificatePlan plan)
    {
        var offloaded = c.Exposure.Values.Tls == TlsMode.Offloaded;
        return c.Page("certificates", Title,
        [
            plan.Issuer is { } issuer ? c.Say.Paragraph(RequestAutomatic, c.Platform, Inline.Code(issuer.Name.ToString())) : c.Say.Paragraph(offloaded ? RequestOffloaded : Request, c.Platform, Files(c, plan, "csr"), Files(c, plan, "pem")),
            c.Say.Heading(CommonTexts.Details),
            c.Say.Table([Certificate, Name, Subject, Usage], plan.Requests.SelectMany((r, i) => Rows(c, r, i + 1))),
            c.Say.Heading(Rules),
            new Block.Points([.. CertificateRules.Of(c, plan)], Numbered: true),
            c.Say.Heading(CommonTexts.Acceptance),
            .. plan.Issuer is null ? new[] { c.Say.Paragraph(FileCheck), Block.Bash(Checks.CertificateFiles(plan)) } : [],
            c.Say.Paragraph(LiveCheck),
            Block.Bash(Checks.Certificates(c)),
            c.Say.Heading(CommonTexts.TakeBack),
            c.Say.Paragraph(TakeBackText),
            c.Say.Heading(CommonTexts.ToFillIn),
            c.Say.Blanks(
            [
                .. c.Entry.IsKnown ? [] : new[] { CommonTexts.EntryAddress },
                AskAuthority, AskExpiry, AskRenewal, AskRemind, CommonTexts.RequestedBy, CommonTexts.Ticket, CommonTexts.Owner, CommonTexts.Date,
            ]),
        ]);
    }

    private static Inline Files(PageContext c, CertificatePlan plan, string extension) => c.Say.Codes(plan.Requests.Select(r => $"{r.Name}.{extension}"));

    private static IEnumerable<ImmutableArray<Inline>> Rows(PageContext c, CertificateRequest request, int number) =>
        from name in request.Names
        let route = c.Exposure.Routes.First(r => r.Host == name)
        select ImmutableArray.Create<Inline>(
            $"{number} {request.Name}",
            Inline.Code(name.ToString()),
            name == request.CommonName ? c.Say.Of(IsSubject) : Inline.Empty,
            c.Say.Of(HostTexts.Of(route.Role)));
}
