using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>What routes need to know: a domain, a controller, the previews' domain, the paths to keep off.</summary>
internal static class DomainRules
{
    private static readonly Rule MainDomainMissing = new(RuleDiagnostics.MainDomainMissing, [Keys.MainDomain, Keys.Mode], (values, _) =>
        Finding.When(values.HasRoutes && values.MainDomain is null, RoutesWanted(values)));

    private static readonly Rule ControllerMissing = new(RuleDiagnostics.ControllerMissing, [Keys.Controller, Keys.Mode], (values, keys) =>
        Finding.When(values.HasRoutes && values.Controllers.IsEmpty, RoutesWanted(values), string.Join(", ", keys.KnownControllers.Select(c => c.Name))));

    private static readonly Rule SandboxDomainMissing = new(RuleDiagnostics.SandboxDomainMissing, [Keys.SandboxDomain, Keys.MainDomain], (values, _) =>
        Finding.When(
            values is { Mode: ExposureMode.External, SandboxEnabled: true, SandboxDomain: null },
            Keys.Mode,
            $"sandbox.{values.MainDomain?.ToString() ?? "${MAIN_DOMAIN}"}"));

    private static readonly Rule SandboxDomainElsewhere = new(RuleDiagnostics.SandboxDomainElsewhere, [Keys.SandboxDomain, Keys.MainDomain], (values, _) =>
        values is { HasRoutes: true, SandboxEnabled: true, SandboxDomain: { } sandbox, MainDomain: { } main }
            ? Finding.When(sandbox != main.Child("sandbox"), Keys.SandboxDomain, sandbox.ToString(), main.Child("sandbox").ToString())
            : []);

    private static readonly Rule SandboxDomainClash = new(RuleDiagnostics.SandboxDomainClash, [Keys.SandboxDomain, Keys.MainDomain], (values, _) =>
        values is { HasRoutes: true, SandboxEnabled: true, SandboxDomain: { } sandbox, MainDomain: { } main }
            ? Finding.When(
                OwnerOf(sandbox, main) is not null,
                Keys.SandboxDomain,
                sandbox.ToString(),
                OwnerOf(sandbox, main) ?? "",
                main.Child("sandbox").ToString())
            : []);

    // The key whose host a name is already.
    private static string? OwnerOf(Hostname name, Hostname main) =>
        name == main ? Keys.MainDomain.Name
        : name == main.Child("files") ? Keys.FilesPublicUrl.Name
        : name == main.Child("browsers") ? Keys.BrowserPublicUrl.Name
        : null;

    private static readonly Rule SandboxDomainAbove = new(RuleDiagnostics.SandboxDomainAbove, [Keys.SandboxDomain, Keys.MainDomain], (values, _) =>
        values is { HasRoutes: true, SandboxEnabled: true, SandboxDomain: { } sandbox, MainDomain: { } main }
            ? Finding.When(main.IsBelow(sandbox), Keys.SandboxDomain, sandbox.ToString(), main.ToString(), main.Child("sandbox").ToString())
            : []);

    // A domain's cookies go to all hosts below it. At an apex, that sends the cookies of the whole company to what users run in previews.
    private static readonly Rule ApexWithPreviews = new(RuleDiagnostics.ApexWithPreviews, [Keys.MainDomain, Keys.SandboxDomain], (values, keys) =>
        values is { HasRoutes: true, SandboxEnabled: true, MainDomain: { } main } && (main.LooksRegistered || main == values.Dns.Zone) && values.SandboxHost!.IsBelow(main)
            ? Finding.When(condition: true, keys.IsSet(Keys.MainDomain) ? Keys.MainDomain : Keys.SandboxDomain, main.ToString())
            : []);

    private static readonly Rule LeadingLabel = new(RuleDiagnostics.LeadingLabel, [Keys.MainDomain], (values, _) =>
        values is not { HasRoutes: true, MainDomain: { } main } ? [] :
        from label in new[] { "sandbox", "browsers", "www" }
        where main.ToString().StartsWith($"{label}.", StringComparison.Ordinal)
        select new Finding(Keys.MainDomain, [main.ToString(), $"{label}.", main.ToString()[(label.Length + 1)..]]));

    private static readonly Rule NothingBlocked = new(RuleDiagnostics.NothingBlocked, [Keys.BlockPaths], (values, keys) =>
        Finding.When(values.HasRoutes && !keys.File.Has(Keys.BlockPaths.Name), RoutesWanted(values), Keys.RecommendedBlockPaths));

    private static readonly Rule WebhookWithoutRoutes = new(RuleDiagnostics.WebhookWithoutRoutes, [Keys.Webhook, Keys.Mode, Keys.Staged], (values, _) =>
        Finding.When(values is { Webhook: true, HasRoutes: false }, Keys.Webhook));

    private static readonly Rule WebhookBlocked = new(RuleDiagnostics.WebhookBlocked, [Keys.Webhook, Keys.BlockPaths], (values, _) =>
        values is { Webhook: true, HasRoutes: true } && values.BlockPaths.FirstOrDefault(p => p.Covers(PathPrefix.Webhook)) is { } blocked
            ? [new Finding(Keys.Webhook, [$"{blocked}", $"{PathPrefix.Webhook}"])]
            : []);

    private static readonly Rule PreviewsAssumePort443 = new(RuleDiagnostics.PreviewsAssumePort443, [Keys.HttpsPort, Keys.SandboxDomain], (values, _) =>
        Finding.When(
            values is { HasRoutes: true, SandboxEnabled: true } && values.HttpsPort != PortNumber.Https,
            Keys.HttpsPort,
            values.HttpsPort.ToString(),
            values.SandboxDomain?.ToString() ?? "${SANDBOX_DOMAIN}"));

    private static readonly Rule ClassOfTwo = new(RuleDiagnostics.ClassOfTwo, [Keys.Controller], (values, keys) =>
        values.Controllers is [var first, var second]
            ? Finding.When(keys.IsSet(Keys.IngressClass()), Keys.IngressClass(), Keys.IngressClass(first).Name, Keys.IngressClass(second).Name)
            : []);

    private static readonly Rule SameClass = new(RuleDiagnostics.SameClass, [Keys.Controller], (values, keys) =>
        values.Controllers is [var first, var second] && ClassOf(values, keys, first) is { } name && name == ClassOf(values, keys, second)
            ? Finding.When(values.HasRoutes, Keys.Controller, first, second, name, Keys.IngressClass(first).Name, Keys.IngressClass(second).Name)
            : []);

    private static string? ClassOf(DeploymentValues values, KeyReader keys, string controller) =>
        values.IngressClasses.TryGetValue(controller, out var chosen)
            ? chosen.ToString()
            : keys.KnownControllers.Single(c => c.Name == controller).UsualClass;

    private static readonly Rule OneSecretForAll = new(
        RuleDiagnostics.OneSecretForAll,
        [Keys.TlsSecretName, Keys.SandboxTlsSecretName, Keys.Tls],
        (values, _) => Finding.When(
            values is { HasRoutes: true, SandboxEnabled: true, Tls: TlsMode.Terminate, TlsSecretName: not null } && values.TlsSecretName == values.SandboxTlsSecretName,
            Keys.SandboxTlsSecretName,
            $"{values.TlsSecretName}"));

    /// <summary>The key that asks for routes.</summary>
    internal static Key RoutesWanted(DeploymentValues values) => values.Mode == ExposureMode.External ? Keys.Mode : Keys.Staged;

    public static ImmutableArray<Rule> All { get; } =
        [MainDomainMissing, ControllerMissing, SandboxDomainMissing, SandboxDomainElsewhere, SandboxDomainClash, NothingBlocked,
        PreviewsAssumePort443, ClassOfTwo, SameClass, OneSecretForAll, SandboxDomainAbove, ApexWithPreviews, LeadingLabel,
        WebhookWithoutRoutes, WebhookBlocked];
}
