using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;
using NapTasks.Tests.Companions.Brief;
using NapTemplates.Testing;

namespace NapTasks.LiveTests;

/// <summary>A text that would be markup or code stays a text, in a browser that has been told to run everything.</summary>
public sealed class HostilePageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Elements = "[...new Set([...document.querySelectorAll('*')].map(e => e.localName))].sort()";
    private const string Handlers =
        "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).map(a => a.name).filter(n => n.startsWith('on') || n === 'href' || n === 'src')";

    [Fact]
    public async Task A_browser_runs_nothing_fetches_nothing_and_makes_no_element_of_a_text()
    {
        using var folder = new TestDirectory();
        // Without the page's own policy, which would stop a script that had got in.
        await using var context = await chromium.Browser.NewContextAsync(new() { BypassCSP = true });
        var page = await context.NewPageAsync();
        var events = new List<string>();
        page.Request += (_, request) => events.Add(request.Url);
        page.Console += (_, message) => events.Add(message.Text);
        page.PageError += (_, error) => events.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            events.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        // That this browser would: what is tried is the page, not the browser.
        Assert.Contains("ran", await EventsOf("<!DOCTYPE html><script>alert('ran')</script>"));
        Assert.Equal([page.Url], await EventsOf(Print("harmless")));
        var elements = await page.EvaluateAsync<string[]>(Elements);

        foreach (var text in HostileText.All)
        {
            Assert.Equal([page.Url], await EventsOf(Print(text)));
            Assert.Equal(elements, await page.EvaluateAsync<string[]>(Elements));
            Assert.Empty(await page.EvaluateAsync<string[]>(Handlers));
        }

        Cases.Count(HostileText.All.Length, "hostile texts in a page and its picture: a browser shows them and runs nothing");

        async Task<List<string>> EventsOf(string html)
        {
            folder.Write("page.html", html);
            events.Clear();
            await page.GotoAsync(new Uri(folder["page.html"]).AbsoluteUri);
            return events;
        }
    }

    private static string Print(string text) =>
        HtmlPage.Of($"{HostilePage.PageWith(text)}\n\n```mermaid\n{HostilePage.PictureWith(text)}\n```\n", Language.English);
}
