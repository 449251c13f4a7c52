using NapTasks.Yaml;

namespace NapTasks.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Fact]
    public void A_document_is_read_as_what_it_says()
    {
        var read = YamlReader.Read("a: 1\nb: {c: \"x\", d: ['y', z]}\ne:\n- f: true\ng:\n");
        Assert.Equal(
            [("a", "1"), ("b.c", "x"), ("b.d[0]", "y"), ("b.d[1]", "z"), ("e[0].f", "true"), ("g", "")],
            YamlLeaves.Of(read!));
    }

    [Fact]
    public void What_is_printed_reads_back_the_same()
    {
        var printed = new YamlMapping { ["a"] = "on", ["b"] = new YamlSequence { 1, new YamlMapping { ["c"] = true } }, ["d"] = "x: # y" };
        Assert.Empty(YamlDifference.Between(printed, YamlReader.Read(YamlDocument.Print(printed))!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("just text")]
    [InlineData("- a\n- b\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("a: [")]
    [InlineData("a: \"")]
    [InlineData("a: {b\n")]
    [InlineData("? [a]\n: b\n")]
    [InlineData("a: \tb: c: d")]
    [InlineData("%YAML 9.9\n---\na: 1\n")]
    [InlineData("@a: 1")]
    public void Everything_else_is_refused(string text) => Assert.Null(YamlReader.Read(text));

    [Fact]
    public void A_document_that_is_nested_for_ever_is_refused() => Assert.Null(YamlReader.Read($"a: {new string('[', 5000)}{new string(']', 5000)}\n"));

    [Fact]
    public void Random_text_is_read_or_refused()
    {
        string[] pieces = ["a", ": ", "- ", "\n", "  ", "{", "}", "[", "]", "\"", "'", "&x ", "*x", "!t ", "|", ">", "#", "---", "...", "%", "\t", "?", ",", "\0", "é"];
        var random = new Random(20260402);
        for (var i = 0; i < 20_000; i++)
            _ = YamlReader.Read(string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)])));
    }
}
