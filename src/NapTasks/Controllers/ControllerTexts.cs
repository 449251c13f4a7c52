using NapTasks.Diagnostics;

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
}
