using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NapTasks.Rendering.Installers;

/// <summary>Finds the keys that an installer takes from values.env, and tells them from its own variables.</summary>
/// <remarks>
/// The installer's own variables are of two kinds: those that its script sets before it uses them, without a default and in no example; and
/// those that it sets above the line that reads values.env.
/// </remarks>
internal static class InstallerKeys
{
    // The shell's, or the environment's.
    private static readonly FrozenSet<string> Shell = FrozenSet.Create(StringComparer.Ordinal,
        "EDITOR", "EUID", "FUNCNAME", "HOME", "HOSTNAME", "IFS", "LANG", "LC_ALL", "LINENO", "LOGNAME", "OLDPWD", "OPTARG", "OPTIND", "OSTYPE", "PATH",
        "PIPESTATUS", "PPID", "PS4", "PWD", "RANDOM", "REPLY", "SECONDS", "SHELL", "SUDO_USER", "TERM", "TMPDIR", "UID", "USER");

    /// <param name="installer">The folder.</param>
    /// <param name="script">Its install.sh.</param>
    /// <param name="example">The example that is like the customer's values.env; null: there is none.</param>
    /// <param name="isSet">Whether values.env gives a key a value.</param>
    public static ImmutableArray<InstallerKey> Of(InstallerSource installer, BashScript script, ExampleFile? example, Predicate<string> isSet)
    {
        var uses = script.After.ToLookup(u => u.Name, StringComparer.Ordinal);
        // Without a list of names envsubst replaces every variable there is.
        var replacesAll = !script.After.Any(u => u.Kind == VariableUseKind.Mentioned);
        var inTemplates = installer.NamesInTemplates.ToHashSet(StringComparer.Ordinal);
        var above = script.Before.Where(u => u.Kind is VariableUseKind.Assigned or VariableUseKind.AssignedWithDefault).Select(u => u.Name).ToHashSet(StringComparer.Ordinal);
        var listed = installer.Examples.SelectMany(e => e.Lines.Keys.Concat(e.Commented)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from name in uses.Select(u => u.Key).Concat(inTemplates).Concat(listed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
               where !IsOfTheShell(name) && (listed.Contains(name) || !(above.Contains(name) || IsOwn([.. uses[name]])))
               select new InstallerKey(name, NeedOf(name)),
        ];

        KeyNeed NeedOf(string name)
        {
            var own = uses[name].ToArray();
            if (StopsWithout(own, isSet))
                return KeyNeed.Required;
            var isRendered = own.Any(u => u.Kind == VariableUseKind.Mentioned) || (replacesAll && inTemplates.Contains(name));
            return !own.Any(u => u.Kind == VariableUseKind.AssignedWithDefault)
                && (isRendered || own.Any(u => u.Kind == VariableUseKind.Plain))
                && (example is null || example.Lines.ContainsKey(name))
                ? KeyNeed.Expected
                : KeyNeed.Optional;
        }
    }

    private static bool IsOfTheShell(string name) => Shell.Contains(name) || name.StartsWith("BASH_", StringComparison.Ordinal);

    private static bool IsOwn(VariableUse[] uses) =>
        uses.Length > 0 && uses[0].Kind == VariableUseKind.Assigned && !uses.Any(u => u.Kind is VariableUseKind.Defaulted or VariableUseKind.AssignedWithDefault);

    // A use that is reached in any case, and that nothing above gives a value.
    private static bool StopsWithout(VariableUse[] uses, Predicate<string> isSet) => uses
        .TakeWhile(u => u.Kind is not (VariableUseKind.Assigned or VariableUseKind.AssignedWithDefault))
        .Any(u => u is { Kind: VariableUseKind.Plain, Conditional: false } && u.Guards.All(g => char.IsAsciiLetterUpper(g.FirstOrDefault()) && !isSet(g)));
}

/// <summary>A key that an installer takes from values.env.</summary>
/// <param name="Name">The key.</param>
/// <param name="Need">How much.</param>
internal sealed record InstallerKey(string Name, KeyNeed Need);

/// <summary>What becomes of an installer when a key is missing.</summary>
internal enum KeyNeed
{
    /// <summary>A default holds.</summary>
    Optional,

    /// <summary>In some cases it stops, or what it renders has an empty place.</summary>
    Expected,

    /// <summary>It stops: <c>unbound variable</c>.</summary>
    Required,
}
