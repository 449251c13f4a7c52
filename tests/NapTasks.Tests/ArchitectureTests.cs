using System.Text.RegularExpressions;
using NapTemplates.Testing;

namespace NapTasks.Tests;

/// <summary>Dependencies go one way: Tasks → Output → Rendering → Companions → Controllers → {Yaml, Exposure} → Values → Diagnostics.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, int> Layers = new(StringComparer.Ordinal)
    {
        ["Tasks"] = 7,
        ["Output"] = 6,
        ["Rendering"] = 5,
        ["Companions"] = 4,
        ["Controllers"] = 3,
        ["Yaml"] = 2,
        ["Exposure"] = 2,
        ["Values"] = 1,
        ["Diagnostics"] = 0,
    };

    public static TheoryData<string> Sources =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src", "NapTasks"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.PathOf("src", "NapTasks"), f).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_file_depends_only_on_layers_below_its_own(string source)
    {
        var layer = source.Split('/')[0];
        var used = Namespaces().Matches(Text(source)).Select(m => m.Groups[1].Value).Distinct().Where(used => used != layer);
        Assert.All(used, used => Assert.True(Layers[used] < Layers[layer], $"{layer} uses {used}"));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Only_tasks_name_msbuild_only_output_and_tasks_touch_the_disk_and_only_the_output_folder_writes(string source)
    {
        var layer = source.Split('/')[0];
        if (layer != "Tasks")
            Assert.DoesNotContain("Microsoft.Build", Text(source), StringComparison.Ordinal);
        if (layer is not ("Tasks" or "Output"))
            Assert.DoesNotMatch(@"(?<![\w.])(File|Directory|Path)\.(?!Build\.props)[A-Z]|\b(FileStream|FileInfo|DirectoryInfo|System\.IO)\b", Text(source));
        // Tasks read values.env and the installer's files; whatever is written goes through one folder of code.
        if (source is not ("Output/OutputFolder.cs" or "Output/StagedFile.cs"))
            Assert.DoesNotMatch(@"\bFile\.(Write|Append|Create|Delete|Move|Copy|Replace|Set|Open(?!Read|Handle\(path, FileMode\.Open, FileAccess\.Read,))|\bDirectory\.(Create|Delete|Move|Set)|\b(StreamWriter|FileAccess\.(Read)?Write)\b", Text(source));
        Assert.DoesNotMatch(@"Environment\.(GetEnvironmentVariable|CurrentDirectory)|DateTime\.|DateTimeOffset\.", Text(source));
    }

    private static string Text(string source) => Repository.ReadText("src", "NapTasks", source);

    [GeneratedRegex(@"\bNapTasks\.([A-Z][A-Za-z]+)")]
    private static partial Regex Namespaces();
}
