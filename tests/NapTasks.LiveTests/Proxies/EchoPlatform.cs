using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NapTasks.LiveTests.Proxies;

/// <summary>What is behind a Service: it answers with the head of each request, byte for byte as it came, on a socket in a folder of its own.</summary>
internal sealed class EchoPlatform : IAsyncDisposable
{
    /// <summary>Answers with as many bytes.</summary>
    public const string Download = "/download/";

    /// <summary>Answers with 16 kB of cookies.</summary>
    public const string Cookies = "/cookies";

    /// <summary>Answers with the number of bytes that arrived.</summary>
    public const string Upload = "/upload";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("nap");
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource ending = new();
    private readonly Task accepting;
    private readonly string name;

    /// <param name="name">What it calls itself in each answer.</param>
    public EchoPlatform(string name)
    {
        this.name = name;
        listener.Bind(new UnixDomainSocketEndPoint(SocketPath));
        listener.Listen(512);
        accepting = Accept();
    }

    public string SocketPath => Path.Combine(folder.FullName, "platform.sock");

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Dispose();
        await accepting;
        ending.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptAsync(ending.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task Serve(Socket socket)
    {
        using (socket)
        {
            try
            {
                var buffer = new byte[1 << 17];
                var length = 0;
                while (true)
                {
                    int end;
                    while ((end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
                    {
                        var read = await socket.ReceiveAsync(buffer.AsMemory(length), ending.Token);
                        if (read == 0)
                            return;
                        length += read;
                    }

                    var head = Encoding.Latin1.GetString(buffer, 0, end + 4);
                    var waiting = length - (end + 4);
                    buffer.AsSpan(end + 4, waiting).CopyTo(buffer);
                    length = await Answer(socket, head, buffer, waiting);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // Cut: it is the client who notices.
            }
        }
    }

    // Gives back how many bytes of the next request are in the buffer.
    private async Task<int> Answer(Socket socket, string head, byte[] buffer, int waiting)
    {
        var target = head.Split(' ')[1];
        if (target.StartsWith(Upload, StringComparison.Ordinal))
        {
            var expected = int.Parse(head.Split("\r\n").Single(l => l.StartsWith("content-length: ", StringComparison.OrdinalIgnoreCase)).Split(' ')[1],
                CultureInfo.InvariantCulture);
            var received = waiting;
            while (received < expected)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(), ending.Token);
                if (read == 0)
                    return 0;
                received += read;
            }

            await Send(socket, "", Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{received}")));
            return 0;
        }

        if (target.StartsWith(Download, StringComparison.Ordinal))
            await Send(socket, "", new byte[int.Parse(target[Download.Length..], CultureInfo.InvariantCulture)]);
        else
            await Send(socket, target == Cookies ? string.Concat(Enumerable.Repeat($"Set-Cookie: session={new string('x', 4000)}\r\n", 4)) : "", Encoding.Latin1.GetBytes(head));
        return waiting;
    }

    private async Task Send(Socket socket, string headers, ReadOnlyMemory<byte> body)
    {
        await socket.SendAsync(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 200 OK\r\n{RawAnswer.OfPlatform}: {name}\r\nContent-Length: {body.Length}\r\n{headers}\r\n")), ending.Token);
        while (!body.IsEmpty)
            body = body[await socket.SendAsync(body, ending.Token)..];
    }
}
