using System.Text;

namespace Licet.Lists.Tables;

/// <summary>
/// Lines of a UTF-8 stream, one at a time, with the number of the line a fault is on. Memory stays at one line; a line beyond
/// the limit, an invalid byte, a zero byte or another encoding is bad input and never guessed at.
/// </summary>
/// <param name="file">Its name, for messages.</param>
/// <param name="stream">What is read; the caller's to close.</param>
public sealed class Utf8Lines(string file, Stream stream)
{
    /// <summary>No list, name or pair is anywhere near this long: a longer line is an open quote or not text at all.</summary>
    public const int LongestLine = 1 << 20;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>The file's name, for messages.</summary>
    public string File => file;

    /// <summary>1-based number of the line read last.</summary>
    public long Number { get; private set; }

    /// <summary>The next line without its end (LF or CRLF), or null at the end.</summary>
    /// <exception cref="UnusableTableException">It is no text in UTF-8.</exception>
    public string? Read()
    {
        var length = FindLine(out var next);
        if (length < 0)
        {
            return null;
        }
        Number++;
        var line = _buffer.AsSpan(_start, length);
        if (Number == 1)
        {
            line = WithoutMark(line);
        }
        if (!line.IsEmpty && line[^1] == (byte)'\r')
        {
            line = line[..^1];
        }
        if (line.Contains((byte)'\r'))
        {
            // Read as one line, two names would be one that nobody bears.
            throw UnusableTableException.Row(
                file,
                Number,
                "line ends",
                "LF or CRLF",
                "CR alone, as old Macs write it; save the file anew"
            );
        }
        var text = Decode(line);
        _start = next;
        return text;
    }

    private int FindLine(out int next)
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                next = _start + searched + at + 1;
                return searched + at;
            }
            searched = _end - _start;
            if (_atEnd)
            {
                next = _end;
                return searched == 0 ? -1 : searched;
            }
            if (searched > LongestLine)
            {
                throw UnusableTableException.Row(file, Number + 1, "line", "at most 1 MiB of text", "a longer line");
            }
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = read == 0;
        _end += read;
    }

    private Span<byte> WithoutMark(Span<byte> line)
    {
        if (line.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || line.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
        {
            throw UnusableTableException.Row(file, 1, "encoding", "UTF-8", "UTF-32");
        }
        if (line.StartsWith<byte>([0xFF, 0xFE]) || line.StartsWith<byte>([0xFE, 0xFF]))
        {
            throw UnusableTableException.Row(file, 1, "encoding", "UTF-8", "UTF-16");
        }
        return line.StartsWith(Encoding.UTF8.Preamble) ? line[3..] : line;
    }

    private string Decode(ReadOnlySpan<byte> line)
    {
        if (line.Contains((byte)0))
        {
            throw UnusableTableException.Row(file, Number, "encoding", "UTF-8 text", "a zero byte");
        }
        try
        {
            return Strict.GetString(line);
        }
        catch (DecoderFallbackException invalid)
        {
            var found = $"byte 0x{(invalid.BytesUnknown is { Length: > 0 } bytes ? bytes[0] : 0):X2}";
            throw UnusableTableException.Row(file, Number, "encoding", "UTF-8", found);
        }
    }
}
