namespace Licet.Cli.Paper;

/// <summary>
/// Rows of cells under optional headings. Columns are as wide as their content; where the page is too narrow, the widest of
/// those that may wrap give way. No lines are drawn, so that a copied or piped table stays text.
/// </summary>
internal sealed class Columns
{
    private const int Gap = 2;
    private const int Narrowest = 10;
    private readonly int _indent;
    private readonly string[] _headings;
    private readonly bool[] _right;
    private readonly bool[] _fixed;
    private readonly List<Inked[]> _rows = [];

    /// <param name="indent">Blanks in front of each row.</param>
    /// <param name="headings">A heading that starts with "&gt;" sets its column flush right; one that ends with "!" keeps it unwrapped.</param>
    public Columns(int indent, params string[] headings)
    {
        _indent = indent;
        _headings = [.. headings.Select(h => h.TrimStart('>').TrimEnd('!'))];
        _right = [.. headings.Select(h => h.StartsWith('>'))];
        _fixed = [.. headings.Select(h => h.EndsWith('!'))];
    }

    public bool IsEmpty => _rows.Count == 0;

    public Columns Row(params Inked[] cells)
    {
        _rows.Add([.. cells.Select(c => new Inked(Cells.Safe(c.Text), c.Ink))]);
        return this;
    }

    public void On(Page page)
    {
        var rows = _rows;
        if (Array.Exists(_headings, h => h.Length > 0))
        {
            rows =
            [
                [.. _headings.Select(h => new Inked(h, Ink.Dim))],
                .. rows,
            ];
        }
        var widths = Widths(rows, page.Width - _indent - (Gap * (_headings.Length - 1)));
        foreach (var row in rows)
        {
            Write(page, row, widths);
        }
    }

    private int[] Widths(List<Inked[]> rows, int room)
    {
        var widths = new int[_headings.Length];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                widths[i] = Math.Max(widths[i], Cells.Width(row[i].Text));
            }
        }
        for (var over = widths.Sum() - room; over > 0; over = widths.Sum() - room)
        {
            var widest = Enumerable.Range(0, widths.Length).Where(i => !_fixed[i]).MaxBy(i => widths[i]);
            if (_fixed[widest] || widths[widest] <= Narrowest)
            {
                break; // a page this narrow lets the line run over rather than lose a word
            }
            var next = Enumerable.Range(0, widths.Length).Where(i => i != widest && !_fixed[i]).Select(i => widths[i]);
            var least = Math.Max(
                Narrowest,
                next.DefaultIfEmpty(0).Where(w => w < widths[widest]).DefaultIfEmpty(0).Max()
            );
            widths[widest] =
                Math.Max(least, widths[widest] - over) is var narrowed && narrowed < widths[widest]
                    ? narrowed
                    : widths[widest] - 1;
        }
        return widths;
    }

    private void Write(Page page, Inked[] row, int[] widths)
    {
        var lines = row.Select((c, i) => Cells.Wrap(c.Text, widths[i])).ToList();
        var height = lines.Max(l => l.Count);
        for (var line = 0; line < height; line++)
        {
            var blanks = _indent;
            for (var i = 0; i < row.Length; i++)
            {
                var text = line < lines[i].Count ? lines[i][line] : "";
                var free = widths[i] - Cells.Width(text);
                // Blanks are held back until text follows, so that no line ends in them.
                blanks += _right[i] ? free : 0;
                if (text.Length > 0)
                {
                    page.Write(new string(' ', blanks), Ink.Plain);
                    page.Write(text, row[i].Ink);
                    blanks = 0;
                }
                blanks += (_right[i] ? 0 : free) + Gap;
            }
            page.EndLine();
        }
    }
}
