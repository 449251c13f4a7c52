using System.Diagnostics.CodeAnalysis;

namespace NapTasks.Output;

/// <summary>Somebody changed a file between the comparison and the moment in which it would have been replaced; it is as they left it.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without the file there is nothing to say.")]
internal sealed class ChangedMeanwhileException(string folder, string path) : IOException($"{path} was changed while this build ran.")
{
    /// <summary>The output folder.</summary>
    public string Folder { get; } = folder;

    /// <summary>Relative to it.</summary>
    public string File { get; } = path;
}
