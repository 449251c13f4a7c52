using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Values;

namespace NapTasks.Companions;

/// <summary>A part of <c>manifests/</c> that comes with the routes: a folder of its own, with objects to apply, other files, or both.</summary>
internal abstract class Companion
{
    /// <summary>Relative to the output folder.</summary>
    public abstract string Folder { get; }

    /// <summary>Objects to apply, in the order in which a reader wants them. Those for the cluster's operator go to <c>cluster/&lt;folder&gt;/</c>.</summary>
    public virtual IEnumerable<KubernetesObject> Objects(Site site) => [];

    /// <summary>Files that are not applied.</summary>
    public virtual IEnumerable<TextFile> Files(Site site) => [];

    /// <summary>The key that asks for it, at whose value its findings are shown.</summary>
    public virtual Key AskedBy => Keys.Controller;

    /// <summary>Findings about this deployment. Errors keep everything from being written.</summary>
    public virtual IEnumerable<Diagnostic> Findings(Site site) => [];
}

/// <summary>A file that is not applied: for people, or for another tool than kubectl.</summary>
/// <param name="Name">Relative to the companion's folder, with slashes. Its extension decides how its first line is written.</param>
/// <param name="Body">What follows the first line, with LF line ends.</param>
internal sealed record TextFile(string Name, string Body);
