namespace NapTasks.Rendering.Installers;

/// <summary>What becomes of an installer when a key is missing.</summary>
internal enum KeyNeed
{
    /// <summary>A default holds.</summary>
    Optional,

    /// <summary>In some cases it stops, or what it renders has an empty place.</summary>
    Expected,

    /// <summary>It stops: <c>unbound variable</c>.</summary>
    Required,
}
