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
        // One after the other, each by whoever is free: Parallel deals them out in blocks, at whose end some have nothing left to do.
        var next = -1;
        var threads = count > Few ? Environment.ProcessorCount : 1;
        if (threads > 1)
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => Work());
        else
            Work();

        void Work()
        {
            while (Interlocked.Increment(ref next) is var customer && customer < count)
                work(customer);
        }
    }
}
