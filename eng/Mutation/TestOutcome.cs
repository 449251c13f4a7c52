namespace Mutation;

/// <summary>What becomes of a test that is called like any other method.</summary>
internal static class TestOutcome
{
    /// <summary>Whether it fails, in whatever way: an assertion, or an exception of the mutant.</summary>
    public static bool Fails(Action test)
    {
        try
        {
            test();
            return false;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
