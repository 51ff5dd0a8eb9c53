using System.Runtime.InteropServices;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Portfolio;

/// <summary>Scores the pairs, counterparty by counterparty, and keeps the best name of each listing.</summary>
internal sealed class ReverseScoring(PortfolioNames names, ReverseWorkspace work, ChangedNames changed)
{
    private readonly List<PortfolioHit> _hits = [];
    private readonly List<Found> _found = [];
    private readonly List<(Found Found, PortfolioHit Hit)> _ordered = [];
    private readonly Dictionary<Listing, Found> _best = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<PortfolioHit> Run()
    {
        ReadOnlySpan<ulong> pairs = CollectionsMarshal.AsSpan(work.Pairs);
        int party = -1;
        for (int at = 0; at < pairs.Length; )
        {
            int name = (int)(pairs[at] >> 32);
            int end = at + 1;
            while (end < pairs.Length && (int)(pairs[end] >> 32) == name)
            {
                end++;
            }

            if (names.PartyOf(name) != party)
            {
                Settle(party);
                party = names.PartyOf(name);
            }

            Score(name, pairs[at..end]);
            at = end;
        }

        Settle(party);
        return _hits;
    }

    private void Score(int name, ReadOnlySpan<ulong> pairs)
    {
        Counterparty party = names.Parties[names.PartyOf(name)];
        bool person = names.IsPerson(name);
        float threshold = PortfolioNames.ThresholdOf(names.Threshold, party.Kind, person);
        AnalyzedName query = work.Query;
        query.Clear();
        int last = -1;
        foreach (ulong pair in pairs)
        {
            int n = (int)(uint)pair;
            if (n == last)
            {
                continue;
            }

            if (query.Count == 0)
            {
                NameAnalyzer.Analyze(names.TextOf(name), person, query);
                query.ReadAs(party.Kind);
                work.Scorer.Begin(changed.Table, query);
            }

            last = n;
            if (query.Kind != PartyKind.Unknown || changed.Table.Facts(n).IsPerson == person)
            {
                NameScore s = work.Scorer.Score(n, threshold);
                if (s.Score >= threshold)
                {
                    _found.Add(new Found(n, s, HitClass.Match, threshold, party.Name, person));
                }
                else if (s.Contained >= ScoringRules.ContainedShare)
                {
                    _found.Add(new Found(n, s, HitClass.PossibleAffiliate, threshold, party.Name, person));
                }
            }

            Whole(name, n, query.Kind);
        }
    }

    /// <summary>As <see cref="Search"/> meets a listed name of another kind that is the name, letter for letter.</summary>
    private void Whole(int name, int n, PartyKind asked)
    {
        ref readonly NameFacts facts = ref changed.Table.Facts(n);
        string text = names.TextOf(name);
        if (
            !WholeNames.IsOfOtherKind(asked, facts)
            || WholeNames.KeyOf(text) is var key && key != changed.Key(n)
            || key == 0
        )
        {
            return;
        }

        float threshold = PortfolioNames.ThresholdOf(names.Threshold, facts.Kind, facts.IsPerson);
        NameScore s = WholeNames.Score(text, n, changed.Table, work.Query, work.Scorer);
        if (s.Score > 0 && s.Score >= threshold)
        {
            Counterparty party = names.Parties[names.PartyOf(name)];
            _found.Add(new Found(n, s, HitClass.Match, threshold, party.Name, facts.IsPerson, facts.Kind));
        }

        // The name itself is read anew for the next listed name.
        work.Query.Clear();
    }

    /// <summary>The counterparty's hits, each listing once, ordered as a screening's are.</summary>
    private void Settle(int number)
    {
        if (_found.Count == 0)
        {
            return;
        }

        Counterparty party = names.Parties[number];
        foreach (Found f in _found)
        {
            Listing listing = changed.Row(f.Name).Listing;
            if (!_best.TryGetValue(listing, out Found other) || Better(f, other))
            {
                _best[listing] = f;
            }
        }

        ScreeningQuery query = new(party.Name) { Kind = party.Kind, Country = party.Country };
        foreach ((Listing listing, Found f) in _best)
        {
            double score = Math.Round(
                NameScoreOf(f) * Qualifiers.Of(query, listing, f.OtherKind is not null).Factor,
                6
            );
            _ordered.Add((f, new PortfolioHit(party, listing, changed.Row(f.Name).Written, score, f.Class)));
        }

        _ordered.Sort(
            static (a, b) =>
                a.Hit.Class != b.Hit.Class ? a.Hit.Class.CompareTo(b.Hit.Class)
                : a.Hit.Score != b.Hit.Score ? b.Hit.Score.CompareTo(a.Hit.Score)
                : a.Found.Score.Matched != b.Found.Score.Matched
                    ? b.Found.Score.Matched.CompareTo(a.Found.Score.Matched)
                : FoundHits.Precedence(a.Hit.Listing.List) != FoundHits.Precedence(b.Hit.Listing.List)
                    ? FoundHits.Precedence(a.Hit.Listing.List).CompareTo(FoundHits.Precedence(b.Hit.Listing.List))
                : string.CompareOrdinal(a.Hit.Listing.Id, b.Hit.Listing.Id) is var id and not 0 ? id
                : a.Found.Name.CompareTo(b.Found.Name)
        );
        foreach ((_, PortfolioHit hit) in _ordered)
        {
            _hits.Add(hit);
        }

        _found.Clear();
        _best.Clear();
        _ordered.Clear();
    }

    private static double NameScoreOf(in Found f) => f.Class == HitClass.Match ? f.Score.Score : f.Score.Contained;

    /// <summary>As <see cref="FoundHits"/> chooses among a listing's names.</summary>
    private bool Better(in Found a, in Found b)
    {
        double x = NameScoreOf(a);
        double y = NameScoreOf(b);
        return a.Class != b.Class ? a.Class < b.Class
            : x != y ? x > y
            : a.Score.Score != b.Score.Score ? a.Score.Score > b.Score.Score
            : changed.Row(a.Name).CompareNames(changed.Row(b.Name)) is var order and not 0 ? order < 0
            : a.Score.Matched > b.Score.Matched;
    }
}
