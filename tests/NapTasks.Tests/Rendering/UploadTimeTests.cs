using System.Globalization;
using System.Text.RegularExpressions;
using NapTasks.Controllers;
using NapTasks.Rendering;
using YamlDotNet.RepresentationModel;

namespace NapTasks.Tests.Rendering;

/// <summary>
/// The platform gives an upload 30 minutes, so no timeout that is written for a controller may be shorter: neither in objects nor in settings,
/// neither of a whole request nor between two of its parts.
/// </summary>
public sealed partial class UploadTimeTests
{
    private const double Least = 1800;

    public static TheoryData<string> Controllers => [.. IngressControllerCatalogue.Default.Names];

    [Theory]
    [MemberData(nameof(Controllers))]
    public void No_timeout_of_any_controller_ends_an_upload_within_half_an_hour(string controller)
    {
        foreach (var values in new[] { ValuesText.For(controller), Scenarios.Everything(ValuesText.For(controller)), ValuesText.For(controller).With("INGRESS_TLS", "offloaded") })
            Assert.All(Timeouts(controller, values.Render().Manifests!), t => Assert.True(t.Seconds >= Least, $"{t.Place}: {t.Seconds} s"));
    }

    // So that the test above does not pass because it finds nothing any more.
    [Theory]
    [InlineData("traefik", "respondingTimeouts.readTimeout", double.PositiveInfinity)]
    [InlineData("ingress-nginx", "client-body-timeout", 3600)]
    [InlineData("ingress-nginx", "proxy-send-timeout", 3600)]
    [InlineData("f5-nginx", "client_body_timeout", 3600)]
    [InlineData("apisix", "client_body_timeout", 3600)]
    [InlineData("apisix", "timeout.send", 3600)]
    [InlineData("haproxy", "timeout-client", 3600)]
    [InlineData("haproxy", "server_timeout", 3600)]
    [InlineData("haproxy-ingress", "timeout-client", 3600)]
    [InlineData("openshift", "clientTimeout", 3600)]
    [InlineData("kong", "write-timeout", 3600)]
    [InlineData("contour", "timeoutPolicy.response", double.PositiveInfinity)]
    [InlineData("emissary", "timeout_ms", double.PositiveInfinity)]
    [InlineData("gateway-api", "timeouts.request", double.PositiveInfinity)]
    public void It_finds_what_there_is(string controller, string name, double seconds) => Assert.Contains(
        Timeouts(controller, ValuesText.For(controller).Render().Manifests!), t => t.Place.Contains(name, StringComparison.Ordinal) && t.Seconds == seconds);

    private static IEnumerable<(string Place, double Seconds)> Timeouts(string controller, ManifestSet manifests) =>
        from file in manifests.Files
        where file.Path.StartsWith($"routes/{controller}/", StringComparison.Ordinal)
            || file.Path.StartsWith($"cluster/{controller}/", StringComparison.Ordinal)
            || file.Path.StartsWith("services/", StringComparison.Ordinal)
        from timeout in file.Path.EndsWith(".txt", StringComparison.Ordinal) ? OfLines(file.Text) : OfYaml(file.Text)
        // That of a connection to the Service is over before an upload begins.
        where !timeout.Place.EndsWith("connect", StringComparison.Ordinal)
        select ($"{file.Path}: {timeout.Place}", timeout.Seconds);

    private static IEnumerable<(string Place, double Seconds)> OfLines(string text) =>
        from line in text.Split('\n')
        where !line.StartsWith('#')
        from match in Line().Matches(line)
        select (match.Groups["name"].Value, Seconds(match.Groups["name"].Value, match.Groups["value"].Value));

    private static IEnumerable<(string Place, double Seconds)> OfYaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.SelectMany(d => Leaves("", d.RootNode));
    }

    private static IEnumerable<(string Place, double Seconds)> Leaves(string path, YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(c => Leaves($"{path}.{((YamlScalarNode)c.Key).Value}", c.Value)),
        YamlSequenceNode list => list.SelectMany(item => Leaves(path, item)),
        // A snippet has lines of its own.
        YamlScalarNode { Value: { } value } when value.Contains('\n', StringComparison.Ordinal) || value.Contains(' ', StringComparison.Ordinal) => OfLines(value),
        YamlScalarNode { Value: { } value } when IsTimeout(path) && Number().IsMatch(value) => [(path, Seconds(path, value))],
        _ => [],
    };

    private static bool IsTimeout(string path) => path.Contains("timeout", StringComparison.OrdinalIgnoreCase);

    // 0 is none. Kong's and those of HAProxy's Backend are in milliseconds.
    private static double Seconds(string place, string value)
    {
        var match = Number().Match(value);
        if (!match.Groups["number"].Success)
            return double.PositiveInfinity;
        var number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var factor = match.Groups["unit"].Value switch
        {
            "ms" => 0.001,
            "m" => 60,
            "h" => 3600,
            "" when place.EndsWith("_ms", StringComparison.Ordinal) || place.Contains("konghq.com/", StringComparison.Ordinal)
                || place.EndsWith("server_timeout", StringComparison.Ordinal) || place.EndsWith("tunnel_timeout", StringComparison.Ordinal) => 0.001,
            _ => 1,
        };
        return number == 0 ? double.PositiveInfinity : number * factor;
    }

    [GeneratedRegex("^(?:(?<number>[0-9]+)(?<unit>ms|s|m|h)?|infinity)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<name>[A-Za-z0-9_./-]*[Tt]ime-?[Oo]ut[A-Za-z0-9_-]*)[=: ]+""?(?<value>[0-9]+(?:ms|s|m|h)?|infinity)\b")]
    private static partial Regex Line();
}
