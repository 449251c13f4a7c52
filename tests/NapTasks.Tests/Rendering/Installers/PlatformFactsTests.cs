using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Installers;
using NapTemplates.Testing;

namespace NapTasks.Tests.Rendering.Installers;

/// <summary>Each entry of the list is changed in the installer, and has to be told with both values.</summary>
public sealed partial class PlatformFactsTests
{
    private const string Script = "install.sh";
    private const string ControlPlane = "manifests/control-plane.yaml";
    private const string Browser = "manifests/browser-service.yaml";
    private const string Sandbox = "manifests/sandbox-service.yaml";
    private const string Coturn = "manifests/coturn.yaml";
    private const string Gateway = "manifests/channel-gateway.yaml";

    private static readonly string[] WithTexts = ["src", "templates", "docs"];

    private static readonly ValuesText NodePorts = Checked.Complete.With("INGRESS_MODE", "nodeport").Without("WEB_PUBLIC_URL", "FILES_PUBLIC_URL", "SANDBOX_PUBLIC_URL", "BROWSER_PUBLIC_URL");

    private static readonly Dictionary<string, ImmutableArray<Change>> Changes = new(StringComparer.Ordinal)
    {
        ["values-file"] =
        [
            new(Script, "VALUES_FILE", "OTHER_VALUES", "OTHER_VALUES", "VALUES_FILE"),
            new(Script, "VALUES_FILE=\"${VALUES_FILE:-$HERE/values.env}\"", "VALUES_FILE=\"$HERE/values.env\"", "VALUES_FILE=", "VALUES_FILE"),
        ],
        ["unset-stops"] = [new(Script, "set -euo pipefail", "set -eo pipefail", "set -eo pipefail -a", "set -u"), new(Script, "set -euo pipefail", ":", "set -a", "set -u")],
        ["modes"] =
        [
            new(Script, "external) export SERVICE_TYPE=\"ClusterIP\"", "external) export SERVICE_TYPE=\"LoadBalancer\"", "nodeport NodePort, external LoadBalancer", "nodeport NodePort, external ClusterIP"),
            new(Script, "  external)", "  ingress)", "nodeport NodePort, external -", "nodeport NodePort, external ClusterIP"),
        ],
        ["other-modes"] =
        [
            new(Script, "  external)", "  gateway) export SERVICE_TYPE=\"ClusterIP\" ;;\n  external)", "nodeport, gateway, external", "nodeport, external"),
            new(Script, "  external)", "  external|gateway)", "nodeport, external, gateway", "nodeport, external"),
        ],
        ["node-ports-stripped"] = [new(Script, "sed -e '/^ *nodePort: /d'", "yq 'del(.spec.ports[].nodePort)'", "-", "sed nodePort:")],
        ["apply"] =
        [
            new(Script, "--server-side --force-conflicts", "--server-side", "kubectl apply --server-side", "kubectl apply --server-side --force-conflicts"),
            new(Script, "kubectl apply --server-side --force-conflicts", "kubectl replace", "-", "kubectl apply --server-side --force-conflicts"),
        ],
        ["verb--manifests-only"] = [new(Script, "--manifests-only)", "--objects-only)", "--prereqs-only, --objects-only, --seed-only, --render-only", "--manifests-only")],
        ["verb--seed-only"] = [new(Script, "--seed-only)", "--seed)", "--prereqs-only, --manifests-only, --render-only", "--seed-only")],
        ["verb--render-only"] = [new(Script, "--render-only)", "--dry-run)", "--prereqs-only, --manifests-only, --seed-only", "--render-only")],
        ["keys"] = [new(Script, "TURN_PORT", "TURN_LISTENS_ON", "TURN_PORT", "TURN_PORT") { Values = Checked.Complete.With("TURN_PORT", "3478"), Code = "NAP5015" }],
        ["default-APP_PREFIX"] = [new(Script, "APP_PREFIX:-nap", "APP_PREFIX:-oem", "oem", "nap") { Values = Checked.Complete.Without("APP_PREFIX") }],
        ["default-BROWSER_NODE_PORT"] = [new(Script, "BROWSER_NODE_PORT:-30085", "BROWSER_NODE_PORT:-30185", "30185", "30085") { Values = Checked.Complete.Without("BROWSER_NODE_PORT") }],
        ["default-SANDBOX_NODE_PORT"] = [new(Script, "SANDBOX_NODE_PORT:-30086", "SANDBOX_NODE_PORT:-30186", "30186", "30086") { Values = Checked.Complete.Without("SANDBOX_NODE_PORT") }],
        ["default-INGRESS_MODE"] = [new(Script, "INGRESS_MODE:-nodeport", "INGRESS_MODE:-external", "external", "nodeport") { Values = NodePorts.Without("INGRESS_MODE") }],
        ["default-TURN_PORT"] = [new(Script, "TURN_PORT:-3478", "TURN_PORT:-3479", "3479", "3478")],
        ["default-DEPLOY_PROFILE"] = [new(Script, "DEPLOY_PROFILE:-multi-node", "DEPLOY_PROFILE:-single-node", "single-node", "multi-node")],
        ["default-REGISTRY_NODE_PORT"] = [new(Script, "REGISTRY_NODE_PORT:-30500", "REGISTRY_NODE_PORT:-30501", "30501", "30500")],
        ["default-LDAP_ENABLED"] = [new(Script, "LDAP_ENABLED:-false", "LDAP_ENABLED:-true", "true", "false")],
        ["default-SANDBOX_ENABLED"] = [new(Script, "SANDBOX_ENABLED:-false", "SANDBOX_ENABLED:-true", "true", "false") { Values = Checked.Complete.Without("SANDBOX_ENABLED") }],
        ["default-BROWSER_ENABLED"] = [new(Script, "BROWSER_ENABLED:-false", "BROWSER_ENABLED:-true", "true", "false") { Values = Checked.Complete.Without("BROWSER_ENABLED") }],
        ["switch-SANDBOX_ENABLED"] = [new(Script, "\"$SANDBOX_ENABLED\" = \"true\"", "\"$SANDBOX_ENABLED\" = \"1\"", "1", "true")],
        ["switch-BROWSER_ENABLED"] = [new(Script, "\"$BROWSER_ENABLED\" = true", "\"$BROWSER_ENABLED\" = yes", "yes", "true")],
        ["switch-LDAP_ENABLED"] = [new(Script, "\"$LDAP_ENABLED\" != true", "\"$LDAP_ENABLED\" != on", "on", "true")],
        ["default-WEB_PUBLIC_URL"] =
            [new(Script, "http://${NAP_HOST}:${NAP_NODE_PORT}}", "https://${NAP_HOST}:${NAP_NODE_PORT}}", "https://10.20.0.11:30080", "http://10.20.0.11:30080") { Values = NodePorts }],
        ["default-FILES_PUBLIC_URL"] = [new(Script, "FILES_PUBLIC_URL:-$WEB_PUBLIC_URL", "FILES_PUBLIC_URL:-$SANDBOX_PUBLIC_URL", "http://10.20.0.11:30086", "http://10.20.0.11:30080") { Values = NodePorts }],
        ["default-SANDBOX_PUBLIC_URL"] =
            [new(Script, "http://${NAP_HOST}:${SANDBOX_NODE_PORT}}", "http://${NAP_HOST}}", "http://10.20.0.11", "http://10.20.0.11:30086") { Values = NodePorts }],
        ["default-BROWSER_PUBLIC_URL"] =
            [new(Script, "http://${NAP_HOST}:${BROWSER_NODE_PORT}}", "http://${NAP_HOST}}", "http://10.20.0.11", "http://10.20.0.11:30085") { Values = NodePorts }],
        ["image-prefix"] = [new(Script, "PLATFORM_IMAGE_PREFIX:-${REGISTRY}/${APP_PREFIX}", "PLATFORM_IMAGE_PREFIX:-${REGISTRY}/nap", "${REGISTRY}/nap", "${REGISTRY}/${APP_PREFIX}")],
        ["login-redirect"] = [new(Script, "${BROWSER_BASE}/api/auth/callback", "${BROWSER_BASE}/oauth/callback", "/oauth/callback", "/api/auth/callback")],
        ["coturn-node"] = [new(Script, "COTURN_NODE_SELECTOR", "TURN_NODE", "-", "COTURN_NODE_SELECTOR")],
        ["service-cp"] = Service(ControlPlane, "cp", 3000, "30080", "NAP_NODE_PORT"),
        ["service-browser"] = Service(Browser, "browser", 3005, "30085", "BROWSER_NODE_PORT"),
        ["service-sandbox"] = Service(Sandbox, "sandbox", 3006, "30086", "SANDBOX_NODE_PORT"),
        ["node-port-cp"] = [new(ControlPlane, "${NAP_NODE_PORT}", "30080", "30080", "${NAP_NODE_PORT}")],
        ["node-port-browser"] = [new(Browser, "${BROWSER_NODE_PORT}", "${VNC_NODE_PORT}", "${VNC_NODE_PORT}", "${BROWSER_NODE_PORT}")],
        ["node-port-sandbox"] = [new(Sandbox, "${SANDBOX_NODE_PORT}", "30086", "30086", "${SANDBOX_NODE_PORT}")],
        ["registry-node-port"] = [new("offline/registry.yaml", "${REGISTRY_NODE_PORT}", "30600", "30600", "${REGISTRY_NODE_PORT}")],
        ["no-other-ports"] =
        [
            new(Gateway, "type: ClusterIP", "type: NodePort", "Service nap-cg", "-"),
            new(Gateway, "    targetPort: 3002", "    targetPort: 3002\n    nodePort: 30087", "Service nap-cg", "-"),
            new(Gateway, "      containers:", "      hostNetwork: true\n      containers:", "Deployment nap-cg", "-"),
            new(Gateway, "containerPort: 3002", "containerPort: 3002\n              hostPort: 3002", "Deployment nap-cg", "-"),
            new("manifests/secrets.yaml", "apiVersion: v1", "apiVersion: v1\nkind: Service\nmetadata:\n  name: extra\nspec:\n  type: LoadBalancer\n---\napiVersion: v1", "Service extra", "-"),
        ],
        ["channel-gateway"] =
        [
            new(Gateway, "- port: 3002", "- port: 3003", "nap-cg:3003", "nap-cg:3002"),
            new(Gateway, "name: ${APP_PREFIX}-cg", "name: ${APP_PREFIX}-gateway", "-", "nap-cg:3002"),
        ],
        ["coturn-service"] = [new(Coturn, "clusterIP: None", "sessionAffinity: None", "clusterIP -, app coturn, 3478/TCP", "clusterIP None, app coturn, 3478/TCP")],
        ["names"] = [new("manifests/secrets.yaml", "kind: Secret\nmetadata:\n  name: ${APP_PREFIX}-cp-secret", "kind: Secret\nmetadata:\n  name: ${APP_PREFIX}-tls-cert", "Secret nap-tls-cert", "-")],
        ["module-cp"] = [new(Script, "  kapply -f \"$OUT/control-plane.yaml\"", "  [ \"$WEB_ENABLED\" = true ] && kapply -f \"$OUT/control-plane.yaml\"", "WEB_ENABLED=true", "always")],
        ["module-browser"] = [new(Script, "if [ \"$BROWSER_ENABLED\" = true ]; then\n    kapply", "if true; then\n    kapply", "always", "BROWSER_ENABLED=true")],
        ["module-sandbox"] = [new(Script, "if [ \"$SANDBOX_ENABLED\" = \"true\" ]; then\n    kapply", "if [ \"$CODE_ENABLED\" = \"true\" ]; then\n    kapply", "CODE_ENABLED=true", "SANDBOX_ENABLED=true")],
        ["coturn-deployment"] = [new(Coturn, "kind: Deployment\nmetadata:\n  name: coturn", "kind: Deployment\nmetadata:\n  name: turn", "-", "coturn")],
        ["coturn-label"] = [new(Coturn, "      labels:\n        app: coturn", "      labels:\n        app: turn", "turn", "coturn")],
        ["coturn-container"] = [new(Coturn, "- name: coturn\n", "- name: turn\n", "turn", "coturn")],
        ["coturn-host-network"] = [new(Coturn, "hostNetwork: true", "hostNetwork: false", "false", "true"), new(Coturn, "      hostNetwork: true\n", "", "-", "true")],
        ["coturn-replicas"] = [new(Coturn, "replicas: 1", "replicas: 2", "2", "1")],
        ["coturn-strategy"] = [new(Coturn, "type: Recreate", "type: RollingUpdate", "RollingUpdate", "Recreate")],
        ["coturn-container-ports"] = [new(Coturn, "containerPort: 3478\n              protocol: UDP", "containerPort: 3479\n              protocol: UDP", "3478/TCP, 3479/UDP", "3478/TCP, 3478/UDP")],
        ["coturn-listening-port"] = [new(Coturn, "--listening-port=3478", "--listening-port=3479", "3479", "3478")],
        ["coturn-min-port"] = [new(Coturn, "--min-port=49152", "--min-port=50000", "50000", "49152")],
        ["coturn-max-port"] = [new(Coturn, "--max-port=49252", "--max-port=65535", "65535", "49252"), new(Coturn, "            - \"--max-port=49252\"\n", "", "-", "49252")],
        ["coturn-listening-ip"] = [new(Coturn, "--listening-ip=${TURN_HOST}", "--listening-ip=0.0.0.0", "0.0.0.0", "${TURN_HOST}")],
        ["coturn-relay-ip"] = [new(Coturn, "--relay-ip=${TURN_HOST}", "--relay-ip=${NAP_HOST}", "${NAP_HOST}", "${TURN_HOST}")],
        ["coturn-external-ip"] = [new(Coturn, "--external-ip=${TURN_HOST}", "--external-ip=${NAP_HOST}", "${NAP_HOST}", "${TURN_HOST}")],
        ["coturn-realm"] = [new(Coturn, "--realm=${NAP_HOST}", "--realm=nap", "nap", "${NAP_HOST}")],
        ["coturn-other-arguments"] =
        [
            new(Coturn, "--no-tls", "--cert=/tls/tls.crt",
                "--cert=/tls/tls.crt --fingerprint --log-file=stdout --lt-cred-mech --no-cli --no-dtls --no-multicast-peers --static-auth-secret=$(TURN_AUTH_SECRET) --use-auth-secret",
                "--fingerprint --log-file=stdout --lt-cred-mech --no-cli --no-dtls --no-multicast-peers --no-tls --static-auth-secret=$(TURN_AUTH_SECRET) --use-auth-secret"),
        ],
        ["coturn-secret"] = [new(Coturn, "key: TURN_AUTH_SECRET", "key: SHARED_SECRET", "nap-browser-secret SHARED_SECRET", "nap-browser-secret TURN_AUTH_SECRET")],
        ["coturn-command"] = [new(Coturn, "          args:", "          command: [\"turnserver\"]\n          args:", "turnserver", "-")],
        ["coturn-node-ips"] = [new(Coturn, "          env:", "          env:\n            - name: NODE_IPS\n              value: x", "NODE_IPS", "-")],
        ["coturn-module"] =
        [
            new(Script, "if [ \"$BROWSER_ENABLED\" != \"true\" ]; then", "if [ \"$TURN_ENABLED\" != \"true\" ]; then", "COTURN_ENABLED=true & TURN_ENABLED=true", "BROWSER_ENABLED=true"),
        ],
    };

    static PlatformFactsTests()
    {
        foreach (var (path, suffix, port, health, container) in new[] { (ControlPlane, "cp", 3000, "/healthz", ""), (Browser, "browser", 3005, "/health", "browser"), (Sandbox, "sandbox", 3006, "/health", "sandbox") })
        {
            Changes[$"deployment-{suffix}"] = [new(path, $"kind: Deployment\nmetadata:\n  name: ${{APP_PREFIX}}-{suffix}", $"kind: Deployment\nmetadata:\n  name: ${{APP_PREFIX}}-x", "-", $"nap-{suffix}")];
            Changes[$"label-{suffix}"] = [new(path, $"      labels:\n        app: ${{APP_PREFIX}}-{suffix}", "      labels:\n        app: x", "x", $"nap-{suffix}")];
            Changes[$"container-port-{suffix}"] = [new(path, $"containerPort: {port}", "containerPort: 8080", "8080", $"{port}")];
            Changes[$"replicas-{suffix}"] = [new(path, "replicas: 1", "replicas: 3", "3", "1")];
            Changes[$"health-{suffix}"] =
            [
                new(path, $"path: {health}\n", "path: /ready\n", "/ready", health),
                new(path, $"readinessProbe:\n            httpGet:\n              path: {health}", "readinessProbe:\n            httpGet:\n              path: /ready", $"{health}, /ready", health),
            ];
            if (container.Length == 0)
                continue;
            Changes[$"container-{suffix}"] = [new(path, $"- name: {container}\n", "- name: main\n", "main", container)];
            Changes[$"private-ca-{suffix}"] =
            [
                new(path, "          env:", "          env:\n            - name: NODE_EXTRA_CA_CERTS\n              value: /x", "NODE_EXTRA_CA_CERTS", "-"),
                new(path, "      containers:", "      volumes:\n        - name: nap-private-ca\n      containers:", "nap-private-ca", "-"),
            ];
        }
    }

    public static TheoryData<string> Facts => [.. PlatformFacts.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_that_changes_is_told_with_both_values(string name)
    {
        var fact = PlatformFacts.All.Single(f => f.Name == name);
        Assert.True(Changes.TryGetValue(name, out var changes), $"Nothing changes {name}.");
        Assert.NotEmpty(changes);
        Assert.All(changes, change =>
        {
            var before = Checked.Report(Checked.Today, change.Values).Diagnostics;
            Assert.DoesNotContain(before, d => d.Code.StartsWith("NAP502", StringComparison.Ordinal) || d.Code.StartsWith("NAP503", StringComparison.Ordinal));
            var installer = Checked.Today.Changed(change.Path, change.Old, change.New);
            var finding = Assert.Single(Checked.Report(installer, change.Values).Diagnostics, d => d.Code == (change.Code ?? Code(fact)) && d.Arguments.Contains(change.Theirs) && d.Arguments.Contains(change.Ours)
                && (d.Texts.IsEmpty || d.Texts[0] == fact.What));
            Assert.StartsWith(change.Code == "NAP5015" ? "values.env" : "installer", finding.Location!.Value.File, StringComparison.Ordinal);
            foreach (var language in Enum.GetValues<Language>())
            {
                var message = finding.Message(language);
                Assert.Contains(change.Theirs, message, StringComparison.Ordinal);
                Assert.Contains(change.Ours, message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Nothing_changes_what_is_no_fact() => Assert.Empty(Changes.Keys.Except(PlatformFacts.All.Select(f => f.Name)));

    [Fact]
    public void No_name_is_used_twice() => Assert.Distinct(PlatformFacts.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_has_its_texts_in_both_languages(string name)
    {
        var fact = PlatformFacts.All.Single(f => f.Name == name);
        Assert.All([fact.What, fact.Uses, fact.Do], text =>
        {
            Assert.False(text.English.EndsWith('.') || text.Chinese.EndsWith('。'), name);
            Assert.DoesNotMatch("[\u4e00-\u9fff] ?[,;:!?]|[,;:!?][\u4e00-\u9fff]", text.Chinese);
        });
        Assert.Matches("[\u4e00-\u9fff]", fact.Uses.Chinese);
        Assert.Matches("[\u4e00-\u9fff]", fact.Do.Chinese);
    }

    [Theory]
    [InlineData("NAP")]
    [InlineData("TOS")]
    public void An_installer_of_either_era_gives_no_error_and_no_false_alarm(string era)
    {
        foreach (var mode in new[] { "external", "nodeport" })
        {
            var findings = Checked.Report(Checked.Of(era), Checked.Complete.With("INGRESS_MODE", mode)).Diagnostics;
            Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
            // The older one has no gateway.
            Assert.Equal(
                era == "NAP" ? [] : ["The channel gateway: the installer has -, NapTasks has nap-cg:3002. A route for webhooks leads there. Do without webhooks as long as this platform is in use"],
                findings.Where(f => f.Code == "NAP5032").Select(f => f.Message(Language.English)));
        }
    }

    // What people are told to run has to be a verb that is compared.
    [Fact]
    public void Every_step_of_the_installer_that_a_text_names_is_a_fact()
    {
        var texts = WithTexts.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*", SearchOption.AllDirectories))
            .Concat([Repository.PathOf("README.md"), Repository.PathOf("README.zh-CN.md")])
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}Installers{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetExtension(f) is ".md" or ".sh" or ".cs" or ".env");
        var named = texts.SelectMany(f => Step().Matches(File.ReadAllText(f))).Select(m => m.Value).Where(verb => verb != "--tools-only").ToHashSet(StringComparer.Ordinal);
        Assert.Equal(FactsOfScript.Verbs.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_module_that_is_off_has_no_facts()
    {
        var values = Checked.Complete.With("BROWSER_ENABLED", "false").With("SANDBOX_ENABLED", "false");
        var installer = Checked.Today.Changed(Browser, "3005", "3105").Changed(Sandbox, "/health", "/ready").Changed(Coturn, "3478", "3479");
        Assert.Empty(Checked.Findings(installer, values));
    }

    [Fact]
    public void A_key_that_the_build_asks_for_itself_is_not_called_unknown()
    {
        var values = Checked.Complete.With("TURN_BIND_IP", "10.20.0.11").With("FILES_PUBLIC_URL", "https://files.nap.example.com");
        Assert.Empty(Checked.Findings(Checked.Today, values));
        var older = Checked.Report(Checked.SeedEra, values).Diagnostics;
        Assert.Contains("FILES_PUBLIC_URL is a key of the platform, but this installer does not read it",
            Assert.Single(older, d => d.Arguments.Contains("FILES_PUBLIC_URL")).Message(Language.English), StringComparison.Ordinal);
        Assert.DoesNotContain(older, d => d.Code is "NAP5013" or "NAP5014");
    }

    [Fact]
    public void A_variable_of_its_own_that_the_installer_computes_is_no_difference()
    {
        var installer = Checked.Today.Changed(Script, "export INGRESS_MODE=\"${INGRESS_MODE:-nodeport}\"", "export INGRESS_MODE=\"${INGRESS_MODE:-$(detect)}\"");
        Assert.Empty(Checked.Findings(installer, Checked.Complete));
    }

    [GeneratedRegex("--[a-z]+-only")]
    private static partial Regex Step();

    private static string Code(PlatformFact fact) => fact.Severity == Severity.Error ? "NAP5031" : "NAP5032";

    private static ImmutableArray<Change> Service(string path, string suffix, int port, string nodePort, string key) =>
    [
        new(path, $"kind: Service\nmetadata:\n  name: ${{APP_PREFIX}}-{suffix}", "kind: Service\nmetadata:\n  name: other", $"nap-{suffix}", $"nap-{suffix}") { Code = "NAP5021" },
        new(path, $"- port: {port}", "- port: 80", "80", $"{port}") { Code = "NAP5022" },
        new(path, $"targetPort: {port}", "targetPort: 80", "80", $"{port}") { Code = "NAP5022" },
        new(path, "    name: http\n", "    name: web\n", "web", "http") { Code = "NAP5022" },
        new(path, "type: ${SERVICE_TYPE}", "type: LoadBalancer", "LoadBalancer", "ClusterIP") { Code = "NAP5022" },
        new(path, $"  selector:\n    app: ${{APP_PREFIX}}-{suffix}", "  selector:\n    app: other", "other", $"nap-{suffix}") { Code = "NAP5022" },
        new(path, $"  labels:\n    app: ${{APP_PREFIX}}-{suffix}\nspec:\n  type", "  labels:\n    app: other\nspec:\n  type", "other", $"nap-{suffix}") { Code = "NAP5023" },
        // Behind an ingress, too: for the way back.
        new(path, $"nodePort: ${{{key}}}", "nodePort: 31999", "31999", nodePort) { Code = "NAP5022" },
    ];

    /// <param name="Path">The file.</param>
    /// <param name="Old">What stands there.</param>
    /// <param name="New">What stands there instead.</param>
    /// <param name="Theirs">The value that is told of the installer.</param>
    /// <param name="Ours">The value that is told of NapTasks.</param>
    private sealed record Change(string Path, string Old, string New, string Theirs, string Ours)
    {
        public ValuesText Values { get; init; } = Checked.Complete;

        public string? Code { get; init; }
    }
}
