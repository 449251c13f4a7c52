using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>A text or a list of other people's, to which lines are added: a configuration file, the arguments of a process, an annotation.</summary>
/// <param name="file">The name of the file that has the lines, without its ending.</param>
/// <param name="where">Where they go, as a sentence for people: from the namespace of the controller's settings.</param>
/// <param name="show">The command that shows what is there.</param>
internal sealed class LinesPlace(string file, Func<Namespace, string> where, Func<Namespace, string> show)
{
    private readonly SettingFile lines = new($"{file}{SettingFile.ForPeople}") { HasLines = true, Usage = (ns, _) => [$"{where(ns)} What is there:", $"  {show(ns)}"] };

    /// <param name="key">The setting's own name.</param>
    /// <param name="trait">What it is for.</param>
    /// <param name="text">The lines.</param>
    /// <param name="since">The first version that knows it.</param>
    /// <param name="without">What happens without it.</param>
    public ControllerSetting Add(string key, Trait trait, Func<PlatformExposure, string> text, string since, Message without) =>
        new(trait, key, text, since, without, [Target(text)]);

    /// <summary>Where a setting that is kept in another place, too, stands among the lines.</summary>
    public SettingTarget Target(Func<PlatformExposure, string> text) => new(lines, _ => [], e => new YamlScalar(text(e)));
}
