using NapTasks.Controllers;
using NapTasks.Rendering;
using NapTasks.Values;

namespace NapTasks.Tests.Yaml;

/// <summary>Texts that would become structure where YAML is put together carelessly, written into every key that there is.</summary>
internal static class Injection
{
    /// <summary>In each of the texts; in no rendering but through them.</summary>
    public const string Mark = "zzq";

    public static readonly string[] Texts =
    [
        "zzq\ninjected: true", "zzq: injected", "zzq #x", "#zzq", "zzq\n---\nkind: Injected",
        "---zzq", "{{ zzq }}", "{zzq: x}", "[zzq]", "&zzq a", "*zzq", "!!zzq x", "| zzq", "> zzq",
        "'zzq", "\"zzq", "zzq\\", "\"zzq\\u0000\"", "%zzq", "@zzq", "`zzq`", "- zzq", "? zzq", "zzq:",
        "<<: *zzq", "zzq\u00a0x", "zzq\u202ex", "zzq ", "$(zzq)", "https://zzq.example.com/\"x: y",
        // Some keys take what has meaning elsewhere: these are rendered.
        "/zzq:a@b", "/zzq/&a/*b", "/-zzq!", "/~zzq/yes", "https://zzq.example.com/*a?b=&c&d=!!e", "https://zzq.example.com/?a=:b", "zzq", "0zzq", "zzq.example.com",
    ];

    private static readonly ValuesText[] Bases = [ValuesText.External, ValuesText.NodePort, ValuesText.For("ingress-nginx")];

    /// <summary>How many files a text can be written into.</summary>
    public static int Files => Bases.Length;

    /// <summary>Keys of the platform, of the build, and of every controller.</summary>
    public static IReadOnlyList<string> KeyNames { get; } =
        [.. Keys.All.Select(k => k.Name).Concat(IngressControllerCatalogue.Default.Known.SelectMany(c => c.Keys).Select(k => k.Name)).Distinct()];

    /// <summary>The text as bash would read it back.</summary>
    public static RenderResult Render(string key, string text, int file = 0)
    {
        var values = Bases[file];
        // Where a controller has the key, that one is asked for.
        if (file != 1 && IngressControllerCatalogue.Default.Known.FirstOrDefault(c => c.Keys.Any(k => k.Name == key)) is { } controller)
            values = ValuesText.For(controller.Name);
        return values.With(key, $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'").Render();
    }
}
