using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>Environment variables of the controller's proxy, by hand or through the values of its chart.</summary>
/// <param name="prefix">What stands before a key, in upper case, in the name of its variable.</param>
/// <param name="chart">The chart, as its repository's guide names it.</param>
/// <param name="helm">Where in the chart's values the keys are, with dots between the names.</param>
/// <param name="show">The command that shows what is there.</param>
internal sealed class EnvironmentPlace(string prefix, string chart, string helm, Func<Namespace, string> show)
{
    private readonly LinesPlace variables = new(
        "environment",
        ns => $"To be set in the environment of the proxy's container in the namespace {ns}, where it was not installed with the chart {chart}.",
        show);

    private readonly LinesPlace shared = new(
        "environment-lists",
        ns => $"Lists, to be set in the environment of the proxy's container in the namespace {ns}, or as {helm}.<name without {prefix}, in lower case> in the values of the chart {chart}.",
        show);

    private readonly ChartPlace values = new(chart);

    /// <summary>A variable with a value of its own.</summary>
    public ControllerSetting Key(string key, Trait trait, Func<PlatformExposure, string> value, string since, Message without) => new(
        trait, key, value, since, without,
        [variables.Target(e => Line(key, value(e))), values.Target(_ => $"{helm}.{key}", e => new YamlScalar(value(e)))]);

    /// <summary>A variable whose list may hold what other people need, too.</summary>
    public ControllerSetting Lines(string key, Trait trait, Func<PlatformExposure, string> list, string since, Message without) =>
        new(trait, key, list, since, without, [shared.Target(e => Line(key, list(e)))]);

    private string Line(string key, string value) => $"{prefix}{key.ToUpperInvariant()}={value}";
}
