using System.Diagnostics;
using Mutation;
using NapTemplates.Testing;

// Switches off every rule, and every field and every limit of every controller, one at a time, in this process, and asks the tests
// whether they notice. The product has no switch for it: the rules' list and the catalogue are changed in memory.
var watch = Stopwatch.StartNew();
var rules = RuleMutants.Run();
var controllers = ControllerMutants.Run();
var report = Report.Print(rules, controllers);
var survived = rules.Count(r => !r.OffNoticed || !r.AlwaysNoticed) + controllers.Sum(c => c.Mutants.Count(m => m.NoticedBy == Witness.Nothing));
var path = Repository.PathOf("docs", "mutation.md");
var isCurrent = await File.ReadAllTextAsync(path) == report;
foreach (var mutant in Report.List(controllers, args is ["list"] ? Witness.Snapshots : Witness.Nothing))
    Console.WriteLine(mutant);
if (args is [])
    await File.WriteAllTextAsync(path, report);
else if (!isCurrent)
    Console.WriteLine("docs/mutation.md is not the result: run dotnet run --project eng/Mutation");
Console.WriteLine(
    $"{rules.Length} rules twice, {controllers.Sum(c => c.Mutants.Length)} mutants of {controllers.Length} controllers: {survived} survive. {watch.Elapsed.TotalSeconds:0} s");
return survived == 0 && (isCurrent || args is not ["check"]) ? 0 : 1;
