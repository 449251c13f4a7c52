namespace NapTasks.Values;

/// <summary>What values.env says of the TURN relay, TURN_HOST aside.</summary>
/// <param name="Exposure">How clients reach it.</param>
/// <param name="Port">The port that they are told.</param>
/// <param name="BindAddress">The address of the node that runs coturn; null: TURN_HOST is that address.</param>
internal sealed record TurnValues(TurnExposure Exposure, PortNumber Port, NodeAddress? BindAddress)
{
    public static TurnValues Read(KeyReader keys) => new(
        keys.Optional(TurnKeys.Exposure, TurnExposure.Host),
        keys.Optional(TurnKeys.Port, PortNumber.Turn),
        keys.OptionalStruct(Keys.TurnBindIp));
}

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
