using System.Diagnostics;
using Mutation;
using NapTemplates.Testing;

// Switches off every rule, and every field and every limit of every controller, one at a time, in this process, and asks the tests
// whether they notice. The product has no switch for it: the rules' list and the catalogue are changed in memory.
var watch = Stopwatch.StartNew();
var rules = RuleMutants.Run();
var controllers = ControllerMutants.Run();
var report = Report.Print(rules, controllers);
await File.WriteAllTextAsync(Repository.PathOf("docs", "mutation.md"), report);
Console.WriteLine(report);
Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s");
return rules.All(r => r.OffNoticed && r.AlwaysNoticed) && controllers.All(c => c.Mutants.All(m => m.BySnapshots)) ? 0 : 1;
