using System.Collections.Frozen;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering;

/// <summary>All that a rendering depends on.</summary>
/// <param name="Path">The path of values.env as the user should see it in a diagnostic.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="SecretNames">The names that secrets.env.example lists.</param>
internal sealed record RenderInput(string Path, ReadOnlyMemory<byte> Content, FrozenSet<string> SecretNames)
{
    /// <summary>What a fleet's customers share; null where there is one customer only.</summary>
    public EnvText? Shared { get; init; }

    /// <summary>The assignments; null when the file is no text.</summary>
    public EnvFile? ReadFile(DiagnosticBag diagnostics) =>
        EnvFileReader.Read(Content.Span, Path, SecretNames, diagnostics) is { } file
            ? Shared is null ? file : EnvFileReader.Complete(file, Shared, SecretNames, diagnostics)
            : null;
}
