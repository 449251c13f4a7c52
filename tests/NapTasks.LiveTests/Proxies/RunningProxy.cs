using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NapTemplates.Testing;

namespace NapTasks.LiveTests.Proxies;

/// <summary>A real server with a generated configuration, and the platform behind it. Requests are sent byte for byte.</summary>
internal sealed class RunningProxy : IAsyncDisposable
{
    private readonly TestDirectory folder = new();
    private readonly EchoPlatform platform = new(RawAnswer.ThePlatform);
    private readonly EchoPlatform gateway = new(RawAnswer.TheGateway);
    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly ProxyPlace place;
    private readonly string thumbprint;

    private RunningProxy(GeneratedConfiguration configuration)
    {
        (var pem, thumbprint) = Certificate();
        folder.Write("tls.pem", pem);
        var (http, https) = FreePorts();
        place = new(folder.Path, http, https, folder["tls.pem"], platform.SocketPath, gateway.SocketPath);
        foreach (var (name, text) in configuration.Files(place))
            folder.Write(name, text);
        process = new() { StartInfo = new(Shell.Find(configuration.Program)!, configuration.Arguments)
            { WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true } };
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    /// <summary>Skips the test where this machine does not have the server.</summary>
    public static async Task<RunningProxy> Start(string controller, ControllerInput input)
    {
        var configuration = GeneratedConfiguration.Of(controller, input);
        // Every address of 127.0.0.0/8 is there without asking on Linux alone.
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Requests come from several addresses of the loopback network.");
        Assert.SkipWhen(Shell.Find(configuration.Program) is null, $"{configuration.Program} is not installed.");
        var proxy = new RunningProxy(configuration);
        try
        {
            await proxy.Listening();
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }

        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        await platform.DisposeAsync();
        await gateway.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A request without a body, on a connection of its own.</summary>
    /// <param name="head">Without the line Connection and the empty line at its end.</param>
    /// <param name="from">The client's address: one of 127.0.0.0/8.</param>
    /// <param name="tls">Whether it comes by https.</param>
    public async Task<RawAnswer> Ask(string head, string from = "127.0.0.1", bool tls = false)
    {
        await using var connection = new RawConnection();
        await Open(connection, from, tls);
        await connection.Send($"{head}\r\nConnection: close\r\n\r\n");
        return await connection.Receive();
    }

    /// <summary>For what is not sent, or not read, at once.</summary>
    public Task Open(RawConnection connection, string from, bool tls) => connection.Open(from, tls ? place.HttpsPort : place.HttpPort, tls ? thumbprint : null);

    private async Task Listening()
    {
        for (var tries = 0; tries < 100; tries++)
        {
            try
            {
                await using var connection = new RawConnection();
                await Open(connection, "127.0.0.1", tls: false);
                return;
            }
            catch (SocketException) when (!process.HasExited)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
            catch (SocketException)
            {
                break;
            }
        }

        lock (said)
            Assert.Fail($"It does not start: {said}");
    }

    private void Note(string? line)
    {
        lock (said)
            said.AppendLine(CultureInfo.InvariantCulture, $"{line}");
    }

    private static (int First, int Second) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }

    private static (string Pem, string Thumbprint) Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=nap.example.com", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return ($"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n", certificate.Thumbprint);
    }
}
