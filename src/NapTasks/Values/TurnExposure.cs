namespace NapTasks.Values;

/// <summary>How clients reach the platform's TURN relay, coturn, which runs on the network of one node.</summary>
internal enum TurnExposure
{
    /// <summary>At that node's own address, as the platform deploys it: nothing is generated.</summary>
    Host,

    /// <summary>At an address that MetalLB announces, on all its ports.</summary>
    MetalLb,

    /// <summary>At a Gateway, on the TURN port only.</summary>
    GatewayApi,

    /// <summary>At a Network Load Balancer of AWS, on the TURN port only.</summary>
    Nlb,
}
