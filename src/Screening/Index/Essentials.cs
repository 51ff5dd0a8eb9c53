using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Index;

/// <summary>
/// Which words of a query every result must meet at least one of. With S at most M / (M + a (W - M)), a score of t needs M of
/// at least t a W / (1 - t + t a); the lightest words that together weigh less than that can be left out of the search.
/// (MaxScore's essential lists; prefix filtering.)
/// </summary>
internal static class Essentials
{
    /// <summary>Marks the decisive words; returns the highest score a name can have that meets none of them.</summary>
    public static float Choose(AnalyzedName query, float threshold, Span<bool> decisive)
    {
        float a = ScoringRules.QueryLooseCost(query.IsPerson);
        float share = Share(query);
        float budget = Need(query, threshold) - 1e-4f;
        Span<int> order = stackalloc int[AnalyzedName.MaxTokens];
        order = order[..query.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        for (int i = 1; i < order.Length; i++)
        {
            for (int k = i; k > 0 && Lighter(query, order[k], order[k - 1]); k--)
            {
                (order[k], order[k - 1]) = (order[k - 1], order[k]);
            }
        }

        float left = 0;
        int at = 0;
        while (at < order.Length)
        {
            float w = query.Tokens[order[at]].Weight;
            if (left + w >= budget)
            {
                break;
            }

            left += w;
            at++;
        }

        for (int i = 0; i < order.Length; i++)
        {
            decisive[order[i]] = i >= at;
        }

        float most = Math.Min(left * share, query.TotalWeight);
        return most <= 0 ? 0 : most / (most + (a * (query.TotalWeight - most)));
    }

    /// <summary>Weight of full words that a name must meet at least to reach the threshold.</summary>
    public static float Need(AnalyzedName query, float threshold)
    {
        float a = ScoringRules.QueryLooseCost(query.IsPerson);
        return threshold * a / (1 - threshold + (threshold * a)) * query.TotalWeight / Share(query);
    }

    /// <summary>Initials add at most a share of what full words add, whichever side they stand on.</summary>
    private static float Share(AnalyzedName query) => query.IsPerson ? 1 + ScoringRules.InitialShare : 1;

    private static bool Lighter(AnalyzedName query, int x, int y)
    {
        float a = query.Tokens[x].Weight;
        float b = query.Tokens[y].Weight;
        return a != b ? a < b : x > y;
    }
}
