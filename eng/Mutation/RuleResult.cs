namespace Mutation;

/// <summary>What became of a rule's two mutants.</summary>
/// <param name="Code">The rule's.</param>
/// <param name="OffNoticed">Whether a test fails when the rule is silent.</param>
/// <param name="AlwaysNoticed">Whether a test fails when it speaks of every file.</param>
internal sealed record RuleResult(string Code, bool OffNoticed, bool AlwaysNoticed);
