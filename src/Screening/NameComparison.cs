using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening;

/// <summary>Scores one pair of names by the shipped tables; needs no list.</summary>
public static class NameComparison
{
    /// <summary>The name score of a query against a listed name, in [0,1].</summary>
    /// <param name="kind">Of both parties. Unknown: by the company and by the person rules, the better counts.</param>
    public static double Score(PartyKind kind, string query, string listed)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(listed);
        double best = 0;
        if (kind != PartyKind.Person)
        {
            best = Pair(kind, query, listed, person: false, out _, out _, out _);
        }

        if (kind is PartyKind.Person or PartyKind.Unknown)
        {
            best = Math.Max(best, Pair(kind, query, listed, person: true, out _, out _, out _));
        }

        return Math.Round(best, 6);
    }

    /// <summary>The same with its reason.</summary>
    public static Reason Explain(PartyKind kind, string query, string listed)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(listed);
        bool person =
            kind == PartyKind.Person
            || kind == PartyKind.Unknown
                && Pair(kind, query, listed, person: true, out _, out _, out _)
                    > Pair(kind, query, listed, person: false, out _, out _, out _);
        float score = Pair(kind, query, listed, person, out NameTable table, out NameScorer scorer, out AnalyzedName q);
        return Explanation.OfPair(
            q,
            table,
            0,
            scorer,
            score,
            (float)DefaultThreshold(kind),
            Qualifiers.None,
            HitClass.Match
        );
    }

    /// <summary>Name score from which (inclusive) a name is a hit.</summary>
    public static double DefaultThreshold(PartyKind kind) => Math.Round((double)Threshold(kind), 4);

    internal static float Threshold(PartyKind kind) =>
        kind switch
        {
            PartyKind.Person => ScoringRules.PersonThreshold,
            PartyKind.Vessel or PartyKind.Aircraft => ScoringRules.VesselThreshold,
            _ => ScoringRules.CompanyThreshold,
        };

    private static float Pair(
        PartyKind kind,
        string query,
        string listed,
        bool person,
        out NameTable table,
        out NameScorer scorer,
        out AnalyzedName analyzed
    )
    {
        table = new NameTable();
        analyzed = new AnalyzedName();
        NameAnalyzer.Analyze(listed, person, analyzed);
        table.Add(analyzed, kind);
        table.Seal();
        NameAnalyzer.Analyze(query, person, analyzed);
        analyzed.ReadAs(kind);
        scorer = new NameScorer();
        scorer.Begin(table, analyzed);
        return scorer.Score(0).Score;
    }
}
