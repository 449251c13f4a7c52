using System.Globalization;
using System.Runtime.CompilerServices;
using YamlDotNet.Core;

namespace NapTasks.Yaml;

/// <summary>Writes one document: LF, two spaces, no line folding, no anchors, no markers.</summary>
internal static class YamlDocument
{
    private static readonly EmitterSettings Settings = EmitterSettings.Default
        .WithBestIndent(2)
        .WithBestWidth(int.MaxValue)
        .WithNewLine("\n");

    // A writer for each document is an eighth of all that rendering allocates.
    [ThreadStatic]
    private static StringWriter? reused;

    /// <summary>
    /// Makes YamlDotNet compile its regular expression, which takes 15 ms of a build, on a thread of its own, while values are read. The
    /// first document would otherwise wait for it.
    /// </summary>
    public static void Prepare() => Task.Run(() => RuntimeHelpers.RunClassConstructor(typeof(Emitter).TypeHandle));

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
