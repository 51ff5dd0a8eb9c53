using System.Numerics;
using System.Runtime.CompilerServices;

namespace Licet.Screening.Index;

/// <summary>
/// Finds all texts within k edits by symmetric deletion: two texts within k edits (insertion, deletion, substitution,
/// transposition) share a string within k deletions of both. Holds a 32-bit hash of every deletion variant of every text, in
/// buckets, with a bit filter in front. What it gives is a superset; the caller verifies.
/// </summary>
/// <remarks>
/// Garbe's SymSpell without its prefix trick, after Bocek et al. 2007 (fast similarity search). The polynomial hash makes a
/// variant cost O(1): prefix + shifted middle + shifted suffix.
/// </remarks>
internal sealed class DeletionIndex
{
    private const ulong Base = 0x9E3779B97F4A7C15UL;
    internal const int MaxLength = 64;

    private static readonly ulong[] s_powers = Powers();

    private readonly int[] _bucketStart;

    /// <summary>Hash and value of each variant, side by side: they are read together.</summary>
    private readonly (uint Hash, int Value)[] _entries;
    private readonly ulong[] _filter;
    private readonly int _bucketShift;

    private DeletionIndex(int[] bucketStart, (uint, int)[] entries, ulong[] filter, int bucketShift)
    {
        _bucketStart = bucketStart;
        _entries = entries;
        _filter = filter;
        _bucketShift = bucketShift;
    }

    public int VariantCount => _entries.Length;

    public long Bytes => (_bucketStart.Length * 4L) + (_entries.Length * 8L) + (_filter.Length * 8L);

    /// <summary>Walks the values whose text may be within reach of the text; a value may come several times.</summary>
    public ref struct Walk
    {
        private readonly DeletionIndex _index;
        private readonly Span<uint> _variants;
        private int _variant;
        private int _at;
        private int _end;
        private uint _hash;

        internal Walk(DeletionIndex index, Span<uint> variants)
        {
            _index = index;
            _variants = variants;
            _variant = -1;
        }

        public bool Next(out int value)
        {
            while (true)
            {
                while (_at < _end)
                {
                    (uint hash, int found) = _index._entries[_at++];
                    if (hash == _hash)
                    {
                        value = found;
                        return true;
                    }
                }

                if (++_variant >= _variants.Length)
                {
                    value = -1;
                    return false;
                }

                _hash = _variants[_variant];
                int bucket = (int)(_hash >> _index._bucketShift);
                _at = _index._bucketStart[bucket];
                _end = _index._bucketStart[bucket + 1];
            }
        }
    }

    /// <param name="variants">Room for the hashes of the text's variants; see <see cref="MostVariants"/>.</param>
    public Walk Near(ReadOnlySpan<char> text, int deletions, Span<uint> variants)
    {
        int count = Variants(text, deletions, variants);
        int held = 0;
        // First all are looked up in the filter: none waits for what is found with another.
        for (int k = 0; k < count; k++)
        {
            uint hash = variants[k];
            variants[held] = hash;
            held += MayHold(hash) ? 1 : 0;
        }

        return new(this, variants[..held]);
    }

    /// <summary>Most variants a text of 64 characters with 2 deletions can have.</summary>
    public const int MostVariants = 1 + MaxLength + (MaxLength * (MaxLength - 1) / 2);

    private bool MayHold(uint hash)
    {
        ulong bits = FilterBits(hash, out uint at);
        return (_filter[at & (uint)(_filter.Length - 1)] & bits) == bits;
    }

    /// <summary>The two bits of a hash, both in one word of the filter.</summary>
    private static ulong FilterBits(uint hash, out uint at)
    {
        uint mixed = hash * 0x85EBCA6Bu;
        at = mixed >> 14;
        return (1UL << (int)(mixed & 63)) | (1UL << (int)((mixed >> 6) & 63));
    }

    /// <summary>Hashes of the text and of all its variants with up to so many deletions. Texts over 64 characters have none.</summary>
    [SkipLocalsInit]
    public static int Variants(ReadOnlySpan<char> text, int deletions, Span<uint> into)
    {
        int length = text.Length;
        if (length > MaxLength)
        {
            return 0;
        }

        Span<ulong> prefix = stackalloc ulong[MaxLength + 1];
        Span<ulong> suffix = stackalloc ulong[MaxLength + 2];
        prefix[0] = 0;
        for (int i = 0; i < length; i++)
        {
            prefix[i + 1] = prefix[i] + (text[i] * s_powers[i]);
        }

        suffix[length] = suffix[length + 1] = 0;
        for (int i = length - 1; i >= 0; i--)
        {
            suffix[i] = text[i] + (Base * suffix[i + 1]);
        }

        int n = 0;
        into[n++] = Mix(prefix[length], length);
        if (deletions >= 1)
        {
            for (int i = 0; i < length; i++)
            {
                into[n++] = Mix(prefix[i] + (s_powers[i] * suffix[i + 1]), length - 1);
            }
        }

        if (deletions >= 2)
        {
            for (int i = 0; i < length; i++)
            {
                for (int j = i + 1; j < length; j++)
                {
                    int gap = j - i - 1;
                    ulong middle = suffix[i + 1] - (s_powers[gap] * suffix[j]);
                    into[n++] = Mix(prefix[i] + (s_powers[i] * (middle + (s_powers[gap] * suffix[j + 1]))), length - 2);
                }
            }
        }

        return n;
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

    /// <summary>Collects texts; then builds.</summary>
    internal sealed class Builder
    {
        private readonly List<uint> _hashes = [];
        private readonly List<int> _values = [];
        private readonly uint[] _room = new uint[MostVariants];

        public void Add(ReadOnlySpan<char> text, int value, int deletions)
        {
            int n = Variants(text, deletions, _room);
            Span<uint> variants = _room.AsSpan(0, n);
            variants.Sort();
            for (int i = 0; i < n; i++)
            {
                if (i == 0 || variants[i] != variants[i - 1])
                {
                    _hashes.Add(variants[i]);
                    _values.Add(value);
                }
            }
        }

        public DeletionIndex Build()
        {
            int bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(_hashes.Count, 1)), 4, 24);
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
            (uint, int)[] entries = new (uint, int)[_hashes.Count];
            ulong[] filter = new ulong[Math.Max(1, 1 << Math.Clamp(bits + 3 - 6, 0, 18))];
            for (int k = 0; k < _hashes.Count; k++)
            {
                uint h = _hashes[k];
                entries[fill[h >> shift]++] = (h, _values[k]);
                ulong bits2 = FilterBits(h, out uint at);
                filter[at & (uint)(filter.Length - 1)] |= bits2;
            }

            return new DeletionIndex(start, entries, filter, shift);
        }
    }
}
