using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Rendering.Installers;

/// <summary>The Services of an installer's templates as its envsubst would write them for a deployment.</summary>
internal sealed partial class InstallerServices(InstallerSource installer, BashScript script, EnvFile file, ExposureMode mode)
{
    // A default may refer to another one. In a folder of unknown origin that has to end somewhere.
    private const int LongestChain = 8;
    private const int LongestValue = 1024;
    private const int LongestDocument = 64 * 1024;

    private int budget = 4 * LongestDocument;

    private readonly Dictionary<string, string> defaults = script.After
        .Where(u => u.Default is not null)
        .DistinctBy(u => u.Name)
        .ToDictionary(u => u.Name, u => u.Default!, StringComparer.Ordinal);

    /// <summary>Where each stands, with its document; null where that is no YAML.</summary>
    public ImmutableArray<(string Path, int Line, YamlMapping? Service)> Find() =>
    [
        .. from template in installer.Templates
           from document in Documents(template.Text)
           where KindService().IsMatch(document.Text)
           select (template.Path, document.Line, document.Text.Length > LongestDocument ? null : YamlReader.Read(Rendered(document.Text))),
    ];

    private static IEnumerable<(int Line, string Text)> Documents(string text)
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

    // As the installer: for ClusterIP it deletes the lines with a node port.
    private string Rendered(string document) => string.Join(
        '\n',
        Substituted(document, 0).Split('\n').Where(line => mode == ExposureMode.NodePort || !NodePortLine().IsMatch(line)));

    private string Substituted(string text, int chain) => Reference().Replace(text, reference =>
    {
        var name = reference.Groups[1].Value;
        return Value(name, chain) ?? reference.Value;
    });

    // Null: it is computed by the installer, or a secret, or longer than anything in a Service.
    private string? Value(string name, int chain)
    {
        if (name == "SERVICE_TYPE")
            return mode == ExposureMode.NodePort ? "NodePort" : "ClusterIP";
        var isSet = file.TryGet(name, out var assignment) && assignment.Value.Text is not { Length: 0 };
        var text = isSet ? assignment!.Value.Text : defaults.GetValueOrDefault(name);
        if (text is null || text.Length > LongestValue || (budget -= text.Length) < 0)
            return null;
        if (isSet)
            return text;
        return chain < LongestChain && !Computed().IsMatch(text) ? Substituted(text, chain + 1) : null;
    }

    [GeneratedRegex(@"^kind:\s*[""']?Service[""']?\s*(#.*)?$", RegexOptions.Multiline)]
    private static partial Regex KindService();

    [GeneratedRegex(@"^---(\s|$)")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*nodePort:\s")]
    private static partial Regex NodePortLine();

    [GeneratedRegex(@"\$\{?([A-Z][A-Z0-9_]*)\}?")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[`'""\\]|\$\(|\$\{[^}]*[^A-Z0-9_}][^}]*\}")]
    private static partial Regex Computed();
}
