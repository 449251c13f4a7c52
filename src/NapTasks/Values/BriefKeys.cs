using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The keys of the pages for the departments.</summary>
internal static class BriefKeys
{
    public static readonly Key<bool> Enabled = new("BRIEF_ENABLED", Words.ParseBoolean,
        Words.Boolean, "`true`", "Pages for the network, DNS, certificate, load-balancer and security departments and the operator, in `manifests/brief/`");

    public static readonly Key<ImmutableArray<Language>> Language = new("BRIEF_LANGUAGE", ParseLanguages,
        "`en`, `zh-Hans` or `both`", "`en`", "Language of those pages");

    public static ImmutableArray<Key> All { get; } = [Enabled, Language];

    private static Parsed<ImmutableArray<Language>> ParseLanguages(string key, string text) => text switch
    {
        "en" => ImmutableArray.Create(Diagnostics.Language.English),
        "zh-Hans" => ImmutableArray.Create(Diagnostics.Language.SimplifiedChinese),
        "both" => ImmutableArray.Create(Diagnostics.Language.English, Diagnostics.Language.SimplifiedChinese),
        _ => ValuesDiagnostics.NotOneOf.With(key, text, "en, zh-Hans, both"),
    };
}
