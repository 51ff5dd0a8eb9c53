using System.Text;

namespace Licet.Make.Ear;

/// <summary>A table of data/ear as it is written: its own columns, then those that every table has.</summary>
internal sealed class TableText
{
    private readonly StringBuilder _text = new();
    private readonly int _own;

    public TableText(params string[] columns)
    {
        _own = columns.Length;
        Line([.. columns, "citation", "from", "through", "confidence"]);
    }

    public void Row(string[] own, string citation, string confidence, string from = "", string through = "")
    {
        if (own.Length != _own)
        {
            throw new InvalidDataException($"{own.Length} fields for {_own} columns: {string.Join('|', own)}");
        }

        Line([.. own, citation, from, through, confidence]);
    }

    public override string ToString() => _text.ToString();

    private void Line(string[] fields) => _text.AppendJoin(',', fields.Select(Quoted)).Append('\n');

    private static string Quoted(string field) =>
        field.IndexOfAny([',', '"']) < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
