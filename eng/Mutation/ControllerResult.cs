using System.Collections.Immutable;

namespace Mutation;

/// <summary>What became of the mutants of a controller.</summary>
internal sealed record ControllerResult(string Controller, ImmutableArray<ControllerMutant> Mutants);
