using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP2204 to NAP2207, NAP2229 to NAP2231: the URLs that the platform hands out and registers for logins.</summary>
internal static class PublicUrlDiagnostics
{
    /// <summary>What the platform appends to a public URL for the redirect after a login.</summary>
    public const string LoginRedirect = "/api/auth/callback";

    public static readonly DiagnosticDescriptor PublicUrlMissing = new("NAP2204", Error,
        "{0} is missing: with INGRESS_MODE=external the platform would hand out links to node ports that do not exist. Remove the # of its line, or add: {0}={1}",
        "缺少 {0}：INGRESS_MODE=external 时平台会给出指向不存在的节点端口的链接。请去掉该行的 #，或添加：{0}={1}",
        new("Without it the installer falls back to http://NAP_HOST:<node port>, where nothing listens behind an ingress: links are dead, and logins end in 400 invalid_redirect_uri.",
            "缺少它时安装脚本会回退到 http://NAP_HOST:<节点端口>，而使用 ingress 时那里没有任何监听：链接失效，登录返回 400 invalid_redirect_uri。"));

    public static readonly DiagnosticDescriptor PublicUrlMissingInSeedEra = new("NAP2205", Warning,
        "{0} is missing. Installers of the TOS_ era have fixed http://TOS_HOST:port links, so logins through the ingress fail until the platform is upgraded. Add: {0}={1}",
        "缺少 {0}。TOS_ 时期的安装脚本把链接固定为 http://TOS_HOST:PORT，升级平台之前经由 ingress 登录会失败。请添加：{0}={1}",
        new("Nothing in this file can mend that; the routes are right all the same, and can be tried before the upgrade.",
            "修改本文件无法解决这个问题；但路由本身是正确的，可以在升级之前先行验证。"));

    public static readonly DiagnosticDescriptor PublicUrlWrong = new("NAP2206", Error,
        "{0} is \"{1}\", but the ingress serves {2}: users would get 400 invalid_redirect_uri at login, or dead links. Write {0}={2}",
        "{0} 的值为“{1}”，而 ingress 提供的是 {2}：用户登录会得到 400 invalid_redirect_uri，或打开失效链接。请写成 {0}={2}",
        new($"The platform registers <URL>{LoginRedirect} for logins and compares letter by letter: another scheme or port, a final slash, a path or an old node port is enough to fail. It is the commonest fault in the field. After a change run install.sh --manifests-only, then --seed-only.",
            $"平台为登录登记 <URL>{LoginRedirect}，并按字符逐一比较：协议或端口不同、结尾多了斜杠、带路径、残留旧的节点端口，都会失败。这是现场最常见的故障。修改后请依次执行 install.sh --manifests-only 与 --seed-only。"));

    public static readonly DiagnosticDescriptor PublicUrlLeftOver = new("NAP2207", Warning,
        "{0} is \"{1}\", but with INGRESS_MODE=nodeport users come in at {2}. Comment the line out while the mode is nodeport",
        "{0} 的值为“{1}”，而 INGRESS_MODE=nodeport 时用户从 {2} 访问。使用 nodeport 期间请注释掉该行",
        new("The platform would hand out links that lead to an ingress which no longer has routes. Where a load balancer of your own serves https in front of the node ports, the URL is right: silence the warning.",
            "平台给出的链接会指向已经没有路由的 ingress。如果节点端口前面有您自己的负载均衡提供 https，则该 URL 是对的，可以屏蔽此警告。"));

    public static readonly DiagnosticDescriptor PublicUrlMalformed = new("NAP2229", Error,
        "{0} is \"{1}\"; it must be http or https, host and port alone, without a final slash or a path, or users get 400 invalid_redirect_uri at login. Write {0}={2}",
        "{0} 的值为“{1}”；它只能由 http 或 https、主机和端口组成，结尾不带斜杠和路径，否则用户登录会得到 400 invalid_redirect_uri。请写成 {0}={2}",
        new($"The platform appends {LoginRedirect} and compares letter by letter; a final slash gives two in the middle.",
            $"平台会在其后拼接 {LoginRedirect} 并按字符逐一比较；结尾多一个斜杠，中间就会出现两个斜杠。"));

    public static readonly DiagnosticDescriptor PublicUrlsMixed = new("NAP2230", Warning,
        "{0} is {1}, but {2} is {3}: browsers block what an https page loads over http, and cookies are lost between the two. Use one scheme for all public URLs",
        "{0} 为 {1}，而 {2} 为 {3}：浏览器会拦截 https 页面加载的 http 内容，两者之间也会丢失 cookie。请让所有公开 URL 使用同一种协议",
        new("The remote browser is shown in a frame of the web UI, and logins go to and fro between the hosts.",
            "远程浏览器显示在 Web 界面的内嵌框架中，登录也会在各主机之间来回跳转。"));

    public static readonly DiagnosticDescriptor SandboxHostsDiffer = new("NAP2231", Warning,
        "SANDBOX_PUBLIC_URL is {0}, but SANDBOX_DOMAIN is {1}: where the two hosts differ, previews silently show the wrong page. Give both the same host",
        "SANDBOX_PUBLIC_URL 为 {0}，而 SANDBOX_DOMAIN 为 {1}：两者主机名不同时，预览会显示错误的页面且没有任何提示。请使用相同的主机名",
        new("nap-sandbox serves a preview only when the Host header ends with SANDBOX_DOMAIN; for every other host it shows its own page.",
            "只有 Host 头以 SANDBOX_DOMAIN 结尾时，nap-sandbox 才提供预览；其他主机名一律显示自己的页面。"));
}
