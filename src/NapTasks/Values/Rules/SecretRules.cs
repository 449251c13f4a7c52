using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>
/// Secrets are named, never shown. The platform's installer exports what this file says over what the environment holds, and
/// renders a secret that neither has as an empty one.
/// </summary>
internal static class SecretRules
{
    // What installers of some era use, and when: of a module that is off, or may be off, they may be empty.
    private static readonly ImmutableArray<(string Name, Func<DeploymentValues, KeyReader, bool> IsNeeded)> Secrets =
    [
        ("ADMIN_PASSWORD", (_, _) => true),
        ("JWT_SECRET", (_, _) => true),
        ("CREDENTIAL_ENCRYPTION_KEY", (_, _) => true),
        ("PG_PASSWORD", (_, _) => true),
        // Only the newest platform has it, so that its absence says nothing.
        ("PLATFORM_SERVICE_KEY", (_, keys) => keys.File.Has("PLATFORM_SERVICE_KEY")),
        ("SANDBOX_JWT_SECRET", (values, _) => values.SandboxEnabled),
        ("SANDBOX_SERVICE_KEY", (values, _) => values.SandboxEnabled),
        ("BROWSER_JWT_SECRET", (values, _) => values.BrowserEnabled),
        ("TURN_AUTH_SECRET", (values, _) => values.BrowserEnabled),
        ("REGISTRY_PASSWORD", (_, keys) => keys.IsSet(PlatformKeys.RegistryUsername)),
        ("LDAP_BIND_PASSWORD", (_, keys) => keys.TextOf(PlatformKeys.LdapEnabled) == "true" && keys.IsSet(PlatformKeys.LdapBindDn)),
    ];

    private static readonly Rule Written = new(SecretDiagnostics.SecretWritten, [], (_, keys) =>
        from assignment in keys.File.Assignments
        where assignment.Value.Origin == SecretOrigin.Written
        select new Finding(null, [assignment.Key]) { Location = assignment.ValueLocation });

    private static readonly Rule Empty = new(SecretDiagnostics.SecretEmpty, [], (values, keys) =>
        from name in Needed(values, keys)
        where keys.File.TryGet(name, out var assignment) && assignment.Value.Origin == SecretOrigin.Empty
        select new Finding(null, [name]) { Location = keys.File.LocationOf(name) });

    private static readonly Rule Missing = new(SecretDiagnostics.SecretMissing, [], (values, keys) =>
        from name in Needed(values, keys)
        where !keys.File.Has(name) && !keys.File.Unreadable.Contains(name)
        select new Finding(null, [name]));

    public static ImmutableArray<Rule> All { get; } = [Written, Empty, Missing];

    /// <summary>The names of the secrets that this deployment needs.</summary>
    public static IEnumerable<string> Needed(DeploymentValues values, KeyReader keys) =>
        Secrets.Where(s => s.IsNeeded(values, keys)).Select(s => s.Name);
}
