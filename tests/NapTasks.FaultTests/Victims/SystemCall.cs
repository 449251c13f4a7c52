using NapTemplates.Testing;

namespace NapTasks.FaultTests.Victims;

/// <summary>strace, which says what a build asks of the system, lets a chosen call fail, or kills the build at it.</summary>
internal static class SystemCall
{
    /// <summary>Runs a victim to its end, and gives the calls of one kind that concern its output folder.</summary>
    /// <returns>The number of each among all calls of that kind of its thread, as a fault counts them, and the call as strace prints it.</returns>
    public static async Task<IReadOnlyList<(int Number, string Text)>> Trace(string call, Deployment deployment, string values)
    {
        var strace = await Find(deployment.Path);
        var log = Path.Combine(deployment.Path, "strace.log");
        (await VictimProcess.RunUnder([strace, "-f", "--seccomp-bpf", "-y", "-o", log, "-e", $"trace={call}"], deployment.Path, values)).MustSucceed();
        var calls = new List<(int, string)>();
        foreach (var thread in (await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken))
            .Where(l => l.Contains($" {call}(", StringComparison.Ordinal)).GroupBy(l => l.Split(' ')[0]))
            calls.AddRange(thread.Index().Where(l => l.Item.Contains("/manifests", StringComparison.Ordinal)).Select(l => (l.Index + 1, l.Item)));
        File.Delete(log);
        return calls;
    }

    /// <summary>The first, the last, and others between them: where every call alike is one of a file.</summary>
    public static IEnumerable<(int Number, string Text)> Sample(IReadOnlyList<(int Number, string Text)> calls, int most) =>
        Enumerable.Range(0, Math.Min(most, calls.Count)).Select(n => calls[calls.Count <= most ? n : n * (calls.Count - 1) / (most - 1)]);

    /// <summary>Runs a victim with a fault, which stays from its first time on.</summary>
    /// <param name="call">The system call.</param>
    /// <param name="fault">As strace writes it: signal=KILL, error=ENOSPC.</param>
    /// <param name="number">From which of the calls on.</param>
    /// <param name="deployment">Where it builds.</param>
    /// <param name="values">What it builds from.</param>
    public static async Task<ShellResult> RunWith(string call, string fault, int number, Deployment deployment, string values)
    {
        var strace = await Find(deployment.Path);
        // Calls that are not traced do not stop then, which halves the time. Signals are lost with it (strace 6.1).
        string[] quick = fault.StartsWith("error=", StringComparison.Ordinal) ? ["--seccomp-bpf"] : [];
        return await VictimProcess.RunUnder(
            [strace, "-f", .. quick, "-o", "/dev/null", "-e", $"trace={call}", "-e", $"inject={call}:{fault}:when={number}+"], deployment.Path, values);
    }

    /// <summary>The program; the test is skipped where there is none, or where it may not trace.</summary>
    public static async Task<string> Find(string folder)
    {
        var strace = Shell.Find("strace");
        Assert.SkipWhen(strace is null, "There is no strace on this machine.");
        var probe = await Shell.Run(strace, folder, "-f", "--seccomp-bpf", "-o", "/dev/null", "true");
        Assert.SkipUnless(probe.ExitCode == 0, $"Processes cannot be traced here: {probe.Error.Trim()}");
        return strace;
    }
}
