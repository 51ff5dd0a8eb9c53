namespace Licet.Screening.Lists;

/// <summary>
/// Streams the lines of a UTF-8 file with their numbers. A line longer than <see cref="Longest"/> characters is reported and passed
/// over, never held; bytes that are not UTF-8 read as U+FFFD and are reported with their line.
/// </summary>
internal sealed class TextLines(ListFile file, ListProblems problems)
{
    public const int Longest = 8_000_000;

    private readonly Utf8Source _source = new(file.Content);
    private readonly char[] _block = new char[Utf8Source.BlockChars];
    private char[] _line = new char[4096];
    private int _length;
    private long _given;

    /// <summary>The lines that are not blank.</summary>
    public IEnumerable<(string Text, RowPlace Place)> Read()
    {
        long number = 1;
        long lines = 0;
        var tooLong = false;
        for (var count = _source.Read(_block); count > 0; count = _source.Read(_block))
        {
            for (var start = 0; start < count; )
            {
                var end = _block.AsSpan(start, count - start).IndexOf('\n');
                tooLong |= !Keep(_block.AsSpan(start, end < 0 ? count - start : end));
                if (end < 0)
                {
                    break;
                }

                start += end + 1;
                if (Take(number++, _given + start, tooLong) is { } line)
                {
                    lines++;
                    yield return line;
                }

                tooLong = false;
            }

            _given += count;
        }

        if (Take(number, _given, tooLong) is { } last)
        {
            lines++;
            yield return last;
        }

        Finish(lines);
    }

    private bool Keep(ReadOnlySpan<char> piece)
    {
        if (_length + piece.Length > Longest)
        {
            _length = 0;
            return false;
        }

        if (_length + piece.Length > _line.Length)
        {
            Array.Resize(ref _line, Math.Max(_line.Length * 2, _length + piece.Length));
        }

        piece.CopyTo(_line.AsSpan(_length));
        _length += piece.Length;
        return true;
    }

    private (string Text, RowPlace Place)? Take(long number, long endsAt, bool tooLong)
    {
        var place = new RowPlace(file.Name, number);
        var text = _line.AsSpan(0, _length).TrimEnd('\r');
        _length = 0;
        var badBytes = _source.TakeInvalidBefore(endsAt);
        if (tooLong)
        {
            problems.Lost(place, "", $"a line of at most {Longest} characters", "a longer one");
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

        return text.IsWhiteSpace() ? null : (text.ToString(), place);
    }

    private void Finish(long lines)
    {
        var whole = new RowPlace(file.Name, 0);
        if (_source.ForeignEncoding is { } foreign)
        {
            problems.Broken(whole, "", "UTF-8 text", foreign, "nothing was read; save the file as UTF-8");
        }
        else if (_source.InvalidSequences > 0)
        {
            var found = $"{_source.InvalidSequences} sequences of other bytes";
            problems.Broken(whole, "", "UTF-8 text", found, "read to the end with U+FFFD in their place");
        }
        else if (lines == 0)
        {
            problems.Broken(whole, "", "at least one line", "none", "nothing was read");
        }
    }
}
