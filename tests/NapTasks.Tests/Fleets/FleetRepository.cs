using System.Globalization;
using NapTasks.Tasks;
using NapTemplates.Testing;

namespace NapTasks.Tests.Fleets;

/// <summary>A fleet on disk, and the real tasks over it.</summary>
internal sealed class FleetRepository : IDisposable
{
    /// <summary>What the customers of the tests share: all that does not follow from one's name.</summary>
    public const string Shared = """
        APP_PREFIX=nap
        NAP_NODE_PORT=30080
        INGRESS_MODE=external
        INGRESS_CONTROLLER=contour
        INGRESS_ADDRESS=10.20.0.10
        INGRESS_BLOCK_PATHS=/_cp/,/metrics,/svc/v1/
        SANDBOX_ENABLED=true
        BROWSER_ENABLED=true
        TURN_HOST=${NAP_HOST}
        WEB_PUBLIC_URL=https://${MAIN_DOMAIN}
        FILES_PUBLIC_URL=https://files.${MAIN_DOMAIN}
        SANDBOX_PUBLIC_URL=https://sandbox.${MAIN_DOMAIN}
        BROWSER_PUBLIC_URL=https://browsers.${MAIN_DOMAIN}
        SANDBOX_DOMAIN=sandbox.${MAIN_DOMAIN}
        ADMIN_PASSWORD=${ADMIN_PASSWORD}
        JWT_SECRET=${JWT_SECRET}
        CREDENTIAL_ENCRYPTION_KEY=${CREDENTIAL_ENCRYPTION_KEY}
        PG_PASSWORD=${PG_PASSWORD}
        SANDBOX_JWT_SECRET=${SANDBOX_JWT_SECRET}
        SANDBOX_SERVICE_KEY=${SANDBOX_SERVICE_KEY}
        BROWSER_JWT_SECRET=${BROWSER_JWT_SECRET}
        TURN_AUTH_SECRET=${TURN_AUTH_SECRET}

        """;

    private readonly TestDirectory folder = new();

    public FleetRepository() => Write("fleet.env", Shared);

    public string Path => folder.Path;

    public static string ValuesOf(string customer) =>
        $"NAMESPACE=nap\nNAP_HOST=10.20.0.11\nMAIN_DOMAIN={customer.Replace('/', '.')}.example.com\n";

    /// <summary>Customers with values like those of any other, each with a domain of its own.</summary>
    public FleetRepository With(params ReadOnlySpan<string> customers)
    {
        foreach (var customer in customers)
            Write($"customers/{customer}/values.env", ValuesOf(customer));
        return this;
    }

    /// <summary>One with lines of its own below those.</summary>
    public FleetRepository WithLines(string customer, string more)
    {
        Write($"customers/{customer}/values.env", ValuesOf(customer) + more);
        return this;
    }

    /// <summary>More lines for all of them, instead of those before.</summary>
    public FleetRepository Share(string more)
    {
        Write("fleet.env", Shared + more);
        return this;
    }

    public BuildRecord Build(string only = "", string shard = "", bool discardEdits = false, params string[] warningsAsErrors) =>
        Run(discardEdits ? BuildVerb.Overwrite : BuildVerb.Write, only, shard, warningsAsErrors);

    public BuildRecord Verify(string only = "", string shard = "") => Run(BuildVerb.Verify, only, shard);

    public BuildRecord Brief(string only = "", string shard = "") => Run(BuildVerb.Brief, only, shard);

    public BuildRecord Run(ProjectTask task, string only) => Run(task, Path, only);

    public string Read(string relative) => folder.Read(relative.Split('/'));

    public void Write(string relative, string text) => folder.Write(relative, text);

    public void Delete(string relative) => Directory.Delete(folder[relative.Split('/')], recursive: true);

    public string PathOf(string relative) => folder[relative.Split('/')];

    public SortedDictionary<string, string> Files() => folder.Files();

    /// <summary>The customers that have generated files.</summary>
    public IEnumerable<string> Built() => Files().Keys
        .Where(f => f.EndsWith("/manifests/values.env", StringComparison.Ordinal))
        .Select(f => f["customers/".Length..^"/manifests/values.env".Length]);

    public void Dispose() => folder.Dispose();

    /// <summary>Builds the fleet in a folder that somebody else looks after.</summary>
    public static BuildRecord BuildAt(string path) => Run(new BuildManifests { Verb = nameof(BuildVerb.Write) }, path, "");

    private BuildRecord Run(BuildVerb verb, string only, string shard, params string[] warningsAsErrors) =>
        Run(new BuildManifests { Verb = verb.ToString(), Shard = shard }, Path, only, warningsAsErrors);

    private static BuildRecord Run(ProjectTask task, string path, string only, params string[] warningsAsErrors)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            var record = new BuildRecord(warningsAsErrors);
            task.BuildEngine = record;
            (task.Project, task.Only) = (System.IO.Path.Combine(path, "fleet.proj"), only);
            record.Succeeded = task.Execute();
            return record;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
