using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace NapTasks.LiveTests.Proxies;

/// <summary>A client's connection, on which nothing is put right: what is sent goes out byte for byte.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    // Little of what is not read yet is kept on the way.
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 1 << 14 };

    public Stream Stream { get; private set; } = Stream.Null;

    /// <param name="from">The client's address: one of 127.0.0.0/8.</param>
    /// <param name="port">Of a server on 127.0.0.1.</param>
    /// <param name="thumbprint">Of the server's certificate; null: without TLS.</param>
    public async Task Open(string from, int port, string? thumbprint)
    {
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        Stream = new NetworkStream(socket);
        if (thumbprint is null)
            return;
        var encrypted = new SslStream(Stream);
        Stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "nap.example.com",
                RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == thumbprint },
            TestContext.Current.CancellationToken);
    }

    public Task Send(string text) => Stream.WriteAsync(Encoding.Latin1.GetBytes(text), TestContext.Current.CancellationToken).AsTask();

    /// <summary>All that comes until the end of the connection, be it cut or not.</summary>
    public async Task<RawAnswer> Receive()
    {
        var bytes = new MemoryStream();
        try
        {
            await Stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // What came before counts.
        }

        return RawAnswer.Parse(bytes.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        socket.Dispose();
    }
}
