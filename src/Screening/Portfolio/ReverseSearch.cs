using System.Runtime.InteropServices;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Portfolio;

/// <summary>What one thread needs to screen a change: used again for the next.</summary>
internal sealed class ReverseWorkspace
{
    public ReverseWorkspace(PortfolioNames names)
    {
        Found = new WordList(names.Words.Count);
        Reach = new Reach(names.Words, Found);
    }

    public WordList Found { get; }
    public Reach Reach { get; }
    public AnalyzedName Query { get; } = new();
    public NameScorer Scorer { get; } = new();

    /// <summary>Pairs to be scored: the counterparty's name in the high half, the listed name in the low.</summary>
    public List<ulong> Pairs { get; } = [];
    public List<int> Joined { get; } = [];
}

/// <summary>
/// One change from listings to hits. A counterparty's name q scores at least t against a listed name n only if the weights of
/// q's words, each times the greatest similarity anything in n has with it, reach q's need; then n meets one of q's decisive
/// words (<see cref="Essentials"/>), or a join or an acronym of q itself. So for each n the postings of the words it reaches
/// are walked, and what stays is scored as a screening scores it.
/// </summary>
internal sealed class ReverseSearch(PortfolioNames names, ReverseWorkspace work)
{
    /// <summary>For sums in another order than the scorer's.</summary>
    public const float Slack = 1e-3f;

    private ChangedNames _changed = null!;

    public IReadOnlyList<PortfolioHit> Run(IEnumerable<Listing> listings)
    {
        _changed = new ChangedNames(listings, names.Words, work.Found);
        work.Pairs.Clear();
        for (int n = 0; n < _changed.Table.NameCount; n++)
        {
            work.Reach.Begin(_changed, n);
            WalkDecisive(n);
            WalkContained(n);
            WalkJoined(n);
            WalkAcronyms(n);
        }

        work.Pairs.Sort();
        return new ReverseScoring(names, work, _changed).Run();
    }

    private void Offer(int name, int listed) => work.Pairs.Add(((ulong)(uint)name << 32) | (uint)listed);

    private void WalkDecisive(int n)
    {
        bool person = _changed.Table.Facts(n).IsPerson;
        foreach (int word in work.Reach.Touched)
        {
            foreach (int name in names.Postings.Decisive(word))
            {
                if (Sum(name, work.Reach.Gain) >= Need(name, person))
                {
                    Offer(name, n);
                }
            }
        }
    }

    private float Sum(int name, ReadOnlySpan<float> of)
    {
        ReadOnlySpan<int> records = names.Records;
        float sum = 0;
        int at = name + PortfolioNames.Head;
        int member;
        do
        {
            member = records[at++];
            sum += of[PortfolioNames.Word(member)];
        } while ((member & PortfolioNames.Last) == 0);
        return sum;
    }

    /// <summary>Initials of a person on the list may add to a company's words; a person's need has them in it already.</summary>
    private float Need(int name, bool listedPerson)
    {
        bool initials = listedPerson && !names.IsPerson(name);
        return (initials ? names.Need(name) / (1 + ScoringRules.InitialShare) : names.Need(name)) - Slack;
    }

    private void WalkContained(int n)
    {
        float need = ContainedNeed(n);
        foreach (int word in work.Reach.Pivots)
        {
            foreach (int name in names.Postings.All(word))
            {
                if (!names.IsPerson(name) && Sum(name, work.Reach.Firm) >= need)
                {
                    Offer(name, n);
                }
            }
        }
    }

    private float ContainedNeed(int n) => (ScoringRules.ContainedShare * _changed.Table.Facts(n).TotalWeight) - Slack;

    /// <summary>Names two or three words of which are one word of the listed name.</summary>
    private void WalkJoined(int n)
    {
        work.Joined.Clear();
        foreach (int token in _changed.Table.TokensOf(n))
        {
            ReadOnlySpan<char> text = _changed.Table.Text(token);
            if (text.Length is >= ScoringRules.MinJoined and <= NameScorer.MaxJoined)
            {
                names.Spans.Equal(text, work.Joined);
            }

            if (text.Length is >= ScoringRules.MinJoinedNear and <= NameScorer.MaxJoined && !HasDigit(text))
            {
                names.Spans.Near(text, work.Joined);
            }
        }

        foreach (int name in work.Joined)
        {
            Joined(name, n);
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    /// <summary>Offers the name if it is within reach when all of its joined words count in full.</summary>
    private void Joined(int name, int n)
    {
        ReadOnlySpan<int> members = names.Of(name);
        ulong covered = 0;
        float inside = 0;
        for (int i = 0; i + 1 < members.Length; i++)
        {
            int length = names.Words.Token(PortfolioNames.Word(members[i])).Length;
            ulong bits = 1UL << i;
            for (int last = i + 1; last <= i + 2 && last < members.Length; last++)
            {
                if ((members[last - 1] & PortfolioNames.Adjacent) == 0)
                {
                    break;
                }

                length += names.Words.Token(PortfolioNames.Word(members[last])).Length;
                bits |= 1UL << last;
                float weight = WordOf(members[i..(last + 1)], length, n);
                if (weight > 0)
                {
                    covered |= bits;
                    inside += weight;
                }
            }
        }

        if (covered == 0)
        {
            return;
        }

        float sum = 0;
        for (int i = 0; i < members.Length; i++)
        {
            int word = PortfolioNames.Word(members[i]);
            sum += (covered & (1UL << i)) != 0 ? names.Words.Weight(word) : work.Reach.Gain[word];
            inside += work.Reach.Firm[word];
        }

        bool reaches = sum >= Need(name, _changed.Table.Facts(n).IsPerson);
        bool contains = !names.IsPerson(name) && _changed.Table.Facts(n).Anchor >= 0 && inside >= ContainedNeed(n);
        if (reaches || contains)
        {
            Offer(name, n);
        }
    }

    /// <summary>Weight of the listed words that the words joined are, or nearly are.</summary>
    private float WordOf(ReadOnlySpan<int> members, int length, int n)
    {
        if (length is < ScoringRules.MinJoined or > NameScorer.MaxJoined)
        {
            return 0;
        }

        Span<char> joined = stackalloc char[NameScorer.MaxJoined];
        int at = 0;
        foreach (int member in members)
        {
            ReadOnlySpan<char> text = names.Words.Text(PortfolioNames.Word(member));
            text.CopyTo(joined[at..]);
            at += text.Length;
        }

        float weight = 0;
        foreach (int token in _changed.Table.TokensOf(n))
        {
            ReadOnlySpan<char> text = _changed.Table.Text(token);
            int edits = members.Length == 2 ? 1 : 0;
            if (Math.Abs(text.Length - length) <= edits && EditDistance.Within(joined[..length], text, 1) <= edits)
            {
                weight += _changed.Table.Token(token).Weight;
            }
        }

        return weight;
    }

    /// <summary>Names whose acronym is a brand of the listed name.</summary>
    private void WalkAcronyms(int n)
    {
        if (_changed.Table.Facts(n).IsPerson)
        {
            return;
        }

        foreach (int token in _changed.Table.TokensOf(n))
        {
            if (_changed.Table.Token(token).Role == TokenRole.Brand)
            {
                foreach (int name in names.Acronyms[_changed.Table.Text(token)])
                {
                    Offer(name, n);
                }
            }
        }
    }
}

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
            bool across = party.Kind != PartyKind.Unknown || changed.Table.Facts(n).IsPerson == person;
            if (n == last || !across)
            {
                continue;
            }

            if (query.Count == 0)
            {
                NameAnalyzer.Analyze(names.TextOf(name), person, query);
                query.Kind = party.Kind;
                work.Scorer.Begin(changed.Table, query);
            }

            last = n;
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
            double score = Math.Round(NameScoreOf(f) * Qualifiers.Of(query, listing).Factor, 6);
            _ordered.Add((f, new PortfolioHit(party, listing, changed.Row(f.Name).Text, score, f.Class)));
        }

        _ordered.Sort(
            static (a, b) =>
                a.Hit.Class != b.Hit.Class ? a.Hit.Class.CompareTo(b.Hit.Class)
                : a.Hit.Score != b.Hit.Score ? b.Hit.Score.CompareTo(a.Hit.Score)
                : a.Found.Score.Matched != b.Found.Score.Matched
                    ? b.Found.Score.Matched.CompareTo(a.Found.Score.Matched)
                : Search.Precedence(a.Hit.Listing.List) != Search.Precedence(b.Hit.Listing.List)
                    ? Search.Precedence(a.Hit.Listing.List).CompareTo(Search.Precedence(b.Hit.Listing.List))
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

    /// <summary>As <see cref="Search"/> chooses among a listing's names.</summary>
    private bool Better(in Found a, in Found b)
    {
        double x = NameScoreOf(a);
        double y = NameScoreOf(b);
        return a.Class != b.Class ? a.Class < b.Class
            : x != y ? x > y
            : a.Score.Score != b.Score.Score ? a.Score.Score > b.Score.Score
            : string.CompareOrdinal(changed.Row(a.Name).Text, changed.Row(b.Name).Text) is var text and not 0 ? text < 0
            : a.Score.Matched > b.Score.Matched;
    }
}
