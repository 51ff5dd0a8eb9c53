using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>The pairs of words that met, each with what it adds to the score.</summary>
internal static class MetWords
{
    public static List<TokenPair> Pairs(
        AnalyzedName q,
        NameTable names,
        int name,
        ReadOnlySpan<Meeting> taken,
        float below,
        bool contained
    )
    {
        ReadOnlySpan<int> listed = names.TokensOf(name);
        float initials = InitialsCount(taken);
        List<(int At, TokenPair Pair)> pairs = [];
        foreach (ref readonly Meeting m in taken)
        {
            float weight = m.Similarity > 0 ? m.Gain / m.Similarity : 0;
            List<string> mine = [];
            List<string> theirs = [];
            int first = System.Numerics.BitOperations.TrailingZeroCount(m.Query);
            for (int i = 0; i < q.Count; i++)
            {
                if ((m.Query & (1UL << i)) != 0)
                {
                    mine.Add(q.TextOf(q.Tokens[i]).ToString());
                }
            }

            for (int j = 0; j < listed.Length; j++)
            {
                if ((m.Listed & (1UL << j)) != 0)
                {
                    theirs.Add(names.Text(listed[j]).ToString());
                }
            }

            float over = Overweight(m, q, names, listed);
            float adds = (m.Gain - (over * m.Similarity)) / below * (m.Relation == Relation.Initial ? initials : 1);
            float counts = weight - over;
            if (contained)
            {
                // Of a listed name within the query's it is the listed words that count.
                counts = ListedWeight(m, names, listed);
                adds = Breakdown.IsFirm(m) ? counts * m.Similarity / names.Facts(name).TotalWeight : 0;
            }

            pairs.Add(
                (
                    first,
                    new TokenPair(
                        string.Join(' ', mine),
                        string.Join(' ', theirs),
                        q.Tokens[first].Role,
                        m.Relation,
                        Explanation.Round(m.Similarity),
                        Explanation.Round(counts),
                        Explanation.Round(adds)
                    )
                )
            );
        }

        return [.. pairs.OrderBy(p => p.At).Select(p => p.Pair)];
    }

    /// <summary>The part of the initials' gain that counts: they add at most a share of what full words add.</summary>
    private static float InitialsCount(ReadOnlySpan<Meeting> taken)
    {
        float full = 0;
        float initials = 0;
        foreach (ref readonly Meeting m in taken)
        {
            full += m.Relation == Relation.Initial ? 0 : m.Gain;
            initials += m.Relation == Relation.Initial ? m.Gain : 0;
        }

        float most = ScoringRules.InitialShare * full;
        return initials <= most ? 1 : most / initials;
    }

    private static float ListedWeight(in Meeting m, NameTable names, ReadOnlySpan<int> listed)
    {
        float weight = 0;
        for (int j = 0; j < listed.Length; j++)
        {
            weight += (m.Listed & (1UL << j)) != 0 ? names.Token(listed[j]).Weight : 0;
        }

        return weight;
    }

    /// <summary>What a brand that met an industry or place by a slip weighs less than it would by itself.</summary>
    private static float Overweight(in Meeting m, AnalyzedName q, NameTable names, ReadOnlySpan<int> listed)
    {
        ref readonly NameToken first = ref q.Tokens[System.Numerics.BitOperations.TrailingZeroCount(m.Query)];
        ref readonly NameToken other = ref names.Token(
            listed[System.Numerics.BitOperations.TrailingZeroCount(m.Listed)]
        );
        return Breakdown.Overweight(m, first, other);
    }
}
