namespace NapTemplates.Testing;

/// <summary>Numbers of cases within one test, for the log of CI: it prints the lines of the results that begin so.</summary>
internal static class Cases
{
    public static void Count(long number, string what) =>
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"cases: {number} {what}"));
}
