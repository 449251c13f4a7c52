using System.Collections.Immutable;

namespace NapTasks.LiveTests.Proxies;

/// <summary>
/// What a controller makes of a deployment for the server that it runs: as little as decides about paths, headers, sizes and pauses, in the order
/// in which the controller writes it. Its own parts were read in its templates.
/// </summary>
internal abstract class GeneratedConfiguration
{
    /// <summary>The server.</summary>
    public abstract string Program { get; }

    /// <summary>How it is started in the foreground, in the folder of its files.</summary>
    public abstract ImmutableArray<string> Arguments { get; }

    /// <summary>The files, by name.</summary>
    public abstract IReadOnlyDictionary<string, string> Files(ProxyPlace place);

    public static GeneratedConfiguration Of(string controller, ControllerInput input) => controller switch
    {
        "haproxy" => new HaproxyTechConfiguration(input),
        "haproxy-ingress" => new HaproxyIngressConfiguration(input),
        "openshift" => new OpenShiftConfiguration(input),
        "ingress-nginx" => new IngressNginxConfiguration(input),
        "f5-nginx" => new F5NginxConfiguration(input),
        _ => throw new ArgumentOutOfRangeException(nameof(controller), controller, "Nobody wrote down what it generates."),
    };

    protected static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => $"{l}\n"));
}
