using System.Collections.Immutable;

namespace NapTasks.LiveTests.Proxies;

/// <summary>For HAProxy.</summary>
internal abstract class HaproxyConfiguration : GeneratedConfiguration
{
    public override string Program => "haproxy";

    public override ImmutableArray<string> Arguments { get; } = ["-db", "-f", "haproxy.cfg"];

    // What none of our objects says, and each of the controllers writes.
    protected static string Defaults(string timeoutClient) => $"""
        defaults
          mode http
          option redispatch
          timeout connect 5s
          timeout client {timeoutClient}
          timeout client-fin 50s
          timeout server 50s
          timeout tunnel 1h
          timeout http-request 5s
          timeout http-keep-alive 1m

        """;

    // Two spaces before each.
    protected static string Section(string head, IEnumerable<string> lines) => Lines([head, .. lines.Select(l => $"  {l}")]);
}
