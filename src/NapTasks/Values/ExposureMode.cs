namespace NapTasks.Values;

/// <summary>How the three Services are reached: INGRESS_MODE.</summary>
internal enum ExposureMode
{
    /// <summary>Type NodePort, at every node's address.</summary>
    NodePort,

    /// <summary>Type ClusterIP, behind the customer's own ingress controller.</summary>
    External,
}
