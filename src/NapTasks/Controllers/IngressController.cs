using System.Collections.Immutable;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Controllers;

/// <summary>
/// An ingress controller: turns the neutral model into its own objects. Controllers differ in shape, so each is code. A new one is one
/// class, which the catalogue finds.
/// </summary>
internal abstract class IngressController
{
    /// <summary>The word for INGRESS_CONTROLLER, and the name of its folder under <c>routes/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The product and its objects, for lists of choices.</summary>
    public abstract Message Title { get; }

    /// <summary>The first version of the product that understands what we write.</summary>
    public abstract string MinimumVersion { get; }

    /// <summary>What needs that version, and where that is written, for the table of controllers.</summary>
    public abstract string VersionSource { get; }

    /// <summary>Whether the product is looked after, for the table of controllers.</summary>
    public virtual string Status => "maintained";

    /// <summary>Keys of values.env that only this controller, or its family, looks at.</summary>
    public virtual ImmutableArray<Key> Keys => [];

    /// <summary>What its objects cannot express of the model, and what to do by hand instead.</summary>
    public abstract ImmutableArray<Limit> Limits { get; }

    /// <summary>The limits that this deployment meets, each once.</summary>
    public IEnumerable<Limit> LimitsOf(PlatformExposure exposure) => Limits.Where(l => l.Applies(exposure)).DistinctBy(l => l.Descriptor);

    /// <summary>Settings of the controller itself that its objects cannot carry.</summary>
    public virtual ImmutableArray<ControllerSetting> Settings => [];

    /// <summary>The settings that this deployment needs, in the order in which a reader wants them.</summary>
    public IEnumerable<ControllerSetting> SettingsOf(PlatformExposure exposure) => Settings.Where(s => s.Applies(exposure));

    /// <summary>What a build reports for this deployment: the things that somebody can act on.</summary>
    public IEnumerable<Diagnostic> Findings(PlatformExposure exposure) => Texts(exposure, LimitsOf(exposure).Where(l => l.Warns));

    /// <summary>Everything to know about this deployment.</summary>
    public IEnumerable<Diagnostic> Notes(PlatformExposure exposure) => Texts(exposure, LimitsOf(exposure));

    // Each limit, and all settings in one line that names their files.
    private IEnumerable<Diagnostic> Texts(PlatformExposure exposure, IEnumerable<Limit> limits)
    {
        var keys = SettingsOf(exposure).Select(s => s.Key).Distinct(StringComparer.Ordinal).ToArray();
        return limits.Select(l => l.ToDiagnostic(exposure))
            .Concat(keys.Length == 0 ? [] : [ControllerTexts.NeedsSettings.With(Name, string.Join(", ", keys))]);
    }

    /// <summary>The namespace with the controller's settings: where its pods are, as far as that is known.</summary>
    public virtual Namespace SettingsNamespace(PlatformExposure exposure)
    {
        var usual = Namespace.Parse(Name, UsualNamespace ?? "kube-system").Value;
        return exposure.Values.NetworkPolicies.IngressNamespaces is [] || exposure.Values.NetworkPolicies.IngressNamespaces.Contains(usual)
            ? usual
            : exposure.Values.NetworkPolicies.IngressNamespaces[0];
    }

    /// <summary>What was seen on the product itself, with traffic through it; null: nothing.</summary>
    public virtual Evidence? Seen => null;

    /// <summary>What tests try with the product's underlying server, configured as the product would do it.</summary>
    public virtual ImmutableArray<Trait> Tried => [];

    /// <summary>What a user of a guarded host gets while the server of INGRESS_AUTH_URL is down, for the table of controllers.</summary>
    public abstract string WhileAuthIsDown { get; }

    /// <summary>What the product itself answers on every host, for the table of controllers.</summary>
    public virtual string OwnAnswers => "nothing";

    /// <summary>How it learns whose X-Forwarded-For to trust: by its objects or by a setting of its own.</summary>
    public virtual ProxyTrust Trusts => ProxyTrust.NotSaid;

    /// <summary>The Strict-Transport-Security that it sends browsers by default, usually for a year.</summary>
    public virtual StrictTransport Hsts => StrictTransport.None;

    /// <summary>What the controller cannot do without; nothing is generated then.</summary>
    public virtual IEnumerable<Diagnostic> Errors(PlatformExposure exposure) => [];

    /// <summary>The objects that carry the routes, in the order in which a reader wants them.</summary>
    public abstract IEnumerable<KubernetesObject> Routes(PlatformExposure exposure);

    /// <summary>Where the controller looks for the Secrets with the certificates, so where a Certificate has to be.</summary>
    public virtual Namespace CertificateNamespace(PlatformExposure exposure) => exposure.Values.Namespace;

    /// <summary>Annotations that the controller reads on the Services themselves.</summary>
    public virtual YamlMapping ServiceAnnotations(PlatformExposure exposure) => [];

    /// <summary>The namespace of the pods that pass requests on, where the product's own guide puts them; null: there is no usual one.</summary>
    public virtual string? UsualNamespace => null;

    /// <summary>What selects the namespaces of those pods in this deployment; null: not known.</summary>
    public virtual NamespaceLabel? SourceNamespace(PlatformExposure exposure) =>
        UsualNamespace is { } usual ? NamespaceLabel.Of(Namespace.Parse(Name, usual).Value) with { IsGuess = true } : null;

    /// <summary>Whether requests come from pods at all, rather than from the cluster's network itself.</summary>
    public virtual bool HasPods(PlatformExposure exposure) => true;

    /// <summary>The IngressClass or GatewayClass that is meant when the customer names none; null: there is no usual one.</summary>
    public virtual string? UsualClass => null;

    /// <summary>Whether the controller uses a class: it has no limit that says otherwise when one is chosen.</summary>
    public bool HasClass(PlatformExposure exposure)
    {
        var chosen = exposure with { Values = exposure.Values with { IngressClasses = exposure.Values.IngressClasses.SetItem(Name, exposure.Values.AppPrefix.Name("class")) } };
        return !Limits.Any(l => l is { Trait: Trait.Class, Support: Support.No } && l.Applies(chosen));
    }

    /// <summary>The class that the customer has chosen, or the usual one.</summary>
    protected string? ClassOf(PlatformExposure exposure) =>
        exposure.Values.IngressClasses.TryGetValue(Name, out var name) ? name.ToString() : UsualClass;

    /// <summary>The name of an object whose kind other controllers use too, so that two can run side by side.</summary>
    protected ObjectName Shared(ObjectName name) => name.With(Name);
}

/// <summary>What of a controller was seen on the product itself: a cluster, its own release, our objects, and traffic through it.</summary>
/// <param name="Version">The release.</param>
/// <param name="Traits">What was looked at and was right, with the settings that are named for it.</param>
internal sealed record Evidence(string Version, ImmutableArray<Trait> Traits)
{
    /// <summary>What was looked at on every one of them.</summary>
    public static ImmutableArray<Trait> Everywhere { get; } =
    [
        Trait.Class, Trait.WildcardHost, Trait.TlsSecrets, Trait.WebSockets, Trait.UnlimitedResponses, Trait.IdleStreams,
        Trait.NoBuffering, Trait.UnlimitedBodies, Trait.PausedTransfers, Trait.HeaderSize, Trait.Capacity, Trait.OddPaths, Trait.Redirect, Trait.HttpsPort,
    ];
}

/// <summary>Whether a controller sends Strict-Transport-Security unasked, where it ends TLS itself.</summary>
internal enum StrictTransport
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>For the host itself.</summary>
    Host,

    /// <summary>For the host and every name below it, whatever systems these belong to.</summary>
    WithSubdomains,
}

/// <summary>A label by which namespaces are selected.</summary>
/// <param name="Key">As in <c>matchLabels</c>.</param>
/// <param name="Value">May be empty.</param>
internal sealed record NamespaceLabel(string Key, string Value)
{
    // Every namespace has it of itself (Kubernetes 1.22).
    private const string Name = "kubernetes.io/metadata.name";

    /// <summary>Whether it is only where the product is usually installed.</summary>
    public bool IsGuess { get; init; }

    /// <summary>Whether it selects one namespace by its name.</summary>
    public bool IsName => Key == Name;

    public static NamespaceLabel Of(Namespace name) => new(Name, name.ToString());
}
