using NapTasks.Diagnostics;
using NapTasks.Exposure;

namespace NapTasks.Tests.Values;

public sealed class TurnValuesTests
{
    private static readonly ValuesText Host = ValuesText.NodePort;
    private static readonly ValuesText Balanced = Host.With("TURN_HOST", "10.20.0.200");

    [Theory]
    [InlineData("TURN_PORT", "0", "NAP2015")]
    [InlineData("TURN_PORT", "65536", "NAP2015")]
    [InlineData("TURN_PORT", "03478", "NAP2015")]
    [InlineData("TURN_PORT", "3478/tcp", "NAP2015")]
    [InlineData("INGRESS_TURN", "MetalLB", "NAP2011")]
    [InlineData("INGRESS_TURN", "loadbalancer", "NAP2011")]
    public void One_wrong_value_is_one_error(string key, string value, string code)
    {
        var error = Assert.Single(Host.With(key, value).Render().Diagnostics);
        Assert.Equal((code, Severity.Error), (error.Code, error.Severity));
    }

    [Fact]
    public void The_usual_port_and_the_usual_way_are_no_finding() =>
        Assert.Empty(Host.With("TURN_PORT", "3478").With("INGRESS_TURN", "host").Render().Diagnostics);

    [Fact]
    public void Without_the_browser_nothing_of_turn_is_looked_at_together()
    {
        var off = Host.With("BROWSER_ENABLED", "false").Without("TURN_HOST");
        Assert.Empty(off.With("TURN_PORT", "443").Render().Diagnostics);
        Assert.Equal(["NAP2502"], off.With("INGRESS_TURN", "gateway-api").Render().Diagnostics.Select(d => d.Code));
        Assert.Null(Relay(off));
    }

    [Fact]
    public void At_its_node_the_relay_is_dialled_where_it_binds()
    {
        var relay = Relay(Host)!;
        Assert.Equal(("10.20.0.11", false, 3478), (relay.Host, relay.Balanced, relay.Port.Number));
        Assert.Equal(TurnRelay.Ports, relay.Published);
    }

    [Fact]
    public void Behind_a_load_balancer_clients_dial_that()
    {
        var relay = Relay(Balanced.With("INGRESS_TURN", "nlb").With("TURN_PORT", "443"))!;
        Assert.Equal(("10.20.0.200", true, 443), (relay.Host, relay.Balanced, relay.Port.Number));
        Assert.Equal(["3478 Tcp", "3478 Udp"], relay.Published.Select(p => $"{p.First} {p.Transport}"));
    }

    [Theory]
    [InlineData("10.20.0.11")]
    [InlineData("0.0.0.0")]
    [InlineData("")]
    public void A_key_that_the_platform_never_had_is_told_once_and_changes_nothing(string value)
    {
        foreach (var values in new[] { Host, Balanced.With("INGRESS_TURN", "metallb"), ValuesText.External })
        {
            var (without, with) = (values.Render(), values.With("TURN_BIND_IP", value).Render());
            Assert.Equal(["NAP2515"], with.Diagnostics.Select(d => d.Code).Except(without.Diagnostics.Select(d => d.Code)));
            Assert.Equal(without.Diagnostics.Length + 1, with.Diagnostics.Length);
            Assert.Equal(without.Manifests!.Files, with.Manifests!.Files);
        }
    }

    [Fact]
    public void The_ports_are_those_of_the_installers_deployment() => Assert.Equal(
        ["3478-3478 Tcp", "3478-3478 Udp", "49152-49252 Udp"], TurnRelay.Ports.Select(p => $"{p.First}-{p.Last} {p.Transport}"));

    private static TurnRelay? Relay(ValuesText values) => PlatformExposure.From(values.Render().Values!).Turn;
}
