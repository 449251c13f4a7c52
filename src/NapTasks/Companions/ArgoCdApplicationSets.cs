using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// Argo CD's ApplicationSets (argoproj.io/v1alpha1): folders of the repository become Applications. Adding or removing a customer changes
/// nothing here as long as it has a cluster of its own. Argo CD knows that cluster by the customer's name, and a shared cluster by the
/// value of CLUSTER.
/// </summary>
/// <param name="partOf">The prefix that the customers share.</param>
/// <param name="gitOps">How Argo CD gets the repository.</param>
internal sealed class ArgoCdApplicationSets(AppPrefix partOf, GitOpsValues gitOps)
{
    private static readonly ImmutableArray<string> Kinds = [GitOpsFiles.Manifests, GitOpsFiles.Applied];

    private readonly string customers = $"{gitOps.Path.Child(FleetMember.Customers)}/";

    public YamlMapping Exposure(ObjectName name, ImmutableArray<FleetMember> members) =>
        Create(name, ".path.path | dir", "exposure", ArgoCdObjects.Automatic(), customer => Generators(members, customer));

    /// <summary>Synchronised when its owner says so. The customers are listed, since such a folder may hold only settings of a controller, which nothing applies.</summary>
    public YamlMapping Cluster(ObjectName name, ImmutableArray<FleetMember> members)
    {
        const string folder = ".path.path | dir | dir";
        return Create(name, folder, "exposure-cluster", ArgoCdObjects.ByHand(),
            customer => Listed(members.Where(m => m.HasCluster), customer, m => $"{FleetMember.Customers}/{m.Name}/{GitOpsFiles.ForClusterOperator}"));
    }

    private YamlMapping Create(ObjectName name, string folder, string suffix, YamlMapping syncPolicy, Func<string, IEnumerable<YamlMapping>> generators)
    {
        var customer = $"{folder} | trimPrefix \"{customers}\" | replace \"/\" \"-\"";
        return GitOpsFiles.Create(partOf, gitOps, "argoproj.io/v1alpha1", "ApplicationSet", name, new YamlMapping
        {
            ["goTemplate"] = true,
            ["goTemplateOptions"] = new YamlSequence { "missingkey=error" },
            ["generators"] = new YamlSequence { generators(customer) },
            // Neither removing a customer nor deleting this object takes routes away from a running platform.
            ["syncPolicy"] = new YamlMapping { ["preserveResourcesOnDeletion"] = true },
            ["template"] = new YamlMapping
            {
                ["metadata"] = new YamlMapping
                {
                    ["name"] = $"{{{{ {customer} }}}}-{suffix}",
                    ["labels"] = KubernetesObject.Labels(partOf),
                    ["annotations"] = ArgoCdObjects.ComparedByServer(),
                },
                ["spec"] = new YamlMapping
                {
                    ["project"] = gitOps.Project.ToString(),
                    ["source"] = new YamlMapping
                    {
                        ["repoURL"] = gitOps.Url.ToString(),
                        ["targetRevision"] = gitOps.Revision.ToString(),
                        ["path"] = "{{ .path.path }}",
                    },
                    ["destination"] = new YamlMapping { ["name"] = "{{ .values.cluster }}" },
                    ["syncPolicy"] = syncPolicy,
                },
            },
        });
    }

    // Customers with a cluster of their own are found by patterns, one for each depth; those of a shared one are listed.
    private IEnumerable<YamlMapping> Generators(ImmutableArray<FleetMember> members, string customer)
    {
        var own = members.Where(m => m.Cluster is null).ToArray();
        var shared = Listed(members.Where(m => m.Cluster is not null), customer, m => m.Applied);
        return own.Length > 0 ? shared.Prepend(Generator($"{{{{ {customer} }}}}", Patterns(own, members))) : shared;
    }

    // One for those with a cluster of their own, and one for each cluster of several.
    private IEnumerable<YamlMapping> Listed(IEnumerable<FleetMember> members, string customer, Func<FleetMember, string> folder) =>
        from cluster in members.GroupBy(m => m.Cluster).OrderBy(g => g.Key, StringComparer.Ordinal)
        select Generator(cluster.Key is null ? $"{{{{ {customer} }}}}" : Literal(cluster.Key), cluster.Select(m => Folder(gitOps.Path.Child(folder(m)))));

    private IEnumerable<YamlMapping> Patterns(FleetMember[] own, ImmutableArray<FleetMember> members)
    {
        var patterns = own.Select(m => (Depth: DepthOf(m), m.Kind)).Distinct().OrderBy(p => p.Depth).ThenBy(p => p.Kind, StringComparer.Ordinal).ToArray();
        var wanted = own.Select(m => m.Applied).ToHashSet(StringComparer.Ordinal);
        var others =
            from member in members
            from kind in Kinds
            let path = $"{FleetMember.Customers}/{member.Name}/{kind}"
            where !wanted.Contains(path) && patterns.Contains((DepthOf(member), kind)) && (kind == GitOpsFiles.Manifests || member.AppliesOverlay)
            select new YamlMapping { ["path"] = gitOps.Path.Child(path), ["exclude"] = true };
        return patterns.Select(p => Folder($"{customers}{string.Join('/', Enumerable.Repeat("*", p.Depth))}/{p.Kind}")).Concat(others);
    }

    private YamlMapping Generator(string cluster, IEnumerable<YamlMapping> directories)
    {
        var sequence = new YamlSequence();
        foreach (var directory in directories)
            sequence.Add(directory);
        return new YamlMapping
        {
            ["git"] = new YamlMapping
            {
                ["repoURL"] = gitOps.Url.ToString(),
                ["revision"] = gitOps.Revision.ToString(),
                ["directories"] = sequence,
                ["values"] = new YamlMapping { ["cluster"] = cluster },
            },
        };
    }

    private static YamlMapping Folder(string path) => new() { ["path"] = path };

    private static int DepthOf(FleetMember member) => member.Name.Count(c => c == '/') + 1;

    // The values of a generator are templates, too.
    private static string Literal(string text) => text.Contains("{{", StringComparison.Ordinal)
        ? $"{{{{ \"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\" }}}}"
        : text;
}
