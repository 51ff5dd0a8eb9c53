using System.Numerics;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>What a query's words weigh together, read against what they met.</summary>
internal static class QueryWeights
{
    /// <summary>What retrieval relies on: no score is above it (see <see cref="Index.Essentials"/>).</summary>
    public static float Bound(AnalyzedName query, ReadOnlySpan<Meeting> taken)
    {
        float full = 0;
        float initials = 0;
        foreach (ref readonly Meeting m in taken)
        {
            full += m.Relation == Relation.Initial ? 0 : m.Gain;
            initials += m.Relation == Relation.Initial ? m.Gain : 0;
        }

        float most = full + Math.Min(initials, ScoringRules.InitialShare * full);
        if (most <= 0)
        {
            return 0;
        }

        float loose = Math.Max(0, WholeOf(query, taken) - most) * ScoringRules.QueryLooseCost(query.IsPerson);
        return most / (most + loose);
    }

    /// <summary>The query's whole weight: each word as it is read against what it met, light where it met nothing.</summary>
    public static float WholeOf(AnalyzedName query, ReadOnlySpan<Meeting> taken)
    {
        if (!query.IsAmbiguous)
        {
            return query.TotalWeight;
        }

        float whole = query.LightWeight;
        foreach (ref readonly Meeting m in taken)
        {
            if (m.Similarity > 0)
            {
                whole += (m.Gain / m.Similarity) - LightOf(query, m.Query);
            }
        }

        return whole;
    }

    private static float LightOf(AnalyzedName query, ulong words)
    {
        float sum = 0;
        for (ulong rest = words; rest != 0; rest &= rest - 1)
        {
            sum += query.Tokens[BitOperations.TrailingZeroCount(rest)].Light;
        }

        return sum;
    }

    /// <summary>What words of the query count together against a listed word of this role.</summary>
    public static float WeightOf(AnalyzedName query, ulong words, TokenRole listed)
    {
        float sum = 0;
        for (ulong rest = words; rest != 0; rest &= rest - 1)
        {
            sum += query.Tokens[BitOperations.TrailingZeroCount(rest)].WeightAgainst(listed);
        }

        return sum;
    }
}
