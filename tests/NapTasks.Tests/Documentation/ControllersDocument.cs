using NapTasks.Controllers;
using NapTasks.Tests.Exposure;
using NapTasks.Values;

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

            | name | objects | from version | what needs it | status | its pods' usual namespace |
            |---|---|---|---|---|---|
            {Rows(controllers.Select(c => $"| {c.Name} | {c.Title.English} | {c.MinimumVersion} | {Cell(c.VersionSource)} | {c.Status} | {c.UsualNamespace ?? "-"} |"))}

            ## What each can do

            "in the objects": the generated objects say all that has to be said. "setting": a setting of the controller itself says it, which a build writes into
            `manifests/cluster/<controller>/` for whoever looks after it. "by hand" and "no" name the warning that a build gives where it matters, with
            what to do; [diagnostics.md](diagnostics.md) has the texts. A code beside "in the objects" tells what about it is to be known.

            ● was seen on the product itself, with traffic through it (of streams, 1,300 at once); ○ is tried by our tests with the nginx or the HAProxy beneath the product, in a
            configuration of the kind that the product makes of our objects; all else was read in its documentation and its source.

            | | {string.Join(" | ", controllers.Select(c => c.Name))} |
            |---|{string.Concat(Enumerable.Repeat("---|", controllers.Length))}
            {Rows(Enum.GetValues<Trait>().Select(t => $"| {TraitTitle.Of(t).English} | {string.Join(" | ", controllers.Select(c => Cell(c, t)))} |"))}

            ● on: {string.Join(", ", controllers.Where(c => c.Seen is not null).Select(c => $"{c.Name} {c.Seen!.Version}"))}.

            ## What users meet, and who is believed

            | | while the server of INGRESS_AUTH_URL is down | answers of its own on the public hosts | whose X-Forwarded-For is believed |
            |---|---|---|---|
            {Rows(controllers.Select(c => $"| {c.Name} | {Cell(c.WhileAuthIsDown)} | {Cell(c.OwnAnswers)} | {Trust(c)} |"))}

            ## Settings of the controllers themselves

            What no object carries, each with what happens without it. A build writes those that a deployment needs, with its values, into
            `manifests/cluster/<controller>/`: parts of a ConfigMap or of another object to patch in, values of the controller's own chart, and lines to
            add to texts and lists that other people use, too. Names and namespaces are the usual ones, `INGRESS_NAMESPACE` where it is set.

            | | setting | for | since | without it |
            |---|---|---|---|---|
            {Rows(controllers.SelectMany(c => c.Settings.Select(s => $"| {c.Name} | `{s.Key}` | {TraitTitle.Of(s.Trait).English} | {s.Since} | {Cell(s.Without.English)} {Cell(s.Also.English)} |")))}

            ## Spellings of a path

            The platform resolves dot segments and decodes what is encoded before it looks for a route, so a blocked path has many spellings. Which
            they are was measured on the releases of its router; the tests send each of them, byte for byte. For `/_cp/` they are

            ```text
            {Rows(PathSpellings.Of(PathPrefix.ParseList("", "/_cp/").Value[0], Hostname.ParseMain("", "nap.example.com").Value!))}
            ```

            What only looks like one passes as it came:

            ```text
            {Rows(PathSpellings.Innocent)}
            ```

            Controllers on Envoy and Traefik compare the path that they pass on. Kong passes on the path that it compares. Those on HAProxy and nginx,
            and APISIX, pass on what the client wrote: there a dot segment or a backslash (with nginx and APISIX a `#`, too) in a path of the main host is
            refused, by the objects or, with nginx, by the setting `server-snippet`; no browser sends one. OpenShift's router and a plain Ingress refuse
            nothing.

            An exempt path of `INGRESS_AUTH_URL` has the same question turned round, and the same answer. nginx and APISIX take `//mcp` and `/mcp%2Fx` for
            `/mcp` and what is below it, the platform does not: where these paths are exempt, such spellings are refused. In both lists a path ends at a
            segment: `/mcp` is that path and what is below it, not `/mcpx`.

            nginx and APISIX choose a host by the request line where it has one (`GET http://files.nap.example.com/_cp/x`), and pass on the header Host:
            `files.` shares its Service with the main host, so there the two have to be the same. HAProxy answers 400; Envoy, Traefik and Kong look at one of
            them only.

            ## Webhooks

            With `WEBHOOK_ENABLED=true`, `/webhook` of the main host and what is below it leads to the channel gateway, `<prefix>-cg` on port 3002, whose Service is
            the installer's. The path arrives as it came, and so it ends at a segment: `/webhooks` is the control plane's. It asks no login and has all else of the main host.
            A blocked path that covers it wins, and one below it closes that part. A dot segment in a path of the main host is refused then, too, as above: it would
            lead to whatever else the channel gateway answers.

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
        var codes = limits.Length == 0 ? "" : $" ({string.Join(", ", limits.Select(l => l.Descriptor.Code).Distinct())})";
        var word = limits.Any(l => l.Support == Support.No) ? "no" : limits.Any(l => l.Support == Support.ByHand) ? "by hand" : "";
        var needsSetting = controller.Settings.Any(s => s.Trait == trait);
        var text = (word, needsSetting) switch
        {
            ("", true) => "setting",
            ("", false) => "in the objects",
            (_, true) => $"setting; {word}",
            _ => word,
        };
        var mark = controller.Seen?.Traits.Contains(trait) == true ? " ●" : controller.Tried.Contains(trait) ? " ○" : "";
        return $"{text}{codes}{mark}";
    }

    private static string Cell(string text) => GeneratedDocument.Cell(text);

    private static string Trust(IngressController controller) => controller.Trusts switch
    {
        ProxyTrust.ByAddress => "`INGRESS_TRUSTED_PROXIES`",
        ProxyTrust.ByHops => "`INGRESS_TRUSTED_HOPS`",
        _ => "nothing that is generated says it",
    };

    private static string Rows(IEnumerable<string> rows) => string.Join('\n', rows);
}
