using System.Globalization;
using System.Text.RegularExpressions;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Diagnostics;

public sealed partial class DiagnosticCatalogueTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> All = DiagnosticCatalogue.Of(typeof(Diagnostic).Assembly);

    [Fact]
    public void No_code_is_used_twice() => Assert.Distinct(All.Select(d => d.Code));

    [Fact]
    public void Every_code_is_of_its_form() => Assert.All(All, d => Assert.Matches("^NAP[1-6][0-9]{3}$", d.Code));

    [Fact]
    public void Both_languages_use_the_same_arguments() =>
        Assert.All(All, d => Assert.Equal(Placeholders(d.English), Placeholders(d.Chinese)));

    [Fact]
    public void Chinese_is_chinese_with_full_width_punctuation() => Assert.All(All.SelectMany(d => new[] { d.Chinese, d.Why?.Chinese }).OfType<string>(), text =>
    {
        Assert.Matches("[\u4e00-\u9fff]", text);
        Assert.DoesNotMatch("[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]", text);
    });

    // What a controller cannot express says all in its text.
    [Fact]
    public void Every_code_says_what_is_behind_it_in_whole_sentences() => Assert.All(All.Where(d => !d.Code.StartsWith("NAP4", StringComparison.Ordinal)), d =>
    {
        Assert.NotNull(d.Why);
        Assert.EndsWith(".", d.Why.English, StringComparison.Ordinal);
        Assert.EndsWith("。", d.Why.Chinese, StringComparison.Ordinal);
    });

    [Fact]
    public void No_text_ends_with_a_full_stop() => Assert.All(All, d =>
    {
        Assert.False(d.English.EndsWith('.'), d.Code);
        Assert.False(d.Chinese.EndsWith('。'), d.Code);
    });

    [Theory]
    [InlineData("zh-CN", "SimplifiedChinese")]
    [InlineData("zh-Hans", "SimplifiedChinese")]
    [InlineData("zh-SG", "SimplifiedChinese")]
    [InlineData("zh-TW", "English")]
    [InlineData("en-US", "English")]
    [InlineData("de-DE", "English")]
    [InlineData("", "English")]
    public void A_culture_has_its_language(string culture, string language) =>
        Assert.Equal(language, Languages.Of(new CultureInfo(culture)).ToString());

    [Fact]
    public void What_could_disguise_a_log_line_is_shown()
    {
        var message = ValuesDiagnostics.NotABoolean.With("K", "a\u202Eb\nc\u0007").Message(Language.English);
        Assert.Contains("a\\u202eb\\u000ac\\u0007", message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text.Replace("{{", "", StringComparison.Ordinal)).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex Placeholder();
}
