using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NapTasks.Companions;
using NapTasks.Tests;
using NapTasks.Yaml;
using NapTemplates.Testing;

namespace NapTasks.LiveTests.Turn;

/// <summary>
/// A real coturn on a node that does not have TURN_HOST, started as a kubelet would from the installer's Deployment: with the rendered fragment or without.
/// Connections are made where coturn is, in a network of its own; a pair of pipes each brings them here.
/// </summary>
internal sealed partial class CoturnSite : IDisposable
{
    public const string Secret = "a secret of *two words";
    public const string Realm = "10.20.0.11";

    private readonly TestDirectory folder = new();
    private readonly ValuesText values;

    /// <param name="turnHost">What clients dial.</param>
    /// <param name="exposure">INGRESS_TURN.</param>
    public CoturnSite(string turnHost, string exposure) =>
        values = ValuesText.For("gateway-api").With("TURN_HOST", turnHost).With("INGRESS_TURN", exposure);

    /// <summary>The node's addresses, as a pod on its network has them.</summary>
    public ImmutableArray<string> NodeAddresses { get; init; } = ["10.20.0.11", "2001:db8::11"];

    /// <summary>Lines for /etc/hosts.</summary>
    public string Names { get; init; } = "";

    /// <summary>What coturn said, once <see cref="Run"/> has ended.</summary>
    public string Log => folder.Read("coturn.log");

    public void Dispose() => folder.Dispose();

    /// <summary>Starts it and makes connections, which end with <paramref name="talk"/>.</summary>
    /// <param name="withFragment">Whether the rendered fragment has been applied.</param>
    /// <param name="connections">Each <c>tcp/address</c> or <c>udp/address</c>.</param>
    /// <param name="talk">Gets a client for each.</param>
    public async Task Run(bool withFragment, string[] connections, Func<TurnClient[], CancellationToken, Task> talk)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ended.CancelAfter(TimeSpan.FromSeconds(60));
        folder.Write("coturn.sh", Container(withFragment));
        folder.Write("hosts", $"127.0.0.1 localhost\n{Names}");
        folder.Write("site.sh", Script(connections));
        var site = NetworkOfItsOwn.Run(folder.Path, new Dictionary<string, string?> { ["LC_ALL"] = "C" }, "site.sh");
        // The pipes are there, and so is coturn, or nothing ever will be.
        while (!File.Exists(folder["ready"]) && !site.IsCompleted)
            await Task.Delay(20, ended.Token);
        if (connections.Length > 0 && !site.IsCompleted)
            await Talk(connections.Length, talk, ended.Token);
        (await site).MustSucceed();
    }

    private async Task Talk(int connections, Func<TurnClient[], CancellationToken, Task> talk, CancellationToken cancellation)
    {
        var pipes = new List<FileStream>();
        try
        {
            for (var i = 0; i < connections; i++)
            {
                // Opening waits for the other side.
                pipes.Add(await Task.Run(() => new FileStream(folder[$"{i}.out"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1), cancellation).WaitAsync(cancellation));
                pipes.Add(await Task.Run(() => new FileStream(folder[$"{i}.in"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1), cancellation).WaitAsync(cancellation));
            }

            var credentials = TurnCredentials.Of(Secret, "sandbox", DateTimeOffset.UtcNow.AddHours(1));
            await talk([.. Enumerable.Range(0, connections).Select(i => new TurnClient(pipes[2 * i], pipes[(2 * i) + 1], credentials))], cancellation);
        }
        finally
        {
            foreach (var pipe in pipes)
                await pipe.DisposeAsync();
        }
    }

    private string Script(string[] connections) => $$"""
        set -eu
        ip link set lo up
        for address in {{string.Join(' ', NodeAddresses)}}; do ip address add "$address" dev lo; done
        mount --bind hosts /etc/hosts
        if [ -e /etc/turnserver.conf ]; then mount --bind /dev/null /etc/turnserver.conf; fi
        bash coturn.sh >coturn.log 2>&1 & coturn=$!
        for _ in $(seq 100); do
          if grep -q 'Cannot bind' coturn.log || ! kill -0 "$coturn"; then break; fi
          {{string.Join(" && ", NodeAddresses.Select(a => $"! bash -c '</dev/tcp/{a}/3478'"))}} || break
          sleep 0.1
        done 2>/dev/null
        clients=
        i=0
        for connection in {{string.Join(' ', connections)}}; do
          mkfifo "$i.in" "$i.out"
          bash -c 'exec 3<>"/dev/$0/3478" && { cat <&3 >"$1.out" & cat "$1.in" >&3; kill $!; }' "$connection" "$i" & clients="$clients $!"
          i=$((i + 1))
        done
        >ready
        for client in $clients; do wait "$client" || true; done

        """;

    /// <summary>What the container's process is, with Kubernetes' own variables filled in.</summary>
    private string Container(bool withFragment)
    {
        var fragment = withFragment ? Fragment() : null;
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["TURN_AUTH_SECRET"] = Secret };
        if (fragment is not null)
        {
            foreach (var variable in ((YamlSequence)fragment["env"]!).Cast<YamlMapping>())
                environment.Add(Text(variable["name"]), FieldOf((YamlMapping)((YamlMapping)variable["valueFrom"]!)["fieldRef"]!));
        }

        var command = fragment is null ? ["turnserver"] : ((YamlSequence)fragment["command"]!).Select(Text);
        return $"exec env -i PATH=\"$PATH\" {string.Join(' ', environment.Select(e => Quote($"{e.Key}={e.Value}")))} "
            + $"{string.Join(' ', command.Concat(InstallersArguments()).Select(a => Quote(Expand(a, environment))))}\n";
    }

    private YamlMapping Fragment()
    {
        var file = values.Render().Manifests!.Files.Single(f => f.Path == $"{CoturnFragment.Folder}coturn.yaml");
        var template = (YamlMapping)((YamlMapping)YamlReader.Read(file.Text)!["spec"]!)["template"]!;
        return ((YamlSequence)((YamlMapping)template["spec"]!)["containers"]!).Cast<YamlMapping>().Single();
    }

    private string FieldOf(YamlMapping field) => Text(field["fieldPath"]) switch
    {
        "status.podIPs" => string.Join(',', NodeAddresses),
        var path => throw new InvalidOperationException(path),
    };

    // Of coturn's Deployment, with the values of values.env filled in.
    private string[] InstallersArguments()
    {
        var host = values.Lines.Single(l => l.Key == "TURN_HOST").Value;
        return
        [
            $"--listening-ip={host}", $"--relay-ip={host}", $"--external-ip={host}", "--listening-port=3478", "--min-port=49152", "--max-port=49252", $"--realm={Realm}",
            "--use-auth-secret", "--static-auth-secret=$(TURN_AUTH_SECRET)", "--no-tls", "--no-dtls", "--log-file=stdout", "--fingerprint", "--lt-cred-mech", "--no-cli",
            "--no-multicast-peers",
        ];
    }

    private static string Expand(string text, Dictionary<string, string> environment) => KubernetesVariable().Replace(text, m =>
        m.Value == "$$" ? "$" : environment.GetValueOrDefault(m.Groups[1].Value, m.Value));

    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static string Text(YamlNode? node) => ((YamlScalar)node!).Text;

    [GeneratedRegex(@"\$\$|\$\(([^)]*)\)")]
    private static partial Regex KubernetesVariable();
}
