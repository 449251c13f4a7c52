namespace NapTasks.Values;

/// <summary>What applies a repository to a cluster by itself.</summary>
internal enum GitOpsTool
{
    ArgoCd,
    Flux,
}
