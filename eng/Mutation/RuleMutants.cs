using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NapTasks.Tests.Values;
using NapTasks.Values.Rules;

namespace Mutation;

/// <summary>Each rule once silent, and once speaking of every file.</summary>
internal static class RuleMutants
{
    public static ImmutableArray<RuleResult> Run()
    {
        var rules = ImmutableCollectionsMarshal.AsArray(RuleBook.All)!;
        if (IsNoticed())
            throw new InvalidOperationException("The tests of the rules fail without a mutant.");
        var results = ImmutableArray.CreateBuilder<RuleResult>();
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            rules[i] = rule with { Check = (_, _) => [] };
            var off = IsNoticed();
            rules[i] = rule with { Check = (_, _) => [new Finding(rule.DependsOn[0], [.. Enumerable.Repeat("x", 10)])] };
            var always = IsNoticed();
            rules[i] = rule;
            results.Add(new RuleResult(rule.Descriptor.Code, off, always));
        }

        return results.ToImmutable();
    }

    private static bool IsNoticed()
    {
        var tests = new RuleTests();
        return RuleTests.Indices.Any(row => TestOutcome.Fails(() => tests.A_faulty_file_is_told_the_fault_its_place_and_what_to_write(row.Data)))
            || RuleTests.GoodIndices.Any(row => TestOutcome.Fails(() => tests.A_file_without_the_fault_is_not_told_of_it(row.Data)));
    }
}
