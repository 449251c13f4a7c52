using Microsoft.Build.Framework;
using NapTasks.Diagnostics;

namespace NapTasks.Tasks.Fleets;

/// <summary>Brings the files of each customer to what its values ask for; of a customer with an error nothing is written.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteFleet : FleetTask
{
    /// <summary>Whether hand edits of generated files may be lost.</summary>
    public bool DiscardEdits { get; set; }

    private protected override FleetVerb Verb => DiscardEdits ? FleetVerb.Overwrite : FleetVerb.Write;

    private protected override Message Summary => FleetMessages.Written;
}
