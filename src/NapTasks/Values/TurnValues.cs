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
