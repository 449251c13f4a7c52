using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Companions.Brief;

/// <summary>The customer's own authentication.</summary>
/// <param name="Url">Its address.</param>
/// <param name="ExemptPaths">What passes without.</param>
/// <param name="ByHand">Whether people set it up.</param>
/// <param name="ApiIsExempt">Whether the whole REST API is among the exempt paths.</param>
internal sealed record AuthFacts(string Url, ImmutableArray<string> ExemptPaths, bool ByHand, bool ApiIsExempt);

/// <summary>What applies the repository by itself.</summary>
internal sealed record GitOpsFacts(string Name, string Folder);

/// <summary>A step by hand, or a fact to know.</summary>
/// <param name="Controller">Empty where a companion says it.</param>
/// <param name="Code">Of the diagnostic.</param>
/// <param name="Text">Its text.</param>
internal sealed record StepFacts(string Controller, string Code, string Text);

/// <summary>A controller that needs settings of its own.</summary>
internal sealed record ControllerFacts(string Name, string Folder, ImmutableArray<SettingFacts> Settings);

/// <param name="Key">Its name.</param>
/// <param name="Value">Empty where it has several lines, which no cell has room for.</param>
/// <param name="Files">That have it.</param>
/// <param name="Without">What happens without it.</param>
/// <param name="Also">What else it touches.</param>
/// <param name="Since">The first version that knows it.</param>
internal sealed record SettingFacts(string Key, string Value, ImmutableArray<string> Files, string Without, string Also, string Since)
{
    public static SettingFacts Of(ControllerSetting setting, PlatformExposure exposure, Language language) => new(
        setting.Key,
        setting.Value(exposure) is var value && value.Contains('\n', StringComparison.Ordinal) ? "" : value,
        [.. setting.Targets.Select(t => t.File.Name).Distinct(StringComparer.Ordinal)],
        setting.Without.Text(language),
        setting.Also.Text(language),
        setting.Since);
}
