using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>What routes need to know: a domain, a controller, the previews' domain, the paths to keep off.</summary>
internal static class DomainRules
{
    private static readonly Rule MainDomainMissing = new(RuleDiagnostics.MainDomainMissing, [Keys.MainDomain, Keys.Mode], (values, _) =>
        Finding.When(values.HasRoutes && values.MainDomain is null, Keys.Mode));

    private static readonly Rule ControllerMissing = new(RuleDiagnostics.ControllerMissing, [Keys.Controllers([]), Keys.Mode], (values, keys) =>
        Finding.When(values.HasRoutes && values.Controllers.IsEmpty, Keys.Mode, string.Join(", ", keys.KnownControllers)));

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
                sandbox == main || sandbox == main.Child("browsers"),
                Keys.SandboxDomain,
                sandbox.ToString(),
                sandbox == main ? Keys.MainDomain.Name : Keys.BrowserPublicUrl.Name,
                main.Child("sandbox").ToString())
            : []);

    private static readonly Rule NothingBlocked = new(RuleDiagnostics.NothingBlocked, [Keys.BlockPaths], (values, keys) =>
        Finding.When(values.HasRoutes && !keys.File.Has(Keys.BlockPaths.Name), Keys.Mode, Keys.RecommendedBlockPaths));

    private static readonly Rule PreviewsAssumePort443 = new(RuleDiagnostics.PreviewsAssumePort443, [Keys.HttpsPort, Keys.SandboxDomain], (values, _) =>
        Finding.When(
            values is { HasRoutes: true, SandboxEnabled: true } && values.HttpsPort != PortNumber.Https,
            Keys.HttpsPort,
            values.HttpsPort.ToString(),
            values.SandboxDomain?.ToString() ?? "${SANDBOX_DOMAIN}"));

    public static ImmutableArray<Rule> All { get; } =
        [MainDomainMissing, ControllerMissing, SandboxDomainMissing, SandboxDomainElsewhere, SandboxDomainClash, NothingBlocked, PreviewsAssumePort443];
}
