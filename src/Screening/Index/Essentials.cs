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
        float part = Part(query, threshold);
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
            float w = Most(query.Tokens[order[at]], part);
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

        float rest = Math.Max(0, query.LightWeight - light);
        float across = query.IsPerson ? 1 : ScoringRules.PersonOrNot;
        return Math.Max(Attained(heavy, rest, a), across * Attained(heavy * WithInitials, rest, a));
    }

    /// <summary>Initials add at most a share of what full words add, whichever side they stand on.</summary>
    private const float WithInitials = 1 + ScoringRules.InitialShare;

    private static float Attained(float most, float rest, float a) => most <= 0 ? 0 : most / (most + (a * rest));

    /// <summary>
    /// Weight of full words that a name must meet at least to reach the threshold. A word that can be read in two ways counts
    /// light where it meets nothing, and no name can make the query's whole weight less than the sum of those.
    /// </summary>
    public static float Need(AnalyzedName query, float threshold) => Part(query, threshold) * query.LightWeight;

    /// <summary>
    /// The part of the query's weight that full words must meet. Initials can add to them where a person stands on either side,
    /// and a company's score against a person is lowered for it.
    /// </summary>
    public static float Part(AnalyzedName query, float threshold)
    {
        float a = ScoringRules.QueryLooseCost(query.IsPerson);
        float withPerson = query.IsPerson ? threshold : Math.Min(1, threshold / ScoringRules.PersonOrNot);
        float part = Needed(withPerson, a) / WithInitials;
        return query.IsPerson ? part : Math.Min(part, Needed(threshold, a));
    }

    private static float Needed(float threshold, float a) => threshold * a / (1 - threshold + (threshold * a));

    /// <summary>
    /// The most a word can add towards the need. A word that meets as a brand adds its heavy weight u to what met, and u less
    /// its light weight to the query's whole: u - part (u - light).
    /// </summary>
    public static float Most(in NameToken t, float part) => Gain(t, part, 1);

    /// <summary>The same where it meets a word of so much similarity.</summary>
    public static float Gain(in NameToken t, float part, float similarity) =>
        Math.Max(t.Light * similarity, (t.Heavy * similarity) - (part * (t.Heavy - t.Light)));

    private static bool Lighter(AnalyzedName query, int x, int y)
    {
        float a = query.Tokens[x].Heavy;
        float b = query.Tokens[y].Heavy;
        return a != b ? a < b : x > y;
    }
}
