using NapTasks.Diagnostics;

namespace NapTasks.Rendering.Installers;

/// <summary>Something of the platform that an output, a page or a check of ours takes for granted, and that its installer's folder shows.</summary>
/// <param name="Name">By which the tests know it; never changes.</param>
/// <param name="Severity">
/// Error: what is generated would break, or the installer would undo it. Warning: a page, a check or a hint would no longer be true.
/// </param>
/// <param name="Where">The file or the object that shows it, without a prefix.</param>
/// <param name="What">What it is, in a few words.</param>
/// <param name="Uses">What of ours hangs on it.</param>
internal sealed record PlatformFact(string Name, Severity Severity, string Where, Message What, Message Uses)
{
    /// <summary>What stands for nothing.</summary>
    public const string Nothing = "-";

    private static readonly Message Wait = new("Do not upgrade before NapTasks knows it", "在 NapTasks 支持之前请勿升级");

    private static readonly Message ByHand = new("Compare it by hand, then silence the warning", "请手工核对，然后屏蔽此警告");

    /// <summary>What to do about a difference.</summary>
    public Message Do
    {
        get => field ?? (Severity == Severity.Error ? Wait : ByHand);
        init;
    }

    /// <summary>What we hold true of a deployment, from the model.</summary>
    public required Func<InstallerView, string> Held { get; init; }

    /// <summary>What the installer has; null where it has nothing to compare, or another fact tells.</summary>
    public Func<InstallerView, Observed?> Seen { get; init; } = _ => null;

    /// <summary>Whether something else is just as good as what we hold true.</summary>
    public Func<InstallerView, string, bool> Accepts { get; init; } = (_, _) => false;

    /// <summary>Whether anything of a deployment hangs on it.</summary>
    public Predicate<InstallerView> Concerns { get; init; } = _ => true;

    /// <summary>Where the comparison has codes of its own.</summary>
    public Func<InstallerView, IEnumerable<Diagnostic>>? Comparison { get; init; }

    /// <summary>The differences.</summary>
    public IEnumerable<Diagnostic> FindIn(InstallerView view) =>
        !Concerns(view) ? [] : Comparison is { } comparison ? comparison(view) : Difference(view);

    private Diagnostic[] Difference(InstallerView view)
    {
        if (Seen(view) is not { } seen || seen.Text == Held(view) || Accepts(view, seen.Text))
            return [];
        var descriptor = Severity == Severity.Error ? InstallerDiagnostics.FactBroken : InstallerDiagnostics.FactChanged;
        return [descriptor.At(seen.Place, seen.Text.Length == 0 ? Nothing : seen.Text, Held(view)) with { Texts = [What, Uses, Do] }];
    }
}

/// <summary>What an installer has, and where.</summary>
internal sealed record Observed(string Text, SourceLocation Place);
