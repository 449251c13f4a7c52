using System.Collections.Immutable;
using NapTasks.Companions.Brief;

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
        new BriefCompanion(),
    ];
}
