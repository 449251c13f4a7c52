using System.Collections.Immutable;
using System.Text;
using NapTasks.Controllers;
using NapTasks.Exposure;
using NapTasks.Rendering;
using NapTasks.Values;

namespace NapTasks.Tests;

/// <summary>The text of a values.env, to be varied key by key.</summary>
internal sealed record ValuesText(ImmutableArray<(string Key, string Value)> Lines)
{
    /// <summary>Complete for nodeport, in today's names, without a warning.</summary>
    public static ValuesText NodePort { get; } = new(
    [
        ("NAMESPACE", "nap"),
        ("APP_PREFIX", "nap"),
        ("NAP_HOST", "10.20.0.11"),
        ("NAP_NODE_PORT", "30080"),
        ("BROWSER_NODE_PORT", "30085"),
        ("SANDBOX_NODE_PORT", "30086"),
        ("INGRESS_MODE", "nodeport"),
        ("SANDBOX_ENABLED", "true"),
        ("BROWSER_ENABLED", "true"),
        ("TURN_HOST", "10.20.0.11"),
    ]);

    /// <summary>Complete for external.</summary>
    public static ValuesText External { get; } = NodePort
        .With("INGRESS_MODE", "external")
        .With("MAIN_DOMAIN", "nap.example.com")
        .With("INGRESS_CONTROLLER", "contour")
        .With("INGRESS_BLOCK_PATHS", "/_cp/,/metrics,/svc/v1/")
        .WithPublicUrls("nap.example.com")
        .With("INGRESS_ADDRESS", "10.20.0.10");

    /// <summary>Complete for external with a controller of the catalogue.</summary>
    public static ValuesText For(string controller) =>
        External.With("INGRESS_CONTROLLER", controller) is var values && WithoutUsualClass.Contains(controller) ? values.With("INGRESS_CLASS", "example") : values;

    /// <summary>With a class for each of those controllers, by the keys that hold beside another one.</summary>
    public ValuesText WithClasses() => WithoutUsualClass.Aggregate(this, (values, c) => values.With(Keys.IngressClass(c).Name, "example"));

    // Last in the file, as in a new repository; at these nothing is varied by most tests.
    private static readonly string[] Secrets =
    [
        "ADMIN_PASSWORD", "JWT_SECRET", "CREDENTIAL_ENCRYPTION_KEY", "PG_PASSWORD", "SANDBOX_JWT_SECRET", "SANDBOX_SERVICE_KEY", "BROWSER_JWT_SECRET", "TURN_AUTH_SECRET",
    ];

    /// <summary>The controllers for which nothing is generated until somebody names a class that nobody can guess. Below what it is made with.</summary>
    public static ImmutableArray<string> WithoutUsualClass { get; } =
        [.. IngressControllerCatalogue.Default.Names.Where(n => External.With("INGRESS_CONTROLLER", n).Render().Manifests is null)];

    private ImmutableArray<string> WithoutSecrets { get; init; } = [];

    public ValuesText With(string key, string value) =>
        Lines.Any(l => l.Key == key)
            ? this with { Lines = [.. Lines.Select(l => l.Key == key ? (key, value) : l)] }
            : this with { Lines = Lines.Add((key, value)) };

    public ValuesText Without(params ReadOnlySpan<string> keys)
    {
        var removed = keys.ToArray();
        return this with { Lines = [.. Lines.Where(l => !removed.Contains(l.Key))], WithoutSecrets = [.. WithoutSecrets, .. removed] };
    }

    /// <summary>Another prefix needs another registry than the public one.</summary>
    public ValuesText WithPrefix(string prefix) => With("APP_PREFIX", prefix).With("REGISTRY", "registry.example.com/nap");

    public ValuesText WithDomain(string domain) => With("MAIN_DOMAIN", domain).WithPublicUrls(domain);

    public ValuesText WithPublicUrls(string domain, string port = "") => this
        .With("WEB_PUBLIC_URL", $"https://{domain}{port}")
        .With("FILES_PUBLIC_URL", $"https://files.{domain}{port}")
        .With("SANDBOX_PUBLIC_URL", $"https://sandbox.{domain}{port}")
        .With("SANDBOX_DOMAIN", $"sandbox.{domain}")
        .With("BROWSER_PUBLIC_URL", $"https://browsers.{domain}{port}");

    public RenderResult Render() => Render(ToString());

    public static RenderResult Render(string text) =>
        ManifestRenderer.Render(new RenderInput("values.env", Encoding.UTF8.GetBytes(text), []), IngressControllerCatalogue.Default);

    /// <summary>The pages that the text gives when they are asked for, below brief/.</summary>
    public ImmutableArray<ManifestFile> Pages() =>
        [.. ManifestSet.Brief(Render().Site!).Files.Where(f => f.Path != ".gitignore").Select(f => f with { Path = $"brief/{f.Path}" })];

    /// <summary>The neutral model that the text gives; it must be without an error.</summary>
    public PlatformExposure Expose()
    {
        var result = Render();
        Assert.NotNull(result.Manifests);
        return PlatformExposure.From(result.Values!);
    }

    /// <summary>The line, counted from 1, that a key stands in.</summary>
    public int LineOf(string key) => Lines.ToList().FindIndex(l => l.Key == key) + 1;

    public override string ToString() => string.Concat(
        Lines.Select(l => $"{l.Key}={l.Value}\n").Concat(Secrets.Where(s => !WithoutSecrets.Contains(s) && !Lines.Any(l => l.Key == s)).Select(s => $"{s}=${{{s}}}\n")));
}
