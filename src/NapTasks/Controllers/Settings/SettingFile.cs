using System.Collections.Immutable;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>A file of <c>cluster/&lt;controller&gt;/</c>: settings that are kept in one place.</summary>
/// <param name="Name">Its name. A part of an object of somebody else's ends with <see cref="PatchSuffix"/>.</param>
internal sealed record SettingFile(string Name)
{
    /// <summary>The suffix for parts of somebody else's object, which is not ours to delete.</summary>
    public const string PatchSuffix = ".patch.yaml";

    /// <summary>The values of the controller's own Helm chart.</summary>
    public const string ChartValues = "values.yaml";

    /// <summary>The suffix of files with additions to other people's texts or lists. It keeps tools from reading them as documents.</summary>
    public const string ForPeople = ".txt";

    /// <summary>What to know about a file that a tool reads as it is.</summary>
    public const string Besides = "The .txt files beside this, where there are some, come first; a larger number that is there already may stay.";

    /// <summary>Whether it is no document, but lines.</summary>
    public bool HasLines { get; init; }

    /// <summary>How it is used from within its folder, as lines of comment: from the namespace of the controller's settings and the name of the file.</summary>
    public required Func<Namespace, string, ImmutableArray<string>> Usage { get; init; }

    /// <summary>What the document begins with.</summary>
    public Func<Namespace, YamlMapping> Head { get; init; } = _ => [];
}
