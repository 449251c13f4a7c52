using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP22xx: how the values of several keys fit together, and with the platform.</summary>
internal static class RuleDiagnostics
{
    public static readonly DiagnosticDescriptor MainDomainMissing = new("NAP2201", Error,
        "Routes (INGRESS_MODE=external or INGRESS_STAGED=true) need the main domain. With yours instead of the example's, add: MAIN_DOMAIN=nap.example.com",
        "生成路由（INGRESS_MODE=external 或 INGRESS_STAGED=true）需要主域名。请换成您的域名后添加：MAIN_DOMAIN=nap.example.com");

    public static readonly DiagnosticDescriptor MainDomainDerived = new("NAP2202", Warning,
        "MAIN_DOMAIN is not set; {0} is taken, from {1}. Add: MAIN_DOMAIN={0}",
        "未设置 MAIN_DOMAIN，已从 {1} 取得 {0}。请添加：MAIN_DOMAIN={0}");

    public static readonly DiagnosticDescriptor ControllerMissing = new("NAP2203", Error,
        "Routes (INGRESS_MODE=external or INGRESS_STAGED=true) need the customer's ingress controller, one of: {0}. Add: INGRESS_CONTROLLER=contour",
        "生成路由（INGRESS_MODE=external 或 INGRESS_STAGED=true）需要指明客户的 ingress 控制器，可用的值：{0}。请添加：INGRESS_CONTROLLER=contour");

    public static readonly DiagnosticDescriptor PublicUrlMissing = new("NAP2204", Error,
        "{0} is missing: with INGRESS_MODE=external the platform would hand out links to node ports that do not exist. Remove the # of its line, or add: {0}={1}",
        "缺少 {0}：INGRESS_MODE=external 时平台会给出指向不存在的节点端口的链接。请去掉该行的 #，或添加：{0}={1}");

    public static readonly DiagnosticDescriptor PublicUrlMissingInSeedEra = new("NAP2205", Warning,
        "{0} is missing. Installers of the TOS_ era have fixed http://TOS_HOST:port links, so logins through the ingress fail until the platform is upgraded. Add: {0}={1}",
        "缺少 {0}。TOS_ 时期的安装脚本把链接固定为 http://TOS_HOST:PORT，升级平台之前经由 ingress 登录会失败。请添加：{0}={1}");

    public static readonly DiagnosticDescriptor PublicUrlWrong = new("NAP2206", Error,
        "{0} is \"{1}\", but the ingress serves {2}: users would get 400 invalid_redirect_uri at login, or dead links. Write {0}={2}",
        "{0} 的值为“{1}”，而 ingress 提供的是 {2}：用户登录会得到 400 invalid_redirect_uri，或打开失效链接。请写成 {0}={2}");

    public static readonly DiagnosticDescriptor PublicUrlLeftOver = new("NAP2207", Warning,
        "{0} is \"{1}\", but with INGRESS_MODE=nodeport users come in at {2}. Comment the line out while the mode is nodeport",
        "{0} 的值为“{1}”，而 INGRESS_MODE=nodeport 时用户从 {2} 访问。使用 nodeport 期间请注释掉该行");

    public static readonly DiagnosticDescriptor SandboxDomainMissing = new("NAP2208", Error,
        "SANDBOX_DOMAIN is missing: previews, {{id}}-{{port}}.{0}, would not be recognised. Remove the # of its line, or add: SANDBOX_DOMAIN={0}",
        "缺少 SANDBOX_DOMAIN：平台无法识别预览地址 {{id}}-{{port}}.{0}。请去掉该行的 #，或添加：SANDBOX_DOMAIN={0}");

    public static readonly DiagnosticDescriptor SandboxDomainElsewhere = new("NAP2209", Warning,
        "SANDBOX_DOMAIN is {0}, not {1}. That keeps company-wide cookies away from previews, but DNS records and certificates must name {0} and *.{0}",
        "SANDBOX_DOMAIN 为 {0}，而不是 {1}。这样可使公司级 cookie 不进入预览，但 DNS 记录和证书必须包含 {0} 与 *.{0}");

    public static readonly DiagnosticDescriptor SandboxDomainClash = new("NAP2210", Error,
        "SANDBOX_DOMAIN is {0}, which is the host of {1} already. Write SANDBOX_DOMAIN={2}",
        "SANDBOX_DOMAIN 为 {0}，与 {1} 的主机名相同。请写成 SANDBOX_DOMAIN={2}");

    public static readonly DiagnosticDescriptor NodePortsEqual = new("NAP2211", Error,
        "{0} and {1} are both {2}; Kubernetes gives a node port to one Service only. Change one of them",
        "{0} 与 {1} 都是 {2}；Kubernetes 的一个节点端口只能分给一个 Service。请修改其中一个");

    public static readonly DiagnosticDescriptor ModuleUnset = new("NAP2212", Warning,
        "{0} is not set, so the module is off, as in install.sh. Add: {0}=true, or {0}=false",
        "未设置 {0}，该模块视为关闭（与 install.sh 一致）。请添加：{0}=true 或 {0}=false");

    public static readonly DiagnosticDescriptor BrowserWithoutSandbox = new("NAP2213", Warning,
        "BROWSER_ENABLED is true without the sandbox, which creates the browsers. Write SANDBOX_ENABLED=true, or BROWSER_ENABLED=false",
        "BROWSER_ENABLED 为 true，但浏览器由 sandbox 创建，而 sandbox 未启用。请写 SANDBOX_ENABLED=true，或 BROWSER_ENABLED=false");

    public static readonly DiagnosticDescriptor TurnHostMissing = new("NAP2214", Error,
        "TURN_HOST is missing; with BROWSER_ENABLED=true install.sh stops without it. It is the address of the node that runs coturn. Add: TURN_HOST={0}",
        "缺少 TURN_HOST；BROWSER_ENABLED=true 时 install.sh 会因此中止。它是运行 coturn 的节点地址。请添加：TURN_HOST={0}");

    public static readonly DiagnosticDescriptor TurnHostNotAnAddress = new("NAP2215", Error,
        "TURN_HOST is \"{0}\"; coturn binds to it, so it must be an IP address of the node that runs coturn. Write TURN_HOST=<address of that node>",
        "TURN_HOST 的值为“{0}”；coturn 要绑定该地址，必须是运行 coturn 的节点的 IP 地址。请写成 TURN_HOST=<该节点的地址>");

    public static readonly DiagnosticDescriptor ExampleHost = new("NAP2216", Warning,
        "{0} is still the example's address {1}. Write the address of a node that users reach",
        "{0} 仍是示例地址 {1}。请写成用户可以访问的节点地址");

    public static readonly DiagnosticDescriptor NothingBlocked = new("NAP2217", Warning,
        "INGRESS_BLOCK_PATHS is not set: the platform's internal paths are public, and images before August 2026 serve /_cp/ with credentials and without login. Add: INGRESS_BLOCK_PATHS={0}",
        "未设置 INGRESS_BLOCK_PATHS：平台的内部路径会对外开放，2026 年 8 月之前的镜像在 /_cp/ 下无需登录即可取得凭据。请添加：INGRESS_BLOCK_PATHS={0}");

    public static readonly DiagnosticDescriptor PreviewsAssumePort443 = new("NAP2218", Warning,
        "INGRESS_HTTPS_PORT is {0}; the platform writes links to previews without a port, so they lead to 443 and fail. Publish 443 for *.{1} as well",
        "INGRESS_HTTPS_PORT 为 {0}；平台生成的预览链接不带端口，会指向 443 而无法打开。请同时为 *.{1} 开放 443 端口");

    public static readonly DiagnosticDescriptor ClassOfTwo = new("NAP2219", Warning,
        "INGRESS_CLASS is not used where two controllers are listed: each has its own. Write {0} or {1} instead",
        "列出两个控制器时不使用 INGRESS_CLASS，每个控制器有各自的键。请改写为 {0} 或 {1}");

    public static readonly DiagnosticDescriptor SameClass = new("NAP2220", Warning,
        "{0} and {1} would both take up objects of the class {2}. Give each a class of its own: {3} and {4}",
        "{0} 与 {1} 都会处理类为 {2} 的对象。请分别指定各自的类：{3} 与 {4}");

    public static readonly DiagnosticDescriptor OneSecretForAll = new("NAP2221", Warning,
        "Both Secrets are {0}, so previews share a certificate with the other hosts, and browsers reuse connections between them: 404 or 421 with several controllers. Order two certificates, and name their Secrets differently",
        "两个 Secret 都是 {0}，预览与其他主机名共用一张证书，浏览器会在它们之间复用连接，多种控制器会因此返回 404 或 421。请申请两张证书，并使用不同的 Secret 名称");

    public static readonly DiagnosticDescriptor ModeUnset = new("NAP2222", Warning,
        "INGRESS_MODE has no value, so the Services are node ports and there are no routes, as in install.sh. Write INGRESS_MODE=external or INGRESS_MODE=nodeport",
        "INGRESS_MODE 没有值，因此 Service 使用节点端口，也不生成路由（与 install.sh 一致）。请写 INGRESS_MODE=external 或 INGRESS_MODE=nodeport");

    public static readonly DiagnosticDescriptor PrefixWithoutImages = new("NAP2223", Error,
        "APP_PREFIX is {0}, but the public registry has images under the prefix nap only, and install.sh refuses to start. Write APP_PREFIX=nap, or set REGISTRY to your own registry with images named {0}-cp and so on",
        "APP_PREFIX 为 {0}，但公共镜像仓库只有前缀为 nap 的镜像，install.sh 会拒绝执行。请写 APP_PREFIX=nap，或把 REGISTRY 设为您自己的镜像仓库，其中的镜像名为 {0}-cp 等");

    public static readonly DiagnosticDescriptor HostOfThisMachine = new("NAP2224", Warning,
        "{0} is {1}, which only the machine itself reaches: links and login redirects of node ports lead there. Write the address of a node that users reach",
        "{0} 为 {1}，只有本机能访问，而节点端口的链接和登录回跳都会指向它。请写成用户可以访问的节点地址");

    public static readonly DiagnosticDescriptor TurnHostOfThisMachine = new("NAP2225", Error,
        "TURN_HOST is {0}, which only the machine itself reaches: remote browsers stay black. Write TURN_HOST=<address of the node that runs coturn>",
        "TURN_HOST 为 {0}，只有本机能访问，远程浏览器会一直黑屏。请写成 TURN_HOST=<运行 coturn 的节点地址>");

    public static readonly DiagnosticDescriptor ApexWithPreviews = new("NAP2226", Warning,
        "The main domain is {0}, and previews run users' code below it: cookies that other sites set for .{0} are sent there. Write SANDBOX_DOMAIN with another domain, or a main domain such as MAIN_DOMAIN=nap.{0}",
        "主域名为 {0}，而预览在它之下运行用户的代码：其他站点为 .{0} 设置的 cookie 会发给预览。请把 SANDBOX_DOMAIN 设为另一个域名，或使用更深一级的主域名，例如 MAIN_DOMAIN=nap.{0}");

    public static readonly DiagnosticDescriptor LeadingLabel = new("NAP2227", Warning,
        "MAIN_DOMAIN is {0}, which begins with {1}; the platform's own hosts are put in front of it (files.{0}). If you meant the domain below, write MAIN_DOMAIN={2}",
        "MAIN_DOMAIN 为 {0}，以 {1} 开头；平台的各主机名会加在它前面（files.{0}）。如果本意是其上级域名，请写成 MAIN_DOMAIN={2}");

    public static readonly DiagnosticDescriptor SandboxDomainAbove = new("NAP2228", Warning,
        "SANDBOX_DOMAIN is {0}, which lies above {1}: the wildcard record and certificate *.{0} then stand for names that are not previews. Write SANDBOX_DOMAIN={2}, or a domain of its own",
        "SANDBOX_DOMAIN 为 {0}，位于 {1} 之上：通配记录和证书 *.{0} 会涵盖并非预览的域名。请写成 SANDBOX_DOMAIN={2}，或使用单独的域名");

    public static readonly DiagnosticDescriptor PublicUrlMalformed = new("NAP2229", Error,
        "{0} is \"{1}\"; it must be http or https, host and port alone, without a final slash or a path, or users get 400 invalid_redirect_uri at login. Write {0}={2}",
        "{0} 的值为“{1}”；它只能由 http 或 https、主机和端口组成，结尾不带斜杠和路径，否则用户登录会得到 400 invalid_redirect_uri。请写成 {0}={2}");

    public static readonly DiagnosticDescriptor PublicUrlsMixed = new("NAP2230", Warning,
        "{0} is {1}, but {2} is {3}: browsers block what an https page loads over http, and cookies are lost between the two. Use one scheme for all public URLs",
        "{0} 为 {1}，而 {2} 为 {3}：浏览器会拦截 https 页面加载的 http 内容，两者之间也会丢失 cookie。请让所有公开 URL 使用同一种协议");

    public static readonly DiagnosticDescriptor SandboxHostsDiffer = new("NAP2231", Warning,
        "SANDBOX_PUBLIC_URL is {0}, but SANDBOX_DOMAIN is {1}: where the two hosts differ, previews silently show the wrong page. Give both the same host",
        "SANDBOX_PUBLIC_URL 为 {0}，而 SANDBOX_DOMAIN 为 {1}：两者主机名不同时，预览会显示错误的页面且没有任何提示。请使用相同的主机名");

    public static readonly DiagnosticDescriptor SecretWritten = new("NAP2241", Warning,
        "The value of {0} is written here, and this file is committed. Move it to secrets.env, and write {0}=${{{0}}}",
        "{0} 的值直接写在此处，而该文件会提交到 git。请把它移到 secrets.env，并写成 {0}=${{{0}}}");

    public static readonly DiagnosticDescriptor SecretEmpty = new("NAP2242", Error,
        "{0} is empty, which wipes the value that secrets.env has given: install.sh would put an empty secret in the place of the live one. Write {0}=${{{0}}}",
        "{0} 为空，会清掉 secrets.env 提供的值：install.sh 会用空值覆盖正在使用的密钥。请写成 {0}=${{{0}}}");

    public static readonly DiagnosticDescriptor SecretMissing = new("NAP2243", Warning,
        "{0} is missing: when the environment lacks it too, install.sh does not stop, but puts an empty secret in the place of the live one. Add: {0}=${{{0}}}",
        "缺少 {0}：如果环境变量中也没有，install.sh 不会中止，而会用空值覆盖正在使用的密钥。请添加：{0}=${{{0}}}");
}
