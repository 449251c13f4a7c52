using System.Collections.Frozen;
using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering.Fleets;
using NapTasks.Values;

namespace NapTasks.Rendering;

/// <summary>All of it as one pure function: the bytes of values.env in, manifests and diagnostics out. No files, no clock, no environment, no culture.</summary>
internal static class ManifestRenderer
{
    public static RenderResult Render(RenderInput input, IngressControllerCatalogue catalogue)
    {
        var diagnostics = new DiagnosticBag();
        var file = input.ReadFile(diagnostics);
        if (file is null)
            return new RenderResult(diagnostics.ToImmutable());
        var values = DeploymentValues.Read(file, catalogue.Known, diagnostics);
        if (diagnostics.HasErrors)
            return new RenderResult(diagnostics.ToImmutable()) { File = file, Values = values };

        var site = Site.From(values, catalogue);
        Diagnostic[] obstacles = [.. Obstacles(site, file)];
        diagnostics.AddRange(obstacles);
        if (diagnostics.HasErrors)
            return new RenderResult(diagnostics.ToImmutable()) { File = file, Values = values };
        Diagnostic[] limits = [.. site.Controllers.SelectMany(c => c.Findings(site.Exposure)).Select(f => f.At(file.LocationOf(Keys.Controller.Name)))];
        diagnostics.AddRange(limits);
        var manifests = ManifestSet.From(site);
        return new RenderResult(diagnostics.ToImmutable())
        {
            File = file,
            Values = values,
            Site = site,
            HasSteps = obstacles.Length + limits.Length > 0,
            Manifests = input.Shared is null ? manifests : manifests.With(MergedValues.Print(file)),
            // That of a fleet is made for all customers together.
            GitOps = input.Shared is null ? ManifestSet.GitOps(site, manifests) : ManifestSet.Empty,
        };
    }

    /// <summary>What controllers and companions report on a deployment whose values are in order; an error among it stops everything.</summary>
    public static IEnumerable<Diagnostic> Obstacles(Site site, EnvFile file) =>
    [
        .. site.Controllers.SelectMany(c => c.Errors(site.Exposure)).Select(f => f.At(file.LocationOf(Keys.Controller.Name))),
        .. CompanionList.All.SelectMany(c => c.Findings(site).Select(f => f.At(file.LocationOf(c.AskedBy.Name)))),
    ];
}

/// <summary>All that a rendering depends on.</summary>
/// <param name="Path">The path of values.env as the user should see it in a diagnostic.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="SecretNames">The names that secrets.env.example lists.</param>
internal sealed record RenderInput(string Path, ReadOnlyMemory<byte> Content, FrozenSet<string> SecretNames)
{
    /// <summary>What a fleet's customers share; null where there is one customer only.</summary>
    public EnvText? Shared { get; init; }

    /// <summary>The assignments; null when the file is no text.</summary>
    public EnvFile? ReadFile(DiagnosticBag diagnostics) =>
        EnvFileReader.Read(Content.Span, Path, SecretNames, diagnostics) is { } file
            ? Shared is null ? file : EnvFileReader.Complete(file, Shared, SecretNames, diagnostics)
            : null;
}

/// <summary>What a rendering gave.</summary>
/// <param name="Diagnostics">All findings, in the order of the file.</param>
internal sealed record RenderResult(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The assignments; null when the file is no text.</summary>
    public EnvFile? File { get; init; }

    /// <summary>What was read, not to be relied on when there is an error; null when the file is no text.</summary>
    public DeploymentValues? Values { get; init; }

    /// <summary>The model; null when there is an error.</summary>
    public Site? Site { get; init; }

    /// <summary>Whether controllers or companions leave something to do by hand.</summary>
    public bool HasSteps { get; init; }

    /// <summary>Null when there is an error.</summary>
    public ManifestSet? Manifests { get; init; }

    /// <summary>What lies beside them for Argo CD or Flux.</summary>
    public ManifestSet GitOps { get; init; } = ManifestSet.Empty;
}
