using NapTasks.Values;

namespace NapTasks.Tests.Values;

/// <summary>Names of objects, namespaces and Secrets by RFC 1123, and what is said of the others.</summary>
public sealed class NameTests
{
    private static readonly string Label63 = new('a', 63);
    private static readonly string Name253 = string.Join('.', Label63, Label63, Label63, new string('a', 61));

    /// <summary>The text, and whether it is a namespace, and an object's name.</summary>
    public static TheoryData<string, bool, bool> Names => new()
    {
        { "nap", true, true },
        { "n", true, true },
        { "0", true, true },
        { "1-a", true, true },
        { "a--b", true, true },
        { "xn--fiq228c", true, true },
        { Label63, true, true },
        { Label63 + "a", false, false },
        { "a.b", false, true },
        { "a.b-c.d0", false, true },
        { $"{Label63}.{Label63}", false, true },
        { Name253, false, true },
        { Name253 + "a", false, false },
        { "", false, false },
        { ".", false, false },
        { "a.", false, false },
        { ".a", false, false },
        { "a..b", false, false },
        { "-a", false, false },
        { "a-", false, false },
        { "a.-b", false, false },
        { "a-.b", false, false },
        { "A", false, false },
        { "a_b", false, false },
        { "a b", false, false },
        { " a", false, false },
        { "a\n", false, false },
        { "a/b", false, false },
        { "../a", false, false },
        { "a:b", false, false },
        { "*.a", false, false },
        { "é", false, false },
        { "ａ", false, false },
        { "a\u200b", false, false },
        { "${A}", false, false },
    };

    /// <summary>Names of which only the spelling is wrong, and the right one.</summary>
    public static TheoryData<string, string> Misspelt => new()
    {
        { "Nap", "nap" },
        { "NAP-TLS", "nap-tls" },
        { "nap_tls", "nap-tls" },
        { " nap ", "nap" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_one_of_rfc_1123_or_none(string text, bool isNamespace, bool isObject)
    {
        Assert.Equal(isNamespace, Namespace.Parse("K", text).TryGet(out _, out _));
        Assert.Equal(isObject, ObjectName.Parse("K", text).TryGet(out var name, out _));
        if (isObject)
            Assert.Equal(text, name!.ToString());
    }

    [Theory]
    [MemberData(nameof(Misspelt))]
    public void Where_only_the_spelling_is_wrong_the_right_one_is_said(string text, string right)
    {
        Assert.False(ObjectName.Parse("K", text).TryGet(out _, out var problem));
        Assert.Equal(right, problem.Arguments[^1]);
    }
}
