namespace NapTasks.Exposure;

/// <summary>Which resolvers get a record: what split horizon calls a view, and consoles of DNS providers a line.</summary>
internal enum DnsLine
{
    /// <summary>All, where there is no split horizon.</summary>
    Default,

    /// <summary>Those outside.</summary>
    External,

    /// <summary>Those inside.</summary>
    Internal,
}
