using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>A Service as it is to be: the installer's own object.</summary>
/// <param name="Service">Which of the three.</param>
/// <param name="Name">Also its label and its selector.</param>
/// <param name="KeptNodePort">The node port that values.env keeps for the way back, also where the type is ClusterIP.</param>
/// <param name="IsNodePort">Whether its type is NodePort; otherwise ClusterIP.</param>
internal sealed record ServiceExposure(PlatformService Service, ObjectName Name, NodePort KeptNodePort, bool IsNodePort)
{
    /// <summary>Of the Service and of the container.</summary>
    public int Port => Service.Port;

    /// <summary>Null for type ClusterIP.</summary>
    public NodePort? NodePort => IsNodePort ? KeptNodePort : null;
}
