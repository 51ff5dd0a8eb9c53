using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists;

/// <summary>One record of a delimited file. <paramref name="Raw"/> is its text as the file holds it, without the line's end.</summary>
internal sealed record DelimitedRow(string[] Fields, string Raw, RowPlace Place);

/// <summary>Hard limits, in characters; what exceeds them is reported and passed over, never held in memory.</summary>
internal sealed record DelimitedLimits(
    int Row = 4_000_000,
    int Field = 1_000_000,
    int Columns = 512,
    long Rows = 5_000_000
);

/// <summary>
/// Streams the records of a delimited file (RFC 4180 quoting, any of CRLF, LF, CR) with their raw text and physical line.
/// <para>
/// Written here and not taken from Sylvan.Data.Csv, which throws at a record over its buffer and cannot go on after it, counts
/// records and not physical lines, and does not tell a file that ends inside a quote. A screening list must be read to its
/// end and say where and how it is broken, so those are the points that matter here; speed of either is far above need.
/// </para>
/// </summary>
internal sealed class DelimitedRows(
    ListFile file,
    ListProblems problems,
    char delimiter = ',',
    DelimitedLimits? limits = null
)
{
    private readonly DelimitedLimits _limits = limits ?? new DelimitedLimits();
    private readonly Utf8Source _source = new(file.Content);
    private readonly char[] _block = new char[Utf8Source.BlockChars];
    private char[] _row = new char[4096];
    private int _rowLength;
    private int _blockLength;
    private int _at;
    private long _blockStart;
    private long _line = 1;

    public string FileName => file.Name;

    public IEnumerable<DelimitedRow> Read()
    {
        long rows = 0;
        while (NextRow() is { } end)
        {
            if (rows == _limits.Rows)
            {
                Broken(end.Line, $"at most {_limits.Rows} rows", "more", "the rest was not read");
                yield break;
            }

            if (ToRow(end) is { } row)
            {
                rows++;
                yield return row;
            }
        }

        Finish(rows);
    }

    private readonly record struct RowEnd(long Line, bool Oversize, bool InsideQuote);

    /// <summary>Collects the characters of the next record into the row buffer; null at the file's end.</summary>
    private RowEnd? NextRow()
    {
        _rowLength = 0;
        var startLine = _line;
        var oversize = false;
        var state = QuoteState.FieldStart;
        while (true)
        {
            if (_at == _blockLength && !NextBlock())
            {
                return _rowLength == 0 && !oversize
                    ? null
                    : new RowEnd(startLine, oversize, state == QuoteState.Quoted);
            }

            KeepPlainRun(state);
            if (_rowLength > _limits.Row)
            {
                // Over the limit: quoting can no longer be trusted, so the record ends at the next line.
                oversize = true;
                state = QuoteState.Plain;
                _rowLength = 0;
            }

            if (_at == _blockLength)
            {
                continue;
            }

            var c = _block[_at++];
            if (c is '\n' or '\r')
            {
                var pair = c == '\r' && Peek() == '\n';
                _line++;
                if (state != QuoteState.Quoted)
                {
                    _at += pair ? 1 : 0;
                    return new RowEnd(startLine, oversize, InsideQuote: false);
                }

                Keep(new ReadOnlySpan<char>(in c));
                if (pair)
                {
                    Keep(_block.AsSpan(_at++, 1));
                }
            }
            else
            {
                state = oversize ? QuoteState.Plain : After(state, c);
                Keep(new ReadOnlySpan<char>(in c));
            }
        }
    }

    private enum QuoteState
    {
        FieldStart,
        Plain,
        Quoted,

        /// <summary>A quote inside quotes: it closes the field or is the first of a pair.</summary>
        QuoteSeen,
    }

    private QuoteState After(QuoteState state, char c) =>
        state switch
        {
            QuoteState.Quoted => c == '"' ? QuoteState.QuoteSeen : QuoteState.Quoted,
            QuoteState.QuoteSeen or QuoteState.FieldStart when c == '"' => QuoteState.Quoted,
            _ => c == delimiter ? QuoteState.FieldStart : QuoteState.Plain,
        };

    /// <summary>Takes over, in one go, the characters that cannot change the state.</summary>
    private void KeepPlainRun(QuoteState state)
    {
        if (state is not (QuoteState.Plain or QuoteState.Quoted))
        {
            return;
        }

        var rest = _block.AsSpan(_at, _blockLength - _at);
        var length =
            state == QuoteState.Quoted ? rest.IndexOfAny('"', '\n', '\r') : rest.IndexOfAny(delimiter, '\n', '\r');
        length = length < 0 ? rest.Length : length;
        Keep(rest[..length]);
        _at += length;
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        if (_rowLength + text.Length > _row.Length)
        {
            Array.Resize(ref _row, Math.Max(_row.Length * 2, _rowLength + text.Length));
        }

        text.CopyTo(_row.AsSpan(_rowLength));
        _rowLength += text.Length;
    }

    private char Peek() => _at < _blockLength || NextBlock() ? _block[_at] : '\0';

    private bool NextBlock()
    {
        _blockStart += _blockLength;
        _at = 0;
        _blockLength = _source.Read(_block);
        return _blockLength > 0;
    }

    private DelimitedRow? ToRow(RowEnd end)
    {
        var place = new RowPlace(file.Name, end.Line);
        var badBytes = _source.TakeInvalidBefore(_blockStart + _at);
        if (end.Oversize)
        {
            Broken(end.Line, $"a row of at most {_limits.Row} characters", "a longer one", "the row is not listed");
            return null;
        }

        var text = _row.AsSpan(0, _rowLength);
        if (end.InsideQuote)
        {
            Broken(
                end.Line,
                "a closing quote",
                $"the end of the file inside {ListProblems.Excerpt(text)}",
                "read as far as it goes"
            );
        }

        if (IsEndMark(text))
        {
            if (text.Length > 0)
            {
                problems.Note(place, "", "a row", "blanks or an old end-of-file mark", "passed over");
            }

            return null;
        }

        if (badBytes)
        {
            problems.Impaired(
                place,
                "",
                "UTF-8",
                ListProblems.Excerpt(text),
                "bytes that are not UTF-8 read as U+FFFD"
            );
        }

        if (text.Contains('\0'))
        {
            // What stood there is lost as with bytes that are not UTF-8, which break the file.
            problems.Broken(place, "", "text", "zero bytes", "they are kept as U+FFFD");
            text.Replace('\0', '\uFFFD');
        }

        if (ListText.HasStrayControls(text))
        {
            problems.Note(
                place,
                "",
                "text",
                ListProblems.Excerpt(text),
                "control characters read as the marks of Windows-1252 they stand for"
            );
        }

        return Split(text, place, end.InsideQuote);
    }

    private static bool IsEndMark(ReadOnlySpan<char> text) => text.Trim(" \u001A\u0000").IsEmpty;

    private DelimitedRow? Split(Span<char> text, RowPlace place, bool saidBroken)
    {
        var fields = new List<string>(32);
        var rest = (ReadOnlySpan<char>)text;
        var sound = true;
        while (true)
        {
            var length = FieldSplitter.Take(rest, delimiter, out var value, out var wellFormed);
            sound &= wellFormed;
            if (value.Length > _limits.Field || fields.Count == _limits.Columns)
            {
                var limit = $"at most {_limits.Columns} columns of at most {_limits.Field} characters";
                Broken(place.Line, limit, ListProblems.Excerpt(text), "the row is not listed");
                return null;
            }

            fields.Add(ListText.MendControls(value));
            if (length == rest.Length)
            {
                break;
            }

            rest = rest[(length + 1)..];
        }

        if (!sound && !saidBroken)
        {
            // A stray quote may have joined two rows: what was between cannot be known.
            Broken(
                place.Line,
                "a quoted field that ends at its quote",
                ListProblems.Excerpt(text),
                "listed as far as it can be read"
            );
        }

        return new DelimitedRow([.. fields], text.ToString(), place);
    }

    private void Finish(long rows)
    {
        if (_source.ForeignEncoding is { } foreign)
        {
            Broken(0, "UTF-8 text", foreign, "nothing was read; save the file as UTF-8");
        }
        else if (_source.InvalidSequences > 0)
        {
            Broken(
                0,
                "UTF-8 text",
                $"{_source.InvalidSequences} sequences of other bytes",
                "read to the end with U+FFFD in their place"
            );
        }
        else if (rows == 0)
        {
            Broken(0, "at least one row", "none: the file is empty", "nothing was read");
        }
    }

    private void Broken(long line, string expected, string found, string done) =>
        problems.Broken(new RowPlace(file.Name, line), "", expected, found, done);
}
