using NapTasks.Tasks.Fleets;

namespace NapTasks.Tests.Fleets;

/// <summary>What waits for the disk is done beside the rest, a little at a time, and to its end.</summary>
public sealed class DiskWorkTests
{
    [Fact]
    public void No_more_is_done_at_once_than_there_is_room_for_and_all_of_it_is_done_at_the_end()
    {
        var (now, most, done) = (0, 0, 0);
        var gate = new Lock();
        using (var work = new DiskWork(2))
        {
            for (var i = 0; i < 50; i++)
                work.Begin(Do);
        }

        Assert.Equal(50, done);
        Assert.InRange(most, 1, 2);

        void Do()
        {
            lock (gate)
                most = Math.Max(most, ++now);
            // Long enough for all others to come, if nothing held them back.
            Thread.Sleep(2);
            lock (gate)
                (now, done) = (now - 1, done + 1);
        }
    }

    [Fact]
    public void What_fails_leaves_room_for_the_rest_and_is_told_at_the_end()
    {
        var done = 0;
        var failure = Assert.Throws<AggregateException>(() =>
        {
            using var work = new DiskWork(1);
            for (var i = 0; i < 4; i++)
                work.Begin(i == 1 ? () => throw new InvalidOperationException("disk") : () => Interlocked.Increment(ref done));
        });
        Assert.Equal("disk", Assert.Single(failure.InnerExceptions).Message);
        Assert.Equal(3, done);
    }
}
