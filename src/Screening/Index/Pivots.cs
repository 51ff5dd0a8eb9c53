using Licet.Screening.Names;

namespace Licet.Screening.Index;

/// <summary>
/// Which words' postings to walk. As <see cref="Essentials"/>, but with what the lists hold: a word brings at most its weight
/// times the similarity of its nearest kin, and the words left out are those with the longest postings instead of the lightest.
/// Kept a thread and used again.
/// </summary>
internal sealed class Pivots
{
    private readonly float[] _gains = new float[AnalyzedName.MaxTokens];
    private float _total;

    /// <summary>Marks the words to be walked: who meets none of them cannot reach the threshold.</summary>
    public void Choose(AnalyzedName query, CandidateSet set, float part, Span<bool> walked)
    {
        _total = 0;
        for (int i = 0; i < query.Count; i++)
        {
            _gains[i] = Essentials.Gain(query.Tokens[i], part, IsWhole(query, set, i) ? 1 : set.Kin[i].Most);
            _total += _gains[i];
        }

        walked[..query.Count].Fill(true);
        float left = 0;
        for (int k = 0; k < query.Count; k++)
        {
            int longest = -1;
            for (int i = 0; i < query.Count; i++)
            {
                bool fits = walked[i] && left + _gains[i] < set.Bound.Need;
                longest = fits && (longest < 0 || set.Kin[i].Names > set.Kin[longest].Names) ? i : longest;
            }

            if (longest < 0)
            {
                break;
            }

            walked[longest] = false;
            left += _gains[longest];
        }

        set.Bound.Refuse(left);
    }

    /// <summary>The most a name can gain that meets a word of the query with so much, and every other word as well as any.</summary>
    public float With(int i, float gain) => _total - _gains[i] + gain;

    /// <summary>Whether a word can meet otherwise than through its kin among the listed words.</summary>
    private static bool IsWhole(AnalyzedName query, CandidateSet set, int i)
    {
        Kin kin = set.Kin[i];
        bool whole = kin.JoinedNames.Length > 0 || kin.AcronymNames.Length > 0 || JoinedWords.IsCutOff(query.Tokens[i]);
        foreach (ref readonly JoinedWords.Join join in set.Joined.Joins)
        {
            whole |= join.Holds(i);
        }

        return whole;
    }
}
