using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NapTemplates.Testing;

/// <summary>Runs programs, and waits for them.</summary>
internal static class Shell
{
    /// <summary>The path of a program, or null when this machine does not have it.</summary>
    public static string? Find(string program)
    {
        var names = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? new[] { $"{program}.exe", $"{program}.cmd" } : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    public static Task<ShellResult> Run(string program, string workingDirectory, params string[] arguments) =>
        Run(program, workingDirectory, new Dictionary<string, string?>(), arguments);

    /// <param name="program">Its path.</param>
    /// <param name="workingDirectory">Where it runs.</param>
    /// <param name="environment">Added to this process' environment; a null removes a variable.</param>
    /// <param name="arguments">Passed as they are, without a shell.</param>
    public static async Task<ShellResult> Run(
        string program,
        string workingDirectory,
        IReadOnlyDictionary<string, string?> environment,
        params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ShellResult(process.ExitCode, await output, await error);
    }
}
