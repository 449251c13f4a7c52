using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP22xx: how the values of several keys fit together, and with the platform.</summary>
internal static class RuleDiagnostics
{
    public static readonly DiagnosticDescriptor MainDomainMissing = new("NAP2201", Error,
        "Routes (INGRESS_MODE=external or INGRESS_STAGED=true) need the main domain. With yours instead of the example's, add: MAIN_DOMAIN=nap.example.com",
        "生成路由（INGRESS_MODE=external 或 INGRESS_STAGED=true）需要主域名。请换成您的域名后添加：MAIN_DOMAIN=nap.example.com",
        new("Every host, certificate and DNS record is below it, and nothing in the file says what it is.",
            "所有主机名、证书和 DNS 记录都建立在它之下，而文件中无从得知它是什么。"));

    public static readonly DiagnosticDescriptor MainDomainDerived = new("NAP2202", Warning,
        "MAIN_DOMAIN is not set; {0} is taken, from {1}. Add: MAIN_DOMAIN={0}",
        "未设置 MAIN_DOMAIN，已从 {1} 取得 {0}。请添加：MAIN_DOMAIN={0}",
        new("A domain that is only derived changes silently with the URL that it is taken from.",
            "推导出来的域名会随来源 URL 的修改而悄悄改变。"));

    public static readonly DiagnosticDescriptor ControllerMissing = new("NAP2203", Error,
        "Routes (INGRESS_MODE=external or INGRESS_STAGED=true) need the customer's ingress controller, one of: {0}. Add: INGRESS_CONTROLLER=contour",
        "生成路由（INGRESS_MODE=external 或 INGRESS_STAGED=true）需要指明客户的 ingress 控制器，可用的值：{0}。请添加：INGRESS_CONTROLLER=contour",
        new("Each controller has objects of its own; there is no common form that keeps WebSockets alive everywhere. docs/controllers.md lists what each can do.",
            "每种控制器的对象各不相同，没有一种通用写法能让 WebSocket 在各处都保持连接。各控制器的能力见 docs/controllers.md。"));

    public static readonly DiagnosticDescriptor SandboxDomainMissing = new("NAP2208", Error,
        "SANDBOX_DOMAIN is missing: previews, {{id}}-{{port}}.{0}, would not be recognised. Remove the # of its line, or add: SANDBOX_DOMAIN={0}",
        "缺少 SANDBOX_DOMAIN：平台无法识别预览地址 {{id}}-{{port}}.{0}。请去掉该行的 #，或添加：SANDBOX_DOMAIN={0}",
        new("nap-sandbox tells previews from its own pages by this domain alone.",
            "nap-sandbox 仅凭这个域名区分预览与自己的页面。"));

    public static readonly DiagnosticDescriptor SandboxDomainElsewhere = new("NAP2209", Warning,
        "SANDBOX_DOMAIN is {0}, not {1}. That keeps company-wide cookies away from previews, but DNS records and certificates must name {0} and *.{0}",
        "SANDBOX_DOMAIN 为 {0}，而不是 {1}。这样可使公司级 cookie 不进入预览，但 DNS 记录和证书必须包含 {0} 与 *.{0}",
        new("A domain of its own is the safest place for previews, which run users' code. It needs its own wildcard record and certificate.",
            "预览运行的是用户代码，放在单独的域名下最安全。它需要自己的通配记录和证书。"));

    public static readonly DiagnosticDescriptor SandboxDomainClash = new("NAP2210", Error,
        "SANDBOX_DOMAIN is {0}, which is the host of {1} already. Write SANDBOX_DOMAIN={2}",
        "SANDBOX_DOMAIN 为 {0}，与 {1} 的主机名相同。请写成 SANDBOX_DOMAIN={2}",
        new("Two routes with one host are in each other's way, and which one wins differs between controllers.",
            "同一主机名的两条路由会互相冲突，谁生效因控制器而异。"));

    public static readonly DiagnosticDescriptor NodePortsEqual = new("NAP2211", Error,
        "{0} and {1} are both {2}; Kubernetes gives a node port to one Service only. Change one of them",
        "{0} 与 {1} 都是 {2}；Kubernetes 的一个节点端口只能分给一个 Service。请修改其中一个",
        new("The API server refuses the second Service, and install.sh stops halfway.",
            "API Server 会拒绝第二个 Service，install.sh 将中途停止。"));

    public static readonly DiagnosticDescriptor ModuleUnset = new("NAP2212", Warning,
        "{0} is not set, so the module is off, as in install.sh. Add: {0}=true, or {0}=false",
        "未设置 {0}，该模块视为关闭（与 install.sh 一致）。请添加：{0}=true 或 {0}=false",
        new("Nobody can tell from the file whether off is meant.",
            "从文件中看不出是否有意关闭。"));

    public static readonly DiagnosticDescriptor BrowserWithoutSandbox = new("NAP2213", Warning,
        "BROWSER_ENABLED is true without the sandbox, which creates the browsers. Write SANDBOX_ENABLED=true, or BROWSER_ENABLED=false",
        "BROWSER_ENABLED 为 true，但浏览器由 sandbox 创建，而 sandbox 未启用。请写 SANDBOX_ENABLED=true，或 BROWSER_ENABLED=false",
        new("Users see the browser in the menu, and starting one fails.",
            "用户能在菜单里看到浏览器，但启动必然失败。"));

    public static readonly DiagnosticDescriptor TurnHostMissing = new("NAP2214", Error,
        "TURN_HOST is missing; with BROWSER_ENABLED=true install.sh stops without it. It is the address of the node that runs coturn. Add: TURN_HOST={0}",
        "缺少 TURN_HOST；BROWSER_ENABLED=true 时 install.sh 会因此中止。它是运行 coturn 的节点地址。请添加：TURN_HOST={0}",
        new("Its pictures come over TURN; install.sh does not guess the address on nodes with several network cards.",
            "浏览器画面经 TURN 传输；节点有多块网卡时，install.sh 不会自行猜测地址。"));

    public static readonly DiagnosticDescriptor TurnHostNotAnAddress = new("NAP2215", Error,
        "TURN_HOST is \"{0}\"; coturn binds to it, so it must be an IP address of the node that runs coturn. Write TURN_HOST=<address of that node>",
        "TURN_HOST 的值为“{0}”；coturn 要绑定该地址，必须是运行 coturn 的节点的 IP 地址。请写成 TURN_HOST=<该节点的地址>",
        new("coturn listens on this very address. With a name, or the address of a load balancer, it does not start. Where a load balancer passes TURN on, say so with INGRESS_TURN.",
            "coturn 监听的就是这个地址；写成域名或负载均衡地址时无法启动。若由负载均衡器转发 TURN，请用 INGRESS_TURN 说明。"));

    public static readonly DiagnosticDescriptor ExampleHost = new("NAP2216", Warning,
        "{0} is still the example's address {1}. Write the address of a node that users reach",
        "{0} 仍是示例地址 {1}。请写成用户可以访问的节点地址",
        new("The address comes from the example that everybody copies; it is hardly a node of yours.",
            "这个地址来自大家复制的示例文件，多半不是您的节点。"));

    public static readonly DiagnosticDescriptor NothingBlocked = new("NAP2217", Warning,
        "INGRESS_BLOCK_PATHS is not set: the platform's internal paths are public, and images before August 2026 serve /_cp/ with credentials and without login. Add: INGRESS_BLOCK_PATHS={0}",
        "未设置 INGRESS_BLOCK_PATHS：平台的内部路径会对外开放，2026 年 8 月之前的镜像在 /_cp/ 下无需登录即可取得凭据。请添加：INGRESS_BLOCK_PATHS={0}",
        new("/_cp/ and /svc/v1/ are for the platform's own pods, /metrics is for monitoring; none is needed from outside. Write INGRESS_BLOCK_PATHS= to leave all open knowingly.",
            "/_cp/ 与 /svc/v1/ 供平台自身的 Pod 使用，/metrics 供监控使用，都无需从外部访问。如确需全部开放，请写 INGRESS_BLOCK_PATHS=。"));

    public static readonly DiagnosticDescriptor PreviewsAssumePort443 = new("NAP2218", Warning,
        "INGRESS_HTTPS_PORT is {0}; the platform writes links to previews without a port, so they lead to 443 and fail. Publish 443 for *.{1} as well",
        "INGRESS_HTTPS_PORT 为 {0}；平台生成的预览链接不带端口，会指向 443 而无法打开。请同时为 *.{1} 开放 443 端口",
        new("The platform builds these links from SANDBOX_DOMAIN, which has no port.",
            "平台用 SANDBOX_DOMAIN 拼出这些链接，而它不含端口。"));

    public static readonly DiagnosticDescriptor ClassOfTwo = new("NAP2219", Warning,
        "INGRESS_CLASS is not used where two controllers are listed: each has its own. Write {0} or {1} instead",
        "列出两个控制器时不使用 INGRESS_CLASS，每个控制器有各自的键。请改写为 {0} 或 {1}",
        new("A class belongs to one controller; given to both, both would serve the same objects.",
            "一个类属于一个控制器；如果两个控制器都使用它，就会同时处理相同的对象。"));

    public static readonly DiagnosticDescriptor SameClass = new("NAP2220", Warning,
        "{0} and {1} would both take up objects of the class {2}. Give each a class of its own: {3} and {4}",
        "{0} 与 {1} 都会处理类为 {2} 的对象。请分别指定各自的类：{3} 与 {4}",
        new("Both controllers then serve each other's objects, whose annotations they do not understand: half of the settings are lost, in silence.",
            "这时两个控制器会处理对方的对象，却不认识其中的注解：一半的设置会悄悄失效。"));

    public static readonly DiagnosticDescriptor OneSecretForAll = new("NAP2221", Warning,
        "Both Secrets are {0}, so previews share a certificate with the other hosts, and browsers reuse connections between them: 404 or 421 with several controllers. Order two certificates, and name their Secrets differently",
        "两个 Secret 都是 {0}，预览与其他主机名共用一张证书，浏览器会在它们之间复用连接，多种控制器会因此返回 404 或 421。请申请两张证书，并使用不同的 Secret 名称",
        new("A browser that holds a connection to one name of a certificate sends requests for its other names over it, also where another route would have to answer.",
            "浏览器会用已有连接发送同一证书中其他域名的请求，即使那些请求应由另一条路由处理。"));

    public static readonly DiagnosticDescriptor ModeUnset = new("NAP2222", Warning,
        "INGRESS_MODE has no value, so the Services are node ports and there are no routes, as in install.sh. Write INGRESS_MODE=external or INGRESS_MODE=nodeport",
        "INGRESS_MODE 没有值，因此 Service 使用节点端口，也不生成路由（与 install.sh 一致）。请写 INGRESS_MODE=external 或 INGRESS_MODE=nodeport",
        new("An emptied line removes all routes with the next apply, and looks like a slip.",
            "把这一行清空，下次应用时所有路由都会被去掉，看起来像是误操作。"));

    public static readonly DiagnosticDescriptor PrefixWithoutImages = new("NAP2223", Error,
        "APP_PREFIX is {0}, but the public registry has images under the prefix nap only, and install.sh refuses to start. Write APP_PREFIX=nap, or set REGISTRY to your own registry with images named {0}-cp and so on",
        "APP_PREFIX 为 {0}，但公共镜像仓库只有前缀为 nap 的镜像，install.sh 会拒绝执行。请写 APP_PREFIX=nap，或把 REGISTRY 设为您自己的镜像仓库，其中的镜像名为 {0}-cp 等",
        new("Pods would wait for images that do not exist. Another prefix is for redistributions that rebuild all images; object names alone can differ with PLATFORM_IMAGE_PREFIX on the newest platform.",
            "Pod 会一直等待不存在的镜像。其他前缀只用于重新构建了全部镜像的再发行版；最新版平台可用 PLATFORM_IMAGE_PREFIX，仅让对象名称不同。"));

    public static readonly DiagnosticDescriptor HostOfThisMachine = new("NAP2224", Warning,
        "{0} is {1}, which only the machine itself reaches: links and login redirects of node ports lead there. Write the address of a node that users reach",
        "{0} 为 {1}，只有本机能访问，而节点端口的链接和登录回跳都会指向它。请写成用户可以访问的节点地址",
        new("It works on the node itself while installing, and for nobody else.",
            "安装时在节点上测试一切正常，其他人却都无法访问。"));

    public static readonly DiagnosticDescriptor TurnHostOfThisMachine = new("NAP2225", Error,
        "TURN_HOST is {0}, which only the machine itself reaches: remote browsers stay black. Write TURN_HOST=<address of the node that runs coturn>",
        "TURN_HOST 为 {0}，只有本机能访问，远程浏览器会一直黑屏。请写成 TURN_HOST=<运行 coturn 的节点地址>",
        new("Clients dial exactly this address for the picture of the remote browser.",
            "客户端正是用这个地址获取远程浏览器的画面。"));

    public static readonly DiagnosticDescriptor TurnHostNeitherAddressNorName = new("NAP2244", Error,
        "TURN_HOST is \"{0}\", neither an IP address nor a DNS name. Write what clients dial, without scheme and port, for example TURN_HOST=turn.example.com",
        "TURN_HOST 的值为“{0}”，既不是 IP 地址也不是域名。请写成客户端访问的地址，不带协议和端口，例如 TURN_HOST=turn.example.com",
        new("The platform puts it between \"turn:\" and the port, and hands that to browsers, which refuse anything else.",
            "平台会把它放在“turn:”与端口之间交给浏览器，其他写法都会被浏览器拒绝。"));

    public static readonly DiagnosticDescriptor ApexWithPreviews = new("NAP2226", Warning,
        "The main domain is {0}, and previews run users' code below it: cookies that other sites set for .{0} are sent there. Write SANDBOX_DOMAIN with another domain, or a main domain such as MAIN_DOMAIN=nap.{0}",
        "主域名为 {0}，而预览在它之下运行用户的代码：其他站点为 .{0} 设置的 cookie 会发给预览。请把 SANDBOX_DOMAIN 设为另一个域名，或使用更深一级的主域名，例如 MAIN_DOMAIN=nap.{0}",
        new("A session cookie of the company's portal for the whole domain reaches every preview, and whoever wrote the code behind it can read it.",
            "公司门户为整个域名设置的会话 cookie 会发给每个预览，预览代码的作者就能读到它。"));

    public static readonly DiagnosticDescriptor LeadingLabel = new("NAP2227", Warning,
        "MAIN_DOMAIN is {0}, which begins with {1}; the platform's own hosts are put in front of it (files.{0}). If you meant the domain below, write MAIN_DOMAIN={2}",
        "MAIN_DOMAIN 为 {0}，以 {1} 开头；平台的各主机名会加在它前面（files.{0}）。如果本意是其上级域名，请写成 MAIN_DOMAIN={2}",
        new("Somebody has probably pasted one of the derived hosts; the platform would then live at names such as sandbox.sandbox.example.com.",
            "很可能误贴了某个派生主机名；这样平台的域名会变成 sandbox.sandbox.example.com 之类。"));

    public static readonly DiagnosticDescriptor SandboxDomainAbove = new("NAP2228", Warning,
        "SANDBOX_DOMAIN is {0}, which lies above {1}: the wildcard record and certificate *.{0} then stand for names that are not previews. Write SANDBOX_DOMAIN={2}, or a domain of its own",
        "SANDBOX_DOMAIN 为 {0}，位于 {1} 之上：通配记录和证书 *.{0} 会涵盖并非预览的域名。请写成 SANDBOX_DOMAIN={2}，或使用单独的域名",
        new("Every name of that level that has no record of its own then leads to previews, and a certificate for it is worth more than it should be.",
            "该级别下没有单独记录的域名都会指向预览，其证书的效力也超出了应有范围。"));

    public static readonly DiagnosticDescriptor TrustsPrivate = new("NAP2232", Warning,
        "INGRESS_TLS=offloaded, but nothing says which load balancer ends TLS: {0} is to believe X-Forwarded-For from every private address. Add the load balancer's: INGRESS_TRUSTED_PROXIES=10.20.0.5",
        "INGRESS_TLS=offloaded，但未说明由哪个负载均衡终止 TLS：{0} 将信任来自任意私网地址的 X-Forwarded-For。请填写负载均衡的地址：INGRESS_TRUSTED_PROXIES=10.20.0.5",
        new("Whoever is believed can write any address in the name of a user: into the platform's log of downloads, and past lists of allowed addresses. Every pod and every machine of the site has a private address.",
            "被信任者可以冒充任意用户地址，写入平台的下载日志，或绕过地址白名单。而站点内的每个 Pod、每台机器都有私网地址。"));

    public static readonly DiagnosticDescriptor TrustsOtherwise = new("NAP2234", Warning,
        "{0} is not read by {1}. Write {2} for it",
        "{1} 不读取 {0}。请为它填写 {2}",
        new("Some controllers are told the addresses of the proxies in front, others only how many there are. What is written for the one kind is nothing to the other, and the platform then takes the load balancer's address for every user's.",
            "有的控制器按地址识别前置代理，有的只按数量。为一类填写的值对另一类没有作用，平台会把负载均衡的地址当作所有用户的地址。"));

    public static readonly DiagnosticDescriptor TrustsEverybody = new("NAP2233", Warning,
        "INGRESS_TRUSTED_PROXIES contains {0}, which is everybody, so any user can write any address into X-Forwarded-For. Write the addresses of the proxies in front: INGRESS_TRUSTED_PROXIES=10.20.0.5",
        "INGRESS_TRUSTED_PROXIES 包含 {0}，即所有人，任何用户都能在 X-Forwarded-For 中写入任意地址。请填写前置代理的地址：INGRESS_TRUSTED_PROXIES=10.20.0.5",
        new("The platform writes that address into its log of anonymous downloads, and lists of allowed addresses in an ingress go by it.",
            "平台会把该地址写入匿名下载日志，入口的地址白名单也以它为准。"));

    public static readonly DiagnosticDescriptor WebhookWithoutRoutes = new("NAP2236", Warning,
        "WEBHOOK_ENABLED=true changes nothing while there are no routes. It holds with INGRESS_MODE=external or INGRESS_STAGED=true; until then write WEBHOOK_ENABLED=false",
        "没有路由时 WEBHOOK_ENABLED=true 不起作用，INGRESS_MODE=external 或 INGRESS_STAGED=true 时才生效。在此之前请写 WEBHOOK_ENABLED=false",
        new("The channel gateway has no node port: services outside reach it through the ingress alone, as https://<main>/webhook.",
            "渠道网关没有节点端口，外部服务只能经 ingress 以 https://<main>/webhook 访问它。"));

    public static readonly DiagnosticDescriptor WebhookBlocked = new("NAP2237", Warning,
        "WEBHOOK_ENABLED=true, but {0} in INGRESS_BLOCK_PATHS wins: {1} stays closed. Take {0} out of INGRESS_BLOCK_PATHS, or write WEBHOOK_ENABLED=false",
        "WEBHOOK_ENABLED=true，但 INGRESS_BLOCK_PATHS 中的 {0} 优先，{1} 仍不开放。请从 INGRESS_BLOCK_PATHS 中去掉 {0}，或写 WEBHOOK_ENABLED=false",
        new("What is to be kept off the ingress stays off, whatever else asks for it. A blocked path below the webhook's closes that part of it alone.",
            "要求不经 ingress 开放的路径始终不开放。只拦截 webhook 之下的路径时，仅该部分关闭。"));

    public static readonly DiagnosticDescriptor ApiIsGuarded = new("NAP2238", Warning,
        "INGRESS_AUTH_URL is asked below /api/, too, so programs that call the REST API with a token of the platform's (Authorization: Bearer) do not get through. If you have such programs, exempt it; the platform's own login alone then guards everything below /api/, the web UI's calls included: INGRESS_AUTH_EXEMPT_PATHS={0}",
        "INGRESS_AUTH_URL 对 /api/ 之下的请求同样鉴权，使用平台令牌（Authorization: Bearer）调用 REST API 的程序无法通过。如有这类程序，请将其排除，此后 /api/ 之下的一切，包括 Web 界面自身的调用，都只由平台自己的登录保护：INGRESS_AUTH_EXEMPT_PATHS={0}",
        new("Since August 2026 programs use the REST API with tokens that the platform gives out. Your authentication knows nothing of them: it sends a program to a login page, or refuses it. What is exempt by default below /api/ are only login (/api/oauth/) and shared links (/api/shares/public/). Where no program comes from outside, leave it as it is and add NAP2238 to NoWarn.",
            "自 2026 年 8 月起，程序可用平台签发的令牌调用 REST API。您的鉴权服务不认识这些令牌，会把程序引向登录页或直接拒绝。/api/ 之下默认只排除登录（/api/oauth/）和分享链接（/api/shares/public/）。如果没有外部程序，保持不变并把 NAP2238 加入 NoWarn 即可。"));

    public static readonly DiagnosticDescriptor TurnHostIsNodesName = new("NAP2239", Warning,
        "TURN_HOST is {0}, the node's name, but coturn needs an IP address: with a name it does not start, and remote browsers stay black. With the address of the node that runs coturn, write: TURN_HOST={1}",
        "TURN_HOST 为 {0}，即节点的名称，而 coturn 需要 IP 地址：写成名称时无法启动，远程浏览器会一直黑屏。请换成运行 coturn 的节点地址后写：TURN_HOST={1}",
        new("The platform's guide puts the main domain into NAP_HOST, and a new repository takes TURN_HOST from there until something else is written. coturn listens on, relays from and announces TURN_HOST itself. Everything else is generated; the pages leave TURN out, and say so, until the address is there.",
            "平台的说明把主域名写在 NAP_HOST 中，而新仓库的 TURN_HOST 在另行填写之前取自该处。coturn 直接在 TURN_HOST 上监听、中继并对外宣告它。其余内容照常生成；填写地址之前，各部门页面不含 TURN，并会注明。"));

    public static readonly DiagnosticDescriptor BriefNotSwitched = new("NAP2235", Warning,
        "BRIEF_ENABLED has no effect any more: a build makes no pages. dotnet build -t:NapBrief makes them whenever they are wanted. Remove the line",
        "BRIEF_ENABLED 不再起作用：构建不生成页面，需要时执行 dotnet build -t:NapBrief 即可。请删除此行",
        new("The pages follow from values.env and repeat what is in the manifests: in every build they made every diff longer.",
            "页面由 values.env 得出，内容与清单重复；每次构建都生成，只会让每次的差异变长。"));
}
