namespace NapTasks.Controllers;

/// <summary>How far a controller cannot express a trait by what we write for it.</summary>
internal enum Support
{
    /// <summary>It is there; the limit's text says what about it is to be known, or under which condition it fails.</summary>
    Partly,

    /// <summary>Somebody has to do something by hand, once; the limit's text says what.</summary>
    ByHand,

    /// <summary>It cannot be had; the limit's text says what that means.</summary>
    No,
}
