using System.Buffers;
using System.Text.Unicode;

namespace Licet.Screening.Lists;

/// <summary>
/// Decodes a stream as strict UTF-8 (a byte order mark is allowed). Bytes that are not UTF-8 become U+FFFD and their places in the
/// character stream are queued, so that the row they stand in can be named; reading goes on to the end.
/// </summary>
internal sealed class Utf8Source(Stream stream)
{
    private const int BlockBytes = 64 * 1024;

    private readonly byte[] _bytes = new byte[BlockBytes];
    private readonly Queue<long> _invalid = new();
    private int _held;
    private bool _started;
    private bool _ended;
    private long _charsGiven;

    /// <summary>What the first bytes say when they are not UTF-8 text: "UTF-16", "UTF-32", "a ZIP archive"...; null when nothing does.</summary>
    public string? ForeignEncoding { get; private set; }

    /// <summary>Number of byte sequences so far that are not UTF-8.</summary>
    public long InvalidSequences { get; private set; }

    /// <summary>Smallest buffer that <see cref="Read"/> accepts.</summary>
    public static int BlockChars => BlockBytes;

    /// <summary>Fills the buffer (at least <see cref="BlockChars"/> long) with the next characters; 0 at the end.</summary>
    public int Read(Span<char> buffer)
    {
        if (!_started)
        {
            Start();
        }

        var written = 0;
        while (written == 0 && ForeignEncoding is null)
        {
            Fill();
            if (_held == 0)
            {
                return 0;
            }

            written = Decode(buffer);
        }

        _charsGiven += written;
        return written;
    }

    /// <summary>Whether a byte that is not UTF-8 stood before this place in the character stream; forgets those it reports.</summary>
    public bool TakeInvalidBefore(long charOffset)
    {
        var found = false;
        while (_invalid.TryPeek(out var at) && at < charOffset)
        {
            _invalid.Dequeue();
            found = true;
        }

        return found;
    }

    private void Start()
    {
        _started = true;
        Fill();
        ForeignEncoding = Encodings.ForeignTo(_bytes.AsSpan(0, _held));
        if (_bytes.AsSpan(0, _held).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            Drop(3);
        }
    }

    private void Fill()
    {
        while (!_ended && _held < BlockBytes)
        {
            var read = stream.Read(_bytes, _held, BlockBytes - _held);
            _ended = read == 0;
            _held += read;
        }
    }

    private void Drop(int count)
    {
        _bytes.AsSpan(count, _held - count).CopyTo(_bytes);
        _held -= count;
    }

    private int Decode(Span<char> buffer)
    {
        int consumed = 0,
            written = 0;
        while (consumed < _held)
        {
            var status = Utf8.ToUtf16(
                _bytes.AsSpan(consumed, _held - consumed),
                buffer[written..],
                out var read,
                out var wrote,
                replaceInvalidSequences: false,
                isFinalBlock: _ended
            );
            consumed += read;
            written += wrote;
            if (status == OperationStatus.InvalidData)
            {
                _invalid.Enqueue(_charsGiven + written);
                InvalidSequences++;
                buffer[written++] = '\uFFFD';
                consumed++;
            }
            else if (status != OperationStatus.Done)
            {
                break; // a sequence cut by the block's end: the next block completes it
            }
        }

        Drop(consumed);
        return written;
    }
}

/// <summary>What the first bytes of a file give away.</summary>
internal static class Encodings
{
    /// <summary>A name for what the bytes are when they are not UTF-8 text, null when they may be.</summary>
    public static string? ForeignTo(ReadOnlySpan<byte> head)
    {
        if (
            head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])
            || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF])
        )
        {
            return "UTF-32";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "UTF-16";
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return "a ZIP archive or spreadsheet";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return "a gzip archive";
        }

        if (head.StartsWith("%PDF"u8))
        {
            return "a PDF document";
        }

        // UTF-16 without its mark: every other byte of Latin text is zero. A few stray zeros are a defect of a row instead.
        var sample = head.Length > 4096 ? head[..4096] : head;
        return sample.Length >= 4 && sample.Count((byte)0) * 4 > sample.Length ? "UTF-16 or binary data" : null;
    }
}
