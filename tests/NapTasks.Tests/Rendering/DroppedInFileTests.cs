using NapTasks.Diagnostics;
using NapTemplates.Testing;

namespace NapTasks.Tests.Rendering;

/// <summary>A customer's own values.env, put in the place of ours.</summary>
public sealed class DroppedInFileTests
{
    [Theory]
    [InlineData("seed-era.env")]
    [InlineData("today.env")]
    public void With_node_ports_it_builds_without_an_error(string fixture)
    {
        var result = ValuesText.Render(Repository.ReadText("tests", "NapTasks.Tests", "Fixtures", fixture));
        // They hold their secrets themselves.
        Assert.Equal(["NAP2241"], result.Diagnostics.Select(d => d.Code).Distinct());
        Assert.Equal(["kustomization.yaml", "services/kustomization.yaml", "services/nap-browser.yaml", "services/nap-cp.yaml", "services/nap-sandbox.yaml"],
            result.Manifests!.Files.Select(f => f.Path));
    }

    [Theory]
    [InlineData("seed-era.env")]
    [InlineData("today.env")]
    public void With_external_it_says_every_line_to_add_and_with_those_lines_it_builds(string fixture)
    {
        var external = Repository.ReadText("tests", "NapTasks.Tests", "Fixtures", fixture)
            .Replace("INGRESS_MODE=nodeport", "INGRESS_MODE=external", StringComparison.Ordinal);
        var result = ValuesText.Render(external);
        Assert.Null(result.Manifests);

        // As they are printed, in that order.
        var lines = result.Diagnostics.Select(d => d.Message(Language.English).Split("dd: ") is [_, var line] ? line : null).OfType<string>();
        result = ValuesText.Render($"{external}\n{string.Join('\n', lines)}\n");
        // The file's own SANDBOX_DOMAIN= is still there, and nobody can guess the ingress' address.
        Assert.Equal(["NAP1030", "NAP2303", "NAP4001"], result.Diagnostics.Select(d => d.Code).Where(c => c != "NAP2241").Order());
        Assert.Equal(14, result.Manifests!.Files.Length);
    }
}
