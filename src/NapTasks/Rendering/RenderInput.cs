using System.Collections.Frozen;

namespace NapTasks.Rendering;

/// <summary>All that a rendering depends on.</summary>
/// <param name="Path">The path of values.env as the user should see it in a diagnostic.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="SecretNames">The names that secrets.env.example lists.</param>
internal sealed record RenderInput(string Path, ReadOnlyMemory<byte> Content, FrozenSet<string> SecretNames);
