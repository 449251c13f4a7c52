namespace Mutation;

/// <summary>A controller with one thing less.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">The field's kind and path, the limit's code and trait, the setting's key and trait, or the member's name.</param>
/// <param name="NoticedBy">The first that notices.</param>
internal sealed record ControllerMutant(MutantKind Kind, string What, Witness NoticedBy);
