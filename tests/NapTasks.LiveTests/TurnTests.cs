using System.Net;
using NapTasks.LiveTests.Turn;

namespace NapTasks.LiveTests;

/// <summary>TURN_HOST is a load balancer's address: with what is rendered a real coturn serves at its node, as it cannot with the installer's arguments alone.</summary>
public sealed class TurnTests
{
    private static readonly byte[] There = "from a to b"u8.ToArray();
    private static readonly byte[] Back = "and back"u8.ToArray();

    [Theory]
    [InlineData("10.20.0.200", "10.20.0.11", "metallb")]
    [InlineData("2001:db8::200", "2001:db8::11", "metallb")]
    [InlineData("10.20.0.200", "10.20.0.11", "gateway-api")]
    [InlineData("10.20.0.200", "10.20.0.11", "nlb")]
    public async Task Behind_a_load_balancer_coturn_serves_at_its_node_and_relays_under_turn_host(string turnHost, string node, string exposure)
    {
        await NetworkOfItsOwn.Require("turnserver");
        using var site = new CoturnSite(turnHost, exposure);
        await site.Run(withFragment: true, [$"tcp/{node}", $"tcp/{node}", $"udp/{node}"], async (clients, cancellation) =>
        {
            // These clients are at the node's own address, whose public one is TURN_HOST.
            foreach (var client in clients)
                Assert.Equal(IPAddress.Parse(turnHost), (await client.Bind(cancellation)).Address);
            var (a, b) = (clients[0], clients[1]);
            var (ofA, ofB) = (await Relayed(a, turnHost, cancellation), await Relayed(b, turnHost, cancellation));
            Assert.NotEqual(ofA, ofB);
            await a.Permit(ofB, cancellation);
            await b.Permit(ofA, cancellation);
            await a.Send(ofB, There, cancellation);
            var (peer, datagram) = await b.Receive(cancellation);
            Assert.Equal(ofA, peer);
            Assert.Equal(There, datagram);
            await b.Send(ofA, Back, cancellation);
            (peer, datagram) = await a.Receive(cancellation);
            Assert.Equal(ofB, peer);
            Assert.Equal(Back, datagram);
            Assert.Equal((0, 0u), Lifetime(await a.Refresh(0, cancellation)));
            // For a family of its own choice.
            var asked = await clients[2].Knock(cancellation) == (401, CoturnSite.Realm) ? await clients[2].Allocate(IPAddress.Parse(turnHost), cancellation) : null;
            Assert.Equal(IPAddress.Parse(turnHost), asked?.Address(StunAttributeType.XorRelayedAddress).Address);
        });
    }

    [Fact]
    public async Task A_name_is_announced_by_its_address()
    {
        await NetworkOfItsOwn.Require("turnserver");
        using var site = new CoturnSite("turn.example.com", "nlb") { Names = "203.0.113.7 turn.example.com\n" };
        await site.Run(withFragment: true, ["tcp/10.20.0.11"], async (clients, cancellation) => await Relayed(clients[0], "203.0.113.7", cancellation));
    }

    [Theory]
    [InlineData("10.20.0.200", "10.20.0.11")]
    [InlineData("2001:db8::200", "2001:db8::11")]
    public async Task Of_two_families_the_node_is_served_at_that_of_turn_host_whichever_comes_first(string turnHost, string node)
    {
        await NetworkOfItsOwn.Require("turnserver");
        using var site = new CoturnSite(turnHost, "metallb") { NodeAddresses = ["2001:db8::11", "10.20.0.11"] };
        await site.Run(withFragment: true, [$"tcp/{node}"], async (clients, cancellation) => await Relayed(clients[0], turnHost, cancellation));
    }

    [Theory]
    [InlineData("10.20.0.200")]
    [InlineData("2001:db8::200")]
    public async Task With_the_installers_arguments_alone_it_cannot_bind(string turnHost)
    {
        await NetworkOfItsOwn.Require("turnserver");
        using var site = new CoturnSite(turnHost, "metallb");
        await site.Run(withFragment: false, [], (_, _) => Task.CompletedTask);
        Assert.Contains("Cannot bind", site.Log, StringComparison.Ordinal);
    }

    private static async Task<IPEndPoint> Relayed(TurnClient client, string turnHost, CancellationToken cancellation)
    {
        var address = IPAddress.Parse(turnHost);
        Assert.Equal((401, CoturnSite.Realm), await client.Knock(cancellation));
        // As browsers ask, without a family.
        var answer = await client.Allocate(null, cancellation);
        Assert.Equal((StunClass.Success, 0), (answer.Class, answer.Error));
        var relayed = answer.Address(StunAttributeType.XorRelayedAddress);
        Assert.Equal(address, relayed.Address);
        Assert.InRange(relayed.Port, 49152, 49252);
        return relayed;
    }

    private static (int Error, uint Seconds) Lifetime(StunMessage answer) => (answer.Error, answer.Number(StunAttributeType.Lifetime));
}
