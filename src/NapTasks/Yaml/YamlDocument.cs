using System.Globalization;
using YamlDotNet.Core;

namespace NapTasks.Yaml;

/// <summary>Writes one document: LF, two spaces, no line folding, no anchors, no markers.</summary>
internal static class YamlDocument
{
    private static readonly EmitterSettings Settings = EmitterSettings.Default
        .WithBestIndent(2)
        .WithBestWidth(int.MaxValue)
        .WithNewLine("\n");

    public static string Print(YamlMapping root)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var emitter = new Emitter(writer, Settings);
        emitter.Emit(YamlEvents.StreamStart);
        emitter.Emit(YamlEvents.DocumentStart);
        root.Emit(emitter);
        emitter.Emit(YamlEvents.DocumentEnd);
        emitter.Emit(YamlEvents.StreamEnd);
        return writer.ToString();
    }
}
