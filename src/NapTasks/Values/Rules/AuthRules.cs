using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Values.Rules;

/// <summary>The customer's own authentication in front of the platform's.</summary>
internal static class AuthRules
{
    private static readonly Rule ApiIsGuarded = new(
        RuleDiagnostics.ApiIsGuarded,
        [Keys.AuthUrl, Keys.AuthExemptPaths, Keys.BlockPaths, Keys.Mode, Keys.Staged],
        (values, _) => Finding.When(
            values is { HasRoutes: true, AuthUrl: not null } && !values.AuthExemptPaths.Concat(values.BlockPaths).Any(p => p.Covers(Keys.ApiPath)),
            Keys.AuthUrl,
            string.Join(',', [.. values.AuthExemptPaths.Select(p => $"{p}"), Keys.ApiPath])));

    public static ImmutableArray<Rule> All { get; } = [ApiIsGuarded];
}
