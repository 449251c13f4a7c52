using NapTasks.Companions.Brief;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Companions.Brief;

public sealed class PictureTests
{
    private static readonly string LongName = string.Join('.', Enumerable.Repeat(new string('a', 60), 3)) + ".example.com";

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Deployments.Keys)
            {
                data.Add(name, nameof(Language.English));
                data.Add(name, nameof(Language.SimplifiedChinese));
            }

            return data;
        }
    }

    private static readonly Dictionary<string, ValuesText> Deployments = new(StringComparer.Ordinal)
    {
        ["five hosts"] = ValuesText.External,
        ["four hosts"] = ValuesText.External.With("BROWSER_ENABLED", "false"),
        ["two hosts"] = ValuesText.External.With("BROWSER_ENABLED", "false").With("SANDBOX_ENABLED", "false"),
        ["long names"] = ValuesText.External.WithDomain(LongName),
        ["two controllers, six addresses"] = ValuesText.External.With("INGRESS_CONTROLLER", "haproxy-ingress,envoy-gateway")
            .With("INGRESS_ADDRESS", "203.0.113.10,203.0.113.11,2001:db8:1111:2222:3333:4444:5555:6666").With("INGRESS_ADDRESS_INTERNAL", "10.20.0.50,10.20.0.51,10.20.0.52"),
        ["no address"] = ValuesText.External.Without("INGRESS_ADDRESS"),
        ["node ports"] = ValuesText.NodePort.With("NAP_HOST", "2001:db8:1111:2222:3333:4444:5555:6666"),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_text_fits_into_its_box_and_no_name_is_cut(string deployment, string language)
    {
        var picture = PictureFor(deployment, language);
        var layout = PictureLayout.Of(picture);
        foreach (var box in layout.Boxes)
        {
            Assert.All(box.Text(), t => Assert.True(TextMeasure.Width(t.Text, box.Kind == "host") * PlacedBox.FontSize <= box.Width - 8, $"{t.Text} in {box}"));
            Assert.All(box.Text(), t => Assert.InRange(t.Baseline, box.Top + 8, box.Top + box.Height - 2));
        }

        Assert.Equal(
            picture.Lanes.SelectMany(l => l.Hosts),
            layout.Boxes.Where(b => b.Kind == "host").OrderBy(b => b.Top).Select(b => string.Concat(b.Lines)));
        Assert.Equal(Bare(string.Concat(picture.Entry.Skip(1))), Bare(string.Concat(layout.Boxes.Single(b => b.Kind == "entry").Lines)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_covers_anything_else(string deployment, string language)
    {
        var layout = PictureLayout.Of(PictureFor(deployment, language));
        var boxes = layout.Boxes;
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var k = i + 1; k < boxes.Length; k++)
                Assert.False(Overlap(boxes[i], boxes[k]), $"{boxes[i]} and {boxes[k]}");
            Assert.InRange(boxes[i].Left + boxes[i].Width, 0, layout.Width);
            Assert.InRange(boxes[i].Top + boxes[i].Height, 0, layout.Height);
        }

        // A line goes from box to box, through nothing.
        Assert.All(layout.Lines, l => Assert.DoesNotContain(boxes, b => b.Top < l.Y && l.Y < b.Top + b.Height && b.Left < l.To - 0.5 && l.From + 0.5 < b.Left + b.Width));
        Assert.All(layout.Labels, t => Assert.DoesNotContain(boxes, b =>
            Overlap(b, new("", t.Center - (TextMeasure.Width(t.Text, false) * 5.5), t.Baseline - 9, TextMeasure.Width(t.Text, false) * 11, 10, [], []))));
    }

    [Fact]
    public void A_long_name_is_broken_at_its_dots_and_only_then_anywhere() =>
        Assert.Equal(["*.sandbox", ".example.com"], TextMeasure.Wrap("*.sandbox.example.com", 8, monospaced: true));

    [Theory]
    [InlineData("aaaaaaaaaa", 3.1, "aaaaa|aaaaa")]
    [InlineData("one two three", 4, "one|two|three")]
    [InlineData("远程浏览器画面", 4, "远程浏览|器画面")]
    [InlineData("", 4, "")]
    public void Text_is_broken_where_it_may_be(string text, double width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextMeasure.Wrap(text, width, monospaced: text.StartsWith('a'))));

    private static Picture PictureFor(string deployment, string language) =>
        Picture.Read(BriefPage.Of(Deployments[deployment].Render().Site!, Enum.Parse<Language>(language)).Single(p => p.Name == "operations").Fences("mermaid").Single());

    private static bool Overlap(PlacedBox a, PlacedBox b) =>
        a.Left < b.Left + b.Width && b.Left < a.Left + a.Width && a.Top < b.Top + b.Height && b.Top < a.Top + a.Height;

    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
