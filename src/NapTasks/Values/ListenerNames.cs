using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The two listeners of somebody else's Gateway that routes attach to; they may be one.</summary>
/// <param name="Hosts">For the four named hosts.</param>
/// <param name="Previews">For the wildcard host.</param>
internal sealed record ListenerNames(ObjectName Hosts, ObjectName Previews)
{
    public const string UsualText = "https,https-sandbox-preview";

    public static ListenerNames Usual { get; } = new(new ObjectName("https"), new ObjectName("https-sandbox-preview"));

    /// <summary>Reads two names separated by a comma.</summary>
    public static Parsed<ListenerNames> Parse(string key, string text) =>
        text.Split(',', StringSplitOptions.TrimEntries) is [var first, var second]
        && ObjectName.Parse(key, first).TryGet(out var hosts, out _)
        && ObjectName.Parse(key, second).TryGet(out var previews, out _)
            ? new ListenerNames(hosts, previews)
            : ValuesDiagnostics.NotListenerNames.With(key, text, UsualText);
}
