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
        float need = Needed(query, threshold);
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
        float heavy = 0;
        float light = 0;
        int at = 0;
        while (at < order.Length)
        {
            float w = Gain(query.Tokens[order[at]], need);
            if (left + w >= budget)
            {
                break;
            }

            left += w;
            heavy += query.Tokens[order[at]].Heavy;
            light += query.Tokens[order[at]].Light;
            at++;
        }

        for (int i = 0; i < order.Length; i++)
        {
            decisive[order[i]] = i >= at;
        }

        float most = heavy * share;
        return most <= 0 ? 0 : most / (most + (a * Math.Max(0, query.LightWeight - (light * share))));
    }

    /// <summary>
    /// Weight of full words that a name must meet at least to reach the threshold. A word that can be read in two ways counts
    /// light where it meets nothing, and no name can make the query's whole weight less than the sum of those.
    /// </summary>
    public static float Need(AnalyzedName query, float threshold) =>
        Needed(query, threshold) * query.LightWeight / Share(query);

    /// <summary>The part of the query's weight that must be met.</summary>
    public static float Needed(AnalyzedName query, float threshold)
    {
        float a = ScoringRules.QueryLooseCost(query.IsPerson);
        return threshold * a / (1 - threshold + (threshold * a));
    }

    /// <summary>
    /// What a word can add towards the need. A word that meets as a brand adds its heavy weight u to what met, and u less its
    /// light weight to the query's whole: u - need (u - light).
    /// </summary>
    public static float Gain(in NameToken t, float need) => t.Heavy - (need * (t.Heavy - t.Light));

    /// <summary>Initials add at most a share of what full words add, whichever side they stand on.</summary>
    private static float Share(AnalyzedName query) => query.IsPerson ? 1 + ScoringRules.InitialShare : 1;

    private static bool Lighter(AnalyzedName query, int x, int y)
    {
        float a = query.Tokens[x].Heavy;
        float b = query.Tokens[y].Heavy;
        return a != b ? a < b : x > y;
    }
}
