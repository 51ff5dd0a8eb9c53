using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>The sums behind a score, kept for the reason record.</summary>
internal readonly record struct Breakdown(
    float Matched,
    float QueryWeight,
    float QueryLoose,
    float ListLoose,
    float Contradiction,
    float NumberFactor,
    float LegalFactor,
    float KindFactor,
    float SingleFactor,
    float InitialFactor,
    float Score,
    float Contained,
    ulong QueryUsed,
    ulong ListUsed
)
{
    private const int Roles = 6;

    public static Breakdown Of(
        AnalyzedName query,
        NameTable table,
        ReadOnlySpan<int> listed,
        in NameFacts facts,
        ReadOnlySpan<Meeting> taken
    )
    {
        bool person = query.IsPerson;
        float full = 0;
        float initials = 0;
        ulong usedQuery = 0;
        ulong usedListed = 0;
        float containedWeight = 0;
        int wordsMet = 0;
        foreach (ref readonly Meeting m in taken)
        {
            usedQuery |= m.Query;
            usedListed |= m.Listed;
            if (m.Relation == Relation.Initial)
            {
                initials += m.Gain;
                continue;
            }

            full += m.Gain;
            wordsMet += Math.Max(
                System.Numerics.BitOperations.PopCount(m.Query),
                System.Numerics.BitOperations.PopCount(m.Listed)
            );
            if (m.Relation is Relation.Equal or Relation.Equivalent or Relation.Romanization or Relation.JoinSplit)
            {
                for (int j = 0; j < listed.Length; j++)
                {
                    containedWeight += (m.Listed & (1UL << j)) != 0 ? table.Token(listed[j]).Weight * m.Similarity : 0;
                }
            }
        }

        float matched = full + Math.Min(initials, ScoringRules.InitialShare * full);
        float queryLoose = Math.Max(0, query.TotalWeight - matched);
        Span<float> q = stackalloc float[Roles];
        Span<float> n = stackalloc float[Roles];
        bool qInitial = Loose(query, usedQuery, q);
        float listLoose = 0;
        bool nInitial = false;
        bool looseBrand = false;
        for (int j = 0; j < listed.Length; j++)
        {
            if ((usedListed & (1UL << j)) != 0)
            {
                continue;
            }

            ref readonly NameToken t = ref table.Token(listed[j]);
            n[(int)t.Role] += t.Weight;
            listLoose += t.Weight;
            nInitial |= (t.Flags & TokenFlags.Initial) != 0;
            looseBrand |= t.Role is TokenRole.Brand or TokenRole.Number;
        }

        float contradiction = Contradictions(q, n, person);
        bool qNumber = q[(int)TokenRole.Number] > 0;
        bool nNumber = n[(int)TokenRole.Number] > 0;
        float numbers =
            qNumber && nNumber ? ScoringRules.NumberVeto
            : qNumber || nNumber ? ScoringRules.NumberMissing
            : 1;
        float legal = LegalFactorOf((LegalClass)query.LegalClasses, facts.Legal);
        float kind = person == facts.IsPerson ? 1 : ScoringRules.OtherKind;
        float single =
            person && wordsMet == 1 && Math.Max(Names(query), listed.Length) > 1 ? ScoringRules.SingleNameMet : 1;
        float initial = qInitial && nInitial ? ScoringRules.InitialConflict : 1;
        float below =
            matched
            + (ScoringRules.QueryLooseCost(person) * queryLoose)
            + (ScoringRules.ListLooseCost(person) * listLoose)
            + contradiction;
        float score = matched <= 0 ? 0 : matched / below * numbers * legal * kind * single * initial;
        float contained =
            person || facts.Anchor < 0 || looseBrand || (usedListed & (1UL << facts.Anchor)) == 0 || qNumber && nNumber
                ? 0
                : Math.Min(1, containedWeight / facts.TotalWeight);
        return new Breakdown(
            matched,
            query.TotalWeight,
            queryLoose,
            listLoose,
            contradiction,
            numbers,
            legal,
            kind,
            single,
            initial,
            score,
            contained,
            usedQuery,
            usedListed
        );
    }

    private static int Names(AnalyzedName query)
    {
        int names = 0;
        for (int i = 0; i < query.Count; i++)
        {
            names += query.Tokens[i].Length > 1 ? 1 : 0;
        }

        return names;
    }

    private static bool Loose(AnalyzedName query, ulong used, Span<float> byRole)
    {
        bool initial = false;
        for (int i = 0; i < query.Count; i++)
        {
            if ((used & (1UL << i)) == 0)
            {
                byRole[(int)query.Tokens[i].Role] += query.Tokens[i].Weight;
                initial |= (query.Tokens[i].Flags & TokenFlags.Initial) != 0;
            }
        }

        return initial;
    }

    /// <summary>What stands against each other: within a role first, then what is left across roles.</summary>
    private static float Contradictions(Span<float> q, Span<float> n, bool person)
    {
        float cost = 0;
        float restQ = 0;
        float restN = 0;
        for (int r = 0; r < Roles; r++)
        {
            float both = Math.Min(q[r], n[r]);
            cost += both * ScoringRules.ContradictionCost((TokenRole)r, person);
            restQ += q[r] - both;
            restN += n[r] - both;
        }

        return cost + (Math.Min(restQ, restN) * ScoringRules.CrossContradictionCost);
    }

    private static float LegalFactorOf(LegalClass q, LegalClass n)
    {
        const LegalClass form =
            LegalClass.Limited | LegalClass.Stock | LegalClass.Partnership | LegalClass.Nonprofit | LegalClass.State;
        q &= form;
        n &= form;
        if (q == 0 || n == 0 || (q & n) != 0)
        {
            return 1;
        }

        return ((q | n) & LegalClass.Nonprofit) != 0 ? ScoringRules.LegalConflict : ScoringRules.LegalDifference;
    }
}
