namespace NapTasks.Values;

/// <summary>How an ingress controller is told whose X-Forwarded-For is to be believed.</summary>
internal enum ProxyTrust
{
    /// <summary>Nothing that is generated says it.</summary>
    NotSaid,

    /// <summary>By the addresses of the proxies in front.</summary>
    ByAddress,

    /// <summary>By their number.</summary>
    ByHops,
}
