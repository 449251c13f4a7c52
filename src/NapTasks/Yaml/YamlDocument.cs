using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

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
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(version: null, tags: null, isImplicit: true));
        root.Emit(emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }
}
