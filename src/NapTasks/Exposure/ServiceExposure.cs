using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>A Service as it is to be: the installer's own object.</summary>
/// <param name="Name">Also its label and its selector.</param>
/// <param name="Port">Of the Service and of the container.</param>
/// <param name="NodePort">Null for type ClusterIP.</param>
internal sealed record ServiceExposure(ObjectName Name, int Port, NodePort? NodePort)
{
    /// <summary>The node port that values.env keeps for the way back, also where the type is ClusterIP.</summary>
    public required NodePort KeptNodePort { get; init; }
}

/// <summary>One of the platform's three HTTP services.</summary>
/// <param name="Suffix">What follows the prefix in the Service's name.</param>
/// <param name="Port">Of the Service and of the container, the same number.</param>
internal sealed record PlatformService(string Suffix, int Port)
{
    public static readonly PlatformService ControlPlane = new("cp", 3000);
    public static readonly PlatformService Browser = new("browser", 3005);
    public static readonly PlatformService Sandbox = new("sandbox", 3006);
}
