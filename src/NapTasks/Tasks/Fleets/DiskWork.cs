using System.Collections.Concurrent;

namespace NapTasks.Tasks.Fleets;

/// <summary>Work that mostly waits for the disk. It is done beside what needs the processors, only so much of it at once.</summary>
/// <param name="atOnce">How much; whoever begins more waits until there is room.</param>
internal sealed class DiskWork(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim room = new(atOnce);
    private readonly ConcurrentBag<Task> begun = [];

    public void Begin(Action work)
    {
        room.Wait();
        // A thread of its own: the others of the pool are all busy, and new ones come slowly.
        begun.Add(Task.Factory.StartNew(() => Do(work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    /// <summary>Waits until all that has begun is done.</summary>
    /// <exception cref="AggregateException">Some of it failed.</exception>
    public void Dispose()
    {
        Task.WaitAll([.. begun]);
        room.Dispose();
    }

    private void Do(Action work)
    {
        try
        {
            work();
        }
        finally
        {
            room.Release();
        }
    }
}
