using System.Collections.Immutable;
using System.Reflection;
using NapTasks.Controllers;
using NapTasks.Tests.ReadBack;
using NapTasks.Tests.Rendering;

namespace Mutation;

/// <summary>Each field that a controller writes left out, and each limit that it names.</summary>
internal static class ControllerMutants
{
    private static readonly FieldInfo Catalogue = typeof(IngressControllerCatalogue).GetField("controllers", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly RouteTableTests Routes = new();

    public static ImmutableArray<ControllerResult> Run()
    {
        var original = (ImmutableSortedDictionary<string, IngressController>)Catalogue.GetValue(IngressControllerCatalogue.Default)!;
        return [.. original.Values.Select(c => Run(c, original))];
    }

    private static ControllerResult Run(IngressController controller, ImmutableSortedDictionary<string, IngressController> original)
    {
        var scenarios = Scenarios.All.Values.Where(s => s.Group == controller.Name).ToArray();
        var fields = new SortedSet<Field>();
        // What is there, seen through a mutant that leaves out nothing.
        With(new MutatedController(controller) { Seen = o => fields.UnionWith(Field.Of(o)) });
        var pinned = scenarios.Select(Rendered).ToArray();
        if (RoutesFail(controller.Name))
            throw new InvalidOperationException($"The routes of {controller.Name} are wrong without a mutant.");

        var mutants = fields.Select(f => Try(false, f.ToString(), new MutatedController(controller) { LeftOut = f }))
            .Concat(controller.Limits.Select((l, i) => Try(true, $"{l.Descriptor.Code} {l.Trait}", new MutatedController(controller) { WithoutLimit = i })))
            .ToImmutableArray();
        Catalogue.SetValue(IngressControllerCatalogue.Default, original);
        return new ControllerResult(controller.Name, mutants);

        void With(MutatedController mutated) => Catalogue.SetValue(IngressControllerCatalogue.Default, original.SetItem(controller.Name, mutated));

        ControllerMutant Try(bool isLimit, string what, MutatedController mutated)
        {
            With(mutated);
            return new(isLimit, what, RoutesFail(controller.Name), scenarios.Where((s, i) => Rendered(s) != pinned[i]).Any());
        }
    }

    private static bool RoutesFail(string controller) =>
        Fails(() => Routes.Every_host_leads_to_its_service_with_its_certificate(controller))
        || Fails(() => Routes.Streams_and_downloads_last_as_long_as_they_need(controller))
        || Fails(() => Routes.Without_tls_there_is_no_certificate_and_no_redirect(controller));

    // As the snapshots have it: every file, and what is said.
    private static string Rendered(Scenario scenario)
    {
        try
        {
            var result = scenario.Values.Render();
            return string.Concat(result.Manifests!.Files.Select(f => f.Text).Concat(result.Diagnostics.Select(d => d.Code)));
        }
        catch (Exception e)
        {
            return e.Message;
        }
    }

    private static bool Fails(Action test)
    {
        try
        {
            test();
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
