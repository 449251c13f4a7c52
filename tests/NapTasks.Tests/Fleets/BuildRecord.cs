using System.Collections;
using Microsoft.Build.Framework;

namespace NapTasks.Tests.Fleets;

/// <summary>In MSBuild's place: remembers what a task says.</summary>
internal sealed class BuildRecord(IReadOnlyCollection<string> warningsAsErrors) : IBuildEngine8
{
    private readonly Lock gate = new();

    public bool Succeeded { get; set; }

    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<BuildWarningEventArgs> Warnings { get; } = [];

    public List<string> Lines { get; } = [];

    public string LastLine => Lines[^1];

    public bool AllowFailureWithoutError { get; set; }

    public bool IsRunningMultipleNodes => false;

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "fleet.proj";

    public BuildRecord MustSucceed()
    {
        Assert.True(Succeeded, string.Join('\n', Errors.Select(e => $"{e.File}({e.LineNumber}): {e.Code}: {e.Message}")));
        return this;
    }

    public BuildRecord MustFail()
    {
        Assert.False(Succeeded);
        Assert.NotEmpty(Errors);
        return this;
    }

    public void LogErrorEvent(BuildErrorEventArgs e) => Add(Errors, e);

    // As MSBuild does with -warnaserror.
    public void LogWarningEvent(BuildWarningEventArgs e)
    {
        if (ShouldTreatWarningAsError(e.Code))
            LogErrorEvent(new BuildErrorEventArgs(e.Subcategory, e.Code, e.File, e.LineNumber, e.ColumnNumber, 0, 0, e.Message, "", ""));
        else
            Add(Warnings, e);
    }

    public void LogMessageEvent(BuildMessageEventArgs e) => Add(Lines, e.Message!);

    public bool ShouldTreatWarningAsError(string warningCode) => warningsAsErrors.Contains(warningCode);

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

    public void LogTelemetry(string eventName, IDictionary<string, string> properties)
    {
    }

    public IReadOnlyDictionary<string, string> GetGlobalProperties() => new Dictionary<string, string>();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs, string toolsVersion) =>
        throw new NotSupportedException();

    public bool BuildProjectFilesInParallel(string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties,
        IDictionary[] targetOutputsPerProject, string[] toolsVersion, bool useResultsCache, bool unloadProjectsOnCompletion) => throw new NotSupportedException();

    public BuildEngineResult BuildProjectFilesInParallel(string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties,
        IList<string>[] removeGlobalProperties, string[] toolsVersion, bool returnTargetOutputs) => throw new NotSupportedException();

    public void Yield()
    {
    }

    public void Reacquire()
    {
    }

    public void RegisterTaskObject(object key, object obj, RegisteredTaskObjectLifetime lifetime, bool allowEarlyCollection) => throw new NotSupportedException();

    public object GetRegisteredTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => throw new NotSupportedException();

    public object UnregisterTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => throw new NotSupportedException();

    private void Add<T>(List<T> list, T item)
    {
        lock (gate)
            list.Add(item);
    }
}
