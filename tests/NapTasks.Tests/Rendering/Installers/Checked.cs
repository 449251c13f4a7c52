using System.Text;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTasks.Rendering.Installers;
using NapTemplates.Testing;

namespace NapTasks.Tests.Rendering.Installers;

/// <summary>Checking made-up installers, for tests.</summary>
internal static class Checked
{
    public static InstallerSource Today { get; } = Source(InstallerFiles.Today());

    public static InstallerSource SeedEra { get; } = Source(InstallerFiles.SeedEra());

    /// <summary>A values.env that has what both installers need.</summary>
    public static ValuesText Complete => Others.Aggregate(ValuesText.External, (values, line) => values.With(line.Key, line.Value));

    public static InstallerSource Of(string era) => era == "TOS" ? SeedEra : Today;

    public static InstallerSource Source(IEnumerable<KeyValuePair<string, string>> files) =>
        new("installer", [.. files.Select(f => new InstallerFile(f.Key, f.Value)).OrderBy(f => f.Path, StringComparer.Ordinal)]);

    private static readonly (string Key, string Value)[] Others =
    [
        ("TOS_HOST", "10.20.0.11"), ("TOS_NODE_PORT", "30080"), ("ADMIN_USERNAME", "admin"), ("PG_USERNAME", "nap"), ("PG_INSTANCES", "3"),
        ("PG_STORAGE_SIZE", "10Gi"), ("PG_STORAGE_CLASS", ""), ("NFS_SERVER", "10.0.0.200"), ("NFS_PATH", "/data"), ("NFS_STORAGE_CLASS", "nfs"),
        ("AGENT_IMAGE_TAG", "latest"), ("AGENT_IMAGE_PREFIX", "x"),
    ];

    public static InstallerSource With(this InstallerSource source, string path, string text) =>
        source with { Files = [.. source.Files.Where(f => f.Path != path), new InstallerFile(path, text)] };

    public static InstallerSource Changed(this InstallerSource source, string path, string old, string current)
    {
        var text = source.Files.Single(f => f.Path == path).Text;
        Assert.Contains(old, text, StringComparison.Ordinal);
        return source.With(path, text.Replace(old, current, StringComparison.Ordinal));
    }

    public static InstallerReport Report(InstallerSource source, ValuesText values, params string[] secrets) =>
        InstallerCheck.Of(source, Input(values, secrets), IngressControllerCatalogue.Default);

    /// <summary>Of values without an error.</summary>
    public static InstallerView View(InstallerSource source, ValuesText values) =>
        InstallerView.Of(source, Input(values, []), IngressControllerCatalogue.Default, new DiagnosticBag())!;

    private static RenderInput Input(ValuesText values, string[] secrets) => new("values.env", Encoding.UTF8.GetBytes(values.ToString()), [.. secrets]);

    public static IEnumerable<string> Findings(InstallerSource source, ValuesText values, params string[] secrets) =>
        Report(source, values, secrets).Diagnostics.Select(d => $"{d.Code} {d.Message(Language.English)}");
}
