namespace NapTasks.Values;

/// <summary>Where TLS ends: INGRESS_TLS.</summary>
internal enum TlsMode
{
    /// <summary>At the ingress controller, with the two Secrets; port 80 redirects.</summary>
    Terminate,

    /// <summary>At a load balancer in front: no Secret, and no redirect, which would be an endless loop.</summary>
    Offloaded,
}
