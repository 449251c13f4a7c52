using System.Text.RegularExpressions;

namespace NapTasks.Tests.ReadBack;

/// <summary>Mapping and Host. A Mapping's default is 3 s for a response; the stream idle timer is 5 minutes unless 0 switches it off.</summary>
internal sealed partial class EmissaryReader : RouteReader
{
    public override string Kind => "Mapping";

    // Of several prefixes the longest counts.
    public override IEnumerable<ObservedRoute> Read(IReadOnlyList<Node> objects)
    {
        var mappings = All(objects).ToArray();
        return mappings.Where(m => m.Path == "/").Select(m => m.Route).Concat(mappings.GroupBy(m => m.Route.Host, StringComparer.Ordinal).SelectMany(Whole));
    }

    private static IEnumerable<(bool IsExact, string Path, ObservedRoute Route)> All(IReadOnlyList<Node> objects) =>
        from mapping in objects
        where mapping.Kind == "Mapping"
        let service = Service().Match(mapping["spec"]["service"].Text!)
        let host = objects.SingleOrDefault(o => o.Kind == "Host" && o["spec"]["hostname"].Text == mapping["spec"]["hostname"].Text)
        // Else the path would be cut off.
        where service.Success && host.Exists && mapping["spec"]["rewrite"].Text is ""
        select (mapping["spec"]["prefix_exact"].IsTrue, mapping["spec"]["prefix"].Text!, new ObservedRoute(
            mapping["spec"]["hostname"].Text!,
            "/",
            service.Groups[1].Value,
            int.Parse(service.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture),
            host["spec"]["tlsSecret"]["name"].Text)
        {
            WebSocket = Reading.Is(mapping["spec"]["allow_upgrade"].Items.Any(u => u.Text == "websocket")),
            Response = Reading.Lasts(Timer(mapping["spec"]["timeout_ms"].Text, 3)),
            Idle = Reading.Lasts(Timer(mapping["spec"]["idle_timeout_ms"].Text, 300)),
            // Of a Module, which buffers for its filters.
            AnyBody = Reading.Is(!objects.Any(o => o.Kind == "Module" && o["spec"]["config"]["buffer_limit_bytes"].Exists)),
            Upload = Reading.OfItself("timeout_ms starts when the request is complete"),
            AsksLogin = Reading.Is(objects.Any(o => o.Kind == "AuthService") && !mapping["spec"]["bypass_auth"].IsTrue),
            Redirects = Reading.Is(host["spec"]["tlsSecret"].Exists && host["spec"]["requestPolicy"]["insecure"]["action"].Text is null or "Redirect"),
        });

    private static double? Timer(string? text, double byDefault) =>
        text is null ? byDefault : text == "0" ? null : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) / 1000;

    [GeneratedRegex(@"^(?:http://)?([a-z0-9-]+)(?:\.[a-z0-9-]+)?:([0-9]+)$")]
    private static partial Regex Service();
}
