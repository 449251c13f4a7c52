namespace NapTasks.LiveTests.Proxies;

/// <summary>Where a server under test runs.</summary>
/// <param name="Folder">For its files.</param>
/// <param name="HttpPort">On 127.0.0.1.</param>
/// <param name="HttpsPort">On 127.0.0.1.</param>
/// <param name="Certificate">A file with a certificate and its key.</param>
/// <param name="Platform">The socket of whatever is behind the three Services.</param>
/// <param name="Gateway">The socket of what is behind the channel gateway's.</param>
internal sealed record ProxyPlace(string Folder, int HttpPort, int HttpsPort, string Certificate, string Platform, string Gateway)
{
    /// <summary>The socket of what is behind a Service.</summary>
    public string Of(string service) => service.EndsWith("-cg", StringComparison.Ordinal) ? Gateway : Platform;
}
