using NapTasks.Tests.Tasks;

namespace NapTasks.FaultTests.Victims;

/// <summary>A build in a process of its own, without MSBuild around the task: quickly started, quickly killed.</summary>
internal static class Victim
{
    public const string Verb = "--victim";

    /// <summary>What a victim prints when it is about to touch the disk.</summary>
    public const string Ready = "ready";

    /// <param name="arguments">"once" or "loop", the repository, and the values files to build from in turn.</param>
    /// <returns>0 when every build succeeded.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is not [var mode, var repository, .. var values])
            throw new ArgumentException("--victim once|loop <repository> <values file>...", nameof(arguments));
        Console.Out.WriteLine(Ready);
        do
        {
            foreach (var file in values)
            {
                var run = TaskRun.Write(repository, file);
                if (run.Succeeded)
                    continue;
                Console.Error.WriteLine(run.Log);
                return 1;
            }
        }
        while (mode == "loop");

        return 0;
    }
}
