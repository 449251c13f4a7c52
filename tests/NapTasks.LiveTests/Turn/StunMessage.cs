using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace NapTasks.LiveTests.Turn;

/// <summary>A message of STUN (RFC 8489) or TURN (RFC 8656).</summary>
/// <param name="Method">What it is about.</param>
/// <param name="Class">Whether it asks, tells or answers.</param>
/// <param name="Transaction">12 bytes; an answer has those of its request.</param>
/// <param name="Attributes">Those that this client knows what to do with, and all others, in the order of the message.</param>
internal sealed record StunMessage(StunMethod Method, StunClass Class, ImmutableArray<byte> Transaction, ImmutableArray<StunAttribute> Attributes)
{
    /// <summary>Bytes before the attributes.</summary>
    public const int HeaderLength = 20;

    private const uint Cookie = 0x2112A442;

    // HMAC-SHA1.
    private const int IntegrityLength = 20;

    public static StunMessage Create(StunMethod method, StunClass kind, params ImmutableArray<StunAttribute> attributes) =>
        new(method, kind, [.. RandomNumberGenerator.GetBytes(12)], attributes);

    /// <summary>Bytes that follow a header.</summary>
    /// <param name="header">At least its first four bytes.</param>
    public static int LengthAfter(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadUInt16BigEndian(header[2..]);

    /// <exception cref="InvalidDataException">It is no STUN message, or one that breaks off.</exception>
    public static StunMessage Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || bytes.Length != HeaderLength + LengthAfter(bytes) || BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) != Cookie)
            throw new InvalidDataException("This is no STUN message.");
        var type = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        var attributes = ImmutableArray.CreateBuilder<StunAttribute>();
        for (var rest = bytes[HeaderLength..]; rest.Length > 0;)
        {
            var length = rest.Length < 4 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length > rest.Length - 4)
                throw new InvalidDataException("An attribute is longer than the message.");
            attributes.Add(new((StunAttributeType)BinaryPrimitives.ReadUInt16BigEndian(rest), [.. rest.Slice(4, length)]));
            rest = rest[Math.Min(4 + Padded(length), rest.Length)..];
        }

        // The two bits of the class lie between those of the method.
        var method = (type & 0xF) | ((type >> 1) & 0x70) | ((type >> 2) & 0xF80);
        return new((StunMethod)method, (StunClass)(((type >> 4) & 1) | ((type >> 7) & 2)), [.. bytes.Slice(8, 12)], attributes.ToImmutable());
    }

    /// <param name="key">Signs it with MESSAGE-INTEGRITY; null: it is not signed.</param>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The protocol names it.")]
    public byte[] Encode(ReadOnlySpan<byte> key = default)
    {
        var length = Attributes.Sum(a => 4 + Padded(a.Value.Length));
        var bytes = new byte[HeaderLength + length + (key.IsEmpty ? 0 : 4 + IntegrityLength)];
        var (method, kind) = ((int)Method, (int)Class);
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)((method & 0xF) | ((method & 0x70) << 1) | ((method & 0xF80) << 2) | ((kind & 1) << 4) | ((kind & 2) << 7)));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)(bytes.Length - HeaderLength));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), Cookie);
        Transaction.CopyTo(bytes, 8);
        var rest = bytes.AsSpan(HeaderLength);
        foreach (var (type, value) in Attributes)
            rest = Write(rest, type, value.AsSpan());
        // Of all before it, with the length already counting it.
        if (!key.IsEmpty)
            Write(rest, StunAttributeType.MessageIntegrity, HMACSHA1.HashData(key, bytes.AsSpan(0, HeaderLength + length)));
        return bytes;
    }

    public ReadOnlySpan<byte> Bytes(StunAttributeType type) =>
        (Attributes.FirstOrDefault(a => a.Type == type) ?? throw new InvalidDataException($"{Method} {Class} has no {type}.")).Value.AsSpan();

    public string Text(StunAttributeType type) => Encoding.UTF8.GetString(Bytes(type));

    public uint Number(StunAttributeType type) => BinaryPrimitives.ReadUInt32BigEndian(Bytes(type));

    /// <summary>The error code of an answer, 300 to 699; 0: it has none.</summary>
    public int Error => Attributes.Any(a => a.Type == StunAttributeType.ErrorCode) && Bytes(StunAttributeType.ErrorCode) is [_, _, var hundreds, var rest, ..]
        ? (hundreds * 100) + rest
        : 0;

    /// <summary>One of the XOR-…-ADDRESS attributes.</summary>
    public IPEndPoint Address(StunAttributeType type)
    {
        var mixed = Mix(Bytes(type)[2..]);
        return new(new IPAddress(mixed.AsSpan(2)), BinaryPrimitives.ReadUInt16BigEndian(mixed));
    }

    public StunMessage With(StunAttributeType type, IPEndPoint address)
    {
        Span<byte> plain = [(byte)(address.Port >> 8), (byte)address.Port, .. address.Address.GetAddressBytes()];
        return this with { Attributes = Attributes.Add(new(type, [0, Family(address.Address), .. Mix(plain)])) };
    }

    /// <summary>As STUN counts the families of addresses.</summary>
    public static byte Family(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 ? (byte)2 : (byte)1;

    // Ports and addresses are mixed with the cookie and the transaction, so that no router on the way takes them for its own business.
    private byte[] Mix(ReadOnlySpan<byte> portAndAddress)
    {
        Span<byte> mask = [0x21, 0x12, 0x21, 0x12, 0xA4, 0x42, .. Transaction];
        var mixed = new byte[portAndAddress.Length];
        for (var i = 0; i < mixed.Length; i++)
            mixed[i] = (byte)(portAndAddress[i] ^ mask[i]);
        return mixed;
    }

    private static Span<byte> Write(Span<byte> to, StunAttributeType type, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)type);
        BinaryPrimitives.WriteUInt16BigEndian(to[2..], (ushort)value.Length);
        value.CopyTo(to[4..]);
        return to[(4 + Padded(value.Length))..];
    }

    private static int Padded(int length) => (length + 3) & ~3;
}

internal sealed record StunAttribute(StunAttributeType Type, ImmutableArray<byte> Value)
{
    public static StunAttribute Of(StunAttributeType type, string text) => new(type, [.. Encoding.UTF8.GetBytes(text)]);

    public static StunAttribute Of(StunAttributeType type, uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new(type, [.. bytes]);
    }
}

internal enum StunMethod
{
    Binding = 1,
    Allocate = 3,
    Refresh = 4,
    Send = 6,
    Data = 7,
    CreatePermission = 8,
}

internal enum StunClass
{
    Request = 0,
    Indication = 1,
    Success = 2,
    Failure = 3,
}

internal enum StunAttributeType
{
    UserName = 0x0006,
    MessageIntegrity = 0x0008,
    ErrorCode = 0x0009,
    Lifetime = 0x000D,
    XorPeerAddress = 0x0012,
    Data = 0x0013,
    Realm = 0x0014,
    Nonce = 0x0015,
    XorRelayedAddress = 0x0016,
    RequestedAddressFamily = 0x0017,
    RequestedTransport = 0x0019,
    XorMappedAddress = 0x0020,
}
