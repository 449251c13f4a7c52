using System.Collections.Immutable;
using System.Reflection;
using NapTasks.Tests.Rendering;
using NapTasks.Tests.Values;
using Xunit;

namespace Mutation;

/// <summary>Tests of settings that no pinned deployment has.</summary>
internal static class OtherTests
{
    private static readonly ImmutableArray<(MethodInfo Test, object?[] Row)> All =
    [
        .. new[] { typeof(LimitTests), typeof(SettingTests), typeof(CertificateRuleTests), typeof(NetworkPolicyTests) }
            .SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType == typeof(void) && m.GetCustomAttribute<FactAttribute>() is not null)
            .SelectMany(m => Rows(m).Select(row => (m, row))),
    ];

    public static bool Fail() => All.Any(t => Fails(t.Test, t.Row));

    private static IEnumerable<object?[]> Rows(MethodInfo test) =>
        test.GetParameters().Length == 0 ? [[]] : test.GetCustomAttributes<InlineDataAttribute>().Select(a => a.Data);

    private static bool Fails(MethodInfo test, object?[] row)
    {
        try
        {
            test.Invoke(Activator.CreateInstance(test.DeclaringType!), row);
            return false;
        }
        catch (TargetInvocationException)
        {
            return true;
        }
    }
}
