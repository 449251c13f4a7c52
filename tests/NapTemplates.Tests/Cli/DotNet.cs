using System.Collections.Immutable;
using System.Diagnostics;
using NapTemplates.Testing;

namespace NapTemplates.Tests.Cli;

/// <summary>
/// The dotnet command of somebody else: a home, caches and a temporary folder of their own, and no network, so that a build
/// which reaches for a package source fails.
/// </summary>
internal sealed class DotNet(string home)
{
    private static readonly string Program = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet"
        ? path
        : Shell.Find("dotnet") ?? throw new InvalidOperationException("There is no dotnet in PATH.");

    private readonly ImmutableDictionary<string, string?> environment = Isolated(home);

    public Task<ShellResult> Run(string workingDirectory, params string[] arguments) =>
        Shell.Run(Program, workingDirectory, environment, arguments);

    public Task<ShellResult> RunWith(string variable, string value, string workingDirectory, params string[] arguments) =>
        RunWith(new Dictionary<string, string?> { [variable] = value }, workingDirectory, arguments);

    /// <param name="variables">Added to the environment; a null removes a variable.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="arguments">Passed as they are.</param>
    public Task<ShellResult> RunWith(IReadOnlyDictionary<string, string?> variables, string workingDirectory, params string[] arguments) =>
        Shell.Run(Program, workingDirectory, environment.SetItems(variables), arguments);

    /// <summary>Started, and not waited for; nobody reads what it prints.</summary>
    public Process Start(string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = workingDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Another program that will start dotnet.</summary>
    public Task<ShellResult> RunProgram(string program, string workingDirectory, params string[] arguments) =>
        Shell.Run(program, workingDirectory, environment, arguments);

    private static ImmutableDictionary<string, string?> Isolated(string home)
    {
        var temporary = Directory.CreateDirectory(Path.Combine(home, "tmp")).FullName;
        // What dotnet test has set for its own MSBuild must not reach the one that it starts.
        var inherited = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("NUGET", StringComparison.OrdinalIgnoreCase) || name is "CI" or "VSTEST_CONNECTION_TIMEOUT")
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        return inherited.ToImmutableDictionary(StringComparer.Ordinal).SetItems(new Dictionary<string, string?>
        {
            ["HOME"] = home,
            ["USERPROFILE"] = home,
            ["APPDATA"] = home,
            ["LOCALAPPDATA"] = home,
            ["XDG_CONFIG_HOME"] = null,
            ["XDG_DATA_HOME"] = null,
            ["DOTNET_CLI_HOME"] = home,
            ["TMPDIR"] = temporary,
            ["TMP"] = temporary,
            ["TEMP"] = temporary,
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["http_proxy"] = "http://127.0.0.1:9",
            ["https_proxy"] = "http://127.0.0.1:9",
            ["no_proxy"] = null,
        });
    }
}
