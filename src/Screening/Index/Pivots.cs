using Licet.Screening.Names;

namespace Licet.Screening.Index;

/// <summary>
/// Which words' postings to walk. As <see cref="Essentials"/>, but with what the lists hold: a word brings at most its weight
/// times the similarity of its nearest kin, and the words left out are those with the longest postings instead of the lightest.
/// </summary>
internal static class Pivots
{
    public static void Choose(AnalyzedName query, CandidateSet set, Span<bool> walked)
    {
        Span<float> gains = stackalloc float[AnalyzedName.MaxTokens];
        Span<int> names = stackalloc int[AnalyzedName.MaxTokens];
        float left = 0;
        for (int i = 0; i < query.Count; i++)
        {
            Kin kin = set.Kin[i];
            ref NameToken token = ref query.Tokens[i];
            names[i] = kin.Names;
            bool whole =
                kin.JoinedNames.Length > 0
                || kin.AcronymNames.Length > 0
                || JoinedWords.IsCutOff(token)
                || IsJoined(set, i);
            gains[i] = token.Weight * (whole ? 1 : kin.Most);
        }

        walked[..query.Count].Fill(true);
        for (int k = 0; k < query.Count; k++)
        {
            int longest = -1;
            for (int i = 0; i < query.Count; i++)
            {
                bool fits = walked[i] && left + gains[i] < set.Bound.Need;
                longest = fits && (longest < 0 || names[i] > names[longest]) ? i : longest;
            }

            if (longest < 0)
            {
                break;
            }

            walked[longest] = false;
            left += gains[longest];
        }

        set.Bound.Refuse(left);
    }

    private static bool IsJoined(CandidateSet set, int i)
    {
        foreach (ref readonly JoinedWords.Join join in set.Joined.Joins)
        {
            if (join.Holds(i))
            {
                return true;
            }
        }

        return false;
    }
}
