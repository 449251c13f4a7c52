using System.Globalization;
using NapTasks.Controllers;
using NapTasks.Tests;

namespace NapTasks.LiveTests.Proxies;

/// <summary>An upload, and a reader, that pauses for 70 s, through real servers: all at once.</summary>
public sealed class PausedTransferTests
{
    private const int Large = 64 << 20;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(70);

    private static readonly bool[] WithAndWithout = [true, false];

    [Fact]
    public async Task Transfers_that_pause_are_completed_with_the_settings_and_cut_without()
    {
        var outcomes = await Task.WhenAll(
            from controller in Tried.Names(Trait.PausedTransfers)
            from withSettings in WithAndWithout
            select Outcome(controller, withSettings));
        Assert.All(outcomes.Where(o => o.WithSettings), o => Assert.Equal((o.Controller, true, true, true), o));
        Assert.All(outcomes.Where(o => !o.WithSettings), o => Assert.False(o.IsDownloaded, o.Controller));
        // HAProxy cuts them from 2.8 on; before, its timeout does not run while an upload is silent.
        Assert.All(outcomes.Where(o => !o.WithSettings && o.Controller.EndsWith("nginx", StringComparison.Ordinal)), o => Assert.False(o.IsUploaded, o.Controller));
    }

    private static async Task<(string Controller, bool WithSettings, bool IsUploaded, bool IsDownloaded)> Outcome(string controller, bool withSettings)
    {
        await using var proxy = await RunningProxy.Start(controller, new(controller, ValuesText.For(controller), withSettings));
        var transfers = await Task.WhenAll(IsUploaded(proxy), IsDownloaded(proxy));
        return (controller, withSettings, transfers[0], transfers[1]);
    }

    private static async Task<bool> IsUploaded(RunningProxy proxy)
    {
        await using var connection = new RawConnection();
        await proxy.Open(connection, "127.0.0.1", tls: true);
        await connection.Send($"POST {EchoPlatform.Upload} HTTP/1.1\r\nHost: nap.example.com\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n{new string('x', 500)}");
        await Task.Delay(Pause, TestContext.Current.CancellationToken);
        try
        {
            await connection.Send(new string('x', 500));
        }
        catch (IOException)
        {
            return false;
        }

        var answer = await connection.Receive();
        return answer.IsOfPlatform && System.Text.Encoding.Latin1.GetString(answer.Body) == "1000";
    }

    private static async Task<bool> IsDownloaded(RunningProxy proxy)
    {
        await using var connection = new RawConnection();
        await proxy.Open(connection, "127.0.0.1", tls: true);
        await connection.Send(string.Create(CultureInfo.InvariantCulture, $"GET {EchoPlatform.Download}{Large} HTTP/1.1\r\nHost: nap.example.com\r\nConnection: close\r\n\r\n"));
        await Task.Delay(Pause, TestContext.Current.CancellationToken);
        return (await connection.Receive()).Body.Length == Large;
    }
}
