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
        if (customers > Few)
        {
            Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, work);
            return;
        }

        for (var part = 0; part < parts; part++)
            work(part);
    }
}
