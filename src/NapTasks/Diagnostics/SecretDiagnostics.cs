using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP224x: secrets. {0} is the key; no text ever shows a value.</summary>
internal static class SecretDiagnostics
{
    public static readonly DiagnosticDescriptor SecretWritten = new("NAP2241", Warning,
        "The value of {0} is written here, and this file is committed. Move it to secrets.env, and write {0}=${{{0}}}",
        "{0} 的值直接写在此处，而该文件会提交到 git。请把它移到 secrets.env，并写成 {0}=${{{0}}}",
        new("Whoever can read the repository, its backups and its pull requests has the secret; taking it out later does not take it out of git's history.",
            "凡能读取仓库、备份和合并请求的人都能得到该密钥；之后再删除，也仍留在 git 历史中。"));

    public static readonly DiagnosticDescriptor SecretEmpty = new("NAP2242", Error,
        "{0} is empty, which wipes the value that secrets.env has given: install.sh would put an empty secret in the place of the live one. Write {0}=${{{0}}}",
        "{0} 为空，会清掉 secrets.env 提供的值：install.sh 会用空值覆盖正在使用的密钥。请写成 {0}=${{{0}}}",
        new("Sessions end, stored credentials cannot be decrypted, the database refuses the platform: what an empty secret breaks shows only after the run.",
            "会话失效、已存凭据无法解密、数据库拒绝连接：空密钥造成的故障要到安装之后才会显现。"));

    public static readonly DiagnosticDescriptor SecretMissing = new("NAP2243", Warning,
        "{0} is missing: when the environment lacks it too, install.sh does not stop, but puts an empty secret in the place of the live one. Add: {0}=${{{0}}}",
        "缺少 {0}：如果环境变量中也没有，install.sh 不会中止，而会用空值覆盖正在使用的密钥。请添加：{0}=${{{0}}}",
        new("With KEY=${KEY} in the file, install.sh stops with \"unbound variable\" before it changes anything. Left out, it goes on.",
            "文件中写有 KEY=${KEY} 时，install.sh 会在改动之前报 unbound variable 并退出；不写则会继续执行。"));
}
