namespace NapTasks.Tests.ReadBack;

/// <summary>
/// What a reader found of one trait. There is no other way to pass than to say what it was: who has not looked has <see cref="NotSaid"/>, and that
/// counts only for a controller that says of itself that the trait is not in its objects.
/// </summary>
internal readonly record struct Reading
{
    /// <summary>The objects say nothing of it, or nobody looked. What the type is by default.</summary>
    public static Reading NotSaid => default;

    /// <summary>How long it holds, in seconds: infinite for ever, 0 not at all, null not said.</summary>
    public double? Seconds { get; private init; }

    /// <summary>What the objects say, or the product's documented default where a field is missing.</summary>
    public static Reading Is(bool holds) => new() { Seconds = holds ? double.PositiveInfinity : 0 };

    /// <summary>Until a timer ends it; null: none does.</summary>
    public static Reading Lasts(double? seconds) => new() { Seconds = seconds ?? double.PositiveInfinity };

    /// <summary>No object has a field for it: the product does so whatever they say.</summary>
    /// <param name="why">As its documentation has it.</param>
    public static Reading OfItself(string why) => why.Length > 0 ? Is(true) : NotSaid;

    /// <summary>No object has a field for it, and the product cannot do it.</summary>
    /// <param name="why">As its documentation has it.</param>
    public static Reading OfNothing(string why) => why.Length > 0 ? Is(false) : NotSaid;
}
