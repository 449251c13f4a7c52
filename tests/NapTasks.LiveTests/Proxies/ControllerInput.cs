using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Tests;
using NapTasks.Tests.ReadBack;

namespace NapTasks.LiveTests.Proxies;

/// <summary>What a deployment gives to one controller, as it was written: the objects, and the settings of the controller itself.</summary>
internal sealed class ControllerInput
{
    private readonly string controller;
    private readonly ImmutableDictionary<string, string> files;

    /// <param name="controller">Its name.</param>
    /// <param name="values">The deployment's.</param>
    /// <param name="withSettings">Whether those who look after the controller have put its settings in.</param>
    public ControllerInput(string controller, ValuesText values, bool withSettings = true)
    {
        this.controller = controller;
        var result = values.Render();
        Exposure = result.Site!.Exposure;
        files = result.Manifests!.Files
            .Where(f => withSettings || !f.Path.StartsWith("cluster/", StringComparison.Ordinal))
            .ToImmutableDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        Objects =
        [
            .. files.Keys.Where(p => p.StartsWith($"routes/{controller}/", StringComparison.Ordinal) && !p.EndsWith("/kustomization.yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(p => Node.Parse(files[p])),
        ];
    }

    public PlatformExposure Exposure { get; }

    private ImmutableArray<Node> Objects { get; }

    public IEnumerable<Node> Of(string kind) => Objects.Where(o => o.Kind == kind);

    /// <summary>A key of the controller's ConfigMap; null where it is not set.</summary>
    public string? Key(string name) =>
        files.TryGetValue($"cluster/{controller}/configmap.patch.yaml", out var text) ? Node.Parse(text)["data"][name].Text : null;

    /// <summary>Lines to be added to a text of other people's, without the comments; none where the deployment needs none.</summary>
    public string Lines(string name) =>
        files.TryGetValue($"cluster/{controller}/{name}.txt", out var text)
            ? string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => $"{l}\n"))
            : "";
}
