using Spectre.Console;

namespace Licet.Cli.Paper;

/// <summary>Rows of cells under optional headings, columns as wide as their content, no lines drawn.</summary>
internal sealed class Columns
{
    private readonly Table _table;
    private readonly int _indent;

    /// <param name="indent">Blanks in front of each row.</param>
    /// <param name="headings">A heading that starts with "&gt;" sets its column flush right; one that ends with "!" keeps it unwrapped.</param>
    public Columns(int indent, params string[] headings)
    {
        _indent = indent;
        _table = new Table().NoBorder();
        _table.ShowHeaders = Array.Exists(headings, h => h.Trim('>', '!').Length > 0);
        for (var i = 0; i < headings.Length; i++)
        {
            var right = headings[i].StartsWith('>');
            var column = new TableColumn(new Text(headings[i].Trim('>', '!'), Page.StyleOf("dim")))
            {
                Alignment = right ? Justify.Right : Justify.Left,
                NoWrap = headings[i].EndsWith('!'),
                Padding = new Padding(0, 0, i == headings.Length - 1 ? 0 : 2, 0),
            };
            _table.AddColumn(column);
        }
    }

    public bool IsEmpty => _table.Rows.Count == 0;

    /// <summary>Adds a row in one style; cells beyond the given ones are empty.</summary>
    public Columns Row(string style, params string[] cells)
    {
        _table.AddRow(cells.Select(c => new Text(c, Page.StyleOf(style))));
        return this;
    }

    /// <summary>Adds a row whose cells have styles of their own.</summary>
    public Columns Row(params (string Text, string Style)[] cells)
    {
        _table.AddRow(cells.Select(c => new Text(c.Text, Page.StyleOf(c.Style))));
        return this;
    }

    public void On(Page page) => page.Add(new Padder(_table, new Padding(_indent, 0, 0, 0)));
}
