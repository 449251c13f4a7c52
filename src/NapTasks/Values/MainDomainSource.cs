using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Where the main domain comes from when MAIN_DOMAIN is not set: from the platform's own keys, which is reported.</summary>
internal static class MainDomainSource
{
    public static DeploymentValues Complete(DeploymentValues values, KeyReader keys, DiagnosticBag diagnostics)
    {
        if (!values.HasRoutes || keys.IsSet(Keys.MainDomain) || !keys.IsValid(Keys.MainDomain))
            return values;
        foreach (var (key, host) in Candidates(values))
        {
            if (host is not null && Hostname.ParseMain(key.Name, host).TryGet(out var domain, out _))
            {
                diagnostics.Add(RuleDiagnostics.MainDomainDerived.At(keys.LocationOf(key), host, key.Name));
                return values with { MainDomain = domain, MainDomainFrom = key };
            }
        }

        return values;
    }

    private static IEnumerable<(Key Key, string? Host)> Candidates(DeploymentValues values) =>
    [
        (Keys.WebPublicUrl, HostOf(values.PublicUrls.Web)),
        (Keys.SandboxDomain, Below("sandbox.", values.SandboxDomain?.ToString())),
        (Keys.BrowserPublicUrl, Below("browsers.", HostOf(values.PublicUrls.Browser))),
    ];

    private static string? Below(string label, string? host) =>
        host?.StartsWith(label, StringComparison.Ordinal) == true ? host[label.Length..] : null;

    // Only an https name: http://10.0.0.100:30080 is what nodeport mode leaves there.
    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri.Host : null;
}
