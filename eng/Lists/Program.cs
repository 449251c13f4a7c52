using NapTasks.Tests.Documentation;
using NapTemplates.Testing;

// Writes every list and every table that follows from the code, and says which ones have changed.
foreach (var document in GeneratedDocument.All.Where(d => !d.IsCurrent()))
{
    await File.WriteAllTextAsync(Repository.PathOf(document.Path), document.Text());
    Console.WriteLine(document.Path);
}
