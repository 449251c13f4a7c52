using System.Collections.Immutable;
using NapTasks.Exposure;
using NapTasks.Values;
using NapTasks.Yaml;

namespace NapTasks.Companions;

/// <summary>
/// Makes the pods that call the public URLs trust a private authority. Both run Node.js, which reads extra authorities from the file that
/// NODE_EXTRA_CA_CERTS names.
/// </summary>
internal static class PrivateCa
{
    /// <summary>Relative to the output folder, with its slash.</summary>
    public const string Folder = "certificates/private-ca/";

    /// <summary>Also the name of the volume that the fragments add.</summary>
    public const string FieldManager = "nap-private-ca";

    /// <summary>The variable that Node.js reads extra authorities by.</summary>
    public const string Variable = "NODE_EXTRA_CA_CERTS";

    private const string MountPath = "/etc/nap-private-ca";
    private const string FileName = "ca.crt";

    /// <summary>Those that call public URLs, with the container of the installer's Deployment that does.</summary>
    public static ImmutableArray<(PlatformService Service, string Container)> Callers { get; } = [(PlatformService.Browser, "browser"), (PlatformService.Sandbox, "sandbox")];

    public static IEnumerable<TextFile> Print(PlatformExposure exposure, ObjectName secret) =>
        from caller in Callers
        let name = exposure.Values.AppPrefix.Name(caller.Service.Suffix)
        where exposure.Services.Any(s => s.Name == name)
        let fragment = new DeploymentFragment(exposure.Values.Namespace, name, FieldManager)
        select new TextFile($"private-ca/{name}.yaml", Comment(exposure, name, secret) + YamlDocument.Print(fragment.Print(PodSpec(caller.Container, secret))));

    private static string Comment(PlatformExposure exposure, ObjectName name, ObjectName secret) => $"""
        # A part of the installer's Deployment {name}, so it is in no kustomization. Once, and after the Deployment was deleted:
        #   kubectl -n {exposure.Values.Namespace} create secret generic {secret} --from-file={FileName}=<the authority's certificate, PEM>
        #   {DeploymentFragment.ApplyCommand(FieldManager, Folder)}
        # When the authority's certificate changes: kubectl -n {exposure.Values.Namespace} rollout restart deploy/{name}
        # To take it back, apply apiVersion, kind and metadata alone, with the same field manager.
        # What agents' own pods trust is decided by their image.

        """;

    private static YamlMapping PodSpec(string container, ObjectName secret) => new()
    {
        ["containers"] = new YamlSequence
        {
            new YamlMapping
            {
                ["name"] = container,
                ["env"] = new YamlSequence { new YamlMapping { ["name"] = Variable, ["value"] = $"{MountPath}/{FileName}" } },
                ["volumeMounts"] = new YamlSequence { new YamlMapping { ["name"] = FieldManager, ["mountPath"] = MountPath, ["readOnly"] = true } },
            },
        },
        ["volumes"] = new YamlSequence
        {
            new YamlMapping { ["name"] = FieldManager, ["secret"] = new YamlMapping { ["secretName"] = secret.ToString() } },
        },
    };
}
