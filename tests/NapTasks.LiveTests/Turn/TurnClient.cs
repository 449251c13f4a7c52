using System.Collections.Immutable;
using System.Net;

namespace NapTasks.LiveTests.Turn;

/// <summary>A client of one TURN server, over one connection. It waits for each answer before it asks again.</summary>
/// <param name="incoming">What the server sends.</param>
/// <param name="outgoing">What it is sent; the same stream where that goes both ways.</param>
/// <param name="credentials">Used once the server asks for them.</param>
internal sealed class TurnClient(Stream incoming, Stream outgoing, TurnCredentials credentials)
{
    private const uint Udp = 17u << 24;

    private readonly Queue<StunMessage> indications = [];
    private string realm = "";
    private string nonce = "";

    /// <summary>The address that the server sees.</summary>
    public async Task<IPEndPoint> Bind(CancellationToken cancellation) =>
        Succeeded(await Ask(StunMessage.Create(StunMethod.Binding, StunClass.Request), signed: false, cancellation)).Address(StunAttributeType.XorMappedAddress);

    /// <summary>Asks without credentials; a server that is closed to strangers answers 401 and says its realm.</summary>
    public async Task<(int Error, string Realm)> Knock(CancellationToken cancellation)
    {
        var answer = await Ask(Allocation(null), signed: false, cancellation);
        if (answer.Error == 401)
            (realm, nonce) = (answer.Text(StunAttributeType.Realm), answer.Text(StunAttributeType.Nonce));
        return (answer.Error, realm);
    }

    /// <param name="family">An address of the wanted family; null: the server chooses.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The answer: where others reach this client, or an error.</returns>
    public Task<StunMessage> Allocate(IPAddress? family, CancellationToken cancellation) => Ask(Allocation(family), signed: true, cancellation);

    /// <summary>Lets a peer's datagrams in.</summary>
    public async Task Permit(IPEndPoint peer, CancellationToken cancellation) =>
        Succeeded(await Ask(StunMessage.Create(StunMethod.CreatePermission, StunClass.Request).With(StunAttributeType.XorPeerAddress, peer), signed: true, cancellation));

    /// <summary>Sends a peer a datagram, without knowing whether it arrives.</summary>
    public async Task Send(IPEndPoint peer, byte[] datagram, CancellationToken cancellation) =>
        await Write(StunMessage.Create(StunMethod.Send, StunClass.Indication, new StunAttribute(StunAttributeType.Data, [.. datagram]))
            .With(StunAttributeType.XorPeerAddress, peer).Encode(), cancellation);

    /// <summary>Waits for the next datagram of a peer.</summary>
    public async Task<(IPEndPoint Peer, byte[] Datagram)> Receive(CancellationToken cancellation)
    {
        StunMessage? message;
        while (!indications.TryDequeue(out message))
            Keep(await Read(cancellation));
        return (message.Address(StunAttributeType.XorPeerAddress), message.Bytes(StunAttributeType.Data).ToArray());
    }

    /// <param name="seconds">How long the allocation is to last; 0 ends it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<StunMessage> Refresh(uint seconds, CancellationToken cancellation) =>
        Ask(StunMessage.Create(StunMethod.Refresh, StunClass.Request, StunAttribute.Of(StunAttributeType.Lifetime, seconds)), signed: true, cancellation);

    private static StunMessage Allocation(IPAddress? family) => StunMessage.Create(StunMethod.Allocate, StunClass.Request,
    [
        StunAttribute.Of(StunAttributeType.RequestedTransport, Udp),
        .. family is null ? ImmutableArray<StunAttribute>.Empty : [StunAttribute.Of(StunAttributeType.RequestedAddressFamily, (uint)StunMessage.Family(family) << 24)],
    ]);

    private static StunMessage Succeeded(StunMessage answer) =>
        answer.Class == StunClass.Success ? answer : throw new InvalidDataException($"{answer.Method}: error {answer.Error}.");

    private async Task<StunMessage> Ask(StunMessage request, bool signed, CancellationToken cancellation)
    {
        if (signed)
        {
            request = request with
            {
                Attributes = request.Attributes.AddRange(
                    StunAttribute.Of(StunAttributeType.UserName, credentials.UserName),
                    StunAttribute.Of(StunAttributeType.Realm, realm),
                    StunAttribute.Of(StunAttributeType.Nonce, nonce)),
            };
        }

        await Write(request.Encode(signed ? credentials.Key(realm) : []), cancellation);
        while (true)
        {
            var message = await Read(cancellation);
            if (message.Transaction.SequenceEqual(request.Transaction))
                return message;
            Keep(message);
        }
    }

    private void Keep(StunMessage message)
    {
        if (message is { Method: StunMethod.Data, Class: StunClass.Indication })
            indications.Enqueue(message);
    }

    private async Task Write(byte[] bytes, CancellationToken cancellation)
    {
        await outgoing.WriteAsync(bytes, cancellation);
        await outgoing.FlushAsync(cancellation);
    }

    private async Task<StunMessage> Read(CancellationToken cancellation)
    {
        var header = new byte[StunMessage.HeaderLength];
        await incoming.ReadExactlyAsync(header, cancellation);
        var body = new byte[StunMessage.LengthAfter(header)];
        await incoming.ReadExactlyAsync(body, cancellation);
        return StunMessage.Decode([.. header, .. body]);
    }
}
