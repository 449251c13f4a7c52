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
        var example = File.Exists(secretsExample) && new FileInfo(secretsExample).Length > 0 ? InputFile.Read(secretsExample, diagnostics) : [];
        return content is null || example is null
            ? null
            : new RenderInput(valuesFile, content, SecretKeys.ListedIn(Encoding.UTF8.GetString(example)));
    }
}
