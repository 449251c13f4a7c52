using System.Collections.Immutable;

namespace NapTasks.Companions;

/// <summary>The companions there are, in the order in which their objects are to be applied.</summary>
internal static class CompanionList
{
    public static ImmutableArray<Companion> All { get; } =
    [
        new CertificatesCompanion(),
        new DnsCompanion(),
        new TurnCompanion(),
        new NetworkPolicyCompanion(),
    ];
}
