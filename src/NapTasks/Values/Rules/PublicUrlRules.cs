using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>The URLs that the platform hands out and registers for logins must be those that the ingress serves, to the letter.</summary>
internal static class PublicUrlRules
{
    private static readonly ImmutableArray<Key> DependsOn =
        [Keys.Mode, Keys.MainDomain, Keys.SandboxDomain, Keys.HttpsPort, Keys.SandboxEnabled, Keys.BrowserEnabled, Keys.Host, Keys.NodePort];

    private static readonly Rule Missing = new(RuleDiagnostics.PublicUrlMissing, DependsOn, (values, keys) =>
        IsSeedEra(keys) ? [] : MissingUrls(values, keys));

    private static readonly Rule MissingInSeedEra = new(RuleDiagnostics.PublicUrlMissingInSeedEra, DependsOn, (values, keys) =>
        IsSeedEra(keys) ? MissingUrls(values, keys) : []);

    private static readonly Rule Wrong = new(RuleDiagnostics.PublicUrlWrong, DependsOn, (values, _) =>
        from url in Expected(values)
        where values is { Mode: ExposureMode.External, MainDomain: not null } && url.Written is not null && url.Written != url.External
        select new Finding(url.Key, [url.Key.Name, url.Written!, url.External]));

    private static readonly Rule LeftOver = new(RuleDiagnostics.PublicUrlLeftOver, DependsOn, (values, _) =>
        from url in Expected(values)
        where values.Mode == ExposureMode.NodePort && url.Written?.StartsWith("https:", StringComparison.Ordinal) == true
        select new Finding(url.Key, [url.Key.Name, url.Written!, url.NodePort]));

    public static ImmutableArray<Rule> All { get; } = [Missing, MissingInSeedEra, Wrong, LeftOver];

    private static IEnumerable<Finding> MissingUrls(DeploymentValues values, KeyReader keys) =>
        from url in Expected(values)
        where values.Mode == ExposureMode.External && url.Written is null && keys.IsValid(url.Key)
        select new Finding(Keys.Mode, [url.Key.Name, url.External]);

    // Only the seed's installers know TOS_ names alone.
    private static bool IsSeedEra(KeyReader keys) =>
        !keys.File.Has(Keys.Host.Name) && !keys.File.Has(Keys.NodePort.Name) && !keys.IsSet(Keys.WebPublicUrl) && !keys.IsSet(Keys.FilesPublicUrl);

    private static IEnumerable<ExpectedUrl> Expected(DeploymentValues values)
    {
        var main = values.MainDomain?.ToString() ?? "${MAIN_DOMAIN}";
        var sandbox = values.SandboxDomain?.ToString() ?? $"sandbox.{main}";
        var port = values.HttpsPort == PortNumber.Https ? "" : $":{values.HttpsPort}";
        yield return new(Keys.WebPublicUrl, values.PublicUrls.Web, $"https://{main}{port}", NodePortUrl(values.NodePort));
        yield return new(Keys.FilesPublicUrl, values.PublicUrls.Files, $"https://files.{main}{port}", NodePortUrl(values.NodePort));
        if (values.SandboxEnabled)
            yield return new(Keys.SandboxPublicUrl, values.PublicUrls.Sandbox, $"https://{sandbox}{port}", NodePortUrl(values.SandboxNodePort));
        if (values.BrowserEnabled)
            yield return new(Keys.BrowserPublicUrl, values.PublicUrls.Browser, $"https://browsers.{main}{port}", NodePortUrl(values.BrowserNodePort));

        string NodePortUrl(NodePort nodePort) => $"http://{values.Host}:{nodePort}";
    }

    private readonly record struct ExpectedUrl(Key Key, string? Written, string External, string NodePort);
}
