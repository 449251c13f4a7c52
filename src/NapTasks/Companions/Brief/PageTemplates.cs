using System.Collections.Concurrent;
using NapTasks.Diagnostics;
using Scriban;
using Scriban.Runtime;

namespace NapTasks.Companions.Brief;

/// <summary>
/// Fills the templates of pages/ with the facts of one deployment, in one language. The template of a page is Markdown. Commands and the
/// picture have templates of their own in pages/shared, where a value is escaped as a word of bash or PowerShell, or as a label.
/// </summary>
internal sealed class PageTemplates
{
    private static readonly ConcurrentDictionary<string, Template> Parsed = new(StringComparer.Ordinal);

    private readonly ScriptObject facts = [];
    private readonly Language language;

    /// <param name="facts">Its properties are what a template may name, in lower case and with underscores.</param>
    /// <param name="language">Of the texts.</param>
    public PageTemplates(object facts, Language language)
    {
        this.language = language;
        this.facts.Import(facts);
        this.facts.Import("plain", (object value) => new Verbatim(MarkdownText.Plain(EscapingContext.Text(value))));
        this.facts.Import("list", (IEnumerable<object> values) => new Verbatim(string.Join(Say(", ", "、"), values.Select(v => MarkdownText.Code(EscapingContext.Text(v))))));
        this.facts.Import("t", (string english, string chinese) => new Verbatim(Say(english, chinese)));
        this.facts.Import("part", (TemplateContext context, string name, object? it = null) => new Verbatim(Fill(PathOf(name), ((EscapingContext)context).Escape, it)));
        this.facts.Import("commands", (string name, object? it = null) => new Verbatim(Commands(name, it)));
    }

    /// <summary>A page as Markdown, with an empty line in front.</summary>
    public string Page(string name) => $"\n{MarkdownText.WithNumbers(Fill($"{Folder}/{name}.md", MarkdownText.Code, null))}\n";

    /// <summary>Fills a template's text.</summary>
    /// <param name="template">Parsed.</param>
    /// <param name="escape">What is done to every value.</param>
    /// <param name="it">What the template is given by the one that uses it; null: nothing.</param>
    public string Fill(Template template, Func<string, string> escape, object? it)
    {
        var context = new EscapingContext(escape);
        context.PushGlobal(facts);
        if (it is not null)
            context.PushGlobal(new ScriptObject { ["it"] = it });
        return template.Render(context).TrimEnd('\n');
    }

    private string Folder => Say("en", "zh-Hans");

    private string Say(string english, string chinese) => language == Language.SimplifiedChinese ? chinese : english;

    private string PathOf(string part) => part.Contains('.', StringComparison.Ordinal) ? $"shared/{part}" : $"{Folder}/parts/{part}.md";

    private string Fill(string path, Func<string, string> escape, object? it) =>
        Fill(Parsed.GetOrAdd(path, p => Parse(PageResource.Read(p), p)), escape, it);

    private string Commands(string name, object? it)
    {
        var (fence, escape) = name[name.IndexOf('.', StringComparison.Ordinal)..] switch
        {
            ".sh" => ("bash", (Func<string, string>)ShellWord.Bash),
            ".ps1" => ("powershell", ShellWord.PowerShell),
            _ => ("mermaid", Picture.Escape),
        };
        return MarkdownText.Fenced(fence, Fill($"shared/{name}", escape, it));
    }

    /// <summary>Parses a template; one with a mistake is no template.</summary>
    public static Template Parse(string text, string path)
    {
        var template = Template.Parse(text, path);
        return template.HasErrors ? throw new InvalidOperationException(template.Messages.ToString()) : template;
    }
}

/// <summary>Text that stands in a page as it is: nothing in it is escaped any more.</summary>
internal sealed record Verbatim(string Text);
