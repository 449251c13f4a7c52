using System.Collections.Concurrent;
using NapTasks.Tasks.Fleets;

namespace NapTasks.Tests.Fleets;

/// <summary>Every part is done, and done once.</summary>
public sealed class CustomersTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(9, 3)]
    [InlineData(1000, 63)]
    public void Each_part_is_done_once(int customers, int parts)
    {
        var done = new ConcurrentBag<int>();
        Customers.ForEach(customers, parts, done.Add);
        Assert.Equal(Enumerable.Range(0, parts), done.Order());
    }
}
