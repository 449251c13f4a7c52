using NapTemplates.Testing;

namespace NapTasks.LiveTests;

/// <summary>Runs a script where every address and port is free: in a network, and with processes, of its own (Linux namespaces).</summary>
internal static class NetworkOfItsOwn
{
    // Nothing that the script started outlives it.
    private static readonly string[] Namespaces = ["--net", "--mount", "--pid", "--fork", "--kill-child"];

    /// <summary>Skips the test where this machine cannot do it, or lacks a program.</summary>
    public static async Task Require(params string[] programs)
    {
        foreach (var program in programs.Append("unshare").Append("bash").Append("ip"))
            Assert.SkipWhen(Shell.Find(program) is null, $"{program} is not installed.");
        Assert.SkipWhen(await Options() is null, "Namespaces cannot be made here.");
    }

    public static async Task<ShellResult> Run(string folder, IReadOnlyDictionary<string, string?> environment, string script) =>
        await Shell.Run(Shell.Find("unshare")!, folder, environment, [.. (await Options())!, "bash", script]);

    // As root, or as anybody who looks like it inside.
    private static async Task<string[]?> Options()
    {
        foreach (var options in new[] { Namespaces, ["--user", "--map-root-user", .. Namespaces] })
        {
            if ((await Shell.Run(Shell.Find("unshare")!, "/", [.. options, "ip", "link", "set", "lo", "up"])).ExitCode == 0)
                return options;
        }

        return null;
    }
}
