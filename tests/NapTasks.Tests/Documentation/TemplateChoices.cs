using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NapTasks.Controllers;
using NapTemplates.Testing;
using static NapTasks.Tests.Documentation.GeneratedDocument;

namespace NapTasks.Tests.Documentation;

/// <summary>The choices of a template's parameter for the controller, and their texts in Chinese: the rest of both files is written by hand.</summary>
internal static class TemplateChoices
{
    private const string Symbol = "ingressController";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The templates there are.</summary>
    public static IEnumerable<string> Templates =>
        Directory.EnumerateDirectories(Repository.PathOf("templates")).Select(d => $"templates/{Path.GetFileName(d)}").Order(StringComparer.Ordinal);

    /// <summary>Of every template that has the parameter.</summary>
    public static IEnumerable<GeneratedDocument> All(IngressControllerCatalogue catalogue) =>
        from template in Templates
        where Json(English(template))["symbols"]![Symbol] is not null
        from document in new GeneratedDocument[] { new(English(template), () => InEnglish(template, catalogue)), new(Chinese(template), () => InChinese(template, catalogue)) }
        select document;

    public static string English(string template) => $"{template}/.template.config/template.json";

    public static string Chinese(string template) => $"{template}/.template.config/localize/templatestrings.zh-Hans.json";

    public static JsonObject Json(string path) => JsonNode.Parse(Read(path))!.AsObject();

    private static string InEnglish(string template, IngressControllerCatalogue catalogue)
    {
        var file = Json(English(template));
        file["symbols"]![Symbol]!["choices"] = new JsonArray(
        [
            .. catalogue.Names.Select(n => (JsonNode)new JsonObject { ["choice"] = n, ["description"] = $"{catalogue[n].Title.English}." }),
        ]);
        return Print(file);
    }

    private static string InChinese(string template, IngressControllerCatalogue catalogue)
    {
        const string Choices = $"symbols/{Symbol}/choices/";
        var others = Json(Chinese(template)).Where(t => !t.Key.StartsWith(Choices, StringComparison.Ordinal)).Select(t => (t.Key, Text: (string)t.Value!)).ToArray();
        var position = Array.FindIndex(others, t => t.Key == $"symbols/{Symbol}/description") + 1;
        var texts = others[..position].Concat(catalogue.Names.Select(n => (Key: $"{Choices}{n}/description", Text: $"{catalogue[n].Title.Chinese}。"))).Concat(others[position..]);
        return Print(new JsonObject(texts.Select(t => KeyValuePair.Create(t.Key, (JsonNode?)t.Text))));
    }

    private static string Print(JsonObject file) => $"{file.ToJsonString(Indented)}\n";
}
