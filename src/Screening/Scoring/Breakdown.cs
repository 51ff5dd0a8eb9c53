using System.Numerics;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>The sums behind a score, kept for the reason record. All weights are those of the words; factors are at most 1.</summary>
internal struct Breakdown
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
        b._whole = WholeOf(query, taken);
        b.Leave(query, table, listed, facts);
        if (b.Matched > 0)
        {
            b.Base = Math.Min(b.Matched / b.Below, Bound(query, taken));
            b.Score = b.Base * b.Factors;
        }

        return b;
    }

    /// <summary>What retrieval relies on: no score is above it (see <see cref="Index.Essentials"/>).</summary>
    private static float Bound(AnalyzedName query, ReadOnlySpan<Meeting> taken)
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
            _sameUsed |= m.Relation == Relation.Equal ? m.Query : 0;
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

    private void Leave(AnalyzedName query, NameTable table, ReadOnlySpan<int> listed, in NameFacts facts)
    {
        bool person = query.IsPerson;
        Span<float> q = stackalloc float[Roles];
        Span<float> n = stackalloc float[Roles];
        q.Clear();
        n.Clear();
        float metWeight = 0;
        int met = 0;
        float borne = 1;
        float unmet = 0;
        bool qInitial = false;
        for (int i = 0; i < query.Count; i++)
        {
            ref NameToken t = ref query.Tokens[i];
            if ((QueryUsed & (1UL << i)) == 0)
            {
                q[(int)t.Role] += t.Light;
                unmet += t.Light;
                qInitial |= (t.Flags & TokenFlags.Initial) != 0;
            }
            else if (t.Length > 1)
            {
                metWeight += t.Weight;
                met++;
                borne =
                    t.Role != TokenRole.Brand ? borne
                    : (_equalUsed & (1UL << i)) == 0 ? 0
                    : Math.Min(borne, t.Borne);
            }
        }

        bool nInitial = false;
        bool looseBrand = false;
        for (int j = 0; j < listed.Length; j++)
        {
            if ((ListUsed & (1UL << j)) == 0)
            {
                ref readonly NameToken t = ref table.Token(listed[j]);
                n[(int)t.Role] += t.Weight;
                ListLoose += t.Weight;
                nInitial |= (t.Flags & TokenFlags.Initial) != 0;
                looseBrand |= t.Role is TokenRole.Brand or TokenRole.Number;
            }
        }

        QueryLoose = Math.Max(0, _whole - _overweight - Matched);
        float common =
            query.Kind is PartyKind.Vessel or PartyKind.Aircraft ? 0
            : !person ? borne * ScoringRules.BorneCost
            : met > 0 ? ScoringRules.Commonness(metWeight / met)
            : 0;
        // A slip in a common word is no left-over word.
        float left = person ? QueryLoose : Math.Min(QueryLoose, unmet);
        LooseShare = ScoringRules.QueryLooseCost(person) * (1 + common);
        QueryLooseCost = (QueryLoose + (left * common)) * ScoringRules.QueryLooseCost(person);
        IsShort = !person && ListLoose > 0 && !looseBrand && IsShortName(query, n[(int)TokenRole.Geo] > 0);
        ListLooseCost =
            ListLoose
            * (IsShort ? ScoringRules.BehindShortName : ScoringRules.ListLooseCost(person) * (1 + (1.5f * common)));
        Contradiction = Contradictions(q, n, person);
        if (query.IsTruncated)
        {
            // What stands behind the cut is not missing.
            ListLooseCost *= ScoringRules.BehindCut;
            Contradiction *= ScoringRules.BehindCut;
        }

        Factor(query, table, listed, facts, q, n);
        bool initialConflict = qInitial && ListLoose > 0 || nInitial && (QueryUsed & AllOf(query)) != AllOf(query);
        InitialFactor = person && initialConflict ? ScoringRules.InitialConflict : 1;
        bool firm = listed.Length > 1 || _anchorFirm;
        bool numbersDiffer = q[(int)TokenRole.Number] > 0 && n[(int)TokenRole.Number] > 0;
        bool contained = !person && facts.Anchor >= 0 && firm && !looseBrand && !numbersDiffer;
        // Of a name whose kind nobody stated, only what looks like a company can be an affiliate.
        contained &= query.Kind != PartyKind.Unknown || query.LooksLikeCompany;
        contained &= facts.Anchor >= 0 && (ListUsed & (1UL << facts.Anchor)) != 0 && KindFactor >= 1;
        Contained = contained ? Math.Min(1, _containedWeight / facts.TotalWeight) : 0;
    }

    /// <summary>
    /// Whether the query is a listed name's own part: every word met as it is written, and a brand among them that no clean
    /// company and no large listed group bears. What the list has beside it ("Aviation Industry Investment Co., Beijing") then
    /// only says what the party does. So does an industry beside two places ("Fujian Jinhua" Integrated Circuit).
    /// </summary>
    private readonly bool IsShortName(AnalyzedName query, bool placeLeft)
    {
        if (_sameUsed != AllOf(query))
        {
            return false;
        }

        int places = 0;
        bool distinct = false;
        for (int i = 0; i < query.Count; i++)
        {
            ref NameToken t = ref query.Tokens[i];
            places += t.Role == TokenRole.Geo && !Vocabulary.Shared.IsCountry(t.Concept) ? 1 : 0;
            distinct |=
                t.Role == TokenRole.Brand
                && t.Length >= ScoringRules.LongBrand
                && t.Weight >= ScoringRules.DistinctBrand
                && ScoringRules.TellsShort(TokenFrequencies.Shared.Of(query.TextOf(t)));
        }

        return distinct || places == query.Count && places > 1 && !placeLeft;
    }

    private void Factor(
        AnalyzedName query,
        NameTable table,
        ReadOnlySpan<int> listed,
        in NameFacts facts,
        ReadOnlySpan<float> q,
        ReadOnlySpan<float> n
    )
    {
        bool qNumber = q[(int)TokenRole.Number] > 0;
        bool nNumber = n[(int)TokenRole.Number] > 0;
        NumberFactor =
            qNumber && nNumber ? ScoringRules.NumberVeto
            : !qNumber && !nNumber ? 1
            : query.Kind == PartyKind.Vessel ? ScoringRules.VesselNumberMissing
            : ScoringRules.NumberMissing;
        LegalFactor = LegalFactorOf((LegalClass)query.LegalClasses, facts.Legal);
        bool otherKind = query.Kind != facts.Kind && query.Kind != PartyKind.Unknown && facts.Kind != PartyKind.Unknown;
        KindFactor =
            query.IsPerson != facts.IsPerson ? ScoringRules.PersonOrNot
            : otherKind ? ScoringRules.OtherKind
            : 1;
        bool oneOfSeveral =
            _wordsMet == 1
            && (query.IsPerson != facts.IsPerson || query.IsPerson && Math.Max(Names(query), listed.Length) > 1);
        bool part = query.IsPerson && _respelled && _wordsMet < Math.Max(Names(query), listed.Length);
        SingleFactor =
            oneOfSeveral ? ScoringRules.SingleNameMet
            : part ? ScoringRules.PartAndSpelling
            : 1;
        ThinFactor = !query.IsPerson && _slips == 1 ? LoneSlip(query, table, listed) : 1;
        bool brandMissing = !query.IsPerson && !_brandMet && n[(int)TokenRole.Brand] > 0;
        bool slipped = _slipped && (ListLoose > 0 || ThinFactor < 1 || !_unlikely);
        bool translated =
            !query.IsPerson
            && !_brandMet
            && (_translated && _wordsMet <= 2 || (slipped || _otherForm) && _wordsMet == 1);
        BrandFactor = brandMissing || translated ? ScoringRules.BrandMissing : 1;
    }

    /// <summary>The only word met by a slip, where no brand met beside it.</summary>
    private float LoneSlip(AnalyzedName query, NameTable table, ReadOnlySpan<int> listed)
    {
        for (int i = 0; i < query.Count; i++)
        {
            bool other = (QueryUsed & ~_slip.Query & (1UL << i)) != 0;
            if (other && query.Tokens[i].Role is TokenRole.Brand or TokenRole.Number)
            {
                return 1;
            }
        }

        ref NameToken q = ref query.Tokens[BitOperations.TrailingZeroCount(_slip.Query)];
        ReadOnlySpan<char> text = query.TextOf(q);
        ReadOnlySpan<char> near = table.Text(listed[BitOperations.TrailingZeroCount(_slip.Listed)]);
        float surprise = q.IsUnseen ? LetterRuns.Shared.Surprise(text, near) : ScoringRules.NoSurprise;
        _unlikely = surprise >= ScoringRules.UnlikelyWord;
        return ScoringRules.LoneSpelling(
            Math.Max(text.Length, near.Length),
            text[0] == near[0],
            _slip.Similarity,
            surprise,
            beside: QueryUsed != _slip.Query,
            left: ListLoose > 0 || QueryLoose > q.Heavy * (1 - _slip.Similarity) + ScoringRules.WordAgain
        );
    }

    private static ulong AllOf(AnalyzedName query) => query.Count >= 64 ? ulong.MaxValue : (1UL << query.Count) - 1;

    private static int Names(AnalyzedName query)
    {
        int names = 0;
        for (int i = 0; i < query.Count; i++)
        {
            names += query.Tokens[i].Length > 1 ? 1 : 0;
        }

        return names;
    }

    /// <summary>What stands against each other: within a role first, then what is left across roles.</summary>
    private static float Contradictions(ReadOnlySpan<float> q, ReadOnlySpan<float> n, bool person)
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
