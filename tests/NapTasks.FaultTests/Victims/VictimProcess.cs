using System.Diagnostics;
using NapTemplates.Testing;

namespace NapTasks.FaultTests.Victims;

/// <summary>Starts victims.</summary>
internal static class VictimProcess
{
    private static readonly string Assembly = typeof(VictimProcess).Assembly.Location;

    private static readonly string DotNet = Shell.Find("dotnet") ?? throw new InvalidOperationException("There is no dotnet in PATH.");

    // The pipes for a debugger, which a runtime puts into the system's temporary folder, stay there when it is killed.
    private static readonly Dictionary<string, string?> Environment = new() { ["DOTNET_EnableDiagnostics"] = "0" };

    /// <summary>Waits for one, which another program starts: strace, or setpriv.</summary>
    /// <param name="wrapper">The program and its arguments.</param>
    /// <param name="repository">Where it builds.</param>
    /// <param name="values">What it builds from.</param>
    public static Task<ShellResult> RunUnder(string[] wrapper, string repository, params string[] values) =>
        Shell.Run(wrapper[0], repository, Environment, [.. wrapper[1..], DotNet, Assembly, Victim.Verb, Victim.Once, repository, .. values]);

    /// <summary>The same with a fleet.</summary>
    /// <param name="wrapper">The program and its arguments.</param>
    /// <param name="repository">Where it builds.</param>
    public static Task<ShellResult> RunFleetUnder(string[] wrapper, string repository) =>
        Shell.Run(wrapper[0], repository, Environment, [.. wrapper[1..], DotNet, Assembly, Victim.Verb, Victim.Fleet, repository]);

    public static Task<ShellResult> Run(string repository, params string[] values) =>
        Shell.Run(DotNet, repository, Environment, [Assembly, Victim.Verb, Victim.Once, repository, .. values]);

    /// <summary>One that builds until it is killed. It has built at least once, so that what follows is writing, not starting.</summary>
    public static async Task<Process> Loop(string repository, params string[] values)
    {
        // It inherits the errors' stream; its own prints are read to the end, so that a full pipe does not stop it.
        var start = new ProcessStartInfo(DotNet, [Assembly, Victim.Verb, Victim.Loop, repository, .. values]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        Assert.Equal(Victim.Built, await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        return process;
    }
}
