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
        q.ReadAs(kind);
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
            QueryLeftOut = LeftWords.LeftOut(q),
            Pairs = MetWords.Pairs(q, names, name, scorer.Taken, below, contained),
            QueryLoose = LeftWords.Loose(q, b, below, contained),
            ListedLoose = LeftWords.Loose(names, listed, b, contained ? facts.TotalWeight : below, contained),
            Contradictions = LeftWords.Contradictions(q, names, listed, b, below, contained),
            Waterfall = contained
                ? ScoreSteps.ContainedWaterfall(b, score, qualifiers)
                : ScoreSteps.Waterfall(b, score, qualifiers),
            Qualifiers = qualifiers.All,
            Counterfactuals = ScoreSteps.Counterfactuals(b, score, qualifiers, contained),
            EngineVersion = EngineVersion,
        };
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

    public static double Round(double value) => Math.Round(value, 4);
}
