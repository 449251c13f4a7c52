using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>The values of a controller's own Helm chart.</summary>
/// <param name="chart">The chart, as its repository's guide names it.</param>
/// <param name="restart">The command without which a new value stays without effect; null: none is needed.</param>
internal sealed class ChartPlace(string chart, Func<Namespace, string>? restart = null)
{
    private readonly SettingFile values = FileOf(chart, restart);

    /// <summary>The file of a chart's values.</summary>
    public static SettingFile FileOf(string chart, Func<Namespace, string>? restart = null) => new(SettingFile.ChartValues)
    {
        Usage = (ns, path) =>
        [
            $"Values of the chart {chart}, for whoever looks after the controller; helm -n {ns} list shows the release and the installed version. {SettingFile.Besides}",
            $"  helm -n {ns} upgrade <release> {chart} --version <installed> --reuse-values -f {path}",
            .. restart is null ? [] : ImmutableArray.Create("They take effect with:", $"  {restart(ns)}"),
        ],
    };

    /// <summary>A value of its own, of the type that the chart takes.</summary>
    /// <param name="path">With dots between the names.</param>
    /// <param name="trait">What it is for.</param>
    /// <param name="value">For the deployment.</param>
    /// <param name="since">The first version that has it.</param>
    /// <param name="without">What happens without it.</param>
    public ControllerSetting Key(string path, Trait trait, Func<PlatformExposure, YamlScalar> value, string since, Message without) =>
        new(trait, path, e => value(e).Text, since, without, [Target(_ => path, value)]);

    /// <summary>Where a setting that is kept in another place, too, stands in the values.</summary>
    public SettingTarget Target(Func<PlatformExposure, string> path, Func<PlatformExposure, YamlScalar> value) => new(values, e => [.. path(e).Split('.')], value);
}
