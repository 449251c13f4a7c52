namespace NapTasks.Exposure;

/// <summary>How a certificate authority can be shown that a name is the customer's.</summary>
internal enum DomainValidation
{
    /// <summary>By a file on the web server (ACME: HTTP-01), or as below.</summary>
    FileOrDns,

    /// <summary>By a DNS record (ACME: DNS-01), with some authorities also by e-mail: the only ways to a wildcard.</summary>
    Dns,
}
