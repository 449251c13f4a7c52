using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Values;

namespace NapTasks.Rendering.Installers;

/// <summary>An example of a values file.</summary>
/// <param name="Path">Relative to the installer's folder.</param>
/// <param name="Lines">By key: the text after the equals sign.</param>
/// <param name="Commented">Keys that stand there in comments only.</param>
internal sealed partial record ExampleFile(string Path, ImmutableDictionary<string, string> Lines, ImmutableHashSet<string> Commented)
{
    public bool Lists(string key) => Lines.ContainsKey(key) || Commented.Contains(key);

    /// <summary>The line for a key, to be pasted into a file that bash sources: so only where its value is plain, and a secret's is never shown.</summary>
    public string LineFor(string key)
    {
        if (SecretKeys.IsSecret(key))
            return $"{key}=${{{key}}}";
        var value = Lines.GetValueOrDefault(key, "").Split(" #")[0].Trim();
        return PlainValue().IsMatch(value) ? $"{key}={value}" : $"{key}=";
    }

    public static ExampleFile Read(InstallerFile file)
    {
        var lines = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var commented = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var match in file.Text.Split('\n').Select(line => Line().Match(line)).Where(m => m.Success))
        {
            if (match.Groups[1].Length > 0)
                commented.Add(match.Groups[2].Value);
            else
                lines[match.Groups[2].Value] = match.Groups[3].Value;
        }

        return new(file.Path, lines.ToImmutable(), commented.ToImmutable());
    }

    [GeneratedRegex(@"^\s*(#\s*)?(?:export\s+)?([A-Z][A-Z0-9_]*)=(.*)$")]
    private static partial Regex Line();

    // References of the form ${NAME} among them.
    [GeneratedRegex(@"^(?:[A-Za-z0-9._:/@,+=-]|\$\{[A-Z][A-Z0-9_]*\})*$")]
    private static partial Regex PlainValue();
}
