using NapTasks.Companions;
using NapTasks.Yaml;
using NapTemplates.Testing;

namespace NapTasks.Tests.Companions;

/// <summary>The rendered command of coturn, run by real shells on lists of arguments, with a turnserver that only tells what it is given.</summary>
public sealed class CoturnFragmentTests : IDisposable
{
    private const string Dual = "10.20.0.11,2001:db8::11";

    private static readonly string[] Odd =
    [
        "--realm=a b  c", "--static-auth-secret='\"`$HOME`\"$(id)\\", "*", "", "-n", "--listening-ip", "--relay-ip", "10.0.0.9", "--external-ip-of-another-kind=1", "--no-tls\n--no-dtls",
        "--user=a=--relay-ip=1", " --relay-ip=1", "{}", "名", "--", "--cipher-list=ALL:!x;y&z|(w)",
    ];

    private static readonly string[] Options = ["--listening-ip=10.20.0.200", "--relay-ip=10.20.0.200", "--external-ip=10.20.0.200"];
    private static readonly string[] AtNode = ["--listening-ip=10.20.0.11", "--relay-ip=10.20.0.11", "--external-ip=10.20.0.200/10.20.0.11"];

    private static readonly YamlMapping Container = Read(ValuesText.External.With("TURN_HOST", "10.20.0.200").With("INGRESS_TURN", "metallb"));
    private static readonly string[] Command = [.. ((YamlSequence)Container["command"]!).Select(Text)];

    private readonly TestDirectory folder = new();

    private static readonly string[] Known = ["bash", "dash", "busybox"];

    public static TheoryData<string> Shells => [.. Known];

    private static IEnumerable<string> Installed => Known.Where(s => Shell.Find(s) is not null);

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Shells))]
    public async Task The_three_options_are_replaced_wherever_they_stand_and_all_else_is_kept_to_the_byte(string shell)
    {
        for (var i = 0; i <= Odd.Length; i++)
        {
            var between = (i + Odd.Length) / 2;
            string[] arguments = [.. Odd[..i], Options[i % 3], .. Odd[i..between], Options[(i + 1) % 3], Options[0], .. Odd[between..], Options[(i + 2) % 3]];
            Assert.Equal(Odd.Concat(AtNode), await Given(shell, Dual, arguments));
        }
    }

    [Theory]
    [InlineData("10.20.0.200", Dual, "10.20.0.11")]
    [InlineData("10.20.0.200", "2001:db8::11,10.20.0.11", "10.20.0.11")]
    [InlineData("2001:db8::200", Dual, "2001:db8::11")]
    [InlineData("2001:db8::200", "2001:db8::11", "2001:db8::11")]
    [InlineData("turn.example.com", Dual, "10.20.0.11")]
    [InlineData("turn.example.com", "2001:db8::11", "2001:db8::11")]
    [InlineData("turn", "10.20.0.11", "10.20.0.11")]
    [InlineData("10.20.0.200/10.20.0.12", Dual, "10.20.0.11")]
    [InlineData("10.20.0.11", Dual, "10.20.0.11")]
    public async Task The_nodes_address_is_of_the_family_of_what_is_announced(string announced, string addresses, string node)
    {
        Assert.SkipWhen(!Installed.Any(), "There is no shell.");
        foreach (var shell in Installed)
        {
            var given = await Given(shell, addresses, $"--external-ip={announced}");
            Assert.Equal([$"--listening-ip={node}", $"--relay-ip={node}", $"--external-ip={announced.Split('/')[0]}/{node}"], given[^3..]);
            // For IPv6 there is one more.
            Assert.Equal(node.Contains(':', StringComparison.Ordinal) ? "--allocation-default-address-family=keep" : "", string.Concat(given[..^3]));
        }
    }

    [Fact]
    public async Task An_address_that_people_chose_is_taken()
    {
        Require("dash");
        var given = await Given("dash", Dual, new Dictionary<string, string?> { ["NODE_IP"] = "10.30.0.11" }, "--external-ip=10.20.0.200");
        Assert.Equal(["--listening-ip=10.30.0.11", "--relay-ip=10.30.0.11", "--external-ip=10.20.0.200/10.30.0.11"], given);
    }

    [Theory]
    [InlineData("2001:db8::11", "--external-ip=10.20.0.200", "To announce '10.20.0.200' there is no address among '2001:db8::11'.")]
    [InlineData("10.20.0.11", "--external-ip=2001:db8::200", "To announce '2001:db8::200' there is no address among '10.20.0.11'.")]
    [InlineData("", "--external-ip=10.20.0.200", "To announce '10.20.0.200' there is no address among ''.")]
    [InlineData(Dual, "--realm=x", "To announce '' there is no address among '10.20.0.11,2001:db8::11'.")]
    public async Task Without_what_it_needs_it_says_so_and_starts_nothing(string addresses, string argument, string says)
    {
        Require("dash");
        var result = await Run("dash", addresses, [], argument);
        Assert.Equal((1, "", says), (result.ExitCode, result.Output, result.Error.TrimEnd('\n')));
    }

    [Fact]
    public void It_sets_only_what_the_installer_does_not_and_nothing_in_it_is_kubernetes_own()
    {
        Assert.Equal(["name", "command", "env"], Container.Select(e => e.Key));
        Assert.Equal("coturn", Text(Container["name"]!));
        Assert.Equal(["/bin/sh", "-c", CoturnFragment.Script, "coturn"], Command);
        Assert.DoesNotContain(Command, c => c.Contains("$(", StringComparison.Ordinal) || c.Contains("$$", StringComparison.Ordinal));
        var variable = Assert.Single(((YamlSequence)Container["env"]!).Cast<YamlMapping>());
        Assert.Equal("NODE_IPS", Text(variable["name"]!));
        Assert.Equal("status.podIPs", Text(((YamlMapping)((YamlMapping)variable["valueFrom"]!)["fieldRef"]!)["fieldPath"]!));
    }

    [Theory]
    [InlineData("metallb", "10.20.0.201")]
    [InlineData("metallb", "2001:db8::200")]
    [InlineData("nlb", "turn.example.com")]
    public void It_is_the_same_for_every_turn_host_and_every_load_balancer(string exposure, string turnHost) => Assert.Equal(
        File(ValuesText.External.With("TURN_HOST", "10.20.0.200").With("INGRESS_TURN", "metallb")),
        File(ValuesText.External.With("TURN_HOST", turnHost).With("INGRESS_TURN", exposure)));

    [Fact]
    public void Where_clients_dial_the_node_there_is_none()
    {
        Assert.Null(File(ValuesText.External));
        Assert.Null(File(ValuesText.External.With("BROWSER_ENABLED", "false").With("TURN_HOST", "10.20.0.200").With("INGRESS_TURN", "metallb")));
    }

    private static string? File(ValuesText values) => values.Render().Manifests!.Files.SingleOrDefault(f => f.Path == "turn/coturn/coturn.yaml")?.Text;

    private static YamlMapping Read(ValuesText values)
    {
        var spec = (YamlMapping)YamlReader.Read(File(values)!)!["spec"]!;
        var pod = (YamlMapping)((YamlMapping)spec["template"]!)["spec"]!;
        return Assert.Single(((YamlSequence)pod["containers"]!).Cast<YamlMapping>());
    }

    private static string Text(YamlNode node) => ((YamlScalar)node).Text;

    private static void Require(string shell) => Assert.SkipWhen(Shell.Find(shell) is null, $"{shell} is not installed.");

    private Task<string[]> Given(string shell, string addresses, params string[] arguments) => Given(shell, addresses, [], arguments);

    private async Task<string[]> Given(string shell, string addresses, Dictionary<string, string?> environment, params string[] arguments)
    {
        Require(shell);
        return (await Run(shell, addresses, environment, arguments)).MustSucceed().Output.Split('\0')[..^1];
    }

    private async Task<ShellResult> Run(string shell, string addresses, Dictionary<string, string?> environment, params string[] arguments)
    {
        var turnserver = folder["bin", "turnserver"];
        if (!System.IO.File.Exists(turnserver))
        {
            folder.Write("bin/turnserver", "#!/bin/sh\nprintf '%s\\0' \"$@\"\n");
            if (!OperatingSystem.IsWindows())
                System.IO.File.SetUnixFileMode(turnserver, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        environment["PATH"] = $"{folder["bin"]}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        environment["NODE_IPS"] = addresses;
        string[] all = [.. shell == "busybox" ? ["sh"] : Array.Empty<string>(), .. Command[1..], .. arguments];
        return await Shell.Run(Shell.Find(shell)!, folder.Path, environment, all);
    }
}
