namespace NapTasks.Diagnostics;

/// <summary>A place in a text file.</summary>
/// <param name="File">The path as the user should see it.</param>
/// <param name="Line">1-based; 0 when the finding is about the file as a whole.</param>
/// <param name="Column">1-based, in UTF-16 code units; 0 when the finding is about the line or the file as a whole.</param>
internal readonly record struct SourceLocation(string File, int Line = 0, int Column = 0);
