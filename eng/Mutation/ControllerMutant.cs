namespace Mutation;

/// <summary>One thing that a controller left out.</summary>
/// <param name="IsLimit">Whether it is a limit, not a field.</param>
/// <param name="What">The field's kind and path, or the limit's code and trait.</param>
/// <param name="ByRoutes">Whether the routes that are read back by the controller's own rules are not what the platform needs.</param>
/// <param name="BySnapshots">Whether a pinned file differs.</param>
internal sealed record ControllerMutant(bool IsLimit, string What, bool ByRoutes, bool BySnapshots);
