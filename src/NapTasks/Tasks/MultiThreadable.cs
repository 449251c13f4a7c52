namespace Microsoft.Build.Framework;

/// <summary>
/// Tells a multithreaded build (-mt) that a task has no static state and does not use the current directory, so that it may
/// run in the build's own process. MSBuild looks for the attribute by its full name; older versions do not have it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
