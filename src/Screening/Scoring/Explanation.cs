using System.Globalization;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>Turns the sums of a score into a reason a person can follow.</summary>
internal static class Explanation
{
    public static string EngineVersion { get; } = "licet-screening " + ScoringRules.Version;

    public static Reason Of(
        Workspace work,
        NameTable names,
        in Found found,
        ListedRow row,
        PartyKind kind,
        Qualifiers qualifiers
    )
    {
        AnalyzedName q = work.Query;
        NameAnalyzer.Analyze(found.QueryName, found.Person, q);
        q.Kind = kind;
        work.Scorer.Begin(names, q);
        NameScore s = work.Scorer.Score(found.Name);
        float score = found.Class == HitClass.PossibleAffiliate ? s.Contained : s.Score;
        Reason reason = OfPair(q, names, found.Name, work.Scorer, score, found.Threshold, qualifiers, found.Class);
        return row.Listing.Kind == PartyKind.Unknown
            ? reason with
            {
                ListedRead = reason.ListedRead + " (kind unknown)",
            }
            : reason;
    }

    public static Reason OfPair(
        AnalyzedName q,
        NameTable names,
        int name,
        NameScorer scorer,
        float score,
        float threshold,
        Qualifiers qualifiers,
        HitClass hitClass
    )
    {
        Breakdown b = scorer.Last;
        ReadOnlySpan<int> listed = names.TokensOf(name);
        float below = b.Below;
        ref readonly NameFacts facts = ref names.Facts(name);
        bool contained = hitClass == HitClass.PossibleAffiliate;
        return new Reason
        {
            NameScore = Math.Round((double)score, 6),
            Threshold = Math.Round((double)threshold, 4),
            QueryRead = Read(q),
            ListedRead = Read(names, listed),
            Pairs = Pairs(q, names, name, scorer.Taken, below, contained),
            QueryLoose = Loose(q, b, below, contained),
            ListedLoose = Loose(names, listed, b, contained ? facts.TotalWeight : below, contained),
            Contradictions = Contradictions(q, names, listed, b, below, contained),
            Waterfall = contained ? ContainedWaterfall(b, score, qualifiers) : Waterfall(b, score, qualifiers),
            Qualifiers = qualifiers.All,
            Counterfactuals = Counterfactuals(b, score, qualifiers, contained),
            EngineVersion = EngineVersion,
        };
    }

    public static string CertificateSentence(Certificate certificate)
    {
        IReadOnlyList<string> decisive = certificate.DecisiveTokens;
        int neighbors = certificate.NeighborCount;
        int words = certificate.ListTokenCount;
        double attainable = certificate.BestAttainable;
        double threshold = certificate.Threshold;
        CultureInfo c = CultureInfo.InvariantCulture;
        if (certificate.IsTooGeneric)
        {
            return "The name holds no significant word: it cannot tell one party from another, and silence means nothing.";
        }

        string tokens = string.Join(", ", decisive.Select(d => $"'{d}'"));
        string attained = attainable >= threshold ? "below the threshold" : Below(attainable, threshold);
        string above = attainable >= threshold ? "no name reaches it" : "no name scores above " + attained;
        if (decisive.Count == 0)
        {
            return string.Create(c, $"Of all names {above}, threshold {threshold:0.00}.");
        }

        return neighbors == 0
            ? string.Create(
                c,
                $"{tokens} {(decisive.Count == 1 ? "has" : "have")} no neighbor among {words:N0} list words; best attainable {attained}, threshold {threshold:0.00}."
            )
            : string.Create(
                c,
                $"Every hit must hold a neighbor of {tokens}; the names that hold one of the {neighbors:N0} neighbors among {words:N0} list words were all scored; {above}, threshold {threshold:0.00}."
            );
    }

    /// <summary>Two digits; what is below the threshold prints below it.</summary>
    private static string Below(double score, double threshold)
    {
        double rounded = Math.Round(score, 2, MidpointRounding.AwayFromZero);
        double printed = rounded >= Math.Round(threshold, 2) ? Math.Floor(score * 100) / 100 : rounded;
        return printed.ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static string Read(AnalyzedName q)
    {
        List<string> words = [];
        for (int i = 0; i < q.Count; i++)
        {
            words.Add(q.TextOf(q.Tokens[i]).ToString());
        }

        return string.Join(' ', words);
    }

    private static string Read(NameTable names, ReadOnlySpan<int> listed)
    {
        List<string> words = [];
        foreach (int t in listed)
        {
            words.Add(names.Text(t).ToString());
        }

        return string.Join(' ', words);
    }

    private static List<TokenPair> Pairs(
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
                        Round(m.Similarity),
                        Round(counts),
                        Round(adds)
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

    private static List<LooseToken> Loose(AnalyzedName q, in Breakdown b, float below, bool contained)
    {
        List<LooseToken> loose = [];
        for (int i = 0; i < q.Count; i++)
        {
            if ((b.QueryUsed & (1UL << i)) == 0)
            {
                float w = q.Tokens[i].Light;
                double cost =
                    contained ? 0
                    : b.QueryLoose <= 0 ? 0
                    : Round(b.LooseShare * w / below);
                loose.Add(new LooseToken(q.TextOf(q.Tokens[i]).ToString(), q.Tokens[i].Role, Round(w), cost));
            }
        }

        return loose;
    }

    private static List<LooseToken> Loose(
        NameTable names,
        ReadOnlySpan<int> listed,
        in Breakdown b,
        float below,
        bool contained
    )
    {
        List<LooseToken> loose = [];
        for (int j = 0; j < listed.Length; j++)
        {
            if ((b.ListUsed & (1UL << j)) == 0)
            {
                ref readonly NameToken t = ref names.Token(listed[j]);
                double cost = Round((contained ? 1 : b.ListLooseCost / b.ListLoose) * t.Weight / below);
                loose.Add(new LooseToken(names.Text(listed[j]).ToString(), t.Role, Round(t.Weight), cost));
            }
        }

        return loose;
    }

    private static List<Contradiction> Contradictions(
        AnalyzedName q,
        NameTable names,
        ReadOnlySpan<int> listed,
        in Breakdown b,
        float below,
        bool contained
    )
    {
        List<Contradiction> all = [];
        if (contained)
        {
            return all;
        }

        foreach (TokenRole role in Enum.GetValues<TokenRole>())
        {
            float mine = 0;
            float theirs = 0;
            List<string> mineText = [];
            List<string> theirsText = [];
            for (int i = 0; i < q.Count; i++)
            {
                if ((b.QueryUsed & (1UL << i)) == 0 && q.Tokens[i].Role == role)
                {
                    mine += q.Tokens[i].Light;
                    mineText.Add(q.TextOf(q.Tokens[i]).ToString());
                }
            }

            for (int j = 0; j < listed.Length; j++)
            {
                if ((b.ListUsed & (1UL << j)) == 0 && names.Token(listed[j]).Role == role)
                {
                    theirs += names.Token(listed[j]).Weight;
                    theirsText.Add(names.Text(listed[j]).ToString());
                }
            }

            float both = Math.Min(mine, theirs);
            if (both > 0)
            {
                double cost = Round(both * ScoringRules.ContradictionCost(role, q.IsPerson) / below);
                all.Add(new Contradiction(string.Join(' ', mineText), string.Join(' ', theirsText), role, cost));
            }
        }

        return all;
    }

    private static List<WaterfallStep> Waterfall(in Breakdown b, float score, Qualifiers qualifiers)
    {
        List<WaterfallStep> steps = [];
        float m = b.Matched;
        float below = m;
        double last = 1;
        void Step(string label, float more)
        {
            if (more <= 0.0005f)
            {
                return;
            }

            below += more;
            double now = below <= 0 ? 0 : m / below;
            steps.Add(new WaterfallStep(label, Round(now - last)));
            last = now;
        }

        Step("words of the query that met nothing, or only nearly", b.QueryLooseCost);
        Step(
            b.IsShort
                ? "words left over of a listed name of which this is a short name"
                : "words of the listed name left over",
            b.ListLooseCost
        );
        Step("words that stand against each other", b.Contradiction);
        if (b.Base < last - 0.0005)
        {
            steps.Add(new WaterfallStep("slips in words of little weight", Round(b.Base - last)));
            last = b.Base;
        }

        void Factor(string label, float factor)
        {
            if (factor < 1)
            {
                steps.Add(new WaterfallStep(label, Round((last * factor) - last)));
                last *= factor;
            }
        }

        Factor(
            b.NumberFactor <= ScoringRules.NumberVeto ? "the numbers differ" : "only one name has a number",
            b.NumberFactor
        );
        Factor("the legal forms differ", b.LegalFactor);
        Factor("another kind of party", b.KindFactor);
        Factor(
            b.SingleFactor <= ScoringRules.SingleNameMet
                ? "only one of several names met"
                : "a name is missing, and another is spelled otherwise",
            b.SingleFactor
        );
        Factor("only one word met, and only nearly", b.ThinFactor);
        Factor("no brand met", b.BrandFactor);
        Factor("the initials differ", b.InitialFactor);
        Evidence(steps, score, qualifiers);
        return steps;
    }

    private static List<WaterfallStep> ContainedWaterfall(in Breakdown b, float score, Qualifiers qualifiers)
    {
        List<WaterfallStep> steps = [];
        if (score < 1)
        {
            steps.Add(new WaterfallStep("words of the listed name not found, or only nearly", Round(score - 1)));
        }

        Evidence(steps, score, qualifiers);
        return steps;
    }

    private static void Evidence(List<WaterfallStep> steps, float score, Qualifiers qualifiers)
    {
        double last = score;
        foreach (Qualifier q in qualifiers.All)
        {
            if (q.Factor < 1)
            {
                steps.Add(new WaterfallStep($"{q.Name} differs", Round((last * q.Factor) - last)));
                last *= q.Factor;
            }
        }
    }

    private static List<Counterfactual> Counterfactuals(
        in Breakdown b,
        float score,
        Qualifiers qualifiers,
        bool contained
    )
    {
        List<Counterfactual> all = [];
        foreach (Qualifier q in qualifiers.All)
        {
            if (q.Factor < 1)
            {
                all.Add(new Counterfactual($"without the {q.Name}", Round(score * qualifiers.Factor / q.Factor)));
            }
        }

        if (contained || b.Matched <= 0)
        {
            return all;
        }

        float factors = b.Factors;
        float q0 = b.QueryLooseCost;
        float n0 = b.ListLooseCost;
        if (b.Contradiction > 0)
        {
            all.Add(
                new Counterfactual(
                    "without the words that stand against each other",
                    Round(b.Matched / (b.Matched + q0 + n0) * factors)
                )
            );
        }

        if (b.NumberFactor < 1)
        {
            all.Add(new Counterfactual("with the same numbers", Round(score / b.NumberFactor)));
        }

        if (b.ListLoose > 0.05f)
        {
            all.Add(new Counterfactual("with the whole listed name", Round(b.Matched / (b.Matched + q0) * factors)));
        }

        return all;
    }

    private static double Round(double value) => Math.Round(value, 4);
}
