using Microsoft.Build.Framework;
using NapTasks.Diagnostics;

namespace NapTasks.Tasks.Fleets;

/// <summary>Writes nothing, and fails when a customer's files are not what its values ask for.</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyFleet : FleetTask
{
    private protected override FleetVerb Verb => FleetVerb.Verify;

    private protected override Message Summary => FleetMessages.Verified;
}
