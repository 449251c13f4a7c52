namespace NapTasks.Controllers;

/// <summary>Whether a controller sends Strict-Transport-Security unasked, where it ends TLS itself.</summary>
internal enum StrictTransport
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>For the host itself.</summary>
    Host,

    /// <summary>For the host and every name below it, whosesoever system that is.</summary>
    WithSubdomains,
}
