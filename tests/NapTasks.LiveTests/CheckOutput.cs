using System.Globalization;

namespace NapTasks.LiveTests;

/// <summary>What the commands of the pages print.</summary>
internal static class CheckOutput
{
    public static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static IEnumerable<int> Seconds(string output) =>
        Lines(output).Where(l => l.Contains("item.delta", StringComparison.Ordinal)).Select(l => int.Parse(l[..4], CultureInfo.InvariantCulture));
}
