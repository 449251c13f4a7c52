using System.Text.RegularExpressions;
using NapTasks.Controllers;
using NapTasks.Tests.Rendering;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NapTasks.Tests.Documentation;

/// <summary>What the builds of a controller write for its own chart: where it was read that the chart has it, and of that type, stands in the controller's class.</summary>
internal static partial class ChartValues
{
    public static IEnumerable<(string Path, string Type)> Of(IngressController controller) => SettingTests.Deployments(controller.Name)
        .SelectMany(d => d.Render().Manifests!.Files)
        .Where(f => f.Path == $"cluster/{controller.Name}/{SettingFile.ChartValues}")
        .SelectMany(f => Leaves("", Parse(f.Text)))
        .Distinct().OrderBy(v => v.Path, StringComparer.Ordinal);

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

    private static IEnumerable<(string Path, string Type)> Leaves(string path, YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(c => Leaves($"{path}{(path.Length > 0 ? "." : "")}{((YamlScalarNode)c.Key).Value}", c.Value)),
        YamlScalarNode scalar => [(path, TypeOf(scalar))],
        _ => throw new InvalidOperationException($"{path} is a list, in which other people may have theirs."),
    };

    private static string TypeOf(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.DoubleQuoted ? "text" : Integer().IsMatch(scalar.Value!) ? "number" : scalar.Value is "true" or "false" ? "true or false" : "text";

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex Integer();
}
