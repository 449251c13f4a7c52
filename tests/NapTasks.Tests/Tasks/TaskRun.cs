using System.Collections;
using Microsoft.Build.Framework;
using NapTasks.Tasks;

namespace NapTasks.Tests.Tasks;

/// <summary>A task as MSBuild runs it, and what it has said.</summary>
internal sealed class TaskRun : IBuildEngine
{
    private TaskRun()
    {
    }

    public bool Succeeded { get; private set; }

    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<BuildWarningEventArgs> Warnings { get; } = [];

    public List<string> Messages { get; } = [];

    public IEnumerable<string> Codes => Errors.Select(e => e.Code);

    /// <summary>All that a log would hold.</summary>
    public string Log =>
        string.Join('\n', [.. Errors.Select(e => $"{e.File}({e.LineNumber},{e.ColumnNumber}) {e.Code} {e.Message}"), .. Warnings.Select(w => w.Message), .. Messages]);

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "nap.proj";

    /// <summary>What Build does in a repository.</summary>
    public static TaskRun Write(string repository, string values = "values.env", bool discardEdits = false) =>
        Build(repository, discardEdits ? nameof(BuildVerb.Overwrite) : nameof(BuildVerb.Write), values);

    /// <summary>What NapVerify does in a repository.</summary>
    public static TaskRun Verify(string repository) => Build(repository, nameof(BuildVerb.Verify));

    /// <summary>What NapBrief does in a repository.</summary>
    public static TaskRun Brief(string repository) => Build(repository, nameof(BuildVerb.Brief));

    public static TaskRun Of(ITask task)
    {
        var run = new TaskRun();
        task.BuildEngine = run;
        run.Succeeded = task.Execute();
        return run;
    }

    private static TaskRun Build(string repository, string verb, string values = "values.env") =>
        Of(new BuildManifests { Project = Path.Combine(repository, "nap.proj"), ValuesFile = values, Verb = verb });

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message ?? "");

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();
}
