using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Values.Rules;

namespace NapTasks.Values;

/// <summary>Turns the assignments of a file into <see cref="DeploymentValues"/>: each key by itself, then all rules.</summary>
internal static class DeploymentValuesReader
{
    /// <param name="file">The assignments.</param>
    /// <param name="catalogue">The controllers that INGRESS_CONTROLLER can name.</param>
    /// <param name="diagnostics">Takes every finding; the values are good only when it has no error.</param>
    /// <param name="choice">Holds instead of the file's own.</param>
    public static DeploymentValues Read(
        EnvFile file, ImmutableArray<KnownController> catalogue, DiagnosticBag diagnostics, RoutingChoice? choice = null)
    {
        var names = catalogue.Select(c => c.Name).ToImmutableArray();
        var keys = new KeyReader(file, catalogue, diagnostics);
        var listed = keys.Optional(Keys.Controllers(names), []);
        var controllers = choice?.Controllers ?? listed;
        var mainDomain = keys.OptionalClass(Keys.MainDomain);
        // SANDBOX_DOMAIN=sandbox.${MAIN_DOMAIN}: what is wrong with the one is said once.
        if (file.Has(Keys.MainDomain.Name) && mainDomain is null)
            keys.Ignore(Keys.SandboxDomain);
        var tls = keys.Optional(Keys.Tls, TlsMode.Terminate);
        var values = new DeploymentValues
        {
            Namespace = keys.Required(Keys.Namespace, "nap"),
            AppPrefix = keys.Optional(Keys.AppPrefix, Default(Keys.AppPrefix, "nap")),
            Host = keys.Required(Keys.Host, NodeHost.Example),
            NodePort = keys.Required(Keys.NodePort, "30080"),
            BrowserNodePort = keys.Optional(Keys.BrowserNodePort, Default(Keys.BrowserNodePort, "30085")),
            SandboxNodePort = keys.Optional(Keys.SandboxNodePort, Default(Keys.SandboxNodePort, "30086")),
            RegistryNodePort = keys.OptionalStruct(PlatformKeys.RegistryNodePort),
            Mode = choice?.Mode ?? keys.Optional(Keys.Mode, ExposureMode.NodePort),
            Staged = choice?.Staged ?? keys.Optional(Keys.Staged, false),
            SandboxEnabled = keys.Optional(Keys.SandboxEnabled, false),
            BrowserEnabled = keys.Optional(Keys.BrowserEnabled, false),
            PublicUrls = new PublicUrls(
                keys.OptionalClass(Keys.WebPublicUrl),
                keys.OptionalClass(Keys.FilesPublicUrl),
                keys.OptionalClass(Keys.SandboxPublicUrl),
                keys.OptionalClass(Keys.BrowserPublicUrl)),
            MainDomain = mainDomain,
            SandboxDomain = keys.OptionalClass(Keys.SandboxDomain),
            TurnHost = keys.OptionalClass(Keys.TurnHost),
            Turn = TurnValues.Read(keys),
            GitOps = GitOpsValues.Read(keys),
            NetworkPolicies = NetworkPolicyValues.Read(keys),
            Controllers = controllers,
            IngressClasses = ReadClasses(keys, controllers, listed),
            IdleTimeout = keys.Optional(Keys.IdleTimeout, IdleTimeout.Hour),
            HttpsPort = keys.Optional(Keys.HttpsPort, PortNumber.Https),
            Tls = tls,
            Trust = TrustValues.Read(keys, tls),
            TlsSecretName = keys.OptionalClass(Keys.TlsSecretName),
            SandboxTlsSecretName = keys.OptionalClass(Keys.SandboxTlsSecretName),
            BlockPaths = keys.Optional(Keys.BlockPaths, []),
            AuthUrl = keys.OptionalClass(Keys.AuthUrl),
            AuthExemptPaths = keys.Optional(Keys.AuthExemptPaths, Default(Keys.AuthExemptPaths, Keys.RecommendedAuthExemptPaths)),
            Waf = keys.Optional(Keys.Waf, false),
            Dns = DnsValues.Read(keys),
            Certificates = CertificateValues.Read(keys),
            Brief = BriefValues.Read(keys),
            ControllerSettings = ReadSettings(keys, catalogue.Where(c => controllers.Contains(c.Name))),
        };
        diagnostics.AddRange(Misspelling.Find(file, catalogue));
        values = MainDomainSource.Complete(values, keys, diagnostics);
        foreach (var rule in RuleBook.All)
            rule.Apply(values, keys, diagnostics);
        return values;
    }

    private static ImmutableDictionary<string, ObjectName> ReadClasses(KeyReader keys, ImmutableArray<string> controllers, ImmutableArray<string> listed)
    {
        var classes = ImmutableDictionary.CreateBuilder<string, ObjectName>(StringComparer.Ordinal);
        foreach (var controller in controllers)
        {
            if (keys.OptionalClass(Keys.ClassOf(controller, listed)) is { } name)
                classes.Add(controller, name);
        }

        return classes.ToImmutable();
    }

    private static ControllerSettings ReadSettings(KeyReader keys, IEnumerable<KnownController> controllers)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var key in controllers.SelectMany(c => c.Keys).DistinctBy(k => k.Name))
        {
            if (key.Read(keys) is { } value)
                values.Add(key.Name, value);
        }

        return new ControllerSettings(values.ToImmutable());
    }

    private static T Default<T>(Key<T> key, string text) => key.Parse(key.Name, text).Value!;
}
