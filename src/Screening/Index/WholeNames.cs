using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Index;

/// <summary>
/// Names by all their letters, in any order: who asks for exactly a listed name but calls it another kind of party ("Rosoboronexport" as a
/// person) is read by other rules than the list's, and would meet nothing. The kind is only the caller's word, so the equal name is met
/// under the list's kind, and the hit says that the kinds differ.
/// </summary>
internal sealed class WholeNames
{
    /// <summary>Fewest letters and digits: two are no name.</summary>
    private const int FewestLetters = 3;

    private const int FilterBits = 20;

    private readonly ulong[] _keys;
    private readonly int[] _names;

    /// <summary>A bit for each key: nearly every name that is asked is no listed one.</summary>
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    /// <param name="keys">The key of each name (<see cref="KeyOf"/>); sorted in place.</param>
    public WholeNames(ulong[] keys)
    {
        _keys = keys;
        _names = [.. Enumerable.Range(0, _keys.Length)];
        // Equal keys in the order of the names: the sort of two arrays leaves them in any.
        Array.Sort(_names, (a, b) => keys[a] != keys[b] ? keys[a].CompareTo(keys[b]) : a.CompareTo(b));
        Array.Sort(_keys);
        foreach (ulong key in _keys)
        {
            (int at, ulong bit) = FilterOf(key);
            _filter[at] |= bit;
        }
    }

    public long Bytes => ((_keys.Length + _filter.Length) * 8L) + (_names.Length * 4L);

    /// <summary>The names of exactly these letters, by their place in what the table was made of.</summary>
    public ReadOnlySpan<int> Of(ulong key)
    {
        (int at, ulong bit) = FilterOf(key);
        int first = key != 0 && (_filter[at] & bit) != 0 ? Array.BinarySearch(_keys, key) : -1;
        if (first < 0)
        {
            return [];
        }

        while (first > 0 && _keys[first - 1] == key)
        {
            first--;
        }

        int end = first + 1;
        while (end < _keys.Length && _keys[end] == key)
        {
            end++;
        }

        return _names.AsSpan(first, end - first);
    }

    /// <summary>The lowest bit of every key is set.</summary>
    private static (int Word, ulong Bit) FilterOf(ulong key) =>
        ((int)(key >> 7) & ((1 << (FilterBits - 6)) - 1), 1UL << (int)((key >> 1) & 63));

    /// <summary>Equal for names of the same letters and digits in whatever order, case and width; 0 for too few.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> text)
    {
        ulong sum = 0;
        int letters = 0;
        foreach (char written in text)
        {
            char c = written is >= '\uFF01' and <= '\uFF5E' ? (char)(written - 0xFEE0) : written;
            if (char.IsAsciiLetterUpper(c))
            {
                c = (char)(c | 0x20);
            }
            else if (c >= 0x80)
            {
                c = char.ToLowerInvariant(c);
            }

            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                ulong h = (c + 1UL) * 0x9E3779B97F4A7C15UL;
                sum += (h ^ (h >> 29)) * 0xBF58476D1CE4E5B9UL;
                letters++;
            }
        }

        return letters < FewestLetters ? 0 : sum | 1;
    }

    /// <summary>
    /// Whether the search that has just been made left a listed name of this kind out, or lowered it for its kind: it was read by other rules.
    /// </summary>
    /// <param name="asked">The kind the query was read as, see <see cref="AnalyzedName.ReadAs"/>.</param>
    public static bool IsOfOtherKind(PartyKind asked, in NameFacts facts) =>
        asked != PartyKind.Unknown && facts.Kind != PartyKind.Unknown && asked != facts.Kind;

    /// <summary>The score of the name read as the listed one's kind; 0 where the letters are the same and the words are not.</summary>
    public static NameScore Score(
        ReadOnlySpan<char> text,
        int name,
        NameTable table,
        AnalyzedName query,
        NameScorer scorer
    )
    {
        ref readonly NameFacts facts = ref table.Facts(name);
        NameAnalyzer.Analyze(text, facts.IsPerson, query);
        query.ReadAs(facts.Kind);
        if (query.Count == 0)
        {
            return NameScore.Zero;
        }

        scorer.Begin(table, query);
        NameScore s = scorer.Score(name);
        return s.Score >= ScoringRules.WholeName ? s : NameScore.Zero;
    }
}
