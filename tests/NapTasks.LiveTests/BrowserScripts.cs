namespace NapTasks.LiveTests;

/// <summary>What is asked of a page, in the browser's own language.</summary>
internal static class BrowserScripts
{
    /// <summary>Texts whose contrast with what is behind them is below 4.5 (WCAG 2.1, 1.4.3).</summary>
    public const string LowContrast = """
        (() => {
          const channels = c => c.match(/[\d.]+/g).map(Number);
          const luminance = c => channels(c).slice(0, 3).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const ground = e => {
            const box = e.closest('svg g')?.querySelector('rect');
            if (box) return getComputedStyle(box).fill;
            for (let n = e; n; n = n.parentElement) {
              const c = getComputedStyle(n).backgroundColor;
              if ((channels(c)[3] ?? 1) > 0) return c;
            }
            return 'rgb(255, 255, 255)';
          };
          const found = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || e.tagName === 'title') continue;
            const color = e.closest('svg') ? getComputedStyle(e).fill : getComputedStyle(e).color;
            const [a, b] = [luminance(color), luminance(ground(e))].sort((x, y) => y - x);
            if ((a + 0.05) / (b + 0.05) < 4.5) found.push(`${walker.currentNode.data.trim().slice(0, 40)}: ${color} on ${ground(e)}`);
          }
          return found;
        })()
        """;

    /// <summary>Texts of a picture that reach beyond the box they belong to, in the fonts of this machine.</summary>
    public const string OutsideItsBox = """
        [...document.querySelectorAll('svg g')].flatMap(g => {
          const box = g.querySelector('rect').getBBox();
          return [...g.querySelectorAll('text')].filter(t => {
            const b = t.getBBox();
            return b.x < box.x || b.x + b.width > box.x + box.width || b.y < box.y - 1 || b.y + b.height > box.y + box.height + 1;
          }).map(t => t.textContent);
        })
        """;

    /// <summary>Of each table what a copy of it would put into the clipboard as text, its rows and its columns.</summary>
    public const string CopiedTables = """
        [...document.querySelectorAll('table')].map(table => {
          const selection = getSelection();
          selection.removeAllRanges();
          const range = document.createRange();
          range.selectNodeContents(table);
          selection.addRange(range);
          return [selection.toString().replace(/^\n|\n$/g, ''), String(table.rows.length), String(table.rows[0].cells.length)];
        })
        """;
}
