using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Rendering.Installers;

/// <summary>The objects of an installer's templates.</summary>
internal static partial class InstallerDocuments
{
    /// <summary>In the order of their files.</summary>
    /// <param name="installer">The folder; all its YAML files count, whether its script applies them or not.</param>
    /// <param name="variables">What stands for the variables in them.</param>
    /// <param name="modes">What the script sets for each value of INGRESS_MODE.</param>
    public static ImmutableArray<InstallerDocument> Of(InstallerSource installer, InstallerVariables variables, ImmutableDictionary<string, Settled> modes) =>
    [
        .. from template in installer.Documents
           from document in Split(template.Text)
           let kind = Kind().Match(document.Text)
           select new InstallerDocument(template.Path, document.Line, kind.Success ? kind.Groups[1].Value : "", document.Text, variables, modes),
    ];

    private static IEnumerable<(int Line, string Text)> Split(string text)
    {
        var lines = text.Split('\n');
        var start = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            if (i < lines.Length && !Separator().IsMatch(lines[i]))
                continue;
            yield return (start + 1, string.Join('\n', lines[start..i]));
            start = i + 1;
        }
    }

    [GeneratedRegex(@"^kind:\s*[""']?([A-Za-z]+)[""']?\s*(?:#.*)?$", RegexOptions.Multiline)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^---(\s|$)")]
    private static partial Regex Separator();
}

/// <summary>A document of an installer's template.</summary>
/// <param name="path">Relative to the installer's folder.</param>
/// <param name="line">Where it begins, counted from 1.</param>
/// <param name="kind">The object's; empty when it is none.</param>
/// <param name="text">As it stands there.</param>
/// <param name="variables">What stands for the variables in it.</param>
/// <param name="modes">What the script sets for each value of INGRESS_MODE.</param>
internal sealed partial class InstallerDocument(
    string path, int line, string kind, string text, InstallerVariables variables, ImmutableDictionary<string, Settled> modes)
{
    // Larger ones, such as definitions of resources, are nothing that is looked at.
    private const int LongestDocument = 64 * 1024;

    private readonly Dictionary<string, YamlMapping?> rendered = new(StringComparer.Ordinal);
    private YamlMapping? template;
    private string? name;
    private bool templateRead;

    public string Path => path;

    /// <summary>The last part of its path.</summary>
    public string FileName => path[(path.LastIndexOf('/') + 1)..];

    public int Line => line;

    public string Kind => kind;

    /// <summary>As it stands there.</summary>
    public IEnumerable<string> Lines => text.Split('\n');

    /// <summary>With its variables; null when that is no YAML, or too large.</summary>
    public YamlMapping? Template
    {
        get
        {
            ReadTemplate();
            return template;
        }
    }

    /// <summary>The object's name for this deployment; null when it has none.</summary>
    public string? Name
    {
        get
        {
            ReadTemplate();
            return name;
        }
    }

    /// <summary>As the installer applies it; null when that is no YAML.</summary>
    /// <param name="mode">INGRESS_MODE. Behind an ingress the script deletes the lines with a node port.</param>
    public YamlMapping? Rendered(ExposureMode mode)
    {
        var word = Words.Of(mode);
        if (!rendered.TryGetValue(word, out var document))
            rendered[word] = document = Read(Substituted(modes.GetValueOrDefault(word, Settled.Nothing), mode == ExposureMode.External));
        return document;
    }

    private void ReadTemplate()
    {
        if (templateRead)
            return;
        templateRead = true;
        template = Read(text);
        name = template.Text("metadata", "name") is { } written ? variables.Substituted(written, Settled.Nothing) : null;
    }

    private static YamlMapping? Read(string text) => text.Length > LongestDocument ? null : YamlReader.Read(text);

    private string Substituted(Settled settled, bool withoutNodePorts)
    {
        if (text.Length > LongestDocument)
            return text;
        var all = variables.Substituted(text, settled);
        return withoutNodePorts ? string.Join('\n', all.Split('\n').Where(l => !NodePortLine().IsMatch(l))) : all;
    }

    [GeneratedRegex(@"^\s*nodePort:\s")]
    private static partial Regex NodePortLine();
}
