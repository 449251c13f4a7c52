using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>What values.env says of the pages for the departments.</summary>
/// <param name="Languages">Each page is written in each of them.</param>
internal sealed record BriefValues(ImmutableArray<Language> Languages)
{
    public static BriefValues Read(KeyReader keys) => new(keys.Optional(BriefKeys.Language));
}

/// <summary>The keys of the pages for the departments.</summary>
internal static class BriefKeys
{
    /// <summary>Pages used to be a part of every build, and this switched them off. It has no effect any more.</summary>
    public static readonly Key<string> Enabled = new("BRIEF_ENABLED", Words.ParseText, "anything", "Nothing");

    public static readonly Key<ImmutableArray<Language>> Language = new("BRIEF_LANGUAGE", ParseLanguages,
        "`en`, `zh-Hans` or `both`",
        "Language of the pages for the departments and the operator, which `dotnet build -t:NapBrief` writes into `brief/`") { Default = "en" };

    public static ImmutableArray<Key> All { get; } = [Language];

    private static Parsed<ImmutableArray<Language>> ParseLanguages(string key, string text) => text switch
    {
        "en" => ImmutableArray.Create(Diagnostics.Language.English),
        "zh-Hans" => ImmutableArray.Create(Diagnostics.Language.SimplifiedChinese),
        "both" => ImmutableArray.Create(Diagnostics.Language.English, Diagnostics.Language.SimplifiedChinese),
        _ => ValuesDiagnostics.NotOneOf.With(key, text, "en, zh-Hans, both"),
    };
}
