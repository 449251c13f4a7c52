using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NapTasks.Rendering.Installers;

/// <summary>A folder of the platform's installer: a script, templates for envsubst, and examples of a values file.</summary>
/// <param name="Folder">As the user should see it.</param>
/// <param name="Files">Those that are text, in the order of their paths.</param>
internal sealed partial record InstallerSource(string Folder, ImmutableArray<InstallerFile> Files)
{
    /// <summary>The script that reads values.env.</summary>
    public const string ScriptName = "install.sh";

    public InstallerFile? Script => Files.FirstOrDefault(f => f.Path == ScriptName);

    /// <summary>Other scripts of the folder: they know keys, but install.sh does not need what they need.</summary>
    public IEnumerable<InstallerFile> OtherScripts => Files.Where(f => f.Path != ScriptName && f.Path.EndsWith(".sh", StringComparison.Ordinal));

    public ImmutableArray<ExampleFile> Examples => [.. Files.Where(f => f.Path.EndsWith(".example", StringComparison.Ordinal)).Select(ExampleFile.Read)];

    /// <summary>Those that are YAML: templates for envsubst, and what lies beside them.</summary>
    public IEnumerable<InstallerFile> Documents =>
        Files.Where(f => !f.Path.EndsWith(".sh", StringComparison.Ordinal) && !f.Path.EndsWith(".example", StringComparison.Ordinal));

    /// <summary>The names that YAML files refer to as <c>${NAME}</c>.</summary>
    public IEnumerable<string> NamesInTemplates => Documents
        .SelectMany(f => Reference().Matches(f.Text))
        .Select(m => m.Groups[1].Value)
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a file with this name is worth reading.</summary>
    public static bool IsOfInterest(string name) =>
        Extensions.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    private static readonly string[] Extensions = [".sh", ".yaml", ".yml", ".tmpl", ".tpl", ".example"];

    [GeneratedRegex(@"\$\{([A-Z][A-Z0-9_]*)\}")]
    private static partial Regex Reference();
}

/// <summary>A text file of an installer.</summary>
/// <param name="Path">Relative to the installer's folder, with slashes.</param>
/// <param name="Text">With LF line ends.</param>
internal sealed record InstallerFile(string Path, string Text);
