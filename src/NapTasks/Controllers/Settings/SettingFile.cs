using System.Collections.Immutable;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>A file of <c>cluster/&lt;controller&gt;/</c>: settings that are kept in one place.</summary>
/// <param name="Name">Its name. A part of an object of somebody else's ends with <see cref="PatchSuffix"/>.</param>
internal sealed record SettingFile(string Name)
{
    /// <summary>What such a file holds was never ours to delete.</summary>
    public const string PatchSuffix = ".patch.yaml";

    /// <summary>The values of the controller's own Helm chart.</summary>
    public const string ChartValues = "values.yaml";

    /// <summary>The end of the name of what people have to add to a text or a list of others, so that no tool takes it for a document of its own.</summary>
    public const string ForPeople = ".txt";

    /// <summary>What is to be known of a file that a tool takes as it is.</summary>
    public const string Besides = "The .txt files beside this, where there are some, come first; a larger number that is there already may stay.";

    /// <summary>Whether it is no document, but lines.</summary>
    public bool HasLines { get; init; }

    /// <summary>How it is used from within its folder, as lines of comment: from the namespace of the controller's settings and the name of the file.</summary>
    public required Func<Namespace, string, ImmutableArray<string>> Usage { get; init; }

    /// <summary>What the document begins with.</summary>
    public Func<Namespace, YamlMapping> Head { get; init; } = _ => [];
}
