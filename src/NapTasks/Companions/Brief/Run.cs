namespace NapTasks.Companions.Brief;

/// <summary>A piece of text in one style.</summary>
internal readonly record struct Run(string Text, RunStyle Style);

/// <summary>How a piece of text is set.</summary>
internal enum RunStyle
{
    Plain,

    /// <summary>What is typed or compared letter by letter: names, addresses, paths.</summary>
    Code,

    Strong,
}
