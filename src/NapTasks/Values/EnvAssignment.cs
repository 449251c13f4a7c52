using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>One <c>KEY=value</c> of the file.</summary>
/// <param name="Key">A name that bash accepts.</param>
/// <param name="Value">What bash would assign.</param>
/// <param name="KeyLocation">The first character of the key.</param>
/// <param name="ValueLocation">The first character after the equals sign.</param>
internal sealed record EnvAssignment(string Key, EnvValue Value, SourceLocation KeyLocation, SourceLocation ValueLocation);
