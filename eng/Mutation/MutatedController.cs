using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace Mutation;

/// <summary>A controller that does all that another does, but for one thing.</summary>
internal sealed class MutatedController(IngressController inner) : IngressController
{
    /// <summary>The field that it does not write.</summary>
    public Field? LeftOut { get; init; }

    /// <summary>The index of the limit that it does not name.</summary>
    public int? WithoutLimit { get; init; }

    /// <summary>The index of the setting that it does not name.</summary>
    public int? WithoutSetting { get; init; }

    /// <summary>The member that it leaves as every controller has it that says nothing of its own.</summary>
    public string? WithoutMember { get; init; }

    /// <summary>Is shown every object.</summary>
    public Action<KubernetesObject>? Shown { get; init; }

    public override string Name => inner.Name;

    public override Message Title => inner.Title;

    public override string MinimumVersion => inner.MinimumVersion;

    public override string Status => inner.Status;

    public override ImmutableArray<Key> Keys => inner.Keys;

    public override ImmutableArray<Limit> Limits => WithoutLimit is { } index ? inner.Limits.RemoveAt(index) : inner.Limits;

    public override ImmutableArray<ControllerSetting> Settings => WithoutSetting is { } index ? inner.Settings.RemoveAt(index) : inner.Settings;

    public override Evidence? Seen => inner.Seen;

    public override ImmutableArray<Trait> Tried => inner.Tried;

    public override string VersionSource => inner.VersionSource;

    public override string WhileAuthIsDown => inner.WhileAuthIsDown;

    public override string OwnAnswers => inner.OwnAnswers;

    public override ProxyTrust Trusts => inner.Trusts;

    public override Namespace SettingsNamespace(PlatformExposure exposure) =>
        Lacks(nameof(SettingsNamespace)) ? base.SettingsNamespace(exposure) : inner.SettingsNamespace(exposure);

    public override StrictTransport Hsts => Lacks(nameof(Hsts)) ? base.Hsts : inner.Hsts;

    public override string? UsualNamespace => Lacks(nameof(UsualNamespace)) ? base.UsualNamespace : inner.UsualNamespace;

    public override string? UsualClass => inner.UsualClass;

    public override IEnumerable<Diagnostic> Errors(PlatformExposure exposure) => Lacks(nameof(Errors)) ? base.Errors(exposure) : inner.Errors(exposure);

    public override IEnumerable<KubernetesObject> Routes(PlatformExposure exposure)
    {
        foreach (var o in inner.Routes(exposure))
        {
            Shown?.Invoke(o);
            yield return LeftOut?.RemoveFrom(o) ?? o;
        }
    }

    public override Namespace CertificateNamespace(PlatformExposure exposure) =>
        Lacks(nameof(CertificateNamespace)) ? base.CertificateNamespace(exposure) : inner.CertificateNamespace(exposure);

    public override YamlMapping ServiceAnnotations(PlatformExposure exposure) =>
        Lacks(nameof(ServiceAnnotations)) ? base.ServiceAnnotations(exposure) : inner.ServiceAnnotations(exposure);

    public override NamespaceLabel? SourceNamespace(PlatformExposure exposure) =>
        Lacks(nameof(SourceNamespace)) ? base.SourceNamespace(exposure) : inner.SourceNamespace(exposure);

    public override bool HasPods(PlatformExposure exposure) => Lacks(nameof(HasPods)) ? base.HasPods(exposure) : inner.HasPods(exposure);

    private bool Lacks(string member) => WithoutMember == member;
}
