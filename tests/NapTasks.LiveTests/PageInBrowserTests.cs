using Microsoft.Playwright;
using NapTasks.Tests;
using NapTemplates.Testing;

namespace NapTasks.LiveTests;

/// <summary>The pages as people see them, in a real browser.</summary>
public sealed class PageInBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int A4InCssPixels = 703;

    private static readonly ValuesText Known = ValuesText.External.With("INGRESS_ADDRESS", "203.0.113.10").With("DNS_ZONE", "example.com").With("BRIEF_LANGUAGE", "both");

    private static readonly Dictionary<string, ValuesText> Deployments = new(StringComparer.Ordinal)
    {
        ["five hosts"] = Known,
        ["four hosts"] = Known.With("BROWSER_ENABLED", "false"),
        ["two hosts"] = Known.With("BROWSER_ENABLED", "false").With("SANDBOX_ENABLED", "false"),
        ["node ports"] = ValuesText.NodePort.With("BRIEF_LANGUAGE", "both").With("NAP_HOST", "2001:db8:1111:2222:3333:4444:5555:6666"),
        ["long names"] = Known.WithDomain($"{new string('a', 60)}.{new string('b', 60)}.{new string('c', 60)}.example.com")
            .With("INGRESS_ADDRESS", "203.0.113.10,2001:db8:1111:2222:3333:4444:5555:6666").With("INGRESS_CONTROLLER", "ingress,gateway-api").With("INGRESS_CLASS_GATEWAY_API", "x")
            .With("INGRESS_AUTH_URL", $"https://auth.example.com/{new string('p', 200)}").With("INGRESS_WAF", "true"),
    };

    public static TheoryData<string> Names => [.. Deployments.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task It_fits_a_phone_a_desk_and_paper(string deployment) => ForEachPage(deployment, async page =>
    {
        foreach (var (media, width) in new[] { (Media.Screen, 360), (Media.Screen, 1280), (Media.Print, A4InCssPixels) })
        {
            await page.EmulateMediaAsync(new() { Media = media });
            await page.SetViewportSizeAsync(width, 800);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{page.Url} is wider than {width}");
            // What scrolls by itself on a phone must be whole on a desk and on paper.
            if (width > 360)
                Assert.Empty(await page.EvaluateAsync<string[]>(
                    "[...document.querySelectorAll('.table, figure, pre')].filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent.slice(0, 80))"));
        }
    });

    [Theory]
    [MemberData(nameof(Names))]
    public Task Every_text_stands_out_from_its_ground(string deployment) => ForEachPage(deployment, async page =>
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = scheme });
            Assert.Empty(await page.EvaluateAsync<string[]>(BrowserScripts.LowContrast));
        }
    });

    [Theory]
    [MemberData(nameof(Names))]
    public Task In_the_picture_every_text_is_inside_its_box(string deployment) => ForEachPage(deployment, async page =>
        Assert.Empty(await page.EvaluateAsync<string[]>(BrowserScripts.OutsideItsBox)));

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_copied_table_has_a_line_for_each_row_and_a_tab_between_cells(string deployment) => ForEachPage(deployment, async page =>
    {
        foreach (var (copied, rows, columns) in (await page.EvaluateAsync<string[][]>(BrowserScripts.CopiedTables))
            .Select(t => (t[0], int.Parse(t[1], null), int.Parse(t[2], null))))
        {
            var lines = copied.Split('\n');
            Assert.True(rows == lines.Length, copied.Replace('\n', '~'));
            Assert.All(lines, l => Assert.Equal(columns, l.Split('\t').Length));
        }
    });

    [Fact]
    public async Task It_asks_for_nothing_and_says_so()
    {
        await ForEachPage("five hosts", async page =>
        {
            var requests = new List<string>();
            var messages = new List<string>();
            page.Request += (_, request) => requests.Add(request.Url);
            page.Console += (_, message) => messages.Add(message.Text);
            page.PageError += (_, error) => messages.Add(error);
            await page.ReloadAsync();
            Assert.Equal([page.Url], requests);
            Assert.Empty(messages);
            // The comment in front of the document type must not send the browser back to the last century.
            Assert.Equal("CSS1Compat", await page.EvaluateAsync<string>("document.compatMode"));
            // And if something got in, it would not run.
            Assert.Equal("", await page.EvaluateAsync<string>(
                "(() => { const s = document.createElement('script'); s.textContent = 'window.ran = \"ran\"'; document.body.append(s); return window.ran ?? ''; })()"));
        });
    }

    private async Task ForEachPage(string deployment, Func<IPage, Task> look)
    {
        using var folder = new TestDirectory();
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var files = Deployments[deployment].Pages().Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            folder.Write(file.Path, file.Text);
            await page.GotoAsync(new Uri(folder[file.Path]).AbsoluteUri);
            await look(page);
        }
    }
}
