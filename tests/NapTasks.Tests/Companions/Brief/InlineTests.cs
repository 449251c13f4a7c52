using NapTasks.Companions.Brief;

namespace NapTasks.Tests.Companions.Brief;

public sealed class InlineTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a `b` c", "a <b> c")]
    [InlineData("a **b** c", "a *b* c")]
    [InlineData("`a **b** c`", "<a **b** c>")]
    [InlineData("{{id}}-{{port}}", "{id}-{port}")]
    [InlineData("`{{id}}`", "<{id}>")]
    [InlineData("", "")]
    public void A_text_of_ours_has_code_and_strong_parts(string template, string expected) => Assert.Equal(expected, Print(Inline.Read(template)));

    [Theory]
    [InlineData("of {0}.", "of x*y`.")]
    [InlineData("of `{0}`.", "of <x*y`>.")]
    [InlineData("of **{0}**.", "of *x*y`*.")]
    [InlineData("{0}{0}", "x*y`x*y`")]
    public void An_argument_takes_the_style_around_it_and_is_never_read_as_markup(string template, string expected) =>
        Assert.Equal(expected, Print(Inline.Read(template, "x*y`")));

    [Fact]
    public void An_argument_keeps_its_own_styles_in_plain_text() =>
        Assert.Equal("on <a>, <b> {1} now", Print(Inline.Read("on {0} {1} now", Inline.Codes(["a", "b"], ", "), "{1}")));

    [Fact]
    public void Neighbours_of_one_style_become_one() => Assert.Equal(2, Inline.Read("**{0}/TCP** is", "3478").Runs.Length);

    private static string Print(Inline text) => string.Concat(text.Runs.Select(r => r.Style switch
    {
        RunStyle.Code => $"<{r.Text}>",
        RunStyle.Strong => $"*{r.Text}*",
        _ => r.Text,
    }));
}
