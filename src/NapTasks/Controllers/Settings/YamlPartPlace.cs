using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>A YAML text that belongs to other people: a person merges our part into it.</summary>
/// <param name="file">The name of the text.</param>
/// <param name="where">Where it is, as a sentence for people: from the namespace of the controller's settings.</param>
/// <param name="show">The command that shows what is there.</param>
internal sealed class YamlPartPlace(string file, Func<Namespace, string> where, Func<Namespace, string> show)
{
    private readonly SettingFile part = new($"{file}{SettingFile.ForPeople}") { Usage = (ns, _) => [$"{where(ns)} What is there:", $"  {show(ns)}"] };

    /// <param name="path">With dots between the names.</param>
    /// <param name="trait">What it is for.</param>
    /// <param name="value">For the deployment, of the type that the key has.</param>
    /// <param name="since">The first version that knows it.</param>
    /// <param name="without">What happens without it.</param>
    public ControllerSetting Key(string path, Trait trait, Func<PlatformExposure, YamlNode> value, string since, Message without) =>
        new(trait, path, e => Text(value(e)), since, without, [Target(path, value)]);

    /// <summary>Where a setting that is kept in another place, too, stands in the text.</summary>
    public SettingTarget Target(string path, Func<PlatformExposure, YamlNode> value) => new(part, _ => [.. path.Split('.')], value);

    private static string Text(YamlNode value) => value switch
    {
        YamlSequence list => $"[{string.Join(", ", list.Cast<YamlScalar>().Select(s => s.Text))}]",
        _ => ((YamlScalar)value).Text,
    };
}
