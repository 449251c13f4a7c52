using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Rendering.Fleets;
using NapTasks.Values;

namespace NapTasks.Tasks;

/// <summary>The customers of a project and what they share. One customer is a fleet of one, without a name, in the folder of the project itself.</summary>
internal sealed class Repository
{
    // MSBuild reserves the property with this name: nothing from outside makes one kind of repository the other.
    private const string FleetProject = "fleet.proj";

    private readonly string root;
    private readonly string valuesFile;
    private readonly EnvText? shared;
    private readonly FrozenSet<string> secrets;

    private Repository(string root, string valuesFile, ImmutableArray<string> names, EnvText? shared, FrozenSet<string> secrets)
    {
        this.root = root;
        this.valuesFile = valuesFile;
        Names = names;
        this.shared = shared;
        this.secrets = secrets;
    }

    /// <summary>The customers, in ordinal order. They are known by their index.</summary>
    public ImmutableArray<string> Names { get; }

    public bool IsFleet => shared is not null;

    public string SharedFile => SharedFileIn(root);

    /// <summary>Null when something is missing that all customers need; that is in <paramref name="diagnostics"/> then.</summary>
    /// <param name="project">The absolute path of the project.</param>
    /// <param name="valuesFile">The name of a customer's values.env.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static Repository? Open(string project, string valuesFile, DiagnosticBag diagnostics)
    {
        if (!Path.IsPathFullyQualified(project) || Path.GetDirectoryName(project) is not { } root)
        {
            diagnostics.Add(OutputDiagnostics.WrongPlace.With(project));
            return null;
        }

        // It need not exist.
        var secrets = ReadOptional(Path.Combine(root, "secrets.env.example"), diagnostics) is { } example ? SecretKeys.ListedIn(Encoding.UTF8.GetString(example)) : null;
        // Windows and macOS take a name in any case, and MSBuild compares it so.
        if (Path.GetFileName(project).Equals(FleetProject, StringComparison.OrdinalIgnoreCase))
            return OpenFleet(root, valuesFile, secrets, diagnostics);
        if (secrets is not null)
            return new Repository(root, valuesFile, [""], null, secrets);
        InputFile.Read(Path.Combine(root, valuesFile), diagnostics);
        return null;
    }

    /// <summary>The indices of the customers that are asked for.</summary>
    public ImmutableArray<int> Select(string only, string shard, DiagnosticBag diagnostics) => IsFleet ? Selection.Of(Names, only, shard, diagnostics) : [0];

    /// <summary>What there is to render for a customer, or null and a finding.</summary>
    public RenderInput? Read(int customer, DiagnosticBag diagnostics)
    {
        var path = PathOf(customer, valuesFile);
        return InputFile.Read(path, diagnostics) is { } content ? new RenderInput(path, content, secrets) { Shared = shared } : null;
    }

    /// <summary>The same for the one customer that is named, or the only one.</summary>
    public RenderInput? ReadOne(string only, DiagnosticBag diagnostics)
    {
        if (Names.IsEmpty)
            return null;
        var named = Select(only, "", diagnostics);
        if ((only.Length > 0 || !IsFleet) && named is [var customer])
            return Read(customer, diagnostics);
        if (!diagnostics.HasErrors)
            diagnostics.Add(VerbDiagnostics.NotOneCustomer.With($"{(only.Length == 0 ? 0 : named.Length)}", Names[named[0]]));
        return null;
    }

    /// <summary>What can clash between customers; null where a file cannot be read. Empty for a single customer.</summary>
    public CustomerFacts?[] ReadFacts()
    {
        var facts = new CustomerFacts?[IsFleet ? Names.Length : 0];
        Customers.ForEach(facts.Length, i =>
        {
            var unheard = new DiagnosticBag();
            facts[i] = Read(i, unheard)?.ReadFile(unheard) is { } file ? CustomerFacts.Of(Names[i], file, IngressControllerCatalogue.Default) : null;
        });
        return facts;
    }

    /// <summary>Something in a customer's folder.</summary>
    public string PathOf(int customer, string name) => Path.Combine(IsFleet ? Path.Combine([root, CustomerFolders.Folder, .. Names[customer].Split('/')]) : root, name);

    /// <summary>Something in the folder of the project.</summary>
    public string PathOf(string name) => Path.Combine(root, name);

    private static Repository? OpenFleet(string root, string valuesFile, FrozenSet<string>? secrets, DiagnosticBag diagnostics)
    {
        var sharedFile = SharedFileIn(root);
        var content = ReadOptional(sharedFile, diagnostics);
        var shared = content is null ? null : EnvText.Decode(content, sharedFile, diagnostics);
        var customers = Path.Combine(root, CustomerFolders.Folder);
        try
        {
            var folders = CustomerFolders.In(customers);
            foreach (var link in folders.Links)
                diagnostics.Add(VerbDiagnostics.LinkedFolder.At(new SourceLocation(link), link));
            if (folders.Names.IsEmpty)
                diagnostics.Add(VerbDiagnostics.NoCustomers.With());
            return secrets is null || shared is null ? null : new Repository(root, valuesFile, folders.Names, shared, secrets);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(OutputDiagnostics.CannotWrite.At(new SourceLocation(customers), CustomerFolders.Folder, e.Message));
            return null;
        }
    }

    private static string SharedFileIn(string root) => Path.Combine(root, "fleet.env");

    // The bytes of a file that may be missing or empty; null and a finding when it cannot be read.
    private static byte[]? ReadOptional(string path, DiagnosticBag diagnostics) =>
        File.Exists(path) && new FileInfo(path).Length > 0 ? InputFile.Read(path, diagnostics) : [];
}
