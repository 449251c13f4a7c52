using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>Texts that are true of several controllers.</summary>
internal static class ControllerTexts
{
    /// <summary>What believing a number of proxies means.</summary>
    public static readonly Message WhoeverReachesIt = new(
        "It holds for all hosts; whoever reaches the controller past the load balancer can then forge an address.",
        "对所有主机名生效；此后若有人绕过负载均衡直接访问控制器，即可伪造地址。");

    /// <summary>What longer timeouts towards clients mean.</summary>
    public static readonly Message SlowClients = new(
        "It holds for all hosts of the controller: slow clients of anybody keep their connections for as long.",
        "对该控制器的所有主机名生效：任何人的慢速客户端都可以占用连接同样长的时间。");

    /// <summary>What a list of believed addresses means.</summary>
    public static readonly Message ListOfOthers = new(
        "It holds for all hosts of the controller. Addresses and networks that are there already stay in the list.",
        "对该控制器的所有主机名生效。列表中已有的地址和网段请保留。");

    /// <summary>What believing X-Forwarded-For means.</summary>
    public static readonly Message AddressOfTheUser = new(
        "It holds for all hosts of the controller: their logs and lists of allowed addresses then see the user's address.",
        "对该控制器的所有主机名生效：其日志和地址白名单看到的都将是用户地址。");

    /// <summary>What holds for every host of the controller.</summary>
    public static readonly Message AllHosts = new("It holds for all hosts of the controller.", "对该控制器的所有主机名生效。");

    /// <summary>That a redirect leads to port 443, in any case.</summary>
    public static DiagnosticDescriptor RedirectsTo443(string code, string english, string chinese) => new(code, Severity.Warning,
        $"{english} redirects http to https without a port, so to 443, not to INGRESS_HTTPS_PORT={{0}}. Keep port 80 closed, or give users the https URLs",
        $"{chinese}从 http 跳转到 https 时不带端口，即跳到 443，而不是 INGRESS_HTTPS_PORT={{0}}。请关闭 80 端口，或直接告知用户 https 地址");

    /// <summary>That INGRESS_WAF is not available.</summary>
    public static DiagnosticDescriptor NoFirewall(string code, string english, string chinese) => new(code, Severity.Warning,
        $"{english} has no web application firewall, so INGRESS_WAF=true changes nothing. Put one in front of it",
        $"{chinese}没有 WAF，INGRESS_WAF=true 不起作用。请在它前面部署 WAF");

    /// <summary>
    /// Arguments of a text on Services that are left to the installer, so that no annotation of ours is on them: their names, the namespace, and
    /// the annotations as kubectl takes them.
    /// </summary>
    public static ImmutableArray<string> Annotating(PlatformExposure exposure, YamlMapping annotations) =>
    [
        string.Join(' ', exposure.Main.Paths.Select(p => p.Service.Name)),
        $"{exposure.Values.Namespace}",
        string.Join(' ', annotations.Select(a => $"{a.Key}={((YamlScalar)a.Value).Text}")),
    ];

    /// <summary>That a controller needs settings, in the same words of all.</summary>
    public static readonly DiagnosticDescriptor NeedsSettings = new("NAP4001", Severity.Warning,
        "{0} itself needs settings that no object of this deployment can carry: {1}. They are in manifests/cluster/{0}/, with what breaks without each; give them to whoever looks after {0}",
        "{0} 自身还需要一些无法写入本部署对象的设置：{1}。设置文件及缺少各项时的影响见 manifests/cluster/{0}/，请交给 {0} 的管理员");
}
