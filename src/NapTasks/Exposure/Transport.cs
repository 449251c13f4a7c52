namespace NapTasks.Exposure;

/// <summary>A protocol that has ports.</summary>
internal enum Transport
{
    Tcp,
    Udp,
}
