using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Rendering.Installers;

/// <summary>Where an installer's folder names images, as they stand there, with variables.</summary>
internal static partial class ImageReferences
{
    /// <summary>In templates: fields <c>image</c> and <c>imageName</c>, variables of containers that end with <c>_IMAGE</c>, values of charts.</summary>
    public static IEnumerable<ImageReference> InDocuments(InstallerView view) =>
        from document in view.Documents
        let needed = NeededFor(view, document)
        from text in document.Template is { } template ? Of(template) : document.Lines.Select(l => Field().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)
        select new ImageReference(text, document.Path, needed);

    /// <summary>In the scripts beside install.sh, such as that which packs the images: every word that names a registry, a path and a tag.</summary>
    public static IEnumerable<ImageReference> InScripts(InstallerView view) =>
        from script in view.Source.OtherScripts
        from line in BashScript.Read(script.Text).Lines
        from word in line.Words
        where Word().IsMatch(word)
        select new ImageReference(word, script.Path, []);

    /// <summary>What containers are told of images whose names they put together themselves.</summary>
    public static IEnumerable<ImageReference> Prefixes(InstallerView view) =>
        from document in view.Documents
        from variable in document.Template is { } template ? Variables(template) : []
        where variable.Name.EndsWith("_IMAGE_PREFIX", StringComparison.Ordinal)
        select new ImageReference(variable.Value, document.Path, NeededFor(view, document));

    private static IEnumerable<string> Of(YamlNode node) => node switch
    {
        YamlMapping mapping => Own(mapping).Concat(mapping.SelectMany(e => Of(e.Value))),
        YamlSequence sequence => sequence.SelectMany(Of),
        // A file within the file, such as that of a ConfigMap.
        YamlScalar scalar when scalar.Text.Contains('\n', StringComparison.Ordinal) => Setting().Matches(scalar.Text).Select(m => m.Groups[1].Value),
        _ => [],
    };

    private static IEnumerable<string> Own(YamlMapping mapping)
    {
        if ((mapping.Text("image") ?? mapping.Text("imageName")) is { Length: > 0 } image)
            yield return image;
        if (mapping.Text("repository") is { } repository && mapping.Text("tag") is { } tag)
            yield return $"{repository}:{tag}";
        if (mapping.Text("name") is { } name && name.EndsWith("_IMAGE", StringComparison.Ordinal) && mapping.Text("value") is { Length: > 0 } value)
            yield return value;
    }

    private static IEnumerable<(string Name, string Value)> Variables(YamlNode node) => node switch
    {
        YamlMapping mapping => (mapping.Text("name") is { } name && mapping.Text("value") is { } value ? [(name, value)] : Array.Empty<(string, string)>())
            .Concat(mapping.SelectMany(e => Variables(e.Value))),
        YamlSequence sequence => sequence.SelectMany(Variables),
        _ => [],
    };

    // What lies below optional/ goes by the name of its module.
    private static ImmutableArray<ImmutableHashSet<Condition>> NeededFor(InstallerView view, InstallerDocument document) =>
        document.Path.Split('/') is ["optional", var module, ..] && Keys.OfThePlatform.FirstOrDefault(k => k.Name == $"{module.ToUpperInvariant()}_ENABLED") is { } key
            ? [[new(key.Name, "true", IsNegated: false)]]
            : view.Steps.WaysTo(document.FileName);

    [GeneratedRegex(@"^\s*(?:-\s+)?image:\s*[""']?([^\s""'#]+)")]
    private static partial Regex Field();

    [GeneratedRegex(@"^\s*\w{0,32}image\w{0,32}\s*=\s*""([^""\s]+)""", RegexOptions.Multiline)]
    private static partial Regex Setting();

    // A variable, or a host name with a dot; then a path or what follows the variable, and a tag.
    [GeneratedRegex(@"^(?:\$\{[A-Z0-9_]*(?:REGISTRY|IMAGE_PREFIX)\}|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]+)?/)[A-Za-z0-9._/${}-]+:(?:\$\{[A-Z0-9_]+\}|[A-Za-z0-9._-]+)$")]
    private static partial Regex Word();
}

/// <summary>An image that an installer's folder names.</summary>
/// <param name="Text">As it stands there, with variables.</param>
/// <param name="Place">The file.</param>
/// <param name="Ways">When the file is applied: in one of these ways; empty: always, as far as is known.</param>
internal sealed record ImageReference(string Text, string Place, ImmutableArray<ImmutableHashSet<Condition>> Ways)
{
    public bool IsInScript => Place.EndsWith(".sh", StringComparison.Ordinal);
}
