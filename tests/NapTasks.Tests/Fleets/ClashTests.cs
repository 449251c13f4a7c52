namespace NapTasks.Tests.Fleets;

/// <summary>What two customers cannot both have, whatever is built.</summary>
public sealed class ClashTests : IDisposable
{
    private const string NodePorts = "INGRESS_MODE=nodeport\nWEB_PUBLIC_URL=\nFILES_PUBLIC_URL=\nSANDBOX_PUBLIC_URL=\nBROWSER_PUBLIC_URL=\n";

    private readonly FleetRepository fleet = new();

    public void Dispose() => fleet.Dispose();

    [Theory]
    [InlineData("NAP2901", "MAIN_DOMAIN=x.example.com\nCLUSTER=eu\nNAMESPACE=a\n", "MAIN_DOMAIN=x.example.com\nCLUSTER=eu\nNAMESPACE=b\n", "x.example.com on CLUSTER eu")]
    [InlineData("NAP2903", "CLUSTER=eu\n", "CLUSTER=eu\n", "NAMESPACE nap on CLUSTER eu")]
    [InlineData("NAP2904", "CLUSTER=eu\nNAMESPACE=a\nBROWSER_NODE_PORT=31085\nSANDBOX_NODE_PORT=31086\n" + NodePorts,
        "CLUSTER=eu\nNAMESPACE=b\n" + NodePorts, "NAP_NODE_PORT and NAP_NODE_PORT are both 30080")]
    [InlineData("NAP2904", "CLUSTER=eu\nNAMESPACE=a\nNAP_NODE_PORT=31080\nSANDBOX_NODE_PORT=31086\nBROWSER_NODE_PORT=30086\n" + NodePorts,
        "CLUSTER=eu\nNAMESPACE=b\n" + NodePorts, "SANDBOX_NODE_PORT and BROWSER_NODE_PORT are both 30086")]
    // A line among other people's lines, and a value of its own; in the first place of several.
    [InlineData("NAP2908", "CLUSTER=eu\nNAMESPACE=a\nINGRESS_CONTROLLER=f5-nginx\nINGRESS_IDLE_TIMEOUT=24h\n", "CLUSTER=eu\nNAMESPACE=b\nINGRESS_CONTROLLER=f5-nginx\n",
        "share f5-nginx on CLUSTER eu, and want its setting http-snippets differently: client_body_timeout 3600s; and client_body_timeout 86400s;")]
    [InlineData("NAP2908", "CLUSTER=eu\nNAMESPACE=a\nINGRESS_TRUSTED_HOPS=1\n",
        "CLUSTER=eu\nNAMESPACE=b\nINGRESS_TRUSTED_HOPS=2\n", "network.num-trusted-hops differently: 2 and 1")]
    [InlineData("NAP2908", "CLUSTER=eu\nNAMESPACE=a\n", "CLUSTER=eu\nNAMESPACE=b\nINGRESS_TRUSTED_HOPS=1\n", "network.num-trusted-hops differently: 1 and –")]
    public void Two_of_one_cluster_clash(string code, string acme, string globex, string says)
    {
        var build = fleet.With("initech").WithLines("acme", acme).WithLines("globex", globex).Build().MustFail();
        var error = Assert.Single(build.Errors, e => e.Code.StartsWith("NAP29", StringComparison.Ordinal));
        Assert.Equal(code, error.Code);
        Assert.StartsWith("Customers globex and acme ", error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.Equal(["initech"], fleet.Built());
    }

    [Theory]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\n", "CLUSTER=us\nNAMESPACE=a\n")]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\n", "CLUSTER=eu\nNAMESPACE=b\n")]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\nINGRESS_TRUSTED_HOPS=1\n", "CLUSTER=us\nNAMESPACE=b\nINGRESS_TRUSTED_HOPS=2\n")]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\nINGRESS_TRUSTED_HOPS=1\n", "CLUSTER=eu\nNAMESPACE=b\nINGRESS_TRUSTED_HOPS=2\nINGRESS_NAMESPACE=contour-b\n")]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\nINGRESS_CONTROLLER=traefik\nINGRESS_TRUSTED_PROXIES=10.20.0.5\n",
        "CLUSTER=eu\nNAMESPACE=b\nINGRESS_CONTROLLER=traefik\nINGRESS_TRUSTED_PROXIES=10.30.0.5\n")]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\nINGRESS_CONTROLLER=traefik\nINGRESS_IDLE_TIMEOUT=24h\n",
        "CLUSTER=eu\nNAMESPACE=b\nINGRESS_CONTROLLER=cilium\nINGRESS_IDLE_TIMEOUT=48h\n")]
    [InlineData("", "")]
    [InlineData("CLUSTER=eu\n", "")]
    [InlineData(NodePorts, NodePorts)]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\n" + NodePorts, "CLUSTER=us\nNAMESPACE=b\n" + NodePorts)]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\n" + NodePorts, "CLUSTER=eu\nNAMESPACE=b\n")]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\nNAP_NODE_PORT=31080\nSANDBOX_ENABLED=false\nBROWSER_ENABLED=false\n" + NodePorts, "CLUSTER=eu\nNAMESPACE=b\n" + NodePorts)]
    [InlineData("CLUSTER=eu\nNAMESPACE=a\nMAIN_DOMAIN=x.example.com\n" + NodePorts, "CLUSTER=eu\nNAMESPACE=b\nMAIN_DOMAIN=x.example.com\n")]
    public void What_two_may_both_have_is_no_finding(string acme, string globex)
    {
        var build = fleet.WithLines("acme", acme).WithLines("globex", globex).Build().MustSucceed();
        Assert.DoesNotContain(build.Warnings, w => w.Code.StartsWith("NAP29", StringComparison.Ordinal));
        Assert.Equal(["acme", "globex"], fleet.Built());
    }

    [Fact]
    public void One_domain_on_two_clusters_may_be_a_move()
    {
        var build = fleet.WithLines("acme/old", "MAIN_DOMAIN=acme.example.com\n").WithLines("acme/new", "MAIN_DOMAIN=acme.example.com\n").Build().MustSucceed();
        var warning = Assert.Single(build.Warnings, w => w.Code == "NAP2902");
        Assert.Equal((fleet.PathOf("customers/acme/old/values.env"), 4), (warning.File, warning.LineNumber));
        Assert.StartsWith("Customers acme/old and acme/new have the same main domain acme.example.com.", warning.Message, StringComparison.Ordinal);
    }

    // A domain that is on two clusters first, and then twice on the second of those.
    [Fact]
    public void A_clash_on_one_cluster_is_found_behind_one_on_another()
    {
        foreach (var (name, cluster) in new[] { ("a", "eu"), ("b", "us"), ("c", "us") })
            fleet.WithLines(name, $"MAIN_DOMAIN=x.example.com\nNAMESPACE={name}\nCLUSTER={cluster}\n");
        Assert.Equal(["NAP2901"], fleet.Build().MustFail().Errors.Select(e => e.Code));
        Assert.Equal(["a"], fleet.Built());
    }

    [Fact]
    public void A_clash_with_a_customer_that_is_not_built_is_found_and_one_of_two_others_is_not()
    {
        fleet.WithLines("acme", "CLUSTER=eu\n").WithLines("globex", "CLUSTER=eu\n").With("initech");
        Assert.Equal(["NAP2903"], fleet.Build("acme").MustFail().Errors.Select(e => e.Code));
        Assert.Equal(["NAP2903"], fleet.Verify("globex").MustFail().Errors.Select(e => e.Code));
        fleet.Build("initech").MustSucceed();
        Assert.Equal(["initech"], fleet.Built());
    }
}
