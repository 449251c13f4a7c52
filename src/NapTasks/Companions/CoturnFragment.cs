using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// Makes coturn start where TURN_HOST is a load balancer's address. The installer passes TURN_HOST as the address to bind to, to relay from and to
/// announce; of these only the last can hold there. A <c>command</c>, which the installer does not set, puts the node's own address in the place of the
/// others and leaves all other arguments as they are.
/// </summary>
internal static class CoturnFragment
{
    /// <summary>Relative to the output folder, with its slash.</summary>
    public const string Folder = "turn/coturn/";

    /// <summary>The variable that has the addresses of the pod's node.</summary>
    public const string NodeAddresses = "NODE_IPS";

    private const string FieldManager = "nap-turn";

    /// <summary>
    /// For any POSIX shell; its arguments are the installer's. What is announced comes from them, too, so that another TURN_HOST needs no other fragment.
    /// No <c>$(…)</c> and no <c>$$</c>: Kubernetes reads these first.
    /// </summary>
    public const string Script = """
        for option do
          shift
          case $option in
            --external-ip=*) announced=${option#*=} ;;
            --listening-ip=* | --relay-ip=*) ;;
            *) set -- "$@" "$option" ;;
          esac
        done
        announced=${announced%%/*}
        # Of the node's addresses the one of the same family; for a name the first.
        case $announced in
          *:*) family='*:*' ;;
          *[!0-9.]*) family='*' ;;
          *) family='*.*' ;;
        esac
        IFS=,
        for address in $NODE_IPS; do
          case $address in
            $family) : "${NODE_IP:=$address}" ;;
          esac
        done
        if [ -z "$announced" ] || [ -z "$NODE_IP" ]; then
          echo "To announce '$announced' there is no address among '$NODE_IPS'." >&2
          exit 1
        fi
        # Otherwise coturn refuses a client that comes by IPv6 and names no family.
        case $NODE_IP in
          *:*) set -- "$@" --allocation-default-address-family=keep ;;
        esac
        exec turnserver "$@" --listening-ip="$NODE_IP" --relay-ip="$NODE_IP" --external-ip="$announced/$NODE_IP"

        """;

    public static string ApplyCommand { get; } = DeploymentFragment.ApplyCommand(FieldManager, Folder);

    /// <summary>Of the installer's Deployment, whatever the prefix.</summary>
    public static ObjectName Name { get; } = new(TurnRelay.Deployment);

    public static TextFile Print(Namespace ns) => new("coturn/coturn.yaml", Comment(ns) + YamlDocument.Print(new DeploymentFragment(ns, Name, FieldManager).Print(PodSpec())));

    private static string Comment(Namespace ns) => $"""
        # A part of the installer's Deployment {Name}, so it is in no kustomization. With it, coturn binds to the address of its node and announces TURN_HOST.
        # Without, it binds to TURN_HOST, a load balancer's address that no node has, and does not start. After the installer's first run:
        #   {ApplyCommand}
        # Later runs of the installer leave it alone. Apply it again when the Deployment was deleted, and when this file changes.
        # NODE_IPS are the addresses that the cluster knows the node by. To have coturn on another one of its node:
        #   kubectl -n {ns} set env deploy/{Name} NODE_IP=<address>
        # To take it back, before INGRESS_TURN=host:
        #   sed '/^spec:/,$d' manifests/{Folder}{Name}.yaml | kubectl apply --server-side --field-manager={FieldManager} -f -

        """;

    private static YamlMapping PodSpec() => new()
    {
        ["containers"] = new YamlSequence
        {
            new YamlMapping
            {
                ["name"] = Name.ToString(),
                ["command"] = new YamlSequence { "/bin/sh", "-c", YamlScalar.Lines(Script), Name.ToString() },
                ["env"] = new YamlSequence
                {
                    // On the network of its node a pod has its node's addresses: with two families one of each.
                    new YamlMapping
                    {
                        ["name"] = NodeAddresses,
                        ["valueFrom"] = new YamlMapping { ["fieldRef"] = new YamlMapping { ["fieldPath"] = "status.podIPs" } },
                    },
                },
            },
        },
    };
}
