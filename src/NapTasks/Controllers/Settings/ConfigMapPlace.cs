using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>A ConfigMap that the controller reads, by hand or through the values of its chart.</summary>
/// <param name="name">The ConfigMap's usual name.</param>
/// <param name="chart">The chart, as its repository's guide names it.</param>
/// <param name="helm">Where in the chart's values the keys are.</param>
internal sealed class ConfigMapPlace(string name, string chart, params string[] helm)
{
    private readonly SettingFile patch = new($"configmap{SettingFile.PatchSuffix}")
    {
        Usage = (ns, path) =>
        [
            $"A part of the ConfigMap {name} in the namespace {ns}: its usual name and place, look where yours is. For whoever looks after the controller; where its chart keeps the ConfigMap, {SettingFile.ChartValues} takes the place of this file. {SettingFile.Besides}",
            $"  kubectl -n {ns} patch configmap {name} --type merge --patch-file {path}",
        ],
        Head = ns => new YamlMapping
        {
            ["apiVersion"] = "v1",
            ["kind"] = "ConfigMap",
            ["metadata"] = new YamlMapping { ["name"] = name, ["namespace"] = ns.ToString() },
        },
    };

    private readonly SettingFile values = ChartPlace.FileOf(chart);

    /// <summary>A key with a value of its own.</summary>
    public ControllerSetting Key(string key, Trait trait, Func<PlatformExposure, string> value, string since, Message without) => new(
        trait, key, value, since, without,
        [
            // The values of a ConfigMap are strings, whatever they mean.
            new(patch, _ => ["data", key], e => new YamlScalar(value(e))),
            new(values, _ => [.. helm, key], e => new YamlScalar(value(e))),
        ]);

    /// <summary>Lines of a key whose text may hold those of other people, too.</summary>
    public ControllerSetting Lines(string key, Trait trait, Func<PlatformExposure, string> lines, string since, Message without) =>
        new(trait, key, lines, since, without, [new(FileOf(key), _ => [], e => new YamlScalar(lines(e)))]);

    private SettingFile FileOf(string key) => new($"{key}{SettingFile.ForPeople}")
    {
        HasLines = true,
        Usage = (ns, _) =>
        [
            $"To be added to {key} of the ConfigMap {name} in the namespace {ns} (its usual name and place), or to {string.Join('.', helm)}.{key} in the values of the chart {chart}. What is there:",
            $"  kubectl -n {ns} get configmap {name} -o jsonpath='{{.data.{key.Replace(".", "\\.", StringComparison.Ordinal)}}}'",
        ],
    };
}
