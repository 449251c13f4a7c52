using System.Reflection;
using NapTemplates.Testing;

namespace NapTasks.Tests;

public sealed class SnapshotInventoryTests
{
    [Fact]
    public void Every_snapshot_belongs_to_a_test_and_a_scenario()
    {
        var names = Assembly.GetExecutingAssembly().GetTypes()
            .SelectMany(t => t.GetMethods().Select(m => $"{t.Name}.{m.Name}"))
            .SelectMany(m => Rendering.Scenarios.All.Values.Select(s => $"{s.Group}/{m}_{s.Name}"))
            .Concat(Rendering.GitOpsTests.Deployments.Keys.Select(name => $"gitops/{nameof(Rendering.GitOpsTests)}.{nameof(Rendering.GitOpsTests.Rendered)}_{name}"))
            .ToHashSet(StringComparer.Ordinal);
        var root = Repository.PathOf("tests", "NapTasks.Tests", "Snapshots");
        var snapshots = Directory.EnumerateDirectories(root).SelectMany(Directory.EnumerateDirectories);
        Assert.All(snapshots, s => Assert.Contains(Path.GetRelativePath(root, s).Replace('\\', '/'), names));
    }

    [Fact]
    public void No_snapshot_has_a_carriage_return_where_git_keeps_line_feeds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A checkout on Windows may have CRLF.");
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("tests"), "*.verified.*", SearchOption.AllDirectories),
            f => Assert.DoesNotContain((byte)'\r', File.ReadAllBytes(f)));
    }
}
