namespace NapTasks.Tests.ReadBack;

/// <summary>What a controller would do for a host, or for a path of it, read out of its own objects. Nothing has a default: a reader says of each what it saw.</summary>
/// <param name="Host">With * for a wildcard.</param>
/// <param name="Path">With what is below it, in whole segments; <c>/</c> is all that no other path takes.</param>
/// <param name="Service">The Service behind it.</param>
/// <param name="Port">The Service's port.</param>
/// <param name="Secret">Of the certificate; null without TLS.</param>
internal sealed record ObservedRoute(string Host, string Path, string Service, int Port, string? Secret)
{
    /// <summary>Whether a WebSocket would be let through.</summary>
    public required Reading WebSocket { get; init; }

    /// <summary>The limit on the total time of a response.</summary>
    public required Reading Response { get; init; }

    /// <summary>How long an open stream may be silent.</summary>
    public required Reading Idle { get; init; }

    /// <summary>Whether the size of a body is unlimited.</summary>
    public required Reading AnyBody { get; init; }

    /// <summary>The limit on the time in which a request arrives, whether or not data keeps coming.</summary>
    public required Reading Upload { get; init; }

    /// <summary>Whether the server of INGRESS_AUTH_URL is asked first.</summary>
    public required Reading AsksLogin { get; init; }

    /// <summary>Whether plain HTTP is redirected.</summary>
    public required Reading Redirects { get; init; }
}
