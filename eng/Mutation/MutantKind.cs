namespace Mutation;

/// <summary>What a mutated controller lacks.</summary>
internal enum MutantKind
{
    /// <summary>A field of its objects.</summary>
    Field,

    /// <summary>A limit that it names.</summary>
    Limit,

    /// <summary>A setting of its own that it names.</summary>
    Setting,

    /// <summary>Something that it says of itself beside its objects, limits and settings.</summary>
    Member,
}
