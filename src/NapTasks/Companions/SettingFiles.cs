using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// Files of <c>cluster/&lt;controller&gt;/</c> with the settings of the controller itself that a deployment needs. No kustomization lists them and
/// nothing in <c>gitops/</c> applies them: other people look after the controller.
/// </summary>
internal static class SettingFiles
{
    /// <summary>Relative to the output folder, with its slash.</summary>
    public const string Folder = "cluster/";

    /// <summary>Relative to <see cref="Folder"/>.</summary>
    public static IEnumerable<TextFile> Of(IngressController controller, PlatformExposure exposure)
    {
        var ns = controller.SettingsNamespace(exposure);
        return from setting in controller.SettingsOf(exposure)
               from target in setting.Targets
               group (setting, target) by target.File.Name into file
               let name = $"{controller.Name}/{file.Key}"
               select new TextFile(name, Print(exposure, ns, [.. file]));
    }

    private static string Print(PlatformExposure exposure, Namespace ns, ImmutableArray<(ControllerSetting Setting, SettingTarget Target)> entries)
    {
        var file = entries[0].Target.File;
        var usage = file.Usage(ns, file.Name).Select(Comment);
        return file.HasLines
            ? string.Concat(usage.Concat(entries.SelectMany(e => new[] { Comment(Reason(e.Setting)), $"{((YamlScalar)e.Target.Value(exposure)).Text}\n" })))
            : string.Concat(usage.Concat(entries.Select(e => Comment($"{e.Setting.Key}: {Reason(e.Setting)}")))) + YamlDocument.Print(Document(exposure, file.Head(ns), entries));
    }

    private static string Comment(string line) => $"# {line}\n";

    private static string Reason(ControllerSetting setting) =>
        $"Without it: {setting.Without.English} {setting.Also.English} (since {setting.Since})";

    private static YamlMapping Document(PlatformExposure exposure, YamlMapping document, IEnumerable<(ControllerSetting Setting, SettingTarget Target)> entries)
    {
        foreach (var (_, target) in entries)
        {
            var at = document;
            var path = target.Path(exposure);
            foreach (var name in path[..^1])
            {
                if (at[name] is null)
                    at[name] = new YamlMapping();
                at = (YamlMapping)at[name]!;
            }

            at[path[^1]] = target.Value(exposure);
        }

        return document;
    }
}
