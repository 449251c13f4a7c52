namespace NapTasks.Rendering.Installers;

/// <summary>What a script does with a variable.</summary>
internal enum VariableUseKind
{
    /// <summary><c>$X</c>: under <c>set -u</c> the script stops when it is not set.</summary>
    Plain,

    /// <summary><c>${X:-…}</c> and its like.</summary>
    Defaulted,

    /// <summary>In single quotes, as in the list of names for envsubst: an unset one becomes empty.</summary>
    Mentioned,

    /// <summary>A value of the script's own.</summary>
    Assigned,

    /// <summary><c>X="${X:-…}"</c>: from outside, with a default.</summary>
    AssignedWithDefault,
}
