namespace NapTasks.Values;

/// <summary>The total size that a file's references may expand to: doubled line by line, forty lines make a terabyte.</summary>
internal sealed class ExpansionBudget
{
    /// <summary>In characters: as many as the file itself may have.</summary>
    public const int Limit = 1024 * 1024;

    private int used;

    public bool IsExhausted => used > Limit;

    /// <summary>False when it is exhausted with this value.</summary>
    public bool Take(EnvValue value)
    {
        used += IsExhausted ? 0 : value.Text?.Length ?? 0;
        return !IsExhausted;
    }
}
