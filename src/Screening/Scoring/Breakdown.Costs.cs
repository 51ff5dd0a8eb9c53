using System.Numerics;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>What left-over words cost, and the factors that lower the score of names that only look alike.</summary>
internal partial struct Breakdown
{
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

    /// <summary>Whether words met exactly as one, and a long listed brand among them: "mobilezone" is two everyday words.</summary>
    private static bool JoinsBrand(in Meeting m, NameTable table, ReadOnlySpan<int> listed)
    {
        bool brand = false;
        for (ulong rest = m.Listed; rest != 0; rest &= rest - 1)
        {
            ref readonly NameToken t = ref table.Token(listed[BitOperations.TrailingZeroCount(rest)]);
            brand |= t.Role == TokenRole.Brand && t.Length >= ScoringRules.LongBrand;
        }

        return brand && IsFirm(m);
    }

    /// <summary>
    /// Whether the query is a listed name's own part: every word met as it is written, joined or not, and a brand among them that no clean
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
            left: ListLoose > 0 || QueryLoose > q.Heavy * (1 - _slip.Similarity) + ScoringRules.WordAgain,
            swapped: EditDistance.IsSwap(text, near),
            TokenFrequencies.Shared.Of(near)
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
