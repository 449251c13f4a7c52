using CsCheck;
using k8s;
using NapTasks.Yaml;

namespace NapTasks.Tests.Yaml;

public sealed class YamlDocumentTests
{
    /// <summary>
    /// Texts that some YAML reader takes for something else when they stand there plain. Not among them: &lt;&lt;, which this
    /// test's own reader takes for a merge key even in quotes.
    /// </summary>
    public static TheoryData<string> Hostile => new()
    {
        "", " ", "y", "N", "yes", "NO", "On", "off", "true", "False", "null", "Null", "~", "-", "--", "---", "...", "?", ":", ",", "[", "]", "{", "}",
        "#", "&a", "*a", "!", "!!str x", "|", ">", "'", "\"", "%", "@", "`", "=", "0", "00", "07", "08", "0o7", "0x1F", "0b1", "1_000", "1.5", ".5",
        "5.", "1e3", "+1", "-1", ".inf", "-.Inf", ".nan", "12:30:45", "2026-11-22", "2026-11-22T10:00:00Z", "a: b", "a:", ": a", "a #b", "#b", "- a",
        " a", "a ", "a\nb", "a\n", "\na", "a\tb", "\t", "a\rb", "a\r\nb", "{{ .Values }}", "${X}", "\\", "\\n", "a\\", "\u0000", "\u0007", "\u001b[31m",
        "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "é", "漢字", "🚀", "\u202e", "--- a", "a ---", "*.sandbox.nap.example.com", "0:0", "1:1",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_text_is_read_back_as_that_text(string text) => Assert.Equal(text, RoundTrip(text));

    [Fact]
    public void Any_text_is_read_back_as_that_text() =>
        Gen.String.Where(s => s != "<<" && s.All(c => !char.IsSurrogate(c) && c is not ('\ufffe' or '\uffff')))
            .Sample(text => Assert.Equal(text, RoundTrip(text)), iter: 5_000);

    [Theory]
    [InlineData("nap-cp", "nap-cp")]
    [InlineData("projectcontour.io/v1", "projectcontour.io/v1")]
    [InlineData("3600", "\"3600\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("*.x", "\"*.x\"")]
    [InlineData("/x", "\"/x\"")]
    public void Only_what_no_reader_mistakes_is_plain(string text, string printed) =>
        Assert.Equal($"k: {printed}\n", YamlDocument.Print(new YamlMapping { ["k"] = text }));

    [Fact]
    public void Nested_parts_are_in_block_style_with_line_feeds_and_two_spaces() =>
        Assert.Equal(
            "a:\n  b: 1\n  c: true\nd:\n- e: f\n  g: h\n- i\n",
            YamlDocument.Print(new YamlMapping
            {
                ["a"] = new YamlMapping { ["b"] = 1, ["c"] = true, ["left out"] = (YamlNode?)null },
                ["d"] = new YamlSequence { new YamlMapping { ["e"] = "f", ["g"] = "h" }, "i" },
            }));

    [Fact]
    public void Lines_for_people_stand_line_by_line() =>
        Assert.Equal(
            "a:\n- |\n  b $c\n    'd': \"e\"\n\n  # f\n- g\n",
            YamlDocument.Print(new YamlMapping { ["a"] = new YamlSequence { YamlScalar.Lines("b $c\n  'd': \"e\"\n\n# f\n"), "g" } }));

    [Theory]
    [MemberData(nameof(Hostile))]
    [InlineData("a \nb\n")]
    [InlineData("\n a\n")]
    [InlineData(" a\nb\n")]
    [InlineData("a\n\n")]
    [InlineData("a\n \n")]
    [InlineData("a\n\tb\n")]
    [InlineData("a\u0085b\n")]
    public void Lines_are_read_back_as_they_are(string text) => Assert.Equal(text, RoundTrip(YamlScalar.Lines(text)));

    [Fact]
    public void A_long_text_stays_on_its_line() =>
        Assert.Single(YamlDocument.Print(new YamlMapping { ["k"] = string.Join(' ', Enumerable.Repeat("word", 100)) }).TrimEnd('\n').Split('\n'));

    [Fact]
    public void A_key_cannot_be_given_twice()
    {
        var mapping = new YamlMapping { ["k"] = "a" };
        Assert.Throws<ArgumentException>(() => mapping["k"] = "b");
    }

    private static object RoundTrip(YamlNode text) =>
        KubernetesYaml.Deserialize<Dictionary<string, object>>(YamlDocument.Print(new YamlMapping { ["k"] = text }), strict: true)["k"];
}
