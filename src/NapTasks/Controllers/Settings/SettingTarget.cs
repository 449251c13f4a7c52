using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>Where in a file a setting stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The names on the way to it; none in a file of lines.</param>
/// <param name="Value">What stands there: of a type that the place takes, and in a file of lines a scalar with one or more whole lines.</param>
internal sealed record SettingTarget(SettingFile File, Func<PlatformExposure, ImmutableArray<string>> Path, Func<PlatformExposure, YamlNode> Value);
