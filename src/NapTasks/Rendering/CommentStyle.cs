namespace NapTasks.Rendering;

/// <summary>How a one-line comment is written in a kind of file.</summary>
/// <param name="Start">What stands before the text.</param>
/// <param name="End">What stands after it.</param>
internal sealed record CommentStyle(string Start, string End)
{
    private static readonly CommentStyle NumberSign = new("# ", "");
    private static readonly CommentStyle Semicolon = new("; ", "");
    private static readonly CommentStyle Markup = new("<!-- ", " -->");

    /// <summary>By the extension of a path: YAML, openssl and shell take #, zone files ;, Markdown, HTML and SVG a comment of markup.</summary>
    public static CommentStyle Of(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "zone" => Semicolon,
        "md" or "html" or "svg" => Markup,
        _ => NumberSign,
    };
}
