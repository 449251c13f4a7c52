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

    // A new one for each document would be most of what printing allocates.
    [ThreadStatic]
    private static StringWriter? reused;

    public static string Print(YamlMapping root)
    {
        var writer = reused ??= new(CultureInfo.InvariantCulture);
        writer.GetStringBuilder().Clear();
        var emitter = new Emitter(writer, Settings);
        emitter.Emit(YamlEvents.StreamStart);
        emitter.Emit(YamlEvents.DocumentStart);
        root.Emit(emitter);
        emitter.Emit(YamlEvents.DocumentEnd);
        emitter.Emit(YamlEvents.StreamEnd);
        return writer.ToString();
    }
}
