using System.Collections.Concurrent;

namespace NapTasks.Tasks;

/// <summary>Goes through customers, in parallel where that pays.</summary>
internal static class Customers
{
    // To start working in parallel takes .NET some 20 ms, more than so many customers take.
    private const int Few = 8;

    /// <param name="count">How many there are.</param>
    /// <param name="work">What is done with each, given its index.</param>
    public static void ForEach(int count, Action<int> work)
    {
        // One at a time, each by the next free worker: with fixed blocks some workers would be idle at the end.
        if (count > Few)
            Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering),
                new() { MaxDegreeOfParallelism = Environment.ProcessorCount }, work);
        else
            Array.ForEach([.. Enumerable.Range(0, count)], work);
    }
}
