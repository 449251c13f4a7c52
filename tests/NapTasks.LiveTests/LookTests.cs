using Microsoft.Playwright;
using NapTasks.Tests;

namespace NapTasks.LiveTests;

public sealed class LookTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Look()
    {
        var folder = Environment.GetEnvironmentVariable("NAP_LOOK");
        Assert.SkipWhen(folder is null, "NAP_LOOK is not set");
        Directory.CreateDirectory(folder);
        var filter = Environment.GetEnvironmentVariable("NAP_LOOK_FILTER") ?? "";
        var values = ValuesText.External.With("BRIEF_LANGUAGE", "both").With("INGRESS_ADDRESS", "203.0.113.10");
        foreach (var line in (Environment.GetEnvironmentVariable("NAP_LOOK_VALUES") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            values = values.With(line.Split('=', 2)[0], line.Split('=', 2)[1]);
        var result = values.Render();
        Assert.True(result.Manifests is not null, string.Join('\n', result.Diagnostics.Select(d => d.ToString())));
        foreach (var file in result.Manifests!.Files.Where(f => f.Path.StartsWith("brief/", StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, Path.GetFileName(file.Path));
            await File.WriteAllTextAsync(path, file.Text, TestContext.Current.CancellationToken);
            if (!path.EndsWith(".html", StringComparison.Ordinal) || !path.Contains(filter, StringComparison.Ordinal))
                continue;
            foreach (var (name, width, scheme) in new[] { ("desk", 1280, ColorScheme.Light), ("dark", 1280, ColorScheme.Dark), ("phone", 360, ColorScheme.Light) })
            {
                await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
                var page = await context.NewPageAsync();
                await page.GotoAsync($"file://{path}");
                await page.ScreenshotAsync(new() { Path = $"{path[..^5]}.{name}.png", FullPage = true });
                if (name == "desk")
                    await page.PdfAsync(new() { Path = $"{path[..^5]}.pdf", PreferCSSPageSize = true, PrintBackground = true });
            }
        }
    }
}
