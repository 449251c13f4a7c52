using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Rendering;

namespace NapTasks.Tests.Values;

public sealed class GitOpsValueTests
{
    private static readonly ValuesText ArgoCd =
        ValuesText.NodePort.With("GITOPS_TOOL", "argocd").With("GITOPS_REPO_URL", "https://git.example.com/nap/acme.git");

    [Theory]
    [InlineData("https://git.example.com/nap/acme.git")]
    [InlineData("https://git.example.com:8443/nap/acme")]
    [InlineData("http://10.20.0.5/nap/acme.git")]
    [InlineData("http://[2001:db8::5]:3000/nap/acme.git")]
    [InlineData("ssh://git@git.example.com:2222/nap/acme.git")]
    [InlineData("git@git.example.com:nap/acme.git")]
    [InlineData("git@git.example.com:/srv/acme.git")]
    [InlineData("https://git.example.com/nap/@acme/x.git")]
    public void A_url_that_git_takes_is_taken(string text) => Assert.Empty(ArgoCd.With("GITOPS_REPO_URL", text).Render().Diagnostics);

    [Theory]
    [InlineData("git.example.com/nap/acme.git")]
    [InlineData("git://git.example.com/acme.git")]
    [InlineData("file:///srv/acme.git")]
    [InlineData("/srv/acme.git")]
    [InlineData("https://git.example.com")]
    [InlineData("https:///acme.git")]
    [InlineData("https://git.example.com/acme.git?x=y")]
    [InlineData("'https://git.example.com/acme.git#x'")]
    [InlineData("'https://git.example.com/a cme.git'")]
    [InlineData("'https://git.example.com/acme.git\"'")]
    [InlineData("'https://git.example.com/acme.git: x'")]
    [InlineData("'https://git.example.com/{{ x }}'")]
    public void A_text_that_is_no_url_of_a_repository_is_refused_and_not_repeated(string text)
    {
        var error = Assert.Single(ArgoCd.With("GITOPS_REPO_URL", text).Render().Diagnostics);
        Assert.Equal("NAP2604", error.Code);
        Assert.Equal(["GITOPS_REPO_URL"], error.Arguments);
    }

    [Theory]
    [InlineData("https://canary@git.example.com/nap/acme.git")]
    [InlineData("https://oauth2:canary@git.example.com/nap/acme.git")]
    [InlineData("https://oauth2:can@ary@git.example.com/nap/acme.git")]
    [InlineData("HTTPS://oauth2:canary@git.example.com/nap/acme.git")]
    [InlineData("htps://oauth2:canary@git.example.com/nap/acme.git")]
    [InlineData("ssh://git:canary@git.example.com/nap/acme.git")]
    [InlineData("oauth2:canary@git.example.com/nap/acme.git")]
    [InlineData("'https://oauth2:canary!{}@git.example.com/nap/acme.git'")]
    [InlineData("'https://oauth2:canary$1@git.example.com/nap/acme.git'")]
    public void A_login_in_the_url_is_an_error_that_shows_it_nowhere(string text)
    {
        var result = ArgoCd.With("GITOPS_REPO_URL", text).Render();
        Assert.Equal(["NAP2603"], result.Diagnostics.Select(d => d.Code));
        foreach (var language in Enum.GetValues<Language>())
        {
            var said = result.Diagnostics.Select(d => d.Message(language)).Concat(ValuesExplanation.Of(result, IngressControllerCatalogue.Default, language));
            Assert.DoesNotContain("canary", string.Concat(said), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("main")]
    [InlineData("release/2026-08")]
    [InlineData("refs/tags/v1.2.3")]
    [InlineData("0123456789abcdef0123456789abcdef01234567")]
    public void A_revision_of_git_is_taken(string revision) => Assert.Empty(ArgoCd.With("GITOPS_REVISION", revision).Render().Diagnostics);

    [Theory]
    [InlineData("--upload-pack=x")]
    [InlineData("a..b")]
    [InlineData("a//b")]
    [InlineData("/main")]
    [InlineData("main/")]
    [InlineData(".main")]
    [InlineData("main.lock")]
    [InlineData("'main: x'")]
    [InlineData("'main x'")]
    [InlineData("'v*'")]
    [InlineData("'@{u}'")]
    public void What_git_would_not_take_as_a_revision_is_refused(string revision) =>
        Assert.Equal(["NAP2605"], ArgoCd.With("GITOPS_REVISION", revision).Render().Diagnostics.Select(d => d.Code));

    [Theory]
    [InlineData(".", "overlays")]
    [InlineData("acme", "acme/overlays")]
    [InlineData("customers/acme/", "customers/acme/overlays")]
    [InlineData("客户/甲", "客户/甲/overlays")]
    public void The_folder_of_the_repository_comes_before_the_overlay(string path, string overlay) =>
        Assert.Contains($"path: {(overlay[0] < 128 ? overlay : $"\"{overlay}\"")}\n",
            ArgoCd.With("GITOPS_PATH", path).Render().GitOps.Files.Single().Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("/acme")]
    [InlineData("../acme")]
    [InlineData("a/../b")]
    [InlineData("./acme")]
    [InlineData("a//b")]
    [InlineData("'a b'")]
    [InlineData("'a\\b'")]
    [InlineData("-acme")]
    [InlineData("'acme: x'")]
    public void A_path_that_could_lead_elsewhere_is_refused(string path) =>
        Assert.Equal(["NAP2606"], ArgoCd.With("GITOPS_PATH", path).Render().Diagnostics.Select(d => d.Code));

    [Theory]
    [InlineData("GITOPS_TOOL", "argo", "NAP2011")]
    [InlineData("GITOPS_NAMESPACE", "a.b", "NAP2012")]
    [InlineData("GITOPS_PROJECT", "x/y", "NAP2014")]
    [InlineData("GITOPS_SECRET_NAME", "x/y", "NAP2014")]
    public void One_wrong_value_is_one_error(string key, string value, string code) =>
        Assert.Equal([code], ArgoCd.With(key, value).Render().Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));

    [Fact]
    public void The_tools_own_keys_are_explained_only_where_there_is_a_tool()
    {
        Assert.DoesNotContain("GITOPS_REVISION", Explained(ValuesText.NodePort), StringComparison.Ordinal);
        Assert.Contains("GITOPS_REVISION", Explained(ArgoCd), StringComparison.Ordinal);
    }

    private static string Explained(ValuesText values) =>
        string.Join('\n', ValuesExplanation.Of(values.Render(), IngressControllerCatalogue.Default, Language.English));
}
