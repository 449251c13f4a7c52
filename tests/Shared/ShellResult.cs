namespace NapTemplates.Testing;

/// <summary>What a program left.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Error)
{
    public ShellResult MustSucceed()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }
}
