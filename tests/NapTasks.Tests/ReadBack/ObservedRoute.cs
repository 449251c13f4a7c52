namespace NapTasks.Tests.ReadBack;

/// <summary>What a controller would do for a host, read out of its own objects.</summary>
/// <param name="Host">With * for a wildcard.</param>
/// <param name="Service">The Service behind <c>/</c>.</param>
/// <param name="Port">The Service's port.</param>
/// <param name="Secret">Of the certificate; null without TLS.</param>
internal sealed record ObservedRoute(string Host, string Service, int Port, string? Secret)
{
    /// <summary>Whether a WebSocket would be let through.</summary>
    public bool WebSocket { get; init; }

    /// <summary>The limit on the total time of a response, in seconds; null: none.</summary>
    public double? Response { get; init; }

    /// <summary>How long an open stream may be silent, in seconds; null: for ever; negative: the objects do not say.</summary>
    public double? Idle { get; init; }

    /// <summary>Whether the size of a body is unlimited, or not limited by default and not limited here.</summary>
    public bool AnyBody { get; init; } = true;

    /// <summary>Whether plain HTTP is redirected.</summary>
    public bool Redirects { get; init; }

    public const double NotSaid = -1;
}
