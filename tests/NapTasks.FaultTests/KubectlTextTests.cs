using System.Text;
using System.Text.Json;
using NapTasks.Tests.Rendering;
using NapTasks.Tests.Yaml;
using NapTasks.Yaml;
using NapTemplates.Testing;

namespace NapTasks.FaultTests;

/// <summary>kubectl reads the texts that we have written, and nothing else.</summary>
public sealed class KubectlTextTests : IDisposable
{
    private const int Texts = 20_000;

    // Whatever YAML, JSON or a reader of either has taken for something.
    private static readonly string[] Pieces =
    [
        "a", "Z", "0", "1", "7", "9", "x", "e", "o", "_", ".", "-", "+", ":", ": ", " :", " #", "#",
        "\n", "\n\n", "\r", "\r\n", "\t", " ", "  ", "'", "\"", "\\", "\\n", "\\u0041", "&", "*", "!",
        "!!", "|", ">", "%", "@", "`", "?", "? ", "- ", "--- ", "---", "...", "{", "}", "[", "]", ",",
        "<<", "=", "~", "null", "true", "no", "y", "0x1F", "1e3", ".inf", "12:30:45", "2026-11-22",
        "{{ x }}", "$(x)", "${x}", "\0", "\u0001", "\u0007", "\u001b", "\u007f", "\u0085", "\u00a0", "\u00ad",
        "\u200b", "\u2028", "\u2029", "\u202e", "\ufeff", "\ufffd", "\uffff", "é", "e\u0301", "漢", "🚀", "\U0010ffff",
    ];

    private readonly TestDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Generated_texts()
    {
        var random = new Random(20_263);
        var texts = Pieces.Concat(Enumerable.Range(0, Texts - Pieces.Length).Select(_ => string.Concat(random.GetItems(Pieces, random.Next(1, 9))))).ToArray();
        var data = new YamlMapping();
        foreach (var (index, text) in texts.Index())
            data[$"k{index}"] = text;
        var read = await Read(YamlDocument.Print(new YamlMapping
        {
            ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new YamlMapping { ["name"] = "texts" }, ["data"] = data,
        }));
        foreach (var (index, text) in texts.Index())
            Assert.Equal(text, read.GetProperty("data").GetProperty($"k{index}").GetString());
        Cases.Count(Texts, "texts written as YAML and read back by kubectl");
    }

    // What is refused is not here; what is rendered has the text as a whole, in one place or several, or leaves it out. Of a list the blanks beside
    // its commas are no part.
    [Fact]
    public async Task Hostile_texts_in_every_key_that_were_not_refused()
    {
        var rendered = 0;
        foreach (var key in Injection.KeyNames)
        {
            foreach (var text in Injection.Texts)
            {
                for (var file = 0; file < Injection.Files; file++)
                {
                    foreach (var manifest in Injection.Render(key, text, file).Manifests?.Files ?? [])
                    {
                        if (!manifest.IsManifest() || !manifest.Text.Contains(Injection.Mark, StringComparison.Ordinal))
                            continue;
                        rendered++;
                        Assert.All(Strings(await Read(manifest.Text)), s => Assert.True(!s.Contains(Injection.Mark, StringComparison.Ordinal)
                            || s.Contains(text.Trim(' '), StringComparison.Ordinal), $"{key}='{text}' became {s}"));
                    }
                }
            }
        }

        Assert.True(rendered > 10, $"Only {rendered} files were read.");
        Cases.Count(Injection.KeyNames.Count * Injection.Texts.Length * Injection.Files,
            $"hostile texts in keys: refused or left out, or, in {rendered} files, read back by kubectl");
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value).Append(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    // A command that reads files as apply does, prints JSON, and asks no cluster.
    private async Task<JsonElement> Read(string yaml)
    {
        var kubectl = Shell.Find("kubectl");
        Assert.SkipWhen(kubectl is null, "There is no kubectl on this machine.");
        folder.Write("object.yaml", yaml);
        var read = (await Shell.Run(kubectl, folder.Path, "annotate", "--local", "-f", "object.yaml", "-o", "json", "read=back")).MustSucceed();
        return JsonDocument.Parse(Encoding.UTF8.GetBytes(read.Output)).RootElement.Clone();
    }
}
