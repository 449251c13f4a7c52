using NapTasks.Yaml;

namespace NapTasks.Tests.Yaml;

public sealed class YamlDifferenceTests
{
    private static readonly YamlMapping Service = Make("NodePort", 30080);

    [Fact]
    public void A_document_does_not_differ_from_its_like() => Assert.Empty(YamlDifference.Between(Service, Make("NodePort", 30080)));

    [Fact]
    public void Each_place_is_told_with_both_values() => Assert.Equal(
        [new YamlDifference("spec.type", "NodePort", "ClusterIP"), new YamlDifference("spec.ports[0].nodePort", "30080", null)],
        YamlDifference.Between(Service, Make("ClusterIP", null)));

    [Fact]
    public void The_order_of_keys_counts_for_nothing() => Assert.Empty(YamlDifference.Between(
        new YamlMapping { ["a"] = 1, ["b"] = 2 }, new YamlMapping { ["b"] = 2, ["a"] = 1 }));

    [Fact]
    public void A_key_with_dots_and_nested_keys_do_not_get_into_each_others_way() => Assert.Single(YamlDifference.Between(
        new YamlMapping { ["a.b"] = 1, ["a"] = new YamlMapping { ["b"] = 1 } }, new YamlMapping { ["a.b"] = 2 }));

    private static YamlMapping Make(string type, int? nodePort) => new()
    {
        ["spec"] = new YamlMapping
        {
            ["type"] = type,
            ["ports"] = new YamlSequence { new YamlMapping { ["port"] = 3000, ["nodePort"] = nodePort is { } port ? port : null } },
        },
    };
}
