using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>The name of a Kubernetes namespace: an RFC 1123 label.</summary>
internal readonly record struct Namespace
{
    private readonly string name;

    private Namespace(string name) => this.name = name;

    public override string ToString() => name;

    public static Parsed<Namespace> Parse(string key, string text) =>
        DnsLabel.IsValid(text)
            ? new Namespace(text)
            : DnsLabel.Refuse(key, text, name => DnsLabel.IsValid(name), ValuesDiagnostics.NotALabel.With(key, text));
}
