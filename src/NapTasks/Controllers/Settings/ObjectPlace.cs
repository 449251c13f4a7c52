using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>An object of the controller's own kind that somebody else looks after.</summary>
/// <param name="apiVersion">Group and version.</param>
/// <param name="kind">Its kind.</param>
/// <param name="name">Its name.</param>
/// <param name="client">The command that patches: kubectl, or oc.</param>
/// <param name="missing">What to do where there is none yet, as a line of comment; null: there always is one.</param>
internal sealed class ObjectPlace(string apiVersion, string kind, string name, string client = "kubectl", Func<string, string>? missing = null)
{
    private readonly SettingFile patch = new($"{kind.ToLowerInvariant()}{SettingFile.PatchSuffix}")
    {
        Usage = (ns, path) =>
        [
            $"A part of the {kind} {name} in the namespace {ns}, for whoever looks after it. {SettingFile.Besides}",
            $"  {client} -n {ns} patch {kind.ToLowerInvariant()} {name} --type merge --patch-file {path}",
            .. missing is null ? [] : ImmutableArray.Create(missing(path)),
        ],
        Head = ns => new YamlMapping
        {
            ["apiVersion"] = apiVersion,
            ["kind"] = kind,
            ["metadata"] = new YamlMapping { ["name"] = name, ["namespace"] = ns.ToString() },
        },
    };

    /// <param name="path">With dots between the names, from the root of the object.</param>
    /// <param name="trait">What it is for.</param>
    /// <param name="value">For the deployment, of the type that the field has.</param>
    /// <param name="since">The first version that has it.</param>
    /// <param name="without">What happens without it.</param>
    public ControllerSetting Field(string path, Trait trait, Func<PlatformExposure, YamlScalar> value, string since, Message without) =>
        new(trait, path, e => value(e).Text, since, without, [new(patch, _ => [.. path.Split('.')], value)]);
}
