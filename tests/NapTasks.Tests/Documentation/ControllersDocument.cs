using NapTasks.Controllers;

namespace NapTasks.Tests.Documentation;

/// <summary>docs/controllers.md: what each controller can do with what we write for it.</summary>
internal static class ControllersDocument
{
    public static string Text(IngressControllerCatalogue catalogue)
    {
        var controllers = catalogue.Names.Select(n => catalogue[n]).ToArray();
        return $"""
            # Ingress controllers

            The names for `INGRESS_CONTROLLER`; two, separated by a comma, give the routes of both, to move from one to the other side by side.

            | name | objects | from version | status | its pods' usual namespace |
            |---|---|---|---|---|
            {Rows(controllers.Select(c => $"| {c.Name} | {c.Title.English} | {c.MinimumVersion} | {c.Status} | {c.UsualNamespace ?? "-"} |"))}

            ## What each can do

            "yes": the generated objects say all of it. "by hand" and "no" name the warning that a build gives where it matters, with what to do;
            [diagnostics.md](diagnostics.md) has the texts.

            | | {string.Join(" | ", controllers.Select(c => c.Name))} |
            |---|{string.Concat(Enumerable.Repeat("---|", controllers.Length))}
            {Rows(Enum.GetValues<Trait>().Select(t => $"| {TraitTitle.Of(t).English} | {string.Join(" | ", controllers.Select(c => Cell(c, t)))} |"))}

            ## Keys of their own

            {Rows(controllers.Where(c => c.Keys.Length > 0).Select(c => $"- {c.Name}: {string.Join(", ", c.Keys.Select(k => $"`{k.Name}`"))}"))}

            They are explained in [values.md](values.md).

            ## No canary by weight

            A login goes through several requests, and its state lives in one process of the platform. Requests that a weight sends elsewhere in
            between end in a failed login, so no controller gets weights. Send whole users instead: a second control plane, and an overlay that
            routes by a header which your own people set. For Contour:

            ```yaml
            # overlays/canary/kustomization.yaml
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
              - ../../manifests
            patches:
              - target:
                  kind: HTTPProxy
                  name: nap-main
                patch: |
                  - op: add
                    path: /spec/routes/0
                    value:
                      conditions:
                        - header:
                            name: x-nap-canary
                            present: true
                      enableWebsockets: true
                      timeoutPolicy:
                        response: infinity
                        idle: infinity
                      services:
                        - name: nap-cp-canary
                          port: 3000
            ```

            """;
    }

    private static string Cell(IngressController controller, Trait trait)
    {
        var limits = controller.Limits.Where(l => l.Trait == trait).ToArray();
        if (limits.Length == 0)
            return "yes";
        var word = limits.Any(l => l.Support == Support.No) ? "no" : "by hand";
        return $"{word} ({string.Join(", ", limits.Select(l => l.Descriptor.Code).Distinct())})";
    }

    private static string Rows(IEnumerable<string> rows) => string.Join('\n', rows);
}
