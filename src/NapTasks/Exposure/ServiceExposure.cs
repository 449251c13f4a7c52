using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>A Service that requests lead to, whoever makes it.</summary>
/// <param name="Service">Which one.</param>
/// <param name="Name">Also its label and its selector.</param>
internal record ServiceTarget(PlatformService Service, ObjectName Name)
{
    /// <summary>Of the Service and of the container.</summary>
    public int Port => Service.Port;
}

/// <summary>A Service as it is to be: the installer's own object.</summary>
/// <param name="Service">Which of the three.</param>
/// <param name="Name">Also its label and its selector.</param>
/// <param name="KeptNodePort">The node port that values.env keeps for the way back, also where the type is ClusterIP.</param>
/// <param name="IsNodePort">Whether its type is NodePort; otherwise ClusterIP.</param>
internal sealed record ServiceExposure(PlatformService Service, ObjectName Name, NodePort KeptNodePort, bool IsNodePort) : ServiceTarget(Service, Name)
{
    /// <summary>Null for type ClusterIP.</summary>
    public NodePort? NodePort => IsNodePort ? KeptNodePort : null;
}

/// <summary>One of the platform's HTTP services.</summary>
/// <param name="Suffix">What follows the prefix in the Service's name.</param>
/// <param name="Port">Of the Service and of the container, the same number.</param>
/// <param name="HealthPath">Answers 200 with JSON, without a login, in every released state of the platform; null where that is not known.</param>
internal sealed record PlatformService(string Suffix, int Port, string? HealthPath)
{
    /// <summary>Of the control plane, beside its <see cref="HealthPath"/>: since August 2026. The pages name it as well.</summary>
    public const string NewestHealthPath = "/healthz";

    public static readonly PlatformService ControlPlane = new("cp", 3000, "/api/version");
    public static readonly PlatformService Browser = new("browser", 3005, "/health");
    public static readonly PlatformService Sandbox = new("sandbox", 3006, "/health");

    /// <summary>Takes messages of services outside, since August 2026. Its Service, a ClusterIP in every mode, is left to the installer.</summary>
    public static readonly PlatformService ChannelGateway = new("cg", 3002, null);
}
