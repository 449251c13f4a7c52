namespace NapTasks.Companions.Brief;

/// <summary>Text that stands in a page as it is: nothing in it is escaped any more.</summary>
internal sealed record Verbatim(string Text);
