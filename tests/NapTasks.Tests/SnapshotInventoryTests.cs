using NapTasks.Tests.Companions.Brief;
using NapTasks.Tests.Fleets;
using NapTasks.Tests.Rendering;
using NapTasks.Tests.Rendering.Installers;
using NapTemplates.Testing;

namespace NapTasks.Tests;

public sealed class SnapshotInventoryTests
{
    [Fact]
    public void Every_snapshot_belongs_to_a_test_and_a_scenario()
    {
        // A page's file is seen by the test that compares its folder.
        var pages = PinnedPagesTests.Whole.Select(row => $"brief/{row.Data}/").ToArray();
        var explained = ExplanationTests.Texts.Select(row => $"explained/{nameof(ExplanationTests)}.{nameof(ExplanationTests.Explained)}_{row.Data.Item1}.{row.Data.Item2}");
        Assert.Equal(
            Scenarios.All.Keys
                .Concat(ServiceVariants.All.Keys.Select(name => $"{ServiceVariants.Folder}/{name}"))
                .Concat(GitOpsTests.Deployments.Keys.Select(name => $"gitops/{name}"))
                .Concat(FleetGitOpsTests.Fleets.Keys.Select(name => $"gitops-fleets/{name}"))
                .Concat(explained)
                .Concat(PlatformImagesTests.Snapshots)
                .Select(place => place + Snapshot.Ending).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Snapshot.Root, "*.verified.*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Snapshot.Root, f).Replace('\\', '/'))
                .Where(f => !pages.Any(p => f.StartsWith(p, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void They_are_few_enough_to_be_read() => Assert.InRange(Verified().Count(), 1, 400);

    [Fact]
    public void No_snapshot_has_a_carriage_return_where_git_keeps_line_feeds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A checkout on Windows may have CRLF.");
        Assert.DoesNotContain(Verified(), f => File.ReadAllBytes(f).Contains((byte)'\r'));
    }

    private static IEnumerable<string> Verified() => Directory.EnumerateFiles(Repository.PathOf("tests"), "*.verified.*", SearchOption.AllDirectories);
}
