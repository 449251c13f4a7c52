using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NapTasks.LiveTests.Turn;

/// <summary>What a server with a shared secret takes for a while (TURN REST API), as the platform gives it to its users.</summary>
/// <param name="UserName">Begins with the time of expiry, in seconds since 1970.</param>
/// <param name="Password">Follows from it and the secret.</param>
internal sealed record TurnCredentials(string UserName, string Password)
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The protocol names it.")]
    public static TurnCredentials Of(string secret, string user, DateTimeOffset expiry)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{expiry.ToUnixTimeSeconds()}:{user}");
        return new(name, Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(name))));
    }

    /// <summary>The key of STUN's long-term credentials.</summary>
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The protocol names it.")]
    public byte[] Key(string realm) => MD5.HashData(Encoding.UTF8.GetBytes($"{UserName}:{realm}:{Password}"));
}
