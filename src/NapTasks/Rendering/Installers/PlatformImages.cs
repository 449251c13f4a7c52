using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Values;

namespace NapTasks.Rendering.Installers;

/// <summary>Every image that a cluster pulls for a deployment, as far as the installer's folder names it. Nothing is guessed.</summary>
/// <param name="Images">Those of modules that are on, by their names.</param>
/// <param name="Off">Those of modules that are off.</param>
/// <param name="Unknown">What the folder leaves open.</param>
/// <param name="Registry">The registry of one's own that values.env names; null: none.</param>
/// <param name="Names">What images are called there.</param>
internal sealed partial record PlatformImages(
    ImmutableArray<PlatformImage> Images, ImmutableArray<PlatformImage> Off, ImmutableArray<UnknownImage> Unknown, string? Registry, ShortNames Names)
{
    /// <summary>Stands for a registry that values.env does not name.</summary>
    private const string AnyRegistry = "$REGISTRY";

    private static readonly string[] Places = [PlatformKeys.Registry.Name, Keys.AppPrefix.Name, PlatformKeys.PlatformImagePrefix.Name];

    /// <summary>Where the images are to lie.</summary>
    public string Destination => Registry ?? AnyRegistry;

    public static PlatformImages Of(InstallerView view)
    {
        // As if values.env said nothing of registries: where the images come from in the first place.
        var atOrigin = Settled.Nothing with
        {
            Ignored = [.. Places, .. view.ValuesEnv.Assignments.Select(a => a.Key).Where(IsImageKey)],
        };
        var publicRegistry = view.Variables.Of(PlatformKeys.Registry.Name, atOrigin);
        var registry = view.Variables.Of(PlatformKeys.Registry.Name, Settled.Nothing)?.TrimEnd('/');
        var names = ShortNames.Of(view.Source);
        var own = registry == publicRegistry || registry is null || !Place().IsMatch(registry) ? null : registry;
        var references = ImageReferences.InDocuments(view).Concat(ImageReferences.InScripts(view)).ToArray();
        var resolved = references.Select(r => Resolve(view, r, atOrigin, own, publicRegistry, names)).ToArray();
        // What a script packs is mostly what a template has, too, which says more of it.
        var inTemplates = resolved.Where((_, i) => !references[i].IsInScript).OfType<PlatformImage>().Select(i => i.Origin).ToHashSet(StringComparer.Ordinal);
        var known = resolved.Where((image, i) => image is not null && !(references[i].IsInScript && inTemplates.Contains(image.Origin))).Select(i => i!)
            .GroupBy(i => i.Current, StringComparer.Ordinal).Select(Merged).OrderBy(i => i.Current, StringComparer.Ordinal).ToArray();
        return new(
            [.. known.Where(i => i.IsNeeded(view))],
            [.. known.Where(i => !i.IsNeeded(view))],
            [.. Unresolved(references, resolved, view).Concat(AgentsOf(view, references)).Concat(VersionsOf(view, references)).Distinct().OrderBy(u => u.Text, StringComparer.Ordinal)],
            own,
            names);
    }

    private static bool IsImageKey(string key) => key.EndsWith("_IMAGE", StringComparison.Ordinal) || key.EndsWith("_IMAGE_PREFIX", StringComparison.Ordinal);

    private static PlatformImage? Resolve(InstallerView view, ImageReference reference, Settled atOrigin, string? own, string? publicRegistry, ShortNames names)
    {
        var current = view.Variables.Substituted(reference.Text, Settled.Nothing);
        var origin = view.Variables.Substituted(reference.Text, atOrigin);
        if (!Image().IsMatch(current) || !Image().IsMatch(origin))
            return null;
        var key = BashCases.References(reference.Text).FirstOrDefault(IsImageKey);
        var isUnder = (own ?? publicRegistry) is { } registry && current.StartsWith($"{registry}/", StringComparison.Ordinal);
        var shortName = names.For(origin);
        // What follows the key in the reference follows its value, too.
        var rest = key is null ? "" : view.Variables.Substituted(reference.Text[$"${{{key}}}".Length..], Settled.Nothing);
        var byScript = view.Script.Lines.SelectMany(l => l.Words)
            .Any(w => w.Contains($"${{{PlatformKeys.Registry.Name}}}/{shortName.Split(':')[0]}", StringComparison.Ordinal));
        return new(
            current,
            origin,
            shortName,
            isUnder ? PlatformKeys.Registry.Name : key ?? (byScript ? InstallerSource.ScriptName : null),
            // What a customer points elsewhere stays there.
            isUnder || current != origin || key is null || !reference.Text.StartsWith($"${{{key}}}", StringComparison.Ordinal) || !shortName.EndsWith(rest, StringComparison.Ordinal)
                ? null
                : $"{key}=${{{PlatformKeys.Registry.Name}}}/{shortName[..(shortName.Length - rest.Length)]}",
            isUnder && own is not null,
            reference.Ways);
    }

    // One file that is always applied is enough; a key says more than none.
    private static PlatformImage Merged(IEnumerable<PlatformImage> same)
    {
        var all = same.ToArray();
        return all.FirstOrDefault(i => i.Line is not null, all.FirstOrDefault(i => i.Key is not null, all[0])) with
        {
            Ways = all.Any(i => i.Ways.IsEmpty) ? [] : [.. all.SelectMany(i => i.Ways)],
        };
    }

    private static IEnumerable<UnknownImage> Unresolved(ImageReference[] references, PlatformImage?[] resolved, InstallerView view) =>
        references.Where((_, i) => resolved[i] is null).Select(r => new UnknownImage(view.Variables.Substituted(r.Text, Settled.Nothing), ImageGap.Computed, r.Place));

    // Their kinds are known to a program.
    private static IEnumerable<UnknownImage> AgentsOf(InstallerView view, ImageReference[] references) =>
        ImageReferences.Prefixes(view).Where(p => !references.Any(r => r.Text.StartsWith(p.Text, StringComparison.Ordinal)))
            .Select(p => new UnknownImage($"{view.Variables.Substituted(p.Text, Settled.Nothing)}-*", ImageGap.Kinds, p.Place));

    // Something that the script fetches by its version, when no image of that version is named.
    private static IEnumerable<UnknownImage> VersionsOf(InstallerView view, ImageReference[] references) =>
        from line in view.Script.Lines
        from word in line.Words
        let assigned = BashAssignment.Of(word)
        where assigned is not null && assigned.Name.EndsWith("_VERSION", StringComparison.Ordinal) && Version().IsMatch(assigned.Value)
        where !references.Any(r => BashCases.References(r.Text).Contains(assigned.Name) || r.Text.EndsWith($":{assigned.Value}", StringComparison.Ordinal))
        select new UnknownImage($"{assigned.Name}={assigned.Value}", ImageGap.Version, InstallerSource.ScriptName);

    // So plain that it can be pasted into a shell.
    [GeneratedRegex(@"^[a-z0-9][A-Za-z0-9.-]*(?::[0-9]+)?(?:/[a-z0-9][a-z0-9._-]*)*(?::[A-Za-z0-9_][A-Za-z0-9._-]*)?(?:@sha256:[0-9a-f]{64})?$")]
    private static partial Regex Image();

    [GeneratedRegex(@"^[a-z0-9][A-Za-z0-9.-]*(?::[0-9]+)?(?:/[a-z0-9][a-z0-9._-]*)*$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^v?[0-9][A-Za-z0-9.+-]*$")]
    private static partial Regex Version();
}

/// <summary>An image that a cluster pulls.</summary>
/// <param name="Current">As values.env has it now.</param>
/// <param name="Origin">Where it comes from in the first place.</param>
/// <param name="ShortName">What it is called in a registry of one's own, with its tag.</param>
/// <param name="Key">What points it at that registry: a key of values.env, or install.sh itself; null: nothing does.</param>
/// <param name="Line">For values.env, to point it there; null: nothing has to be, or can be, written.</param>
/// <param name="IsOwn">Whether it lies under a registry of one's own already.</param>
/// <param name="Ways">When it is needed: in one of these ways; empty: always.</param>
internal sealed record PlatformImage(
    string Current, string Origin, string ShortName, string? Key, string? Line, bool IsOwn, ImmutableArray<ImmutableHashSet<Condition>> Ways)
{
    /// <summary>Whether the deployment applies what it belongs to.</summary>
    public bool IsNeeded(InstallerView view) => Ways.IsEmpty || Ways.Any(way => way.All(c => view.Variables.Of(c.Variable, Settled.Nothing) == c.Value));

    /// <summary>What would have to hold.</summary>
    public string Condition => string.Join(" | ", Ways.Select(way => string.Join(" & ", way.Select(c => $"{c}").Order(StringComparer.Ordinal))).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Where it is to lie.</summary>
    public string In(string destination) => Current == Origin ? $"{destination}/{ShortName}" : Current;
}

/// <summary>Something that the folder leaves open.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Gap">Why that is not an image.</param>
/// <param name="Path">Where it stands.</param>
internal sealed record UnknownImage(string Text, ImageGap Gap, string Path);

/// <summary>Why an image is not known.</summary>
internal enum ImageGap
{
    /// <summary>A part of its name is computed when the installer runs, or is a secret.</summary>
    Computed,

    /// <summary>A program of the platform completes the name.</summary>
    Kinds,

    /// <summary>Only the version of what is fetched is named.</summary>
    Version,
}
