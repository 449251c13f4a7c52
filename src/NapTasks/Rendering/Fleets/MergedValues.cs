using System.Text;
using NapTasks.Values;

namespace NapTasks.Rendering.Fleets;

/// <summary>
/// The values of one customer of a fleet in one file, the customer's own and those that all share: what the platform's installer
/// sources for that customer. bash reads the same values from it as from the two files.
/// </summary>
internal static class MergedValues
{
    private const string FileName = "values.env";

    /// <summary>In the order of the files. Secrets are taken from the environment.</summary>
    public static ManifestFile Print(EnvFile file)
    {
        var body = new StringBuilder();
        foreach (var assignment in file.Assignments)
            body.Append(assignment.Key).Append('=').Append(assignment.Word).Append('\n');
        return ManifestFile.Generated(FileName, body.ToString());
    }
}
