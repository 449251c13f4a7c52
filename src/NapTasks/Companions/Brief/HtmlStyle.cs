namespace NapTasks.Companions.Brief;

/// <summary>How the pages look. No angle bracket and no ampersand may stand here: HTML and XML read them differently in a style sheet.</summary>
internal static class HtmlStyle
{
    /// <summary>Light on paper and by default, dark where the reader has asked for it; every pair of text and ground has a contrast of at least 4.5.</summary>
    public const string Colours = """
        :root { --ink: #1b1f24; --soft: #57606a; --edge: #8c959f; --line: #d0d7de; --back: #ffffff; --field: #f3f5f8; --accent: #0b57d0; --note: #fff4ce }
        @media screen and (prefers-color-scheme: dark) {
        :root { --ink: #e6edf3; --soft: #a3adb8; --edge: #6e7681; --line: #3d444d; --back: #0d1117; --field: #1a2029; --accent: #79b0ff; --note: #3a2f0b }
        }
        """;

    public const string Sheet = """
        html { color-scheme: light dark; background: var(--back); color: var(--ink); -webkit-text-size-adjust: 100%;
        font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
        body { margin: 0 }
        main { max-width: 54rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: .5rem 0 1rem }
        h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.75rem 0 .5rem }
        p, ul, ol, pre, figure, .table { margin: .75rem 0 }
        li { margin: .3rem 0 }
        .note { background: var(--note); border-left: 4px solid var(--accent); padding: .6rem .8rem }
        code { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em }
        p code, li code { background: var(--field); padding: .05em .25em; border-radius: 3px }
        pre { background: var(--field); border: 1px solid var(--line); border-radius: 4px; padding: .7rem .8rem; font-size: .9rem; line-height: 1.45;
        white-space: pre-wrap; user-select: all; -webkit-user-select: all }
        figure, .table { overflow-x: auto }
        table { border-collapse: collapse; width: 100%; line-height: 1.4 }
        th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top }
        th, td { overflow-wrap: break-word }
        .long { overflow-wrap: anywhere }
        th { background: var(--field); white-space: nowrap }
        .wide { min-width: 42rem; font-size: .9rem }
        .blanks td { width: 50%; height: 1.6rem }
        .picture { display: block; max-width: 100%; min-width: 40rem; height: auto }
        @page { size: A4; margin: 14mm 12mm }
        @media print {
        html { font-size: 10pt }
        main { max-width: none; padding: 0 }
        .wide, .picture { min-width: 0 }
        .wide { font-size: 8.5pt }
        pre { font-size: 8pt }
        figure, .table { overflow: visible }
        h2 { break-after: avoid }
        tr, pre, figure, .note { break-inside: avoid }
        thead { display: table-header-group }
        }
        """;
}
