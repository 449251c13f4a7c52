using System.Reflection;
using System.Text.RegularExpressions;
using NapTasks.Diagnostics;

namespace NapTasks.Tests.Diagnostics;

/// <summary>Texts that are not findings.</summary>
public sealed partial class MessageTests
{
    private static readonly IReadOnlyList<Message> All =
    [
        .. typeof(Message).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(Message))
            .Select(f => (Message)f.GetValue(null)!),
    ];

    [Fact]
    public void There_are_some() => Assert.InRange(All.Count, 20, 1000);

    [Fact]
    public void Both_languages_use_the_same_arguments() => Assert.All(All, m => Assert.Equal(Arguments(m.English), Arguments(m.Chinese)));

    [Fact]
    public void Chinese_has_full_width_punctuation() =>
        Assert.All(All, m => Assert.DoesNotMatch("[\u4e00-\u9fff] ?[,;:!?]|[,;:!?][\u4e00-\u9fff]", m.Chinese));

    private static IEnumerable<string> Arguments(string text) => Argument().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Argument();
}
