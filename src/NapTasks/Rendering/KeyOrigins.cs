using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering;

/// <summary>Where the value of each key that matters comes from: a line, a default, or other keys.</summary>
internal static class KeyOrigins
{
    private static readonly Message Default = new("default", "默认值");
    private static readonly Message NotSet = new("not set", "未设置");
    private static readonly Message From = new("from {0}", "由 {0} 得出");
    private static readonly Message Usual = new("usual for {0}", "{0} 的常用值");
    private static readonly Message Installer = new("install.sh's own default", "install.sh 的默认值");

    public static IEnumerable<KeyOrigin> Of(RenderResult result, DeploymentValues values, IngressControllerCatalogue catalogue, Language language) =>
        from key in KeysOf(values, catalogue)
        let names = new[] { key.SeedName, key.Name }.Where(n => n is not null && result.File!.Has(n)).ToArray()
        let written = names.FirstOrDefault(n => result.File!.TryGet(n!, out var a) && a.Value.Text is not { Length: 0 })
        where written is not null || (!PlatformKeys.All.Contains(key) && (values.HasRoutes || !key.ForRoutes) && (key.Under is null || result.File!.Has(key.Under)))
        select written is not null && result.File!.TryGet(written, out var assignment)
            ? new KeyOrigin(written, PrintableText.Of(assignment.Value.Text ?? "•••"), ValuesExplanation.LineText(assignment.KeyLocation, result.File, language), names.Length)
            : Unset(key, values, catalogue, language) with { Lines = names.Length };

    private static IEnumerable<Key> KeysOf(DeploymentValues values, IngressControllerCatalogue catalogue) =>
        Keys.All
            .SelectMany(k => k.Name == Keys.IngressClass().Name && values.Controllers.Length > 1 ? values.Controllers.Select(c => (Key)Keys.IngressClass(c)) : [k])
            .Concat(values.Controllers.SelectMany(c => catalogue[c].Keys).DistinctBy(k => k.Name));

    private static KeyOrigin Unset(Key key, DeploymentValues values, IngressControllerCatalogue catalogue, Language language)
    {
        var (value, origin) = Derived(key, values, catalogue, language) ?? ("-", NotSet.Text(language));
        return new KeyOrigin(key.Name, value, origin, 0);
    }

    private static (string Value, string Origin)? Derived(Key key, DeploymentValues values, IngressControllerCatalogue catalogue, Language language)
    {
        if (key.Derived?.Invoke(values) is { } derived)
            return (PrintableText.Of($"{derived.Value}"), derived.From is { } from ? From.Format(language, from.Name) : Installer.Text(language));
        if (key.Default is { } text)
            return (text, Default.Text(language));
        return values.Controllers.FirstOrDefault(c => Keys.IngressClass(values.Controllers.Length > 1 ? c : null).Name == key.Name) is { } controller
            && catalogue[controller].UsualClass is { } usual
                ? (usual, Usual.Format(language, controller))
                : null;
    }
}

/// <summary>A key as it is to be explained.</summary>
/// <param name="Key">Its name, the one that stands in the file where it has two.</param>
/// <param name="Value">As it counts; <c>•••</c> when it depends on a secret.</param>
/// <param name="Origin">The line, or why it counts without one.</param>
/// <param name="Lines">How many keys of the file it accounts for.</param>
internal sealed record KeyOrigin(string Key, string Value, string Origin, int Lines);
