namespace NapTasks.Controllers;

/// <summary>What a route of the platform wants of an ingress controller: the columns of the capability matrix.</summary>
internal enum Trait
{
    /// <summary>The product still gets security fixes.</summary>
    Maintenance,

    /// <summary>The controller picks up the objects: the class is right.</summary>
    Class,

    /// <summary>The preview host, one label below the sandbox' domain.</summary>
    WildcardHost,

    /// <summary>TLS with the two Secrets of the platform's namespace.</summary>
    TlsSecrets,

    /// <summary>Hosts that share a certificate work on one reused HTTP/2 connection.</summary>
    SharedConnections,

    /// <summary>WebSockets on all hosts but files.</summary>
    WebSockets,

    /// <summary>No limit on the total time of a response.</summary>
    UnlimitedResponses,

    /// <summary>Streams may be silent for INGRESS_IDLE_TIMEOUT.</summary>
    IdleStreams,

    /// <summary>Neither requests nor responses are buffered as a whole.</summary>
    NoBuffering,

    /// <summary>Bodies of any size, which may take half an hour and more to arrive.</summary>
    UnlimitedBodies,

    /// <summary>An upload, or a reader of a response, may pause for a minute and more.</summary>
    PausedTransfers,

    /// <summary>16 kB of headers in a request and in a response: cookies of an authentication proxy.</summary>
    HeaderSize,

    /// <summary>As many streams at once as <see cref="Exposure.Capacity.Streams"/>.</summary>
    Capacity,

    /// <summary>Encoded slashes, double slashes and underscores in names of headers arrive as they were sent.</summary>
    OddPaths,

    /// <summary>The Service gets the host that the user asked for, and https, in one X-Forwarded-Host and one X-Forwarded-Proto that no client can forge.</summary>
    ForwardedHost,

    /// <summary>The first address in X-Forwarded-For is the user's, and no client can forge it.</summary>
    ClientAddress,

    /// <summary>Port 80 redirects to HTTPS, path and query kept.</summary>
    Redirect,

    /// <summary>Redirects lead to INGRESS_HTTPS_PORT.</summary>
    HttpsPort,

    /// <summary>INGRESS_TLS=offloaded.</summary>
    OffloadedTls,

    /// <summary>INGRESS_BLOCK_PATHS.</summary>
    BlockedPaths,

    /// <summary>INGRESS_AUTH_URL with its exempt paths.</summary>
    ExternalAuth,

    /// <summary>INGRESS_WAF.</summary>
    Firewall,

    /// <summary>WEBHOOK_ENABLED: a path with a Service of its own, as unlimited as the main host, without INGRESS_AUTH_URL.</summary>
    Webhook,

    /// <summary>Nothing but the platform answers on the public hosts.</summary>
    NothingElse,
}
