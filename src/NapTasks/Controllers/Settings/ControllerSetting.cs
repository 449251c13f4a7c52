using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>
/// A setting of the controller itself, which no object of a deployment can carry. It is the source of the warning, the operator's page and
/// the files in <c>cluster/&lt;controller&gt;/</c>.
/// </summary>
/// <param name="Trait">What of a route is not to be had without it.</param>
/// <param name="Key">Its name where the controller keeps it.</param>
/// <param name="Value">For this deployment, as a person reads it.</param>
/// <param name="Since">The version of the controller, or of its chart, that knows it first.</param>
/// <param name="Without">What happens without it, as a sentence.</param>
/// <param name="Targets">The files that have it: one for each way in which the controller can be installed.</param>
internal sealed record ControllerSetting(
    Trait Trait, string Key, Func<PlatformExposure, string> Value, string Since, Message Without, ImmutableArray<SettingTarget> Targets)
{
    /// <summary>Whether this deployment needs it.</summary>
    public Predicate<PlatformExposure> Applies { get; init; } = _ => true;

    /// <summary>What else it touches, as a sentence: a controller has other hosts, too.</summary>
    public Message Also { get; init; } = ControllerTexts.AllHosts;

    /// <summary>Whether it is a list that also holds the entries of other deployments, so that two deployments may differ.</summary>
    public bool IsList { get; init; }
}

/// <summary>Where in a file a setting stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The names on the way to it; none in a file of lines.</param>
/// <param name="Value">What stands there: of a type that the place takes, and in a file of lines a scalar with one or more whole lines.</param>
internal sealed record SettingTarget(SettingFile File, Func<PlatformExposure, ImmutableArray<string>> Path, Func<PlatformExposure, YamlNode> Value);
