using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>The URLs that the platform hands out and registers for logins must be those that the ingress serves, to the letter.</summary>
internal static class PublicUrlRules
{
    private static readonly ImmutableArray<Key> DependsOn =
        [Keys.Mode, Keys.MainDomain, Keys.SandboxDomain, Keys.HttpsPort, Keys.SandboxEnabled, Keys.BrowserEnabled, Keys.Host, Keys.NodePort];

    private static readonly Rule Missing = new(PublicUrlDiagnostics.PublicUrlMissing, DependsOn, (values, keys) =>
        IsSeedEra(keys) ? [] : MissingUrls(values, keys));

    private static readonly Rule MissingInSeedEra = new(PublicUrlDiagnostics.PublicUrlMissingInSeedEra, DependsOn, (values, keys) =>
        IsSeedEra(keys) ? MissingUrls(values, keys) : []);

    private static readonly Rule Wrong = new(PublicUrlDiagnostics.PublicUrlWrong, DependsOn, (values, _) =>
        values is not { Mode: ExposureMode.External, MainDomain: not null } ? [] :
        from url in Expected(values)
        where url.Written is not null && url.Written != url.External
        select new Finding(url.Key, [url.Key.Name, url.Written!, url.External]));

    private static readonly Rule LeftOver = new(PublicUrlDiagnostics.PublicUrlLeftOver, DependsOn, (values, _) =>
        values.Mode != ExposureMode.NodePort ? [] :
        from url in Expected(values)
        where url.Written is not null && IsHttps(url.Written)
        select new Finding(url.Key, [url.Key.Name, url.Written!, url.NodePort]));

    // With node ports the host is up to the customer, who may have a load balancer in front; the form is not.
    private static readonly Rule Malformed = new(PublicUrlDiagnostics.PublicUrlMalformed, DependsOn, (values, _) =>
        values.Mode != ExposureMode.NodePort ? [] :
        from url in Expected(values)
        where url.Written is not null && !IsOrigin(url.Written)
        select new Finding(url.Key, [url.Key.Name, url.Written!, Origin(url.Written!) ?? url.NodePort]));

    private static readonly Rule MixedSchemes = new(PublicUrlDiagnostics.PublicUrlsMixed, DependsOn, (values, _) =>
    {
        if (values.Mode != ExposureMode.NodePort)
            return [];
        var urls = Expected(values).ToArray();
        var web = urls[0].Url;
        // Without a value of its own, FILES_PUBLIC_URL is WEB_PUBLIC_URL.
        return Array.Find(urls, u => IsHttps(u.Url) != IsHttps(web) && (u.Written is not null || u.Key != Keys.FilesPublicUrl)) is { } other
            ? [new Finding(other.Written is null ? Keys.WebPublicUrl : other.Key, [Keys.WebPublicUrl.Name, web, other.Key.Name, other.Url])]
            : [];
    });

    private static readonly Rule SandboxHostsDiffer = new(PublicUrlDiagnostics.SandboxHostsDiffer, DependsOn, (values, _) =>
        values is { Mode: ExposureMode.NodePort, SandboxEnabled: true, SandboxDomain: { } domain, PublicUrls.Sandbox: { } written }
        && Uri.TryCreate(written, UriKind.Absolute, out var url)
            ? Finding.When(url.Host != domain.ToString(), Keys.SandboxPublicUrl, written, domain.ToString())
            : []);

    public static ImmutableArray<Rule> All { get; } = [Missing, MissingInSeedEra, Wrong, LeftOver, Malformed, MixedSchemes, SandboxHostsDiffer];

    private static bool IsHttps(string url) => url.StartsWith("https:", StringComparison.Ordinal);

    private static bool IsOrigin(string url) => Origin(url) == url;

    // Scheme, host and port alone; null when it is no http or https URL at all.
    private static string? Origin(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            ? uri.GetLeftPart(UriPartial.Authority).Replace($"{uri.UserInfo}@", "", StringComparison.Ordinal)
            : null;

    private static IEnumerable<Finding> MissingUrls(DeploymentValues values, KeyReader keys) =>
        values.Mode != ExposureMode.External ? [] :
        from url in Expected(values)
        where url.Written is null && keys.IsValid(url.Key)
        select new Finding(Keys.Mode, [url.Key.Name, url.External]);

    // Only the seed's installers know TOS_ names alone.
    private static bool IsSeedEra(KeyReader keys) =>
        !keys.File.Has(Keys.Host.Name) && !keys.File.Has(Keys.NodePort.Name) && !keys.IsSet(Keys.WebPublicUrl) && !keys.IsSet(Keys.FilesPublicUrl);

    private static IEnumerable<ExpectedUrl> Expected(DeploymentValues values)
    {
        var main = values.MainDomain?.ToString() ?? "${MAIN_DOMAIN}";
        var sandbox = values.SandboxDomain?.ToString() ?? $"sandbox.{main}";
        var port = values.HttpsPort == PortNumber.Https ? "" : $":{values.HttpsPort}";
        yield return new(Keys.WebPublicUrl, values.PublicUrls.Web, $"https://{main}{port}", NodePortUrl(values, values.NodePort));
        yield return new(Keys.FilesPublicUrl, values.PublicUrls.Files, $"https://files.{main}{port}", NodePortUrl(values, values.NodePort));
        if (values.SandboxEnabled)
            yield return new(Keys.SandboxPublicUrl, values.PublicUrls.Sandbox, $"https://{sandbox}{port}", NodePortUrl(values, values.SandboxNodePort));
        if (values.BrowserEnabled)
            yield return new(Keys.BrowserPublicUrl, values.PublicUrls.Browser, $"https://browsers.{main}{port}", NodePortUrl(values, values.BrowserNodePort));

        static string NodePortUrl(DeploymentValues values, NodePort nodePort) => $"http://{values.Host}:{nodePort}";
    }

    private sealed record ExpectedUrl(Key Key, string? Written, string External, string NodePort)
    {
        public string Url => Written ?? NodePort;
    }
}
