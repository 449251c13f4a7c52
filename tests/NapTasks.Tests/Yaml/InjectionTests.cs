using System.Collections;
using System.Globalization;
using k8s;
using NapTemplates.Testing;

namespace NapTasks.Tests.Yaml;

/// <summary>Hostile text in every key: refused, or nothing but the same text in the same place.</summary>
public sealed class InjectionTests
{
    public static TheoryData<string> KeyNames => [.. Injection.KeyNames];

    [Theory]
    [MemberData(nameof(KeyNames))]
    public void Hostile_text_in_a_key_is_refused_or_stays_that_text(string key)
    {
        foreach (var text in Injection.Texts)
        {
            foreach (var file in Enumerable.Range(0, Injection.Files).SelectMany(f => Injection.Render(key, text, f).Manifests?.Files ?? []))
            {
                if (!file.Path.EndsWith(".yaml", StringComparison.Ordinal) || !file.Text.Contains(Injection.Mark, StringComparison.Ordinal))
                    continue;
                var document = KubernetesYaml.Deserialize<Dictionary<object, object>>(file.Text, strict: true);
                foreach (var (isKey, scalar) in Scalars(document))
                {
                    // Of a list the blanks beside its commas are no part.
                    if (scalar.Contains(Injection.Mark, StringComparison.Ordinal))
                        Assert.True(!isKey && scalar.Contains(text.Trim(' '), StringComparison.Ordinal), $"{key}='{text}' became {scalar} in {file.Path}");
                    Assert.NotEqual("injected", scalar);
                }
            }
        }

        Cases.Count(Injection.Texts.Length * Injection.Files, $"hostile texts in {key} refused, or the same when they are read back");
    }

    private static IEnumerable<(bool IsKey, string Text)> Scalars(object? node) => node switch
    {
        IDictionary map => map.Keys.Cast<object>().SelectMany(k => Scalars(k).Select(s => (true, s.Text)).Concat(Scalars(map[k]))),
        string text => [(false, text)],
        IEnumerable list => list.Cast<object>().SelectMany(Scalars),
        null => [],
        _ => [(false, Convert.ToString(node, CultureInfo.InvariantCulture)!)],
    };
}
