using System.Text;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;
using NapTasks.Rendering.Comparisons;

namespace NapTasks.Tests.Rendering.Comparisons;

/// <summary>Comparing, for tests.</summary>
internal static class Compared
{
    public static readonly IReadOnlyList<string> States = [.. IngressControllerCatalogue.Default.Names, "nodeport"];

    /// <summary>A values.env of today that can be compared with everything: it has the classes that some need.</summary>
    public static ValuesText Today(string state) => state == "nodeport"
        ? ValuesText.External.With("INGRESS_MODE", "nodeport").Without("INGRESS_CONTROLLER").WithClasses().With("INGRESS_CLASS", "example")
        : ValuesText.For(state).WithClasses();

    public static ComparisonResult Result(ValuesText values, string with, IngressControllerCatalogue? catalogue = null) => Comparer.Compare(
        new RenderInput("values.env", Encoding.UTF8.GetBytes(values.ToString()), []), with, catalogue ?? IngressControllerCatalogue.Default);

    public static Comparison Of(ValuesText values, string with, IngressControllerCatalogue? catalogue = null)
    {
        var result = Result(values, with, catalogue);
        Assert.Empty(result.Errors.Select(e => e.Message(Language.English)));
        return result.Comparison!;
    }

    public static string Text(Comparison comparison, Language language = Language.English) =>
        string.Concat(ComparisonText.Lines(comparison, language).Select(l => $"{l}\n"));
}
