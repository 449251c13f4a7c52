using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// On request, a NetworkPolicy (networking.k8s.io/v1) for the pods of each Service that users reach. It admits requests from the ingress
/// controller, and leaves everything in the platform's own namespace as it was.
/// </summary>
/// <remarks>
/// That namespace is admitted as a whole, on every port. The Services call each other, and so do the scheduler, the channel gateway, jobs,
/// and the workspaces' pods, whose labels the control plane chooses. The kubelet's probes need no rule.
/// </remarks>
internal sealed class NetworkPolicyCompanion : Companion
{
    public override string Folder => "network-policies";

    public override Key AskedBy => NetworkPolicyKeys.Enabled;

    public override IEnumerable<KubernetesObject> Objects(Site site) => site.Exposure.NetworkPolicies is { } plan
        ? site.Exposure.Targets.Select(service => Policy(site, plan, service))
        : [];

    public override IEnumerable<Diagnostic> Findings(Site site)
    {
        if (site.Exposure.NetworkPolicies is not { } plan)
            yield break;
        if (site.Controllers.Any(c => !c.HasPods(site.Exposure)))
            yield return NetworkPolicyDiagnostics.IngressIdentity.With(CiliumPolicy(site.Exposure));
        var controllers = site.Controllers.Where(c => c.HasPods(site.Exposure)).Select(c => (c.Name, Label: c.SourceNamespace(site.Exposure))).ToArray();
        var unknown = controllers.Where(c => c.Label is null).Select(c => c.Name).ToArray();
        var named = controllers.Where(c => c.Label is { IsName: true }).ToArray();
        var guessed = named.Where(c => c.Label!.IsGuess).Select(c => c.Name).ToArray();
        // The line replaces all names, so it has to list every one.
        var names = named.Select(c => c.Label!.Value).Distinct();
        if (plan.IngressNamespaces.IsEmpty && unknown.Length > 0)
            yield return NetworkPolicyDiagnostics.NamespaceMissing.With(string.Join(", ", unknown), string.Join(',', names.Append("ingress-system")));
        else if (plan.IngressNamespaces.IsEmpty && guessed.Length > 0)
            yield return NetworkPolicyDiagnostics.UsualNamespace.With(string.Join(", ", guessed), string.Join(',', names));
        // OpenShift's label holds on the nodes' network too.
        if (named.Length + unknown.Length > 0 && plan.Others.All(p => p.Network is null))
            yield return NetworkPolicyDiagnostics.HostNetwork.With();
    }

    private static KubernetesObject Policy(Site site, NetworkPolicyPlan plan, ServiceTarget service)
    {
        var outside = Namespaces(site, plan).DistinctBy(label => (label.Key, label.Value)).Select(Peer)
            .Concat(plan.Others.Where(p => p.Network is not null).Select(Addresses)).ToArray();
        var rules = new YamlSequence { new YamlMapping { ["from"] = new YamlSequence { new YamlMapping { ["podSelector"] = new YamlMapping() } } } };
        if (outside.Length > 0)
        {
            rules.Add(new YamlMapping
            {
                ["from"] = new YamlSequence { outside },
                ["ports"] = new YamlSequence { new YamlMapping { ["protocol"] = "TCP", ["port"] = service.Port } },
            });
        }

        return KubernetesObject.Create(site.Exposure, "networking.k8s.io/v1", "NetworkPolicy", service.Name.With("ingress"), new YamlMapping
        {
            ["spec"] = new YamlMapping
            {
                ["podSelector"] = new YamlMapping { ["matchLabels"] = new YamlMapping { ["app"] = service.Name.ToString() } },
                ["policyTypes"] = new YamlSequence { "Ingress" },
                ["ingress"] = rules,
            },
        });
    }

    // Named namespaces replace the usual one, but not a label that was no guess.
    private static IEnumerable<NamespaceLabel> Namespaces(Site site, NetworkPolicyPlan plan) =>
        site.Controllers.Where(c => c.HasPods(site.Exposure)).Select(c => c.SourceNamespace(site.Exposure)).OfType<NamespaceLabel>()
            .Where(label => plan.IngressNamespaces.IsEmpty || !label.IsName)
            .Concat(plan.IngressNamespaces.Select(NamespaceLabel.Of))
            .Concat(plan.Others.Select(p => p.Namespace).OfType<Namespace>().Select(NamespaceLabel.Of));

    // Names all pods explicitly: OpenShift's network would otherwise leave out those on the nodes' network.
    private static YamlMapping Peer(NamespaceLabel label) => new()
    {
        ["namespaceSelector"] = new YamlMapping { ["matchLabels"] = new YamlMapping { [label.Key] = label.Value } },
        ["podSelector"] = new YamlMapping(),
    };

    private static YamlMapping Addresses(NetworkPeer peer) => new() { ["ipBlock"] = new YamlMapping { ["cidr"] = peer.Network!.ToString() } };

    // One line for a shell; every name in it is a DNS label.
    private static string CiliumPolicy(PlatformExposure exposure)
    {
        var pods = string.Join(',', exposure.Targets.Select(s => $"\"{s.Name}\""));
        var metadata = $$"""{"name":"{{exposure.Values.AppPrefix.Name("ingress")}}","namespace":"{{exposure.Values.Namespace}}"}""";
        var spec = $$"""{"endpointSelector":{"matchExpressions":[{"key":"app","operator":"In","values":[{{pods}}]}]},"enableDefaultDeny":{"ingress":false},"ingress":[{"fromEntities":["ingress"]}]}""";
        return $$"""{"apiVersion":"cilium.io/v2","kind":"CiliumNetworkPolicy","metadata":{{metadata}},"spec":{{spec}}}""";
    }
}
