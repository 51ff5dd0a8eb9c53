using System.Runtime.CompilerServices;
using Licet.Screening.Index;
using Licet.Screening.Scoring;

namespace Licet.Screening.Names;

/// <summary>
/// Words of legal forms, industries and titles that a word may be a slip of, found by symmetric deletion as
/// <see cref="DeletionIndex"/> finds listed words; the variants were made by the build.
/// </summary>
/// <remarks>
/// The upper bits of a variant's hash pick a bucket; in it stand the numbers of the forms, each with the hash's lowest bits. In
/// front stands a filter of bits. What is found is a superset and gets verified.
/// </remarks>
internal sealed unsafe class FormNeighbors
{
    private const int FormBits = 20;
    private const uint FormMask = (1 << FormBits) - 1;

    private readonly TextTable _forms = new(PackedPart.Correctable);
    private readonly byte* _titles = PackedTables.Part<byte>(PackedPart.Titles);
    private readonly int* _starts;
    private readonly uint* _variants = PackedTables.Part<uint>(PackedPart.Variants);
    private readonly ulong* _filter;
    private readonly uint _filterMask;
    private readonly int _shift;
    private readonly string?[] _met;

    public FormNeighbors()
    {
        _starts = PackedTables.Part<int>(PackedPart.VariantStarts, out int starts);
        _shift = 32 - int.Log2(starts - 1);
        _filter = PackedTables.Part<ulong>(PackedPart.VariantFilter, out int filter);
        _filterMask = (uint)filter - 1;
        _met = new string?[_forms.Count];
    }

    public bool Contains(ReadOnlySpan<char> word) => _forms.Contains(word);

    /// <summary>Where the filter keeps its bit for a hash.</summary>
    public static (uint Word, ulong Bit) FilterOf(uint hash)
    {
        uint bit = hash * 0x85EBCA6Bu >> 8;
        return (bit >> 6, 1UL << (int)(bit & 63));
    }

    /// <summary>A form in its bucket.</summary>
    /// <exception cref="OverflowException">More forms than 20 bits count.</exception>
    public static uint VariantOf(uint hash, int form) =>
        form <= FormMask ? (hash << FormBits) | (uint)form : throw new OverflowException();

    /// <summary>
    /// The words one slip away, those of the same first letter first, then ordinal order; as many as there is room for. Returns
    /// how many.
    /// </summary>
    [SkipLocalsInit]
    public int Near(ReadOnlySpan<char> word, bool titlesOnly, Span<string?> into)
    {
        Span<uint> variants = stackalloc uint[1 + DeletionIndex.MaxLength];
        variants = variants[..DeletionIndex.Variants(word, 1, variants)];
        int count = 0;
        foreach (uint hash in variants)
        {
            (uint at, ulong bit) = FilterOf(hash);
            if ((_filter[at & _filterMask] & bit) == 0)
            {
                continue;
            }

            uint bucket = hash >> _shift;
            for (int i = _starts[bucket]; i < _starts[bucket + 1]; i++)
            {
                int form = (int)(_variants[i] & FormMask);
                if (_variants[i] == VariantOf(hash, form) && (!titlesOnly || _titles[form] != 0))
                {
                    count = Offer(word, form, into, count);
                }
            }
        }

        return count;
    }

    private int Offer(ReadOnlySpan<char> word, int form, Span<string?> into, int count)
    {
        string text = _met[form] ??= _forms[form].ToString();
        return into[..count].Contains(text) || EditDistance.Within(word, text, 1) != 1
            ? count
            : Insert(word, text, into, count);
    }

    private static int Insert(ReadOnlySpan<char> word, string form, Span<string?> into, int count)
    {
        int at = 0;
        while (at < count && !Closer(word, form, into[at]!))
        {
            at++;
        }

        for (int k = Math.Min(count, into.Length - 1); k > at; k--)
        {
            into[k] = into[k - 1];
        }

        if (at < into.Length)
        {
            into[at] = form;
        }

        return Math.Min(count + 1, into.Length);
    }

    private static bool Closer(ReadOnlySpan<char> word, string form, string than)
    {
        bool same = form[0] == word[0];
        return same != (than[0] == word[0]) ? same : string.CompareOrdinal(form, than) < 0;
    }
}
