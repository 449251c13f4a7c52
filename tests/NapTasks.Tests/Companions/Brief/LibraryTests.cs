using System.Reflection;
using System.Runtime.Loader;
using NapTasks.Companions.Brief;

namespace NapTasks.Tests.Companions.Brief;

/// <summary>The libraries that fill and convert templates are loaded for the pages, and for nothing else.</summary>
public sealed class LibraryTests
{
    private static readonly string[] Libraries = ["Markdig", "Scriban.Signed"];

    [Fact]
    public void A_build_without_pages_loads_none_and_one_with_pages_loads_them()
    {
        var context = new Apart();
        try
        {
            var tests = context.LoadFromAssemblyPath(typeof(LibraryTests).Assembly.Location);
            Render(tests, ("BRIEF_ENABLED", "false"));
            Assert.DoesNotContain(context.Assemblies, a => Libraries.Contains(a.GetName().Name));
            Assert.Contains(context.Assemblies, a => a.GetName().Name == "NapTasks");
            var site = Render(tests, ("BRIEF_LANGUAGE", "both"));
            var pages = context.Assemblies.Single(a => a.GetName().Name == "NapTasks").GetType(typeof(BriefPages).FullName!)!.GetMethod(nameof(BriefPages.Of))!;
            Assert.Equal(24, ((IEnumerable<object>)pages.Invoke(null, [site])!).Count());
            Assert.All(Libraries, l => Assert.Contains(context.Assemblies, a => a.GetName().Name == l));
        }
        finally
        {
            context.Unload();
        }
    }

    private static object Render(Assembly tests, (string Key, string Value) line)
    {
        var type = tests.GetType(typeof(ValuesText).FullName!)!;
        var values = type.GetProperty(nameof(ValuesText.External))!.GetValue(null)!;
        values = type.GetMethod(nameof(ValuesText.With))!.Invoke(values, [line.Key, line.Value])!;
        var result = type.GetMethod(nameof(ValuesText.Render), [])!.Invoke(values, [])!;
        return result.GetType().GetProperty("Site")!.GetValue(result)!;
    }

    // The tasks once more, with what they load, so that what other tests have loaded does not count.
    private sealed class Apart() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == "NapTasks" || Libraries.Contains(assemblyName.Name)
                ? LoadFromAssemblyPath(Path.Combine(Path.GetDirectoryName(typeof(BriefPages).Assembly.Location)!, $"{assemblyName.Name}.dll"))
                : null;
    }
}
