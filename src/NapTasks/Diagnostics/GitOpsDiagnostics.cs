using static NapTasks.Diagnostics.Severity;

namespace NapTasks.Diagnostics;

/// <summary>NAP26xx: Argo CD and Flux.</summary>
internal static class GitOpsDiagnostics
{
    public static readonly DiagnosticDescriptor UrlMissing = new("NAP2601", Error,
        "GITOPS_TOOL needs the URL from which the cluster fetches this repository. With yours instead of the example's, add: GITOPS_REPO_URL=https://git.example.com/nap/acme.git",
        "GITOPS_TOOL 需要集群获取本仓库所用的 URL。请换成您的地址后添加：GITOPS_REPO_URL=https://git.example.com/nap/acme.git",
        new("It is the one thing about the repository that the repository itself does not say, and it must be reachable from within the cluster.",
            "仓库自身不包含这一信息，而且该地址必须能从集群内访问。"));

    public static readonly DiagnosticDescriptor ToolMissing = new("NAP2602", Warning,
        "{0} changes nothing without GITOPS_TOOL. Add: GITOPS_TOOL=argocd, or GITOPS_TOOL=flux",
        "未设置 GITOPS_TOOL，{0} 不起作用。请添加：GITOPS_TOOL=argocd 或 GITOPS_TOOL=flux",
        new("Argo CD and Flux want different objects, so none are generated until one of them is named.",
            "Argo CD 与 Flux 所需的对象不同，指明其一之后才会生成。"));

    public static readonly DiagnosticDescriptor LoginInUrl = new("NAP2603", Error,
        "{0} holds a user or a password, which is not shown here. Take it out of the URL, give it to Argo CD or Flux as a Secret in the cluster, and change it wherever it is valid",
        "{0} 含有用户名或密码（此处不显示）。请从 URL 中去掉，改以 Secret 的形式在集群中交给 Argo CD 或 Flux，并更换这一已泄露的凭据",
        new("values.env and gitops/ are committed: whoever can read the repository, or a clone of it, has the login, also after it is deleted from the newest revision. In https URLs even a user alone may be a token.",
            "values.env 与 gitops/ 都会提交：能读到仓库或其克隆的人都拿到了凭据，即使之后从最新版本中删除也一样。https URL 中单独的用户名也可能是令牌。"));

    public static readonly DiagnosticDescriptor NotARepositoryUrl = new("NAP2604", Error,
        "{0} is not the URL of a git repository. Write it with https, http or ssh, without query and fragment: {0}=https://git.example.com/nap/acme.git",
        "{0} 不是 git 仓库的 URL。应为 https、http 或 ssh 地址，不带查询参数和片段：{0}=https://git.example.com/nap/acme.git",
        new("The value is not repeated here, since a misspelt URL may hold a password.",
            "此处不重复显示该值，因为写错的 URL 中可能含有密码。"));

    public static readonly DiagnosticDescriptor NotARevision = new("NAP2605", Error,
        "{0} is \"{1}\". Write a branch, a commit of 40 digits, or a full reference: {0}=main, {0}=refs/tags/v1",
        "{0} 的值“{1}”无效。应为分支名、40 位提交号或完整引用：{0}=main、{0}=refs/tags/v1",
        new("These are the names that git allows; a tag is written in full, since a bare name is taken for a branch.",
            "须符合 git 的命名规则；标签要写完整引用，因为单独的名称会被当作分支。"));

    public static readonly DiagnosticDescriptor NotAPath = new("NAP2606", Error,
        "{0} is \"{1}\". Write the folder of this deployment repository, relative to the root of the git repository: {0}=customers/acme, or {0}=. for the root itself",
        "{0} 的值“{1}”无效。应为本部署仓库相对于 git 仓库根目录的路径：{0}=customers/acme；位于根目录时写 {0}=.",
        new("Argo CD and Flux look for overlays/kustomization.yaml below this folder.",
            "Argo CD 与 Flux 在该目录下查找 overlays/kustomization.yaml。"));

    public static readonly DiagnosticDescriptor ShortUrl = new("NAP2607", Error,
        "Flux does not take the short form of an ssh URL. Write GITOPS_REPO_URL={0}",
        "Flux 不接受 ssh URL 的简写形式。请写成 GITOPS_REPO_URL={0}",
        new("Its GitRepository allows URLs with a scheme only; git itself and Argo CD take both.",
            "Flux 的 GitRepository 只接受带协议的 URL；git 与 Argo CD 两种形式都接受。"));

    public static readonly DiagnosticDescriptor KeyMissing = new("NAP2608", Error,
        "Flux cannot fetch over ssh without a key. Create its Secret (flux create secret git nap-git --url=<the URL>) and add: GITOPS_SECRET_NAME=nap-git",
        "没有密钥，Flux 无法通过 ssh 获取仓库。请创建其 Secret（flux create secret git nap-git --url=<该 URL>），并添加：GITOPS_SECRET_NAME=nap-git",
        new("A GitRepository names the Secret with the private key and the known hosts. Argo CD finds its Secret by the URL, so that it needs no name.",
            "GitRepository 须指明包含私钥和 known_hosts 的 Secret。Argo CD 按 URL 查找 Secret，无需写名称。"));

    public static readonly DiagnosticDescriptor Head = new("NAP2609", Error,
        "Flux fetches a branch and knows no HEAD. Write the branch: GITOPS_REVISION=main",
        "Flux 按分支获取，不支持 HEAD。请写分支名：GITOPS_REVISION=main",
        new("With HEAD it would look for a branch of that name, and find none.",
            "写 HEAD 时它会查找同名分支，而该分支不存在。"));

    public static readonly DiagnosticDescriptor NotRead = new("NAP2610", Warning,
        "{0} changes nothing with {1}. Remove the line",
        "使用 {1} 时 {0} 不起作用。请删除该行",
        new("Projects are Argo CD's; the Secret for a repository is named in Flux's objects only, Argo CD finds its own by the URL.",
            "项目是 Argo CD 的概念；仓库的 Secret 只写在 Flux 的对象中，Argo CD 按 URL 自行查找。"));
}
