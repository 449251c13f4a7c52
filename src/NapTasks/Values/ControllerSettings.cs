using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>The values of the keys that the chosen controllers have of their own.</summary>
internal sealed record ControllerSettings(ImmutableDictionary<string, object> Values)
{
    /// <summary>The value of a controller's key, or its default.</summary>
    public T Get<T>(Key<T> key) => Values.TryGetValue(key.Name, out var value) ? (T)value : key.Fallback;

    /// <summary>The value of a controller's key, or null.</summary>
    public T? Find<T>(Key<T> key)
        where T : class => Values.TryGetValue(key.Name, out var value) ? (T)value : null;

    public static ControllerSettings Read(KeyReader keys, ImmutableArray<string> controllers) => new(
        (from key in keys.KnownControllers.Where(c => controllers.Contains(c.Name)).SelectMany(c => c.Keys).DistinctBy(k => k.Name)
         let value = key.Read(keys)
         where value is not null
         select KeyValuePair.Create(key.Name, value)).ToImmutableDictionary(StringComparer.Ordinal));
}
