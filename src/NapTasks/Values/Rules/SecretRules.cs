using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>
/// Secrets are named, never shown. The platform's installer exports what this file says over what the environment holds, and
/// renders a secret that neither has as an empty one.
/// </summary>
internal static class SecretRules
{
    // Secrets that some generations of installers use, and when. Those of a module that is off, or may be off, may be empty.
    private static readonly ImmutableArray<Secret> Secrets =
    [
        new("ADMIN_PASSWORD", (_, _) => true),
        new("JWT_SECRET", (_, _) => true),
        new("CREDENTIAL_ENCRYPTION_KEY", (_, _) => true),
        new("PG_PASSWORD", (_, _) => true),
        // Only the newest platform has it, so that its absence says nothing.
        new("PLATFORM_SERVICE_KEY", (_, keys) => keys.File.Has("PLATFORM_SERVICE_KEY")),
        new("SANDBOX_JWT_SECRET", (values, _) => values.SandboxEnabled),
        new("SANDBOX_SERVICE_KEY", (values, _) => values.SandboxEnabled),
        new("BROWSER_JWT_SECRET", (values, _) => values.BrowserEnabled),
        new("TURN_AUTH_SECRET", (values, _) => values.BrowserEnabled),
        new("REGISTRY_PASSWORD", (_, keys) => keys.IsSet(PlatformKeys.RegistryUsername)),
        new("LDAP_BIND_PASSWORD", (_, keys) => keys.TextOf(PlatformKeys.LdapEnabled) == "true" && keys.IsSet(PlatformKeys.LdapBindDn)),
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

    private sealed record Secret(string Name, Func<DeploymentValues, KeyReader, bool> IsNeeded);
}
