using System.Collections.Immutable;
using NapTasks.Companions;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Rendering.Fleets;

/// <summary>What can clash with another customer. What cannot be read is null: it is reported when the customer is built.</summary>
/// <param name="Name">The customer's.</param>
/// <param name="File">The path of its own values.env.</param>
/// <param name="Cluster">Null: one of its own.</param>
/// <param name="Namespace">The platform's.</param>
/// <param name="MainDomain">Null also where there are no routes.</param>
/// <param name="NodePorts">Only those of Services that have one.</param>
/// <param name="AppPrefix">What the names of its objects begin with.</param>
/// <param name="GitOps">What applies the repository; null: nothing does.</param>
/// <param name="Settings">What it wants of ingress controllers that it shares with others; none where it has a cluster of its own.</param>
internal sealed record CustomerFacts(
    string Name,
    string File,
    string? Cluster,
    Located<string>? Namespace,
    Located<string>? MainDomain,
    ImmutableArray<Located<TakenPort>> NodePorts,
    AppPrefix AppPrefix,
    Located<GitOpsValues?> GitOps,
    ImmutableArray<Located<WantedSetting>> Settings)
{
    private const string NotSet = "–";

    /// <summary>Whether everything that decides how the fleet is applied can be read.</summary>
    public bool IsReadable { get; private init; }

    public static CustomerFacts Of(string name, EnvFile file, IngressControllerCatalogue catalogue)
    {
        // What is wrong is said when the customer is built.
        var keys = new KeyReader(file, [], new DiagnosticBag());
        var mode = keys.Optional(Keys.Mode);
        var hasRoutes = mode == ExposureMode.External || keys.Optional(Keys.Staged);
        return new CustomerFacts(
            name,
            file.Path,
            keys.OptionalClass(FleetKeys.Cluster),
            Read(keys, Keys.Namespace),
            hasRoutes ? Read(keys, Keys.MainDomain) : null,
            mode == ExposureMode.NodePort && keys.IsValid(Keys.Mode) ? [.. Ports(keys)] : [],
            keys.Optional(Keys.AppPrefix),
            new(GitOpsValues.Read(keys), keys.LocationOf(GitOpsKeys.All.FirstOrDefault(k => keys.IsSet(k) && keys.LocationOf(k).File == file.Path) ?? GitOpsKeys.Tool)),
            hasRoutes && keys.IsSet(FleetKeys.Cluster) ? [.. SettingsOf(file, catalogue)] : [])
        {
            IsReadable = GitOpsKeys.All.Add(FleetKeys.Cluster).All(keys.IsValid),
        };
    }

    // Where something is wrong, that is said when the customer is built.
    private static IEnumerable<Located<WantedSetting>> SettingsOf(EnvFile file, IngressControllerCatalogue catalogue)
    {
        var diagnostics = new DiagnosticBag();
        var values = DeploymentValues.Read(file, catalogue.Known, diagnostics);
        if (diagnostics.HasErrors)
            return [];
        var site = Site.From(values, catalogue);
        return from controller in site.Controllers
               from setting in controller.Settings
               where !setting.IsList && (setting.Applies(site.Exposure) || IsTrust(setting))
               select new Located<WantedSetting>(
                   new(controller.Name, controller.SettingsNamespace(site.Exposure), setting.Key, setting.Without,
                       setting.Applies(site.Exposure) ? setting.Value(site.Exposure) : NotSet),
                   file.LocationOf(Keys.Controller.Name));
    }

    // A customer who trusts nobody is harmed by another's trust.
    private static bool IsTrust(ControllerSetting setting) => setting.Trait is Trait.ClientAddress or Trait.ForwardedHost;

    private static Located<string>? Read<T>(KeyReader keys, Key<T> key) =>
        keys.TryRead(key, out var value) ? new(value!.ToString()!, keys.LocationOf(key)) : null;

    private static IEnumerable<Located<TakenPort>> Ports(KeyReader keys)
    {
        foreach (var (key, isOn) in new[]
        {
            (Keys.NodePort, true),
            (Keys.BrowserNodePort, keys.Optional(Keys.BrowserEnabled)),
            (Keys.SandboxNodePort, keys.Optional(Keys.SandboxEnabled)),
        })
        {
            if (!isOn)
                continue;
            if (keys.TryRead(key, out var port))
                yield return new(new(key.Name, port.ToString()), keys.LocationOf(key));
            else if (key.Default is { } usual && keys.IsValid(key))
                yield return new(new(key.Name, usual), keys.LocationOf(key));
        }
    }
}

/// <summary>A value, and where it stands.</summary>
internal sealed record Located<T>(T Value, SourceLocation Place);

/// <summary>A setting of a controller that all its customers share.</summary>
/// <param name="Controller">Its name.</param>
/// <param name="Namespace">Where its settings are kept: of two installations of one controller each has its own.</param>
/// <param name="Key">The setting; several lines of one text share it.</param>
/// <param name="Without">What the setting is for.</param>
/// <param name="Value">What the customer wants it to be.</param>
internal sealed record WantedSetting(string Controller, Namespace Namespace, string Key, Message Without, string Value);

/// <summary>A node port, and the key that says so.</summary>
internal sealed record TakenPort(string Key, string Port);
