using System.Collections.Frozen;
using System.Collections.Immutable;
using NapTasks.Controllers;
using NapTasks.Diagnostics;
using NapTasks.Output;
using NapTasks.Rendering;
using NapTasks.Rendering.Fleets;
using NapTasks.Values;

namespace NapTasks.Tasks.Fleets;

/// <summary>Many customers in one repository, and what they share.</summary>
internal sealed class Fleet
{
    private readonly string root;
    private readonly EnvText shared;
    private readonly FrozenSet<string> secrets;

    private Fleet(string root, ImmutableArray<string> names, EnvText shared, FrozenSet<string> secrets)
    {
        this.root = root;
        Names = names;
        this.shared = shared;
        this.secrets = secrets;
    }

    /// <summary>The customers, in ordinal order. They are known by their index.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Null when something is missing that all customers need; that is in <paramref name="diagnostics"/> then.</summary>
    /// <param name="root">The absolute path of the folder of all customers.</param>
    /// <param name="sharedFile">The absolute path of fleet.env, which need not exist.</param>
    /// <param name="secretsExample">The absolute path of secrets.env.example, which need not exist.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static Fleet? Open(string root, string sharedFile, string secretsExample, DiagnosticBag diagnostics)
    {
        var secrets = ValuesInput.ReadSecretNames(secretsExample, diagnostics);
        var content = ValuesInput.ReadOptional(sharedFile, diagnostics);
        var shared = content is null ? null : EnvText.Decode(content, sharedFile, diagnostics);
        try
        {
            var folders = CustomerFolders.In(root);
            foreach (var link in folders.Links)
                diagnostics.Add(VerbDiagnostics.LinkedFolder.At(new SourceLocation(link), link));
            if (folders.Names.IsEmpty)
                diagnostics.Add(VerbDiagnostics.NoCustomers.With());
            return secrets is null || shared is null ? null : new Fleet(root, folders.Names, shared, secrets);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(OutputDiagnostics.CannotWrite.At(new SourceLocation(root), Path.GetFileName(root), e.Message));
            return null;
        }
    }

    /// <summary>What there is to render for a customer, or null and a finding.</summary>
    public RenderInput? Read(int customer, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(FolderOf(customer), CustomerFolders.ValuesFile);
        return InputFile.Read(path, diagnostics) is { } content ? new RenderInput(path, content, secrets) { Shared = shared } : null;
    }

    /// <summary>The one customer that is named, or null and a finding.</summary>
    public RenderInput? ReadOnly(string only, DiagnosticBag diagnostics)
    {
        if (Names.IsEmpty)
            return null;
        var named = Selection.Of(Names, only, "", diagnostics);
        if (only.Length > 0 && named is [var customer])
            return Read(customer, diagnostics);
        if (!diagnostics.HasErrors)
            diagnostics.Add(VerbDiagnostics.NotOneCustomer.With($"{(only.Length == 0 ? 0 : named.Length)}", Names[named[0]]));
        return null;
    }

    /// <summary>What of every customer can clash with another; null where a file cannot be read.</summary>
    public CustomerFacts?[] ReadFacts()
    {
        var facts = new CustomerFacts?[Names.Length];
        Customers.ForEach(facts.Length, facts.Length, i =>
        {
            var unheard = new DiagnosticBag();
            facts[i] = Read(i, unheard)?.ReadFile(unheard) is { } file ? CustomerFacts.Of(Names[i], file, IngressControllerCatalogue.Default) : null;
        });
        return facts;
    }

    public string OutputOf(int customer) => Path.Combine(FolderOf(customer), CustomerFolders.OutputFolder);

    public string FolderOf(int customer) => Path.Combine([root, .. Names[customer].Split('/')]);
}
