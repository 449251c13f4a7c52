using NapTasks.Tests.Fleets;
using NapTasks.Tests.Tasks;

namespace NapTasks.FaultTests.Victims;

/// <summary>A build in a process of its own, without MSBuild around the task: quickly started, quickly killed.</summary>
internal static class Victim
{
    public const string Verb = "--victim";

    /// <summary>Builds from each file, and ends.</summary>
    public const string Once = "once";

    /// <summary>Builds from the files in turn until it is killed.</summary>
    public const string Loop = "loop";

    /// <summary>Builds all customers of a fleet, and ends.</summary>
    public const string Fleet = "fleet";

    /// <summary>What a victim prints after each build.</summary>
    public const string Built = "built";

    /// <param name="arguments">Once or Loop, the repository, and the values files to build from; or Fleet and the repository.</param>
    /// <returns>0 when every build succeeded, 1 when one has said why it could not.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is [Fleet, var fleet])
            return FleetRepository.BuildAt(fleet).Succeeded ? 0 : 1;
        if (arguments is not [var mode, var repository, .. var values])
            throw new ArgumentException($"{Verb} {Once}|{Loop} <repository> <values file>...", nameof(arguments));
        do
        {
            foreach (var file in values)
            {
                var run = TaskRun.Write(repository, file);
                if (!run.Succeeded)
                {
                    Console.Error.WriteLine(run.Log);
                    return 1;
                }

                Console.Out.WriteLine(Built);
            }
        }
        while (mode == Loop);

        return 0;
    }
}
