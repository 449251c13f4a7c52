using System.Collections.Immutable;
using System.Reflection;
using NapTasks.Controllers;
using NapTasks.Tests.Documentation;
using NapTasks.Tests.ReadBack;
using NapTasks.Tests.Rendering;

namespace Mutation;

/// <summary>Each field that a controller writes left out, each limit that it names, and each setting.</summary>
internal static class ControllerMutants
{
    private static readonly FieldInfo Catalogue = typeof(IngressControllerCatalogue).GetField("controllers", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly string[] Members =
    [
        nameof(IngressController.Errors), nameof(IngressController.CertificateNamespace), nameof(IngressController.ServiceAnnotations),
        nameof(IngressController.SourceNamespace), nameof(IngressController.HasPods), nameof(IngressController.Hsts),
        nameof(IngressController.UsualNamespace), nameof(IngressController.SettingsNamespace),
    ];

    private static readonly RouteTableTests Routes = new();

    public static ImmutableArray<ControllerResult> Run()
    {
        var original = (Dictionary<string, IngressController>)Catalogue.GetValue(IngressControllerCatalogue.Default)!;
        return [.. original.Values.Select(c => Run(c, original))];
    }

    private static ControllerResult Run(IngressController controller, Dictionary<string, IngressController> original)
    {
        var scenarios = Scenarios.All.Values.Where(s => Concerns(s, controller.Name)).ToArray();
        var fields = new SortedSet<Field>();
        // What is there, seen through a mutant that leaves out nothing.
        With(new MutatedController(controller) { Shown = o => fields.UnionWith(Field.Of(o)) });
        var pinned = scenarios.Select(Rendered).ToArray();
        var table = ControllersDocument.Text(IngressControllerCatalogue.Default);
        if (RoutesFail(controller.Name) || OtherTests.Fail())
            throw new InvalidOperationException($"The tests of {controller.Name} fail without a mutant.");

        var mutants = fields.Select(f => Try(MutantKind.Field, f.ToString(), new MutatedController(controller) { LeftOut = f }))
            .Concat(controller.Limits.Select((l, i) => Try(MutantKind.Limit, $"{l.Descriptor.Code} {l.Trait}", new MutatedController(controller) { WithoutLimit = i })))
            .Concat(controller.Settings.Select((s, i) => Try(MutantKind.Setting, $"setting {s.Key} {s.Trait}", new MutatedController(controller) { WithoutSetting = i })))
            .Concat(OwnMembers(controller).Select(m => Try(MutantKind.Member, m, new MutatedController(controller) { WithoutMember = m })))
            .ToImmutableArray();
        Catalogue.SetValue(IngressControllerCatalogue.Default, original);
        return new ControllerResult(controller.Name, mutants);

        void With(MutatedController mutated) =>
            Catalogue.SetValue(IngressControllerCatalogue.Default, new Dictionary<string, IngressController>(original, StringComparer.Ordinal) { [controller.Name] = mutated });

        ControllerMutant Try(MutantKind kind, string what, MutatedController mutated)
        {
            With(mutated);
            return new(kind, what,
                RoutesFail(controller.Name) ? Witness.Routes
                : scenarios.Where((s, i) => Rendered(s) != pinned[i]).Any() ? Witness.Snapshots
                : OtherTests.Fail() ? Witness.OtherTests
                : ControllersDocument.Text(IngressControllerCatalogue.Default) != table ? Witness.Table
                : Witness.Nothing);
        }
    }

    private static IEnumerable<string> OwnMembers(IngressController controller) => Members.Where(name =>
        controller.GetType().GetMember(name).All(m => m.DeclaringType != typeof(IngressController)));

    private static bool RoutesFail(string controller) =>
        TestOutcome.Fails(() => Routes.Every_host_leads_to_its_service_with_its_certificate(controller))
        || TestOutcome.Fails(() => Routes.Streams_and_downloads_last_as_long_as_they_need(controller))
        || TestOutcome.Fails(() => Routes.Without_tls_there_is_no_certificate_and_no_redirect(controller));

    // "ingress" is in other names, too: a scenario more does no harm.
    private static bool Concerns(Scenario scenario, string controller) => scenario.Values.ToString().Split('\n')
        .Any(l => l.StartsWith("INGRESS_CONTROLLER=", StringComparison.Ordinal) && l.Contains(controller, StringComparison.Ordinal));

    // What of it the snapshots have.
    private static string Rendered(Scenario scenario)
    {
        try
        {
            var rendered = RenderedScenario.Of(scenario);
            return string.Concat(rendered.Files.Select(f => f.Text).Append(rendered.Findings));
        }
        catch (Exception e)
        {
            return e.Message;
        }
    }
}
