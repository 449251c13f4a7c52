using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>The values of the keys that the chosen controllers have of their own.</summary>
internal sealed record ControllerSettings(ImmutableDictionary<string, object> Values)
{
    /// <summary>The value of a controller's key, or what holds when it is absent.</summary>
    public T Get<T>(Key<T> key, T absent) => Values.TryGetValue(key.Name, out var value) ? (T)value : absent;

    /// <summary>The value of a controller's key, or null.</summary>
    public T? Find<T>(Key<T> key)
        where T : class => Values.TryGetValue(key.Name, out var value) ? (T)value : null;
}
