using System.Runtime.CompilerServices;
using Licet.Screening.Index;
using Licet.Screening.Scoring;

namespace Licet.Screening.Names;

/// <summary>
/// Words of legal forms, industries and places that a word may be a slip of, found by symmetric deletion as
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

    /// <summary>What a word is besides being light: long enough to be read from a slip of it alone.</summary>
    internal enum Uses : byte
    {
        None = 0,
        Form = 1,
    }

    private readonly TextTable _words = new(PackedPart.Light);
    private readonly PackedPhrase* _meanings = PackedTables.Part<PackedPhrase>(PackedPart.LightMeanings);
    private readonly Uses* _uses = PackedTables.Part<Uses>(PackedPart.LightUses);
    private readonly int* _starts;
    private readonly uint* _variants = PackedTables.Part<uint>(PackedPart.Variants);
    private readonly ulong* _filter;
    private readonly uint _filterMask;
    private readonly int _shift;
    private readonly string?[] _met;

    /// <summary>What each word counts; 0 where it was not asked for yet.</summary>
    private readonly float[] _weights;

    public FormNeighbors()
    {
        _starts = PackedTables.Part<int>(PackedPart.VariantStarts, out int starts);
        _shift = 32 - int.Log2(starts - 1);
        _filter = PackedTables.Part<ulong>(PackedPart.VariantFilter, out int filter);
        _filterMask = (uint)filter - 1;
        _met = new string?[_words.Count];
        _weights = new float[_words.Count];
    }

    public IEnumerable<string> Words => Enumerable.Range(0, _words.Count).Select(i => _words[i].ToString());

    public bool IsForm(ReadOnlySpan<char> word)
    {
        int at = _words.Find(word);
        return at >= 0 && _uses[at] == Uses.Form;
    }

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
    /// <param name="light">What the lightest of them counts that an unseen word may be a slip of; infinite for none.</param>
    [SkipLocalsInit]
    public int Near(ReadOnlySpan<char> word, bool unseen, Span<string?> into, out float light)
    {
        light = float.PositiveInfinity;
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
                int near = (int)(_variants[i] & FormMask);
                if (_variants[i] == VariantOf(hash, near))
                {
                    count = Offer(word, near, into, count, unseen, ref light);
                }
            }
        }

        return count;
    }

    private int Offer(ReadOnlySpan<char> word, int near, Span<string?> into, int count, bool unseen, ref float light)
    {
        string text = _met[near] ??= _words[near].ToString();
        if (into[..count].Contains(text) || EditDistance.Within(word, text, 1) != 1)
        {
            return count;
        }

        if (unseen && IsLikelySlip(word, text, WeightOf(near)))
        {
            light = Math.Min(light, WeightOf(near));
        }

        return Insert(word, text, into, count);
    }

    /// <summary>A short word must look less like a word than what it is taken for, save the common forms ("group").</summary>
    private static bool IsLikelySlip(ReadOnlySpan<char> word, string form, float weight)
    {
        int length = Math.Max(word.Length, form.Length);
        return length > ScoringRules.MostShort
            || form.Length == ScoringRules.MostShort && weight <= ScoringRules.SlipOfForm
            || LetterRuns.Shared.Surprise(word, form) >= ScoringRules.SlipSurprise(length);
    }

    /// <summary>Whether a word that nobody is known to use looks like a legal form miswritten ("gropu", "corpp") and not like a brand.</summary>
    public static bool IsSlipOfLegalForm(ReadOnlySpan<char> word, string form)
    {
        int length = Math.Max(word.Length, form.Length);
        return length > ScoringRules.MostShort
            || LetterRuns.Shared.Surprise(word, form)
                >= ScoringRules.SlipOfLegalForm(length, word.Length > form.Length, word[0] == form[0]);
    }

    private float WeightOf(int word)
    {
        if (_weights[word] == 0)
        {
            _weights[word] = WeightOf(_words[word], _meanings[word].Meaning);
        }

        return _weights[word];
    }

    private static float WeightOf(ReadOnlySpan<char> word, in Meaning meaning)
    {
        if (meaning.Role is TokenRole.Legal or TokenRole.Stop)
        {
            return ScoringRules.SlipOfForm;
        }

        TokenFrequencies f = TokenFrequencies.Shared;
        int count = Math.Max(f.Count(word, false), Vocabulary.Shared.Bearers(meaning.Concept, false));
        return ScoringRules.Weight(meaning.Role, f.Rarity(count, false), word.Length, person: false);
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
