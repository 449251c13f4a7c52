using NapTasks.Rendering.Plain;

namespace NapTasks.Tests.Rendering.Plain;

public sealed class TextTableTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("需手工 NAP4001", 14)]
    [InlineData("（，）", 6)]
    public void A_chinese_character_takes_two_columns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Fact]
    public void Columns_are_aligned_whatever_the_script() => Assert.Equal(
        ["支持  x", "yes   y"],
        TextTable.Lines([["支持", "x"], ["yes", "y"]], 80));

    [Fact]
    public void The_widest_column_gives_way_and_its_text_goes_on_below() => Assert.Equal(
        ["NAP4001  one two", "         three"],
        TextTable.Lines([["NAP4001", "one two three"]], 16));

    [Fact]
    public void A_word_stays_whole_however_long_and_its_rows_cells_go_below_each_other() => Assert.Equal(
        ["   one", "a-name-that-is-longer-than-the-line", "    x", "b  y z"],
        TextTable.Lines([["", "one"], ["a-name-that-is-longer-than-the-line", "x"], ["b", "y z"]], 10));

    [Fact]
    public void No_rows_give_no_lines() => Assert.Empty(TextTable.Lines([], 80));

    [Theory]
    [InlineData("Gateway API has no field for it; other implementations need nothing", 20)]
    [InlineData("浏览器用同一条 HTTP/2 连接访问同一证书的两个主机名时，Contour 返回 421，Safari 会显示错误页。", 20)]
    [InlineData("请设置 default-http-versions: [HTTP/1.1]（预览也要避免时）。", 30)]
    public void Wrapping_loses_nothing_but_blanks_at_the_breaks_and_keeps_to_the_width(string text, int width)
    {
        var lines = WrappedText.Lines(text, width).ToArray();
        Assert.True(lines.Length > 1);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.InRange(DisplayWidth.Of(l), 1, Math.Max(width, 22)));
        Assert.All(lines, l => Assert.DoesNotContain(l[0], "，。；：、）"));
    }
}
