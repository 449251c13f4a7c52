using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;

namespace NapTasks.Rendering;

/// <summary>The long text of a code, offline.</summary>
internal static class CodeExplanation
{
    private static readonly Message Silence = new(
        "To silence it: <NoWarn>$(NoWarn);{0}</NoWarn> in Directory.Build.props; to make it an error: <WarningsAsErrors>, in the same way.",
        "如需屏蔽：在 Directory.Build.props 中写 <NoWarn>$(NoWarn);{0}</NoWarn>；如需作为错误处理，请以同样方式使用 <WarningsAsErrors>。");

    private static readonly Message Concerns = new("Concerns INGRESS_CONTROLLER={0}.", "适用于 INGRESS_CONTROLLER={0}。");

    /// <summary>Null when there is no such code.</summary>
    public static ImmutableArray<string>? Of(string code, IngressControllerCatalogue catalogue, Language language)
    {
        var descriptor = DiagnosticCatalogue.Of(typeof(Diagnostic).Assembly).FirstOrDefault(d => d.Code == code);
        if (descriptor is null)
            return null;
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"{descriptor.Code} ({Name(descriptor.Severity).Text(language)})");
        lines.Add(descriptor.Template(language));
        if (descriptor.Why is { } why)
            lines.Add(why.Text(language));
        var controllers = catalogue.Names.Where(n => catalogue[n].Limits.Any(l => l.Descriptor == descriptor)).ToArray();
        if (controllers.Length > 0)
            lines.Add(Concerns.Format(language, string.Join(", ", controllers)));
        if (descriptor.Severity == Severity.Warning)
            lines.Add(Silence.Format(language, descriptor.Code));
        return lines.ToImmutable();
    }

    private static Message Name(Severity severity) => severity == Severity.Error ? new("error", "错误") : new("warning", "警告");
}
