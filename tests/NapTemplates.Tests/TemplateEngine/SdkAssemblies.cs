using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace NapTemplates.Tests.TemplateEngine;

/// <summary>Finds the template engine, and what it needs, where <c>dotnet new</c> has it: in the folder of the SDK.</summary>
internal static class SdkAssemblies
{
    private static readonly string Folder = typeof(SdkAssemblies).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "SdkFolder").Value!;

    /// <summary>Before anything else in this assembly: a type is loaded together with the types that it derives from.</summary>
    [ModuleInitializer]
    internal static void Install() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        var path = Path.Combine(Folder, $"{name.Name}.dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
