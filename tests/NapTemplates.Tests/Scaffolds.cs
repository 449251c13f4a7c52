using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTemplates.Tests;

/// <summary>The matrix of the template's parameters, by the names of its symbols.</summary>
internal static class Scaffolds
{
    public static ImmutableSortedDictionary<string, Dictionary<string, string?>> All { get; } =
        new Dictionary<string, Dictionary<string, string?>>
        {
            ["bare"] = [],
            ["external"] = new() { ["mainDomain"] = "nap.acme.com", ["ingressController"] = "contour", ["host"] = "10.20.0.11" },
            ["external-apex"] = new() { ["mainDomain"] = "acme.com", ["ingressController"] = "contour", ["host"] = "10.20.0.11" },
            ["external-no-controller"] = new() { ["mainDomain"] = "nap.acme.com", ["host"] = "10.20.0.11" },
            ["external-no-domain"] = new() { ["ingressMode"] = "external", ["ingressController"] = "contour", ["host"] = "10.20.0.11" },
            ["nodeport-prepared"] = new()
            {
                ["mainDomain"] = "nap.acme.com", ["ingressController"] = "contour", ["ingressMode"] = "nodeport", ["host"] = "10.20.0.11",
            },
            ["other-names"] = new() { ["namespace"] = "agents", ["appPrefix"] = "oem", ["host"] = "node1.acme.com", ["turnHost"] = "10.20.0.12" },
            ["core-only"] = new() { ["sandbox"] = "false", ["browser"] = "false", ["host"] = "10.20.0.11" },
            // As the platform's own guide has it: the main domain in NAP_HOST.
            ["nodeport-named-host"] = new() { ["host"] = "nap.acme.com" },
            ["external-named-host"] = new() { ["mainDomain"] = "nap.acme.com", ["ingressController"] = "contour", ["host"] = "nap.acme.com" },
            ["external-no-browser"] = new()
            {
                ["mainDomain"] = "nap.acme.com", ["ingressController"] = "contour", ["host"] = "10.20.0.11", ["browser"] = "false",
            },
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>What a build says, for a snapshot: a list of all controllers grows, and no snapshot with it.</summary>
    public static string Pinned(Diagnostic finding) =>
        finding.Message(Language.English).Replace(string.Join(", ", IngressControllerCatalogue.Default.Names), "(the catalogue)", StringComparison.Ordinal);
}
