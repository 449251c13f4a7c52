using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>What values.env says of the pages for the departments.</summary>
/// <param name="Languages">Each page is written in each of them.</param>
internal sealed record BriefValues(ImmutableArray<Language> Languages)
{
    public static BriefValues Read(KeyReader keys) => new(keys.Optional(BriefKeys.Language, [Language.English]));
}
