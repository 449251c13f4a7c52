using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>What values.env says of the pages for the departments.</summary>
/// <param name="Languages">Each page is written in each of them; none: there are no pages.</param>
internal sealed record BriefValues(ImmutableArray<Language> Languages)
{
    public static BriefValues Read(KeyReader keys) =>
        new(keys.Optional(BriefKeys.Enabled) ? keys.Optional(BriefKeys.Language) : []);
}

/// <summary>The keys of the pages for the departments.</summary>
internal static class BriefKeys
{
    public static readonly Key<bool> Enabled = new("BRIEF_ENABLED", Words.ParseBoolean,
        Words.Boolean, "Pages for the network, DNS, certificate, load-balancer and security departments and the operator, in `manifests/brief/`") { Default = "true" };

    public static readonly Key<ImmutableArray<Language>> Language = new("BRIEF_LANGUAGE", ParseLanguages,
        "`en`, `zh-Hans` or `both`", "Language of those pages") { Default = "en" };

    public static ImmutableArray<Key> All { get; } = [Enabled, Language];

    private static Parsed<ImmutableArray<Language>> ParseLanguages(string key, string text) => text switch
    {
        "en" => ImmutableArray.Create(Diagnostics.Language.English),
        "zh-Hans" => ImmutableArray.Create(Diagnostics.Language.SimplifiedChinese),
        "both" => ImmutableArray.Create(Diagnostics.Language.English, Diagnostics.Language.SimplifiedChinese),
        _ => ValuesDiagnostics.NotOneOf.With(key, text, "en, zh-Hans, both"),
    };
}
