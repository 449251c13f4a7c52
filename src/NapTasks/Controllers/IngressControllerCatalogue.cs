using System.Collections.Immutable;
using System.Reflection;
using NapTasks.Values;

namespace NapTasks.Controllers;

/// <summary>The controllers there are, by name.</summary>
internal sealed class IngressControllerCatalogue
{
    private readonly ImmutableSortedDictionary<string, IngressController> controllers;

    public IngressControllerCatalogue(IEnumerable<IngressController> controllers)
    {
        this.controllers = controllers.ToImmutableSortedDictionary(c => c.Name, c => c, StringComparer.Ordinal);
        Known = [.. this.controllers.Values.Select(c => new KnownController(c.Name, c.UsualClass, c.Keys))];
    }

    /// <summary>Every controller that this assembly has.</summary>
    public static IngressControllerCatalogue Default { get; } = new(In(typeof(IngressController).Assembly));

    public ImmutableArray<string> Names => [.. controllers.Keys];

    /// <summary>What the reading of values has to know of them.</summary>
    public ImmutableArray<KnownController> Known { get; }

    public IngressController this[string name] => controllers[name];

    /// <summary>Every controller that an assembly declares.</summary>
    public static IEnumerable<IngressController> In(Assembly assembly) =>
        assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(IngressController)))
            .Select(t => (IngressController)Activator.CreateInstance(t)!);
}
