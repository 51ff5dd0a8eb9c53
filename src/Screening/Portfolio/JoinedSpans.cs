using System.Numerics;

namespace Licet.Screening.Portfolio;

/// <summary>
/// Names by two or three of their neighboring words written as one. Holds one 32-bit hash a span: a text one edit away is
/// found by looking up all that lie one edit from it (some 500), which takes less room than every span's deletion variants
/// would. What it gives is a superset; the caller verifies.
/// </summary>
internal sealed class JoinedSpans
{
    private const ulong Base = 0x9E3779B97F4A7C15UL;
    private const int MaxLength = Scoring.JoinedMeetings.MaxJoined + 1;

    private static readonly ulong[] s_powers = Powers();

    private readonly int[] _start;
    private readonly uint[] _hashes;
    private readonly int[] _values;
    private readonly ulong[] _filter;
    private readonly int _shift;

    private JoinedSpans(int[] start, uint[] hashes, int[] values, ulong[] filter, int shift)
    {
        _start = start;
        _hashes = hashes;
        _values = values;
        _filter = filter;
        _shift = shift;
    }

    public long Bytes => (_start.Length * 4L) + (_hashes.Length * 8L) + (_filter.Length * 8L);

    public void Equal(ReadOnlySpan<char> text, List<int> into)
    {
        if (text.Length <= MaxLength)
        {
            Add(Of(text), into);
        }
    }

    /// <summary>Spans one edit from the text, of letters only.</summary>
    public void Near(ReadOnlySpan<char> text, List<int> into)
    {
        int length = text.Length;
        if (length > MaxLength)
        {
            return;
        }

        Span<ulong> suffix = stackalloc ulong[MaxLength + 1];
        suffix[length] = 0;
        for (int i = length - 1; i >= 0; i--)
        {
            suffix[i] = text[i] + (Base * suffix[i + 1]);
        }

        ulong prefix = 0;
        for (int i = 0; i <= length; i++)
        {
            ulong here = s_powers[i];
            ulong next = s_powers[i + 1];
            ulong inserted = prefix + (next * suffix[i]);
            ulong replaced = i < length ? prefix + (next * suffix[i + 1]) : 0;
            for (char c = 'a'; c <= 'z'; c++)
            {
                Add(Mix(inserted + (here * c), length + 1), into);
                if (i < length && c != text[i])
                {
                    Add(Mix(replaced + (here * c), length), into);
                }
            }

            if (i == length)
            {
                break;
            }

            Add(Mix(prefix + (here * suffix[i + 1]), length - 1), into);
            if (i + 1 < length && text[i] != text[i + 1])
            {
                ulong swapped = (here * text[i + 1]) + (next * text[i]) + (s_powers[i + 2] * suffix[i + 2]);
                Add(Mix(prefix + swapped, length), into);
            }

            prefix += here * text[i];
        }
    }

    private void Add(uint hash, List<int> into)
    {
        uint bit = hash * 0x85EBCA6Bu;
        if ((_filter[(bit >> 6) & (uint)(_filter.Length - 1)] & (1UL << (int)(bit & 63))) == 0)
        {
            return;
        }

        uint bucket = hash >> _shift;
        for (int at = _start[bucket]; at < _start[bucket + 1]; at++)
        {
            if (_hashes[at] == hash)
            {
                into.Add(_values[at]);
            }
        }
    }

    private static uint Of(ReadOnlySpan<char> text)
    {
        ulong sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            sum += text[i] * s_powers[i];
        }

        return Mix(sum, text.Length);
    }

    private static uint Mix(ulong h, int length)
    {
        h = (h + (ulong)length) * 0xD6E8FEB86659FD93UL;
        return (uint)((h ^ (h >> 32)) * 0xD6E8FEB86659FD93UL >> 32);
    }

    private static ulong[] Powers()
    {
        ulong[] p = new ulong[MaxLength + 2];
        p[0] = 1;
        for (int i = 1; i < p.Length; i++)
        {
            p[i] = unchecked(p[i - 1] * Base);
        }

        return p;
    }

    /// <summary>Collects spans; then builds.</summary>
    internal sealed class Builder
    {
        private readonly List<uint> _hashes = [];
        private readonly List<int> _values = [];

        public void Add(ReadOnlySpan<char> joined, int value)
        {
            _hashes.Add(Of(joined));
            _values.Add(value);
        }

        public JoinedSpans Build()
        {
            int bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(_hashes.Count, 1)), 4, 26);
            int shift = 32 - bits;
            int[] start = new int[(1 << bits) + 1];
            foreach (uint h in _hashes)
            {
                start[(h >> shift) + 1]++;
            }

            for (int i = 1; i < start.Length; i++)
            {
                start[i] += start[i - 1];
            }

            int[] fill = start[..^1];
            uint[] hashes = new uint[_hashes.Count];
            int[] values = new int[_hashes.Count];

            // Eight to sixteen bits a span: most of the 500 look-ups of a word end here.
            ulong[] filter = new ulong[1 << (bits - 2)];
            for (int k = 0; k < _hashes.Count; k++)
            {
                uint h = _hashes[k];
                int at = fill[h >> shift]++;
                hashes[at] = h;
                values[at] = _values[k];
                uint bit = h * 0x85EBCA6Bu;
                filter[(bit >> 6) & (uint)(filter.Length - 1)] |= 1UL << (int)(bit & 63);
            }

            return new JoinedSpans(start, hashes, values, filter, shift);
        }
    }
}
