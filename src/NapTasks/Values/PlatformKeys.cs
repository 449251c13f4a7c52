using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>Keys of the platform that do not change what is generated, but that other keys are checked against.</summary>
internal static class PlatformKeys
{
    public static readonly Key<string> Registry = new("REGISTRY", Words.ParseText,
        "registry and path", "Where images come from; with APP_PREFIX other than `nap` it must be your own") { Absent = "the public one" };

    public static readonly Key<string> PlatformImagePrefix = new("PLATFORM_IMAGE_PREFIX", Words.ParseText,
        "image name without suffix", "Newest platform: images under another prefix than the objects") { Absent = "`${REGISTRY}/${APP_PREFIX}`" };

    public static readonly Key<string> DeployProfile = new("DEPLOY_PROFILE", Words.ParseText,
        "`multi-node` or `single-node`", "The single-node profile has one more node port") { Default = "multi-node" };

    public static readonly Key<NodePort> RegistryNodePort = new("REGISTRY_NODE_PORT", NodePort.Parse,
        "30000 to 32767", "Node port of the registry of the single-node profile") { Default = "30500" };

    public static readonly Key<string> RegistryUsername = new("REGISTRY_USERNAME", Words.ParseText,
        "text", "With it, REGISTRY_PASSWORD is needed");

    public static readonly Key<string> LdapEnabled = new("LDAP_ENABLED", Words.ParseText,
        "`true` or `false`", "LDAP login") { Default = "false" };

    public static readonly Key<string> LdapBindDn = new("LDAP_BIND_DN", Words.ParseText,
        "distinguished name", "With it, LDAP_BIND_PASSWORD is needed");

    /// <summary>For the documentation, in its order.</summary>
    public static ImmutableArray<Key> All { get; } =
        [Registry, PlatformImagePrefix, DeployProfile, RegistryNodePort, RegistryUsername, LdapEnabled, LdapBindDn];
}
