using System.Collections.Immutable;

namespace NapTasks.Values;

/// <summary>What the reading of values has to know of a controller.</summary>
/// <param name="Name">The word for INGRESS_CONTROLLER.</param>
/// <param name="UsualClass">The class that is meant when none is named; null: there is no usual one.</param>
/// <param name="Keys">The keys that only this controller, or its family, looks at.</param>
/// <param name="Trusts">How it is told whose X-Forwarded-For is to be believed.</param>
internal sealed record KnownController(string Name, string? UsualClass, ImmutableArray<Key> Keys, ProxyTrust Trusts);
