using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Output;

namespace NapTasks.Tasks;

/// <summary>
/// The results of all customers. It takes outcomes in any order, from any thread, and reports them in a fixed one. For a fleet it reports
/// every error, and each kind of warning once, at the first customer that has it. For a single customer it reports everything.
/// </summary>
/// <param name="repository">The customers.</param>
/// <param name="verb">What is done.</param>
/// <param name="selected">With how many.</param>
/// <param name="isError">Whether a finding is one for whoever builds.</param>
internal sealed class BuildReport(Repository repository, BuildVerb verb, int selected, Predicate<Diagnostic> isError)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, FleetFinding> findings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, ImmutableArray<string>> deletions = [];
    private CustomerOutcome? only;
    private CustomerOutcome? gitOps;
    private FolderCount total = new("", "", 0, 0, 0);
    private int withSteps;

    public int Failed { get; private set; }

    public void Add(CustomerOutcome outcome)
    {
        lock (gate)
        {
            only = outcome;
            Failed += outcome.HasFailed ? 1 : 0;
            withSteps += outcome is { HasSteps: true, HasFailed: false } ? 1 : 0;
            foreach (var folder in outcome.Folders)
                total = total.With(folder);
            if (!outcome.Deletions.IsEmpty)
                deletions.Add(outcome.Customer, outcome.Deletions);
            // A second one of a kind at the same customer is not another customer's.
            foreach (var finding in outcome.Findings.DistinctBy(KeyOf))
                Add(outcome.Customer, finding);
        }
    }

    /// <summary>The files that stand for all customers.</summary>
    public void AddGitOps(CustomerOutcome outcome)
    {
        gitOps = outcome;
        foreach (var finding in outcome.Findings)
            Add(outcome.Customer, finding);
    }

    /// <summary>One more finding of a customer.</summary>
    public void Add(int customer, Diagnostic finding)
    {
        lock (gate)
        {
            var (key, name) = (KeyOf(finding), repository.Names[customer]);
            findings[key] = findings.TryGetValue(key, out var known) ? known.With(finding, customer, name) : new FleetFinding(finding, customer, name, 0, null);
        }
    }

    /// <summary>In the order of the customers, then of their files.</summary>
    public IEnumerable<(Diagnostic Finding, string Text)> Findings(Language language) => !repository.IsFleet
        ? only?.Findings.Select(f => (f, f.Message(language))) ?? []
        : findings.Values
            .OrderBy(f => f.Customer)
            .ThenBy(f => f.Diagnostic.Location?.File, StringComparer.Ordinal)
            .ThenBy(f => f.Diagnostic.Location?.Line)
            .ThenBy(f => f.Diagnostic.Location?.Column)
            .ThenBy(f => f.Diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(f => string.Join('\0', f.Diagnostic.Arguments), StringComparer.Ordinal)
            .Select(f => (f.Diagnostic, f.Message(repository.SharedFile, language)));

    /// <summary>What there is to say in the end.</summary>
    public IEnumerable<string> Lines(Language language) =>
        repository.IsFleet ? [.. FleetLines(language)] : only is { HasFailed: false } ? OnlyLines(only, language) : [];

    private IEnumerable<string> OnlyLines(CustomerOutcome outcome, Language language) =>
    [
        .. outcome.Folders.Select(f => verb == BuildVerb.Verify
            ? Message.Verified.Format(language, f.Name, f.Files, f.Summary)
            : Message.Written.Format(language, f.Name, f.Written, f.Unchanged, f.Removed, f.Summary)),
        .. outcome.HasSteps ? [Message.PagesAboutSteps.Format(language, CustomerFolders.Brief)] : Array.Empty<string>(),
        .. outcome.Deletions.IsEmpty ? [] : Removed(outcome, language),
    ];

    private static IEnumerable<string> Removed(CustomerOutcome outcome, Language language) =>
    [
        Message.Removed.Text(language),
        .. outcome.PrunedBy is { } tool ? [Message.PrunedByTool.Format(language, tool)] : Array.Empty<string>(),
        .. outcome.Deletions.Select(Indented),
    ];

    private IEnumerable<string> FleetLines(Language language)
    {
        // Customers with the same thing to do are named together.
        foreach (var same in deletions.GroupBy(d => string.Join('\n', d.Value), d => repository.Names[d.Key]))
        {
            yield return $"{Message.Removed.Text(language)} [{PrintableText.Of(string.Join(", ", same))}]";
            foreach (var command in same.Key.Split('\n'))
                yield return Indented(command);
        }

        if (gitOps is { HasFailed: false, Folders: [var files] })
        {
            foreach (var command in gitOps.Deletions.IsEmpty ? [] : gitOps.Deletions.Insert(0, Message.Removed.Text(language)))
                yield return command;
            yield return FleetMessages.GitOps.Format(language, files.Name, files.Written, files.Unchanged, files.Removed);
        }

        if (withSteps > 0)
            yield return FleetMessages.PagesAboutSteps.Format(language, withSteps, CustomerFolders.Folder, CustomerFolders.Brief);
        yield return (verb == BuildVerb.Verify ? FleetMessages.Verified : FleetMessages.Written)
            .Format(language, CustomerFolders.Folder, selected, repository.Names.Length, Failed, total.Written, total.Unchanged, total.Removed);
    }

    private static string Indented(string command) => $"  {command}";

    // A finding in the shared file is found with each customer.
    private string KeyOf(Diagnostic finding) =>
        isError(finding) ? $"{finding.Code}\0{finding.Location}\0{string.Join('\0', finding.Arguments)}" : finding.Code;
}

/// <summary>A finding that one customer has, or several.</summary>
/// <param name="Diagnostic">As it is with the first of them.</param>
/// <param name="Customer">The index of the first.</param>
/// <param name="Name">The name of the first.</param>
/// <param name="Others">How many others have it.</param>
/// <param name="Second">The first of those; null without any.</param>
internal sealed record FleetFinding(Diagnostic Diagnostic, int Customer, string Name, int Others, (int Index, string Name)? Second)
{
    /// <summary>The same with one more customer.</summary>
    public FleetFinding With(Diagnostic finding, int customer, string name)
    {
        if (customer < Customer)
            return new(finding, customer, name, Others + 1, (Customer, Name));
        if (customer == Customer)
            return this;
        return this with { Others = Others + 1, Second = Second is { } second && second.Index < customer ? Second : (customer, name) };
    }

    /// <summary>The text for people. What stands in a file of all customers says whose finding it is.</summary>
    /// <param name="sharedFile">The path of that file.</param>
    /// <param name="language">The reader's.</param>
    public string Message(string sharedFile, Language language)
    {
        var text = Diagnostic.Message(language);
        if (Diagnostic.Location?.File == sharedFile)
            text = FleetMessages.Of.Format(language, text, PrintableText.Of(Name));
        return Others switch
        {
            0 => text,
            1 => FleetMessages.AlsoOne.Format(language, text, PrintableText.Of(Second!.Value.Name)),
            _ => FleetMessages.AlsoMany.Format(language, text, Others, PrintableText.Of(Second!.Value.Name)),
        };
    }
}

/// <summary>What became of one customer. It is small: the files themselves are not kept.</summary>
/// <param name="Customer">Its index.</param>
/// <param name="Findings">In the order of the file.</param>
internal sealed record CustomerOutcome(int Customer, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Nothing was written.</summary>
    public bool HasFailed { get; init; }

    public ImmutableArray<FolderCount> Folders { get; init; } = [];

    /// <summary>Commands for what stays in the cluster.</summary>
    public ImmutableArray<string> Deletions { get; init; } = [];

    /// <summary>What deletes it by itself; null: nothing does.</summary>
    public string? PrunedBy { get; init; }

    /// <summary>Whether something is left to do by hand.</summary>
    public bool HasSteps { get; init; }
}

/// <summary>How many files of a folder were what, by its name, and what they were made from.</summary>
internal sealed record FolderCount(string Name, string Summary, int Written, int Unchanged, int Removed)
{
    public int Files => Written + Unchanged + Removed;

    public FolderCount With(FolderCount other) =>
        this with { Written = Written + other.Written, Unchanged = Unchanged + other.Unchanged, Removed = Removed + other.Removed };
}
