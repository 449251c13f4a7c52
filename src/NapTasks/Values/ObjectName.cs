using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The name of a Kubernetes object: an RFC 1123 subdomain.</summary>
internal sealed record ObjectName
{
    private readonly string name;

    internal ObjectName(string name) => this.name = name;

    public override string ToString() => name;

    /// <summary>The name with a word behind it.</summary>
    public ObjectName With(string suffix) => new($"{name}-{suffix}");

    public static Parsed<ObjectName> Parse(string key, string text) =>
        DnsLabel.IsValidSubdomain(text)
            ? new ObjectName(text)
            : DnsLabel.Refuse(key, text, DnsLabel.IsValidSubdomain, ValuesDiagnostics.NotAnObjectName.With(key, text));
}
