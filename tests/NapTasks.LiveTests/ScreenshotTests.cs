using Microsoft.Playwright;
using NapTasks.Tests;
using NapTemplates.Testing;

namespace NapTasks.LiveTests;

/// <summary>
/// The pictures of docs/brief.md. They depend on the fonts of the machine, so that they are taken on demand only:
/// <c>dotnet test tests/NapTasks.LiveTests --filter ScreenshotTests -- xUnit.Explicit=on</c>
/// </summary>
public sealed class ScreenshotTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly ValuesText Values = ValuesText.External.With("INGRESS_ADDRESS", "203.0.113.10").With("DNS_ZONE", "example.com").With("BRIEF_LANGUAGE", "both");

    [Theory(Explicit = true)]
    [InlineData("network", "network", 1000, 900, ColorScheme.Light, Media.Screen)]
    [InlineData("network.zh-Hans", "network.zh-Hans", 1000, 900, ColorScheme.Light, Media.Screen)]
    [InlineData("dns.zh-Hans", "dns.zh-Hans.phone", 360, 720, ColorScheme.Dark, Media.Screen)]
    [InlineData("load-balancer", "load-balancer.paper", 703, 1017, ColorScheme.Light, Media.Print)]
    public async Task Taken(string page, string picture, int width, int height, ColorScheme scheme, Media media)
    {
        using var folder = new TestDirectory();
        var file = Values.Pages().Single(f => f.Path == $"brief/{page}.html");
        folder.Write(file.Path, file.Text);
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        var tab = await context.NewPageAsync();
        await tab.EmulateMediaAsync(new() { Media = media });
        await tab.GotoAsync(new Uri(folder[file.Path]).AbsoluteUri);
        await tab.ScreenshotAsync(new() { Path = Repository.PathOf("docs", "images", $"{picture}.png") });
    }
}
