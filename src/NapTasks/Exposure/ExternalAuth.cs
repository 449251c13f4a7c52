using System.Collections.Immutable;
using NapTasks.Values;

namespace NapTasks.Exposure;

/// <summary>External authentication of the routes that are <see cref="Route.Guarded"/>.</summary>
/// <param name="Url">Asked for every request; 2xx lets it pass.</param>
/// <param name="ExemptPaths">Prefixes on the main host that pass without: the platform's own pods and share links use them. None is blocked.</param>
internal sealed record ExternalAuth(Uri Url, ImmutableArray<PathPrefix> ExemptPaths);
