using NapTasks.FaultTests.Victims;
using Xunit.Runner.InProc.SystemConsole;

// The test host, unless it is started as a build that is to be killed or to meet a fault.
return args is [Victim.Verb, .. var rest] ? Victim.Run(rest.AsSpan()) : await ConsoleRunner.Run(args);
