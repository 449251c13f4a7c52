using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Fleets;

/// <summary>What of a customer can clash with another one. What cannot be read is null: it is reported when the customer is built.</summary>
/// <param name="Name">The customer's.</param>
/// <param name="Cluster">Null: one of its own.</param>
/// <param name="Namespace">The platform's.</param>
/// <param name="MainDomain">Null also where there are no routes.</param>
/// <param name="NodePorts">Only those of Services that have one.</param>
internal sealed record CustomerFacts(
    string Name,
    string? Cluster,
    Located<string>? Namespace,
    Located<string>? MainDomain,
    ImmutableArray<Located<TakenPort>> NodePorts)
{
    public static CustomerFacts Of(string name, EnvFile file)
    {
        // What is wrong is said when the customer is built.
        var keys = new KeyReader(file, [], new DiagnosticBag());
        var mode = keys.Optional(Keys.Mode, ExposureMode.NodePort);
        var hasRoutes = mode == ExposureMode.External || keys.Optional(Keys.Staged, false);
        return new CustomerFacts(
            name,
            keys.OptionalClass(FleetKeys.Cluster),
            Read(keys, Keys.Namespace),
            hasRoutes ? Read(keys, Keys.MainDomain) : null,
            mode == ExposureMode.NodePort && keys.IsValid(Keys.Mode) ? [.. Ports(keys)] : []);
    }

    private static Located<string>? Read<T>(KeyReader keys, Key<T> key) =>
        keys.TryRead(key, out var value) ? new(value!.ToString()!, keys.LocationOf(key)) : null;

    private static IEnumerable<Located<TakenPort>> Ports(KeyReader keys)
    {
        foreach (var (key, absent, isOn) in new[]
        {
            (Keys.NodePort, null, true),
            (Keys.BrowserNodePort, "30085", keys.Optional(Keys.BrowserEnabled, false)),
            (Keys.SandboxNodePort, "30086", keys.Optional(Keys.SandboxEnabled, false)),
        })
        {
            if (!isOn)
                continue;
            if (keys.TryRead(key, out var port))
                yield return new(new(key.Name, port.ToString()), keys.LocationOf(key));
            else if (absent is not null && keys.IsValid(key))
                yield return new(new(key.Name, absent), keys.LocationOf(key));
        }
    }
}

/// <summary>A value, and where it stands.</summary>
internal sealed record Located<T>(T Value, SourceLocation Place);

/// <summary>A node port, and the key that says so.</summary>
internal sealed record TakenPort(string Key, string Port);
