namespace NapTasks.Exposure;

/// <summary>Who opens connections to the TURN relay. Both ends of a session do, and both have to get through.</summary>
internal enum TurnClients
{
    /// <summary>The browsers of the people who look on.</summary>
    Users,

    /// <summary>The cluster's pods, in which the remote browsers run.</summary>
    Pods,
}
