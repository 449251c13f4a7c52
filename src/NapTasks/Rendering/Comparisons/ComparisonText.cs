using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Rendering.Plain;
using static NapTasks.Diagnostics.CompareMessages;

namespace NapTasks.Rendering.Comparisons;

/// <summary>A comparison for people: sections of aligned plain text, the same in any terminal.</summary>
internal sealed class ComparisonText
{
    private readonly Comparison comparison;
    private readonly Language language;
    private readonly string today;
    private readonly string then;

    private ComparisonText(Comparison comparison, Language language)
    {
        this.comparison = comparison;
        this.language = language;
        today = NameOf(comparison.Today);
        then = NameOf(comparison.Then);
    }

    /// <summary>In the order in which somebody would go about the move.</summary>
    public static ImmutableArray<string> Lines(Comparison comparison, Language language) => new ComparisonText(comparison, language).Print();

    private ImmutableArray<string> Print() => comparison.NothingChanges
        ? [Text(NothingChanges, then)]
        :
        [
            .. WrappedText.Lines(Text(Title, today, then), Section.Width),
            .. Section.Of(Text(Hosts), HostLines()),
            .. Section.Of(Text(Traits), TraitLines()),
            .. Section.Of(Text(Appearing, then), Findings(comparison.Appearing)),
            .. Section.Of(Text(Vanishing, today), Findings(comparison.Vanishing)),
            .. Section.Of(Text(Objects), ObjectLines()),
            .. Section.Of(Text(Delete), DeleteLines()),
            .. Section.Of(Text(Keys), KeyNoteText.Lines(comparison, language, today, then)),
            .. Section.Of(Text(CompareMessages.Findings, then), Findings(comparison.Findings)),
            "",
            Text(Guide),
        ];

    private string NameOf(RoutingState state) =>
        state.Site.Controllers.IsEmpty ? Text(NodePorts) : string.Join(", ", state.Site.Controllers.Select(c => c.Name));

    private IEnumerable<string> HostLines() => TextTable.Lines(
        [
            ["", "", today, then],
            .. comparison.Hosts.Select(h => ImmutableArray.Create(
                h.Route.Address, $"{h.Route.Service.Name}:{h.Route.Service.Port}", Carriers(h.Today), Carriers(h.Then))),
        ],
        Section.Inner);

    private string Carriers(ImmutableArray<string> carriers) => carriers.IsEmpty ? Text(NotConcerned) : string.Join(", ", carriers);

    private IEnumerable<string> TraitLines()
    {
        var changed = comparison.Traits.Where(t => t.Changes).ToArray();
        if (changed.Length > 0)
        {
            var table = TextTable.Lines(
                [
                    ["", "", today, then],
                    .. changed.Select(t => ImmutableArray.Create(TitleOf(t), HostsOf(t), t.Today.Text(language), t.Then.Text(language))),
                ],
                Section.Inner);
            foreach (var line in table)
                yield return line;
        }

        var same = comparison.Traits.Where(t => !t.Changes).Select(TitleOf).ToArray();
        if (same.Length == 0)
            yield break;
        foreach (var line in WrappedText.Lines(Text(Same, string.Join(Text(Separator), same)), Section.Inner))
            yield return line;
    }

    private string TitleOf(TraitRow row) => TraitTitle.Of(row.Trait).Format(language);

    private string HostsOf(TraitRow row)
    {
        ImmutableArray<Route> missing = [.. comparison.Hosts.Select(h => h.Route).Where(r => r.Path is null && !row.Hosts.Contains(r))];
        return missing switch
        {
            [] => Text(AllHosts),
            [var one] when row.Hosts.Length > 1 => Text(AllHostsBut, one.Host),
            _ => string.Join(", ", row.Hosts.Select(r => r.Host)),
        };
    }

    private IEnumerable<string> Findings(IEnumerable<Diagnostic> findings) =>
        TextTable.Lines([.. findings.Select(f => ImmutableArray.Create(f.Code, f.Message(language)))], Section.Inner);

    private IEnumerable<string> ObjectLines()
    {
        if (comparison.Objects is not { } objects)
            return [Text(ObjectsUnknown)];
        return TextTable.Lines(
            [
                .. Kinds(Coming, objects.Coming),
                .. objects.Changing.Select(c => ImmutableArray.Create(
                    Text(Changing),
                    $"{c.Object.Kind} {c.Object.Name}: {string.Join("; ", c.Differences.Select(d => $"{d.Path} {d.Before ?? Text(Nothing)} → {d.After ?? Text(Nothing)}"))}")),
                .. Kinds(Going, objects.Going),
                .. comparison.Files.Select(f => ImmutableArray.Create(Text(f.What), Text(FileNotApplied, f.Path))),
            ],
            Section.Inner);
    }

    private IEnumerable<ImmutableArray<string>> Kinds(Message what, ImmutableArray<ObjectReference> objects) =>
        from kind in objects.GroupBy(o => (o.Kind, o.ApiVersion, o.Namespace))
        select ImmutableArray.Create(Text(what), $"{kind.Key.Kind} ({kind.Key.ApiVersion}): {string.Join(", ", kind.Select(o => o.Name))}{Place(kind.Key.Namespace)}");

    // Outside the platform's namespace other people apply them.
    private string Place(string? ns) =>
        ns == comparison.Today.Values.Namespace.ToString() ? "" : $" ({(ns is null ? Text(OfCluster) : Text(InNamespace, ns))})";

    // By name, since two controllers can share a kind.
    private IEnumerable<string> DeleteLines() => ObjectIdentity.DeleteCommands(comparison.Objects?.Going.Select(o => o.Identity) ?? []);

    private string Text(Message message, params ReadOnlySpan<object> arguments) => message.Format(language, arguments);
}
