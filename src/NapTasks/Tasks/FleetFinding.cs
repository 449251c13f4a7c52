using NapTasks.Diagnostics;

namespace NapTasks.Tasks;

/// <summary>A finding that one customer has, or several.</summary>
/// <param name="Diagnostic">As it is with the first of them.</param>
/// <param name="Customer">The index of the first.</param>
/// <param name="Name">The name of the first.</param>
/// <param name="Others">How many others have it.</param>
/// <param name="Second">The first of those; null without any.</param>
internal sealed record FleetFinding(Diagnostic Diagnostic, int Customer, string Name, int Others, (int Index, string Name)? Second)
{
    /// <summary>The same with one more customer.</summary>
    public FleetFinding With(Diagnostic finding, int customer, string name)
    {
        if (customer < Customer)
            return new(finding, customer, name, Others + 1, (Customer, Name));
        if (customer == Customer)
            return this;
        return this with { Others = Others + 1, Second = Second is { } second && second.Index < customer ? Second : (customer, name) };
    }

    /// <summary>The text for people. What stands in a file of all customers says whose finding it is.</summary>
    /// <param name="sharedFile">The path of that file.</param>
    /// <param name="language">The reader's.</param>
    public string Message(string sharedFile, Language language)
    {
        var text = Diagnostic.Message(language);
        if (Diagnostic.Location?.File == sharedFile)
            text = FleetMessages.Of.Format(language, text, PrintableText.Of(Name));
        return Others switch
        {
            0 => text,
            1 => FleetMessages.AlsoOne.Format(language, text, PrintableText.Of(Second!.Value.Name)),
            _ => FleetMessages.AlsoMany.Format(language, text, Others, PrintableText.Of(Second!.Value.Name)),
        };
    }
}
