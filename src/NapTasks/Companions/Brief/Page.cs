using System.Collections.Immutable;
using NapTasks.Diagnostics;

namespace NapTasks.Companions.Brief;

/// <summary>A page for one department, in one language.</summary>
/// <param name="Name">Of its files, without extension.</param>
/// <param name="Language">Of its texts.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Blocks">What stands below it.</param>
internal sealed record Page(string Name, Language Language, Inline Title, ImmutableArray<Block> Blocks);
