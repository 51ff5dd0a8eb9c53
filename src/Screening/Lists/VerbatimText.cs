namespace Licet.Screening.Lists;

/// <summary>A place in a text as an XML reader counts: 1-based line and column.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct TextPlace(int Line, int Column);

/// <summary>
/// Feeds an XML reader from a UTF-8 stream and keeps what it has taken until that is cut off, so that an element can be
/// quoted as the file holds it. More than <see cref="Longest"/> characters without a cut end the reading: that is
/// the one bound on text, attributes, comments and elements alike.
/// </summary>
internal sealed class VerbatimText(Stream content) : TextReader
{
    public const int Longest = 8_000_000;

    private readonly Utf8Source _source = new(content);
    private readonly char[] _block = new char[Utf8Source.BlockChars];
    private char[] _kept = new char[Utf8Source.BlockChars];
    private int _keptLength;
    private TextPlace _keptFrom = new(1, 1);
    private int _at;
    private int _blockLength;

    /// <summary>What the bytes are when they are not UTF-8 text; null when they may be.</summary>
    public string? ForeignEncoding => _source.ForeignEncoding;

    /// <summary>Number of byte sequences so far that are not UTF-8; each reads as U+FFFD.</summary>
    public long InvalidSequences => _source.InvalidSequences;

    /// <exception cref="InvalidDataException">More than <see cref="Longest"/> characters were taken without a cut.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        if (_at == _blockLength)
        {
            _at = 0;
            _blockLength = _source.Read(_block);
        }

        var taken = Math.Min(count, _blockLength - _at);
        Keep(_block.AsSpan(_at, taken));
        _block.AsSpan(_at, taken).CopyTo(buffer.AsSpan(index));
        _at += taken;
        return taken;
    }

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    /// <summary>Forgets what stands before this place.</summary>
    public void CutBefore(TextPlace place) => Cut(OffsetOf(place), place);

    /// <summary>
    /// The text from <paramref name="start"/> through the first '&gt;' at or after <paramref name="closing"/>, which is cut off with
    /// all that stands before.
    /// </summary>
    public string TakeElement(TextPlace start, TextPlace closing)
    {
        var from = OffsetOf(start);
        var to = OffsetOf(closing);
        var length = _kept.AsSpan(to, _keptLength - to).IndexOf('>');
        to = length < 0 ? _keptLength : to + length + 1;
        var text = new string(_kept, from, to - from);
        Cut(OffsetOf(closing), closing);
        return text;
    }

    private void Keep(ReadOnlySpan<char> taken)
    {
        if (_keptLength + taken.Length > Longest)
        {
            throw new InvalidDataException($"an element of at most {Longest} characters");
        }

        if (_keptLength + taken.Length > _kept.Length)
        {
            Array.Resize(ref _kept, Math.Max(_kept.Length * 2, _keptLength + taken.Length));
        }

        taken.CopyTo(_kept.AsSpan(_keptLength));
        _keptLength += taken.Length;
    }

    private void Cut(int offset, TextPlace place)
    {
        _kept.AsSpan(offset, _keptLength - offset).CopyTo(_kept);
        _keptLength -= offset;
        _keptFrom = place;
    }

    private int OffsetOf(TextPlace place)
    {
        var (line, column) = (_keptFrom.Line, _keptFrom.Column);
        for (var i = 0; i < _keptLength; i++)
        {
            if (line == place.Line && column == place.Column)
            {
                return i;
            }

            // An XML reader takes CRLF, CR and LF for one line's end each.
            if (_kept[i] == '\n' || (_kept[i] == '\r' && (i + 1 == _keptLength || _kept[i + 1] != '\n')))
            {
                (line, column) = (line + 1, 1);
            }
            else
            {
                column++;
            }
        }

        return _keptLength;
    }
}
