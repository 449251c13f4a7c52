using NapTasks.Diagnostics;

namespace NapTasks.Controllers;

/// <summary>Texts that are true of several controllers.</summary>
internal static class ControllerTexts
{
    /// <summary>What believing a number of proxies means.</summary>
    public static readonly Message WhoeverReachesIt = new(
        "It holds for all hosts; whoever reaches the controller past the load balancer can then forge an address.",
        "对所有主机名生效；此后若有人绕过负载均衡直接访问控制器，即可伪造地址。");

    /// <summary>What holds for every host of the controller.</summary>
    public static readonly Message AllHosts = new("It holds for all hosts of the controller.", "对该控制器的所有主机名生效。");
}
