using System.Collections.Frozen;
using System.Text;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>Brings values.env, and the names that secrets.env.example lists, into memory.</summary>
internal static class ValuesInput
{
    /// <summary>What there is to render, or null and a finding.</summary>
    /// <param name="valuesFile">The absolute path of values.env.</param>
    /// <param name="secretsExample">The absolute path of secrets.env.example, which need not exist.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static RenderInput? Read(string valuesFile, string secretsExample, DiagnosticBag diagnostics)
    {
        var content = InputFile.Read(valuesFile, diagnostics);
        var secrets = ReadSecretNames(secretsExample, diagnostics);
        return content is null || secrets is null ? null : new RenderInput(valuesFile, content, secrets);
    }

    /// <summary>The names that a secrets.env.example lists, none when there is no such file; null and a finding when it cannot be read.</summary>
    public static FrozenSet<string>? ReadSecretNames(string secretsExample, DiagnosticBag diagnostics) =>
        ReadOptional(secretsExample, diagnostics) is { } example ? SecretKeys.ListedIn(Encoding.UTF8.GetString(example)) : null;

    /// <summary>The bytes of a file that may be missing or empty; null and a finding when it cannot be read.</summary>
    public static byte[]? ReadOptional(string path, DiagnosticBag diagnostics) =>
        File.Exists(path) && new FileInfo(path).Length > 0 ? InputFile.Read(path, diagnostics) : [];
}
