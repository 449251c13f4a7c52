using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;
using NapTemplates.Testing;
using static NapTasks.Tests.Documentation.GeneratedDocument;

namespace NapTasks.Tests.Documentation;

public sealed class DocumentationTests
{
    private const string Template = "templates/nap-deploy/.template.config/template.json";
    private const string ChineseTexts = "templates/nap-deploy/.template.config/localize/templatestrings.zh-Hans.json";

    private static readonly IngressControllerCatalogue Catalogue = IngressControllerCatalogue.Default;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_list_of_diagnostics_is_current() => AssertCurrent(DiagnosticsDocument.Text(), "docs", "diagnostics.md");

    [Fact]
    public void The_table_of_keys_is_current() => AssertCurrent(
        $"""
        # Keys of values.env

        Those that decide what is generated. All others are the platform's and pass through. An empty value counts as absent, as in
        the platform's installer. A key whose name ends with `_SECRET`, `_KEY` or `_PASSWORD` is a secret: its value is never used,
        logged or written.

        | key | values | absent | decides |
        |---|---|---|---|
        {string.Join('\n', Keys.All.Concat(KeysOfControllers()).Select(k =>
            $"| {(k.SeedName is null ? "" : $"{k.SeedName} or ")}{k.Name} | {Cell(k.Allowed)} | {Cell(k.Absent)} | {Cell(k.Purpose)} |"))}

        """,
        "docs",
        "values.md");

    [Fact]
    public void The_table_of_controllers_is_current() => AssertCurrent(ControllersDocument.Text(Catalogue), "docs", "controllers.md");

    [Fact]
    public void The_picture_is_current()
    {
        AssertCurrent(PictureDocument.Text(Language.English), "docs", "picture.svg");
        AssertCurrent(PictureDocument.Text(Language.SimplifiedChinese), "docs", "picture.zh-Hans.svg");
    }

    [Fact]
    public void The_choices_of_the_templates_parameter_are_the_catalogue()
    {
        var template = JsonNode.Parse(Repository.ReadText(Template))!;
        template["symbols"]!["ingressController"]!["choices"] = new JsonArray(
        [
            .. Catalogue.Names.Select(n => (JsonNode)new JsonObject { ["choice"] = n, ["description"] = $"{Catalogue[n].Title.English}." }),
        ]);
        AssertCurrent($"{template.ToJsonString(Indented)}\n", Template);
    }

    [Fact]
    public void The_chinese_choices_are_the_catalogue()
    {
        const string Choices = "symbols/ingressController/choices/";
        var chinese = JsonNode.Parse(Repository.ReadText(ChineseTexts))!.AsObject();
        var others = chinese.Where(t => !t.Key.StartsWith(Choices, StringComparison.Ordinal)).Select(t => (t.Key, Text: (string)t.Value!)).ToArray();
        var position = Array.FindIndex(others, t => t.Key == "symbols/ingressController/description") + 1;
        var current = others[..position].Concat(Catalogue.Names.Select(n => ($"{Choices}{n}/description", $"{Catalogue[n].Title.Chinese}。"))).Concat(others[position..]);
        AssertCurrent($"{new JsonObject(current.Select(t => KeyValuePair.Create(t.Item1, (JsonNode?)t.Item2))).ToJsonString(Indented)}\n", ChineseTexts);
    }

    [Fact]
    public void Every_text_of_the_template_exists_in_chinese()
    {
        var template = JsonNode.Parse(Repository.ReadText(Template))!;
        var chinese = JsonNode.Parse(Repository.ReadText(ChineseTexts))!.AsObject();
        var parameters = template["symbols"]!.AsObject().Where(s => (string?)s.Value!["type"] == "parameter").ToArray();
        var expected = parameters
            .SelectMany(s => new[] { $"symbols/{s.Key}/displayName", $"symbols/{s.Key}/description" })
            .Concat(parameters.Where(s => s.Value!["choices"] is not null).SelectMany(s =>
                s.Value!["choices"]!.AsArray().Select(c => $"symbols/{s.Key}/choices/{c!["choice"]}/description")))
            .Concat(["author", "name", "description", "postActions/executable/manualInstructions/executable/text"]);
        Assert.Equal(expected.Order(StringComparer.Ordinal), chinese.Select(c => c.Key).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<Key> KeysOfControllers() =>
        Catalogue.Names.SelectMany(n => Catalogue[n].Keys).DistinctBy(k => k.Name).OrderBy(k => k.Name, StringComparer.Ordinal);
}
