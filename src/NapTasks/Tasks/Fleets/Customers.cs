namespace NapTasks.Tasks.Fleets;

/// <summary>Goes through customers, in parallel where that pays.</summary>
internal static class Customers
{
    // To start working in parallel takes .NET some 20 ms, more than so many customers take.
    private const int Few = 8;

    /// <param name="customers">How many there are.</param>
    /// <param name="parts">In how many parts they are done.</param>
    /// <param name="work">Does one of the parts, given its index.</param>
    public static void ForEach(int customers, int parts, Action<int> work)
    {
        // One part after the other, each by whoever is free: Parallel deals them out in blocks, at whose end some have nothing left to do.
        var next = -1;
        var threads = customers > Few ? Environment.ProcessorCount : 1;
        if (threads > 1)
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => DoParts());
        else
            DoParts();

        void DoParts()
        {
            while (Interlocked.Increment(ref next) is var part && part < parts)
                work(part);
        }
    }
}
