using System.Collections.Frozen;

namespace NapTasks.Values;

/// <summary>Variables that belong to bash itself.</summary>
internal static class ShellVariables
{
    /// <summary>Assigning to these fails, is ignored, or changes how bash reads the rest of the file.</summary>
    public static FrozenSet<string> Special { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "_", "BASHOPTS", "BASHPID", "BASH_ALIASES", "BASH_ARGC", "BASH_ARGV", "BASH_ARGV0", "BASH_CMDS", "BASH_COMMAND", "BASH_COMPAT",
        "BASH_ENV", "BASH_EXECUTION_STRING", "BASH_LINENO", "BASH_LOADABLES_PATH", "BASH_REMATCH", "BASH_SOURCE", "BASH_SUBSHELL",
        "BASH_VERSINFO", "BASH_VERSION", "BASH_XTRACEFD", "CHILD_MAX", "COMP_WORDBREAKS", "DIRSTACK", "ENV", "EPOCHREALTIME",
        "EPOCHSECONDS", "EUID", "FUNCNAME", "GLOBIGNORE", "GROUPS", "HISTCMD", "IFS", "IGNOREEOF", "LINENO", "OPTIND", "PATH",
        "PIPESTATUS", "POSIXLY_CORRECT", "PPID", "RANDOM", "SECONDS", "SHELLOPTS", "SHLVL", "SRANDOM", "UID");
}
