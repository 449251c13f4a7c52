using NapTasks.Output;

namespace NapTasks.Tasks.Fleets;

/// <summary>
/// Folders whose files are written beside their targets, then flushed to the disk together, then renamed: a flush takes milliseconds,
/// whether it is of one file or of hundreds.
/// </summary>
/// <param name="builds">The folders.</param>
internal sealed class CustomerBatch(FolderBuild[] builds)
{
    public int Count => builds.Length;

    /// <summary>Whether anything of it has to be brought to the disk.</summary>
    public bool HasFiles => builds.Any(b => b.Staged.Any());

    /// <summary>The first half: reads, renders, compares and writes beside the targets.</summary>
    /// <param name="stage">Does that for one folder.</param>
    public CustomerBatch Stage(Action<FolderBuild> stage)
    {
        try
        {
            foreach (var build in builds)
                stage(build);
            return this;
        }
        catch
        {
            Discard();
            throw;
        }
    }

    /// <summary>The other half: flushes and renames.</summary>
    /// <returns>What became of each.</returns>
    public IEnumerable<CustomerOutcome> Finish()
    {
        try
        {
            var problem = Flush([.. builds.SelectMany(b => b.Staged)]);
            foreach (var build in builds)
                build.Commit(problem);
        }
        finally
        {
            Discard();
        }

        return builds.Select(b => b.Outcome);
    }

    private void Discard()
    {
        foreach (var build in builds)
            build.Dispose();
    }

    private static IOException? Flush(StagedFile[] files)
    {
        try
        {
            SharedFlush.Flush(files);
            return null;
        }
        catch (IOException e)
        {
            return e;
        }
    }
}
