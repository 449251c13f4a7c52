namespace NapTasks.Tests.Documentation;

public sealed class DocumentationTests
{
    public static TheoryData<string> Generated => [.. GeneratedDocument.All.Select(d => d.Path)];

    public static TheoryData<string> Templates => [.. TemplateChoices.Templates];

    [Theory]
    [MemberData(nameof(Generated))]
    public void What_follows_from_the_code_is_current(string path) => Assert.True(
        GeneratedDocument.All.Single(d => d.Path == path).IsCurrent(), $"{path} is stale. dotnet run --project eng/Lists writes it; look at the difference.");

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_text_of_a_template_exists_in_chinese(string template)
    {
        var english = TemplateChoices.Json(TemplateChoices.English(template));
        var parameters = english["symbols"]!.AsObject().Where(s => (string?)s.Value!["type"] == "parameter").ToArray();
        var expected = parameters
            .SelectMany(s => new[] { $"symbols/{s.Key}/displayName", $"symbols/{s.Key}/description" })
            .Concat(parameters.Where(s => s.Value!["choices"] is not null).SelectMany(s =>
                s.Value!["choices"]!.AsArray().Select(c => $"symbols/{s.Key}/choices/{c!["choice"]}/description")))
            .Concat(english["postActions"]?.AsArray().Select(a => $"postActions/{a!["id"]}/manualInstructions/{a["manualInstructions"]![0]!["id"]}/text") ?? [])
            .Concat(["author", "name", "description"]);
        Assert.Equal(expected.Order(StringComparer.Ordinal), TemplateChoices.Json(TemplateChoices.Chinese(template)).Select(c => c.Key).Order(StringComparer.Ordinal));
    }
}
