using System.Collections.Immutable;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>What would do harm, or look otherwise than meant, if a printer let it through as it is.</summary>
internal static class HostileText
{
    public static ImmutableArray<string> All { get; } =
    [
        "<script>alert(1)</script>", "</script><script>x</script>", "<!-- x -->", "--> x", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "&amp;#35;", "&#x3c;b>",
        "\" onload=\"x", "' onload='x", "]]>", "<![CDATA[x", "</style>", "</svg>", "</code></pre>",
        "<br/>", "a | b", @"a \| b", "a\nb", "a\r\n# b", "a\u2028b", "\0\u0001\u001B[31m",
        "# heading", "- item", "* item", "+ item", "1. item", "2) item", "> quote", "===", "---",
        "    code", "```", "````", "`x`", "``", "x`", "`", "*x*", "**x**", "_x_", "__x__", "a_b_c",
        "~~x~~", "[x](http://evil.example)", "![x](http://evil.example/x.png)", "[x]: http://evil.example", "<http://evil.example>", "$x^2$", "$$x$$", @"\", @"\\", @"x\", "\\`x`",
        "%% comment", "end", "\"]; click x \"http://evil.example\"", "#quot;", "#35;", "{x}", "{0}", "{{x}}", "graph TD; a-->b", "x|y|z", "classDef x fill:red",
        "$(touch hacked)", "`touch hacked`", "; touch hacked", "&& touch hacked", "| touch hacked",
        "'; touch hacked; '", "\"; touch hacked; \"", "$HOME", "${HOME}", "!!", "~", "a b", "-n", "$'x'",
        "𝒳\ud800x", "\ufffe", "中文，标点。", "שלום", "a\u202Eb",
    ];

    public static TheoryData<string> Texts => [.. All];
}
