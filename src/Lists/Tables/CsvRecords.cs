using System.Text;

namespace Licet.Lists.Tables;

/// <summary>
/// Records of a CSV file (RFC 4180: commas, or what a header is divided by; quotes doubled inside quotes, line breaks inside quotes). Strict where guessing
/// would shift columns: an open quote or text after a closing quote is bad input with its line.
/// </summary>
/// <param name="lines">What is read.</param>
public sealed class CsvRecords(Utf8Lines lines)
{
    /// <summary>Most lines of one record: an open quote is told soon, and joining lines stays cheap.</summary>
    private const int MostLines = 1_000;

    private readonly List<string> _fields = [];
    private readonly StringBuilder _field = new();

    /// <summary>The file's name, for messages.</summary>
    public string File => lines.File;

    /// <summary>What stands between two fields.</summary>
    public char Delimiter { get; set; } = ',';

    /// <summary>1-based number of the record's first line.</summary>
    public long Line { get; private set; }

    /// <summary>Of the record read last.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>The record as the file holds it, for passing on unchanged.</summary>
    public string Raw { get; private set; } = "";

    /// <summary>Reads the next record; empty lines between records are passed over.</summary>
    /// <exception cref="UnusableTableException">A quote that is not closed, or text behind one.</exception>
    public bool Read()
    {
        string? line;
        do
        {
            line = lines.Read();
        } while (line is { Length: 0 });
        if (line is null)
        {
            return false;
        }
        Take(line);
        return true;
    }

    /// <summary>Takes a line read by someone else as the start of a record.</summary>
    public void Take(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Line = lines.Number;
        Raw = line;
        Split();
    }

    private void Split()
    {
        _fields.Clear();
        var at = 0;
        while (true)
        {
            at = at < Raw.Length && Raw[at] == '"' ? Quoted(at + 1) : Bare(at);
            if (at >= Raw.Length)
            {
                return;
            }
            at++;
            if (at == Raw.Length)
            {
                _fields.Add("");
                return;
            }
        }
    }

    /// <summary>Gives the position of the comma after the field, or the record's end.</summary>
    private int Bare(int start)
    {
        var comma = Raw.IndexOf(Delimiter, start);
        var end = comma < 0 ? Raw.Length : comma;
        _fields.Add(Raw[start..end]);
        return end;
    }

    private int Quoted(int start)
    {
        _field.Clear();
        var at = start;
        while (true)
        {
            var quote = Raw.IndexOf('"', at);
            if (quote < 0)
            {
                // The search starts again where it stood, so that a long open quote costs no more than its length.
                _field.Append(Raw, at, Raw.Length - at);
                at = Raw.Length;
                Continue();
                continue;
            }
            _field.Append(Raw, at, quote - at);
            if (quote + 1 < Raw.Length && Raw[quote + 1] == '"')
            {
                _field.Append('"');
                at = quote + 2;
                continue;
            }
            if (quote + 1 < Raw.Length && Raw[quote + 1] != Delimiter)
            {
                throw Fault(
                    Delimiter == ',' ? "a comma after the closing quote" : "the next column after the closing quote",
                    Raw[(quote + 1)..]
                );
            }
            _fields.Add(_field.ToString());
            return quote + 1;
        }
    }

    private void Continue()
    {
        var next = lines.Read() ?? throw Fault("a closing quote before the end of the file", "the end of the file");
        if (Raw.Length + next.Length > Utf8Lines.LongestLine || lines.Number - Line > MostLines)
        {
            throw Fault("a closing quote within 1 MiB and 1,000 lines", "a longer field");
        }
        Raw = Raw + "\n" + next;
    }

    private UnusableTableException Fault(string expected, string found) =>
        UnusableTableException.Row(File, Line, "field " + (_fields.Count + 1), expected, found);
}
