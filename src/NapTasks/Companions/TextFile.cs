namespace NapTasks.Companions;

/// <summary>A file that is not applied: for people, or for another tool than kubectl.</summary>
/// <param name="Name">Relative to the companion's folder, with slashes. Its extension decides how its first line is written.</param>
/// <param name="Body">What follows the first line, with LF line ends.</param>
internal sealed record TextFile(string Name, string Body);
