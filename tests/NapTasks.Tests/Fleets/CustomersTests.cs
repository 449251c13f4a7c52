using System.Collections.Concurrent;
using NapTasks.Tasks;

namespace NapTasks.Tests.Fleets;

/// <summary>Every customer is done, and done once.</summary>
public sealed class CustomersTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public void Each_customer_is_done_once(int customers)
    {
        var done = new ConcurrentBag<int>();
        Customers.ForEach(customers, done.Add);
        Assert.Equal(Enumerable.Range(0, customers), done.Order());
    }
}
