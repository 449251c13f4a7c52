using System.Text;
using BenchmarkDotNet.Attributes;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTasks.Values;

namespace NapTasks.Benchmarks;

/// <summary>What one customer costs within a process that is warm: time, and bytes allocated.</summary>
public class CustomerBenchmarks
{
    private const string Values = """
        NAMESPACE=nap
        NAP_HOST=10.20.0.11
        NAP_NODE_PORT=30080
        BROWSER_NODE_PORT=30085
        SANDBOX_NODE_PORT=30086
        INGRESS_MODE=external
        MAIN_DOMAIN=nap.example.com
        INGRESS_BLOCK_PATHS=/_cp/,/metrics,/svc/v1/
        SANDBOX_ENABLED=true
        BROWSER_ENABLED=true
        TURN_HOST=${NAP_HOST}
        WEB_PUBLIC_URL=https://${MAIN_DOMAIN}
        FILES_PUBLIC_URL=https://files.${MAIN_DOMAIN}
        SANDBOX_PUBLIC_URL=https://sandbox.${MAIN_DOMAIN}
        BROWSER_PUBLIC_URL=https://browsers.${MAIN_DOMAIN}
        SANDBOX_DOMAIN=sandbox.${MAIN_DOMAIN}
        ADMIN_PASSWORD=${ADMIN_PASSWORD}
        JWT_SECRET=${JWT_SECRET}
        CREDENTIAL_ENCRYPTION_KEY=${CREDENTIAL_ENCRYPTION_KEY}
        PG_PASSWORD=${PG_PASSWORD}
        SANDBOX_JWT_SECRET=${SANDBOX_JWT_SECRET}
        SANDBOX_SERVICE_KEY=${SANDBOX_SERVICE_KEY}
        BROWSER_JWT_SECRET=${BROWSER_JWT_SECRET}
        TURN_AUTH_SECRET=${TURN_AUTH_SECRET}
        DNS_ENABLED=false
        CERT_ENABLED=false
        INGRESS_CLASS=example

        """;

    private byte[] text = [];
    private EnvFile? file;
    private Site? site;

    /// <summary>Those that differ most: one object each, many annotations, many kinds.</summary>
    [Params("contour", "ingress-nginx", "istio", "envoy-gateway")]
    public string Controller { get; set; } = "";

    /// <summary>Reads once what later steps start from.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        text = Encoding.UTF8.GetBytes($"{Values}INGRESS_CONTROLLER={Controller}\n");
        file = ReadFile();
        var result = ManifestRenderer.Render(Input, IngressControllerCatalogue.Default);
        site = result.Site ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Select(d => d.Message(Language.English))));
    }

    /// <summary>Bytes to assignments.</summary>
    [Benchmark]
    public object Reading() => ReadFile();

    /// <summary>Assignments to checked values and the neutral model.</summary>
    [Benchmark]
    public object Modelling() =>
        Site.From(DeploymentValues.Read(file!, IngressControllerCatalogue.Default.Known, new DiagnosticBag()), IngressControllerCatalogue.Default);

    /// <summary>The model to the text of all files.</summary>
    [Benchmark]
    public object Rendering() => ManifestSet.From(site!);

    /// <summary>All of it.</summary>
    [Benchmark(Baseline = true)]
    public object All() => ManifestRenderer.Render(Input, IngressControllerCatalogue.Default);

    private RenderInput Input => new("values.env", text, []);

    private EnvFile ReadFile() => EnvFileReader.Read(text, "values.env", [], new DiagnosticBag())!;
}
