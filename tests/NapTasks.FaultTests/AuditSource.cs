using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NapTasks.FaultTests;

/// <summary>A package source on this machine that has nothing but a list of vulnerable packages.</summary>
internal sealed class AuditSource : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly string address = $"http://127.0.0.1:{FreePort()}/";
    private readonly Dictionary<string, string> answers;

    /// <param name="package">The package that it calls vulnerable, in every version.</param>
    /// <param name="severity">0, low, to 3, critical.</param>
    public AuditSource(string package, int severity)
    {
        answers = new(StringComparer.Ordinal)
        {
            ["/index.json"] = $$"""{ "version": "3.0.0", "resources": [ { "@id": "{{address}}list.json", "@type": "VulnerabilityInfo/6.7.0" } ] }""",
            ["/list.json"] = $$"""[ { "@name": "all", "@id": "{{address}}all.json", "@updated": "2026-01-01T00:00:00Z", "comment": "" } ]""",
            ["/all.json"] = $$"""{ "{{package.ToLowerInvariant()}}": [ { "url": "https://example.com/advisory", "severity": {{severity}}, "versions": "(, 999.0.0)" } ] }""",
        };
        listener.Prefixes.Add(address);
        listener.Start();
        _ = Serve();
    }

    public string Index => $"{address}index.json";

    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var response = context.Response;
            if (answers.TryGetValue(context.Request.Url!.AbsolutePath, out var answer))
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            else
                response.StatusCode = 404;
        }
    }
}
