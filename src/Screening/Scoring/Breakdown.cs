using System.Numerics;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>The sums behind a score, kept for the reason record. All weights are those of the words; factors are at most 1.</summary>
internal partial struct Breakdown
{
    private const int Roles = 6;
    public float Matched;

    /// <summary>Weight of the query's words less what met.</summary>
    public float QueryLoose;

    /// <summary>Weight of the listed words left over.</summary>
    public float ListLoose;
    public float QueryLooseCost;

    /// <summary>What an unmatched word of the query costs, as a part of its weight.</summary>
    public float LooseShare;
    public float ListLooseCost;
    public float Contradiction;
    public float NumberFactor;
    public float LegalFactor;
    public float KindFactor;
    public float SingleFactor;
    public float ThinFactor;
    public float BrandFactor;
    public float InitialFactor;

    /// <summary>The name score before the factors; at most what retrieval's bound allows.</summary>
    public float Base;

    /// <summary>The name score.</summary>
    public float Score;

    /// <summary>Part of the listed name that stands in the query's, 0 where that says nothing.</summary>
    public float Contained;
    public ulong QueryUsed;
    public ulong ListUsed;

    /// <summary>The query is a short name of the listed party: what the list has beside it counts less.</summary>
    public bool IsShort;
    private float _containedWeight;
    private int _wordsMet;
    private int _slips;
    private Meeting _slip;
    private float _overweight;
    private float _whole;
    private ulong _equalUsed;
    private ulong _sameUsed;
    private bool _translated;
    private bool _otherForm;
    private bool _unlikely;
    private bool _slipped;
    private bool _respelled;
    private bool _brandMet;
    private bool _anchorFirm;

    public readonly float Below => 1e-9f + Matched + QueryLooseCost + ListLooseCost + Contradiction;

    public readonly float Factors =>
        NumberFactor * LegalFactor * KindFactor * SingleFactor * ThinFactor * BrandFactor * InitialFactor;

    public static Breakdown Of(
        AnalyzedName query,
        NameTable table,
        ReadOnlySpan<int> listed,
        in NameFacts facts,
        ReadOnlySpan<Meeting> taken
    )
    {
        Breakdown b = default;
        b.Meet(query, table, listed, facts, taken);
        b._whole = QueryWeights.WholeOf(query, taken);
        b.Leave(query, table, listed, facts);
        if (b.Matched > 0)
        {
            b.Base = Math.Min(b.Matched / b.Below, QueryWeights.Bound(query, taken));
            b.Score = b.Base * b.Factors;
        }

        return b;
    }

    private void Meet(
        AnalyzedName query,
        NameTable table,
        ReadOnlySpan<int> listed,
        in NameFacts facts,
        ReadOnlySpan<Meeting> taken
    )
    {
        float full = 0;
        float initials = 0;
        foreach (ref readonly Meeting m in taken)
        {
            QueryUsed |= m.Query;
            _equalUsed |= m.Relation is Relation.Equal or Relation.Equivalent ? m.Query : 0;
            // Written as one or as several it is the same name still, letter for letter.
            bool same =
                m.Relation == Relation.Equal || m.Relation == Relation.JoinSplit && JoinsBrand(m, table, listed);
            _sameUsed |= same ? m.Query : 0;
            ListUsed |= m.Listed;
            if (m.Relation == Relation.Initial)
            {
                initials += m.Gain;
                continue;
            }

            _wordsMet += Math.Max(BitOperations.PopCount(m.Query), BitOperations.PopCount(m.Listed));
            ref NameToken first = ref query.Tokens[BitOperations.TrailingZeroCount(m.Query)];
            int listedFirst = listed[BitOperations.TrailingZeroCount(m.Listed)];
            _brandMet |= first.Role == TokenRole.Brand && table.Token(listedFirst).Role == TokenRole.Brand;
            ref readonly NameToken other = ref table.Token(listedFirst);
            bool sameFirst = query.TextOf(first)[0] == table.Text(listedFirst)[0];
            full += m.Gain;
            _respelled |= m.Relation == Relation.Spelling && m.Similarity < ScoringRules.RepeatedLetterSimilarity;
            if (m.Relation == Relation.Spelling)
            {
                _slips++;
                _slip = m;
                // A brand near an industry or a place: it counts as what the listed word counts, slip or not.
                float lighter = Overweight(m, first, other);
                full -= lighter * m.Similarity;
                _overweight += lighter;
            }

            _translated |= m.Relation == Relation.Equivalent && !sameFirst && first.Role != TokenRole.Brand;
            _otherForm |= m.Relation == Relation.Equivalent && first.Role != TokenRole.Brand;
            _slipped |= m.Relation is Relation.Spelling or Relation.Romanization && other.Role != TokenRole.Brand;

            if (facts.Anchor >= 0 && IsFirm(m))
            {
                bool firm = m.Relation is Relation.Equal or Relation.Equivalent;
                _anchorFirm |= firm && (m.Listed & (1UL << facts.Anchor)) != 0;
                for (int j = 0; j < listed.Length; j++)
                {
                    _containedWeight += (m.Listed & (1UL << j)) != 0 ? table.Token(listed[j]).Weight * m.Similarity : 0;
                }
            }
        }

        Matched = full + Math.Min(initials, ScoringRules.InitialShare * full);
    }

    /// <summary>Whether a meeting counts for containment, where a chance neighbor would be a false alert.</summary>
    public static bool IsFirm(in Meeting m) =>
        m.Relation is Relation.Equal or Relation.Romanization
        || m.Relation == Relation.Equivalent && m.Similarity > ScoringRules.NicknameSimilarity
        || m.Relation == Relation.JoinSplit && m.Similarity >= ScoringRules.JoinedSimilarity;

    /// <summary>Weight by which a brand of the query outweighs the industry or place that it met by a slip; else 0.</summary>
    public static float Overweight(in Meeting m, in NameToken query, in NameToken listed) =>
        m.Relation == Relation.Spelling
        && query.Role == TokenRole.Brand
        && listed.Role is TokenRole.Generic or TokenRole.Geo
            ? Math.Max(0, query.WeightAgainst(listed.Role) - listed.Weight)
            : 0;
}
