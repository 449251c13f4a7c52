using NapTasks.Diagnostics;

namespace NapTasks.Values;

/// <summary>Values that are one word of a few.</summary>
internal static class Words
{
    /// <summary>For the documentation.</summary>
    public const string Boolean = "`true` or `false`";

    private const string NodePort = "nodeport";
    private const string External = "external";

    /// <summary>Exactly true or false: install.sh takes every other word for off.</summary>
    public static Parsed<bool> ParseBoolean(string key, string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => ValuesDiagnostics.NotABoolean.With(key, text),
    };

    public static Parsed<ExposureMode> ParseMode(string key, string text) => text switch
    {
        NodePort => ExposureMode.NodePort,
        External => ExposureMode.External,
        _ => ValuesDiagnostics.NotOneOf.With(key, text, $"{NodePort}, {External}"),
    };

    /// <summary>The word for a mode, as it stands in values.env.</summary>
    public static string Of(ExposureMode mode) => mode == ExposureMode.External ? External : NodePort;

    public static Parsed<TlsMode> ParseTls(string key, string text) => text switch
    {
        "terminate" => TlsMode.Terminate,
        "offloaded" => TlsMode.Offloaded,
        _ => ValuesDiagnostics.NotOneOf.With(key, text, "terminate, offloaded"),
    };

    /// <summary>Text that is compared or passed on, and has no form of its own.</summary>
    public static Parsed<string> ParseText(string _, string text) => text;
}
