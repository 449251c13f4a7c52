using NapTasks.Diagnostics;
using NapTasks.Rendering.Fleets;

namespace NapTasks.Tests.Fleets;

public sealed class SelectionTests : IDisposable
{
    private readonly FleetRepository fleet = new FleetRepository().With("acme", "acme/prod", "acme/test", "acmetoo", "globex");

    public void Dispose() => fleet.Dispose();

    [Theory]
    [InlineData("globex", "globex")]
    [InlineData("acme", "acme acme/prod acme/test")]
    [InlineData("acme/", "acme acme/prod acme/test")]
    [InlineData("acme/prod+globex", "acme/prod globex")]
    [InlineData(" globex + acmetoo ", "acmetoo globex")]
    [InlineData("globex+globex", "globex")]
    public void Customers_are_named_or_the_folder_that_they_are_in(string only, string built)
    {
        var build = fleet.Build(only).MustSucceed();
        Assert.Equal(built.Split(' '), fleet.Built());
        Assert.Contains($"{built.Split(' ').Length} of 5 customers", build.LastLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("umbrella")]
    [InlineData("acm")]
    [InlineData("globex+")]
    [InlineData("/")]
    [InlineData("../acme")]
    [InlineData("Globex")]
    public void A_name_that_nobody_has_is_an_error_and_nothing_is_written(string only)
    {
        Assert.Equal(["NAP6101"], fleet.Build(only).MustFail().Errors.Select(e => e.Code));
        Assert.Empty(fleet.Built());
    }

    [Theory]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("3")]
    [InlineData("3/8/1")]
    [InlineData("3/")]
    [InlineData("-1/8")]
    [InlineData("+1/8")]
    [InlineData("1 / 8")]
    [InlineData("a/b")]
    [InlineData("1/0")]
    [InlineData("1/99999999999")]
    public void A_part_that_cannot_be_is_an_error_and_nothing_is_written(string shard)
    {
        Assert.Equal(["NAP6102"], fleet.Build(shard: shard).MustFail().Errors.Select(e => e.Code));
        Assert.Empty(fleet.Built());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(97)]
    public void All_parts_together_are_all_customers_and_no_two_share_one(int count)
    {
        var names = Enumerable.Range(0, 1000).Select(i => $"customer-{i}").ToArray();
        var parts = Enumerable.Range(1, count).Select(n => names.Where(new Shard(n, count).Has).ToArray()).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), parts.SelectMany(p => p).Order(StringComparer.Ordinal));
        // No part is more than twice what it would be if all were equal, for parts that are not tiny.
        if (count <= 8)
            Assert.All(parts, p => Assert.InRange(p.Length, 1, 2 * 1000 / count));
    }

    // Written down: another version must not move a customer to another job.
    [Theory]
    [InlineData("acme", 1)]
    [InlineData("acme/prod", 4)]
    [InlineData("globex", 8)]
    [InlineData("客户", 4)]
    public void A_customer_stays_in_its_part(string name, int number) =>
        Assert.Equal(number, Enumerable.Range(1, 8).Single(n => new Shard(n, 8).Has(name)));

    [Fact]
    public void Shards_of_a_real_fleet_build_everybody_once()
    {
        for (var n = 1; n <= 3; n++)
            fleet.Build(shard: $"{n}/3").MustSucceed();
        Assert.Equal(["acme", "acme/prod", "acme/test", "acmetoo", "globex"], fleet.Built());
        Assert.Contains("34 unchanged", fleet.Build("acme/prod+globex").MustSucceed().LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_parts_narrow_each_other_down()
    {
        var all = Enumerable.Range(1, 4).Sum(n => Selection.Of(["a", "b", "c", "d"], "b+c", $"{n}/4", new DiagnosticBag()).Length);
        Assert.Equal(2, all);
    }
}
