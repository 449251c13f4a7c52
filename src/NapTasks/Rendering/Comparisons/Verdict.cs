using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTasks.Rendering.Comparisons;

/// <summary>How far a trait is available.</summary>
/// <param name="Kind">In a word.</param>
/// <param name="Codes">Of the limits that say more.</param>
internal sealed record Verdict(VerdictKind Kind, ImmutableArray<string> Codes)
{
    public static Verdict Yes { get; } = new(VerdictKind.Yes, []);

    private static readonly Verdict No = new(VerdictKind.No, []);

    private static readonly Verdict Idle = new(VerdictKind.NotConcerned, []);

    /// <summary>A node port passes everything on as it comes: without limits, and without protection.</summary>
    public static Verdict OfNodePorts(Trait trait) => trait switch
    {
        Trait.WebSockets or Trait.UnlimitedResponses or Trait.IdleStreams or Trait.NoBuffering or Trait.UnlimitedBodies or Trait.PausedTransfers or Trait.HeaderSize
            or Trait.Capacity or Trait.OddPaths => Yes,
        Trait.TlsSecrets or Trait.BlockedPaths or Trait.ExternalAuth or Trait.Firewall or Trait.Webhook => No,
        _ => Idle,
    };

    /// <summary>With several controllers side by side the worst one counts.</summary>
    public static Verdict Of(ImmutableArray<Verdict> verdicts) =>
        new(verdicts.Max(v => v.Kind), [.. verdicts.SelectMany(v => v.Codes).Distinct(StringComparer.Ordinal)]);

    public bool Equals(Verdict? other) => other is not null && Kind == other.Kind && Codes.SequenceEqual(other.Codes, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Kind, Codes.Length);

    public string Text(Language language)
    {
        var word = Kind switch
        {
            VerdictKind.Yes => CompareMessages.Yes,
            VerdictKind.Setting => CompareMessages.Setting,
            VerdictKind.ByHand => CompareMessages.ByHand,
            VerdictKind.No => CompareMessages.No,
            _ => CompareMessages.NotConcerned,
        };
        return string.Join(' ', Codes.Prepend(word.Format(language)));
    }
}

/// <summary>From the best to the worst.</summary>
internal enum VerdictKind
{
    /// <summary>Nothing in between could provide it.</summary>
    NotConcerned,

    /// <summary>The generated objects say all of it, or nothing needs to be said.</summary>
    Yes,

    /// <summary>With a setting of the controller itself.</summary>
    Setting,

    /// <summary>Somebody has to do something by hand.</summary>
    ByHand,

    /// <summary>Not available.</summary>
    No,
}
