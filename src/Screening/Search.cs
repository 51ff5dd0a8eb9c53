using System.Runtime.InteropServices;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening;

/// <summary>One query from start to answer.</summary>
internal sealed class Search(
    NameTable names,
    Retrieval retrieval,
    ListedRow[] rows,
    EvidenceIndex evidence,
    int nameCount,
    ScreeningQuery query,
    ScreeningSettings settings
)
{
    private Workspace _work = null!;
    private float _best;
    private float _bestMiss;
    private int _bestMissName = -1;
    private string _bestMissQuery = "";
    private bool _bestMissPerson;
    private float _boundOfRest;
    private int _neighbors;
    private bool _tooGeneric;

    public ScreeningResult Run(Workspace work)
    {
        _work = work;
        work.Found.Clear();
        work.Decisive.Clear();
        _tooGeneric = true;
        NamesIn(query.Name);
        foreach (string other in query.OtherNames)
        {
            NamesIn(other);
        }

        bool none = work.Found.Count == 0 && query.Identifiers.Count + query.Addresses.Count == 0;
        List<Hit> hits = none ? [] : Hits();
        int inAll = hits.Count;
        if (inAll > settings.Top)
        {
            hits.RemoveRange(settings.Top, inAll - settings.Top);
        }

        return new ScreeningResult(query, hits, inAll)
        {
            IsTooGeneric = _tooGeneric,
            Certificate = inAll == 0 ? Certify() : null,
        };
    }

    private void NamesIn(string name)
    {
        Names(name);
        foreach (string form in QueryNames.Of(name))
        {
            Names(form);
        }
    }

    /// <summary>
    /// By the company rules, the person rules or both. Who does not know the kind gets silence only where either reading could
    /// have broken it: a company's name that is too generic is hardly ever generic as a person's.
    /// </summary>
    private void Names(string name)
    {
        bool unknown = query.Kind == PartyKind.Unknown;
        bool generic = false;
        if (query.Kind != PartyKind.Person)
        {
            generic |= OneWay(
                name,
                person: false,
                NameComparison.Threshold(unknown ? PartyKind.Company : query.Kind),
                !unknown
            );
        }

        if (query.Kind is PartyKind.Person or PartyKind.Unknown)
        {
            generic |= OneWay(name, person: true, NameComparison.Threshold(PartyKind.Person), !unknown);
        }

        _tooGeneric &= generic;
    }

    /// <param name="across">Also against listings of the other kind: the caller's word on the kind may be wrong, the list's too.</param>
    /// <returns>Whether the name, so read, can tell no party from another.</returns>
    private bool OneWay(string name, bool person, float defaultThreshold, bool across)
    {
        float threshold = settings.Threshold is { } t ? (float)t : defaultThreshold;
        AnalyzedName q = _work.Query;
        NameAnalyzer.Analyze(name, person, q);
        q.Kind = query.Kind;
        if (q.Count == 0)
        {
            return true;
        }

        bool generic = q.IsTooGeneric;

        _work.Scorer.Begin(names, q);
        CandidateSet candidates = _work.Candidates;
        candidates.Begin();
        CandidateProof proof = retrieval.Collect(q, threshold, settings.Explain, candidates);
        _neighbors += proof.Neighbors;
        _boundOfRest = Math.Max(_boundOfRest, proof.BoundOfRest);
        if (_work.Found.Count == 0)
        {
            NoteDecisive(q, threshold);
        }

        if (settings.Exhaustive)
        {
            HashSet<int> near = [.. candidates.Names];
            for (int n = 0; n < names.NameCount; n++)
            {
                Try(name, n, person, threshold, across, near.Contains(n));
            }

            if (!settings.Explain)
            {
                GiveUp(near, person, threshold, across);
            }
        }
        else
        {
            foreach (int n in candidates.Names)
            {
                // What cannot be nearer than the nearest miss so far need not be scored.
                float wanted = Math.Min(_bestMiss, threshold);
                if (!settings.Explain || wanted <= 0 || retrieval.MayCount(q, n, wanted, candidates))
                {
                    Try(name, n, person, threshold, across, near: true);
                }
            }
        }

        _boundOfRest = Math.Max(_boundOfRest, _work.Scorer.MostGivenUp);
        return generic;
    }

    /// <summary>
    /// Asks of the candidates what the index asks: the slow twin's certificate is that of the index, unless it found a name that
    /// breaks the bound.
    /// </summary>
    private void GiveUp(HashSet<int> near, bool person, float threshold, bool across)
    {
        foreach (int n in near)
        {
            if (across || names.Facts(n).IsPerson == person)
            {
                _work.Scorer.Score(n, threshold);
            }
        }
    }

    private void Try(string name, int n, bool person, float threshold, bool across, bool near)
    {
        if (!across && names.Facts(n).IsPerson != person)
        {
            return;
        }

        // The nearest miss is wanted only where the answer is to be explained; the slow twin gives no name up.
        float atLeast =
            settings.Explain ? 0
            : settings.Exhaustive ? float.Epsilon
            : threshold;
        NameScore s = _work.Scorer.Score(n, atLeast);
        if (s.Score >= threshold)
        {
            _work.Found.Add(new Found(n, s, HitClass.Match, threshold, name, person));
        }
        else if (s.Contained >= ScoringRules.ContainedShare)
        {
            _work.Found.Add(new Found(n, s, HitClass.PossibleAffiliate, threshold, name, person));
        }
        else
        {
            _best = Math.Max(_best, s.Score);
            if (near && (s.Score > _bestMiss || s.Score == _bestMiss && s.Score > 0 && Earlier(n, _bestMissName)))
            {
                (_bestMiss, _bestMissName, _bestMissQuery, _bestMissPerson) = (s.Score, n, name, person);
            }
        }
    }

    /// <summary>Of two equal misses the one that any order of the lists gives.</summary>
    private bool Earlier(int a, int b)
    {
        int byId = string.CompareOrdinal(rows[a].Listing.Id, rows[b].Listing.Id);
        return byId != 0 ? byId < 0 : string.CompareOrdinal(rows[a].Text, rows[b].Text) < 0;
    }

    /// <summary>The best name of each listing, with its evidence, in order.</summary>
    private List<Hit> Hits()
    {
        Dictionary<Listing, Found> best = new(ReferenceEqualityComparer.Instance);
        foreach (Found f in _work.Found)
        {
            Listing listing = rows[f.Name].Listing;
            if (!best.TryGetValue(listing, out Found other) || Better(f, other))
            {
                best[listing] = f;
            }
        }

        List<(Hit Hit, float Rarity)> hits = [];
        foreach ((Listing listing, Found f) in best)
        {
            hits.Add((HitOf(f), f.Score.Matched));
        }

        foreach (Hit hit in evidence.Find(query, best.Keys, settings))
        {
            hits.Add((hit, 0));
        }

        hits.Sort(
            static (a, b) =>
                a.Hit.Class != b.Hit.Class ? a.Hit.Class.CompareTo(b.Hit.Class)
                : a.Hit.Score != b.Hit.Score ? b.Hit.Score.CompareTo(a.Hit.Score)
                : a.Rarity != b.Rarity ? b.Rarity.CompareTo(a.Rarity)
                : Precedence(a.Hit.Listing.List) != Precedence(b.Hit.Listing.List)
                    ? Precedence(a.Hit.Listing.List).CompareTo(Precedence(b.Hit.Listing.List))
                : a.Hit.Listing.Id != b.Hit.Listing.Id ? string.CompareOrdinal(a.Hit.Listing.Id, b.Hit.Listing.Id)
                : string.CompareOrdinal(a.Hit.Version.Name, b.Hit.Version.Name)
        );
        return [.. hits.Select(h => h.Hit)];
    }

    /// <summary>Of equal hits the lists that ask an exporter for a license or forbid come first.</summary>
    internal static int Precedence(string list) =>
        list switch
        {
            ListCodes.EntityList => 0,
            ListCodes.DeniedPersons => 1,
            ListCodes.Sdn => 2,
            ListCodes.MilitaryEndUser => 3,
            ListCodes.Unverified => 4,
            _ => 5,
        };

    private bool Better(in Found a, in Found b)
    {
        if (a.Class != b.Class)
        {
            return a.Class < b.Class;
        }

        float x = a.Class == HitClass.Match ? a.Score.Score : a.Score.Contained;
        float y = b.Class == HitClass.Match ? b.Score.Score : b.Score.Contained;
        return x != y ? x > y
            : a.Score.Score != b.Score.Score ? a.Score.Score > b.Score.Score
            : string.CompareOrdinal(rows[a.Name].Text, rows[b.Name].Text) is var text and not 0 ? text < 0
            : a.Score.Matched > b.Score.Matched;
    }

    private Hit HitOf(in Found f)
    {
        ListedRow row = rows[f.Name];
        float nameScore = f.Class == HitClass.Match ? f.Score.Score : f.Score.Contained;
        Qualifiers qualifiers = Qualifiers.Of(query, row.Listing);
        double score = Math.Round((double)nameScore * qualifiers.Factor, 6);
        Reason reason = settings.Explain
            ? Explanation.Of(_work, names, f, row, query.Kind, qualifiers)
            : new Reason
            {
                NameScore = nameScore,
                Threshold = f.Threshold,
                EngineVersion = Explanation.EngineVersion,
            };
        return new Hit(row.Listing, row.Version, f.Class, row.Text, score, reason);
    }

    private Certificate Certify()
    {
        double threshold = settings.Threshold ?? NameComparison.Threshold(query.Kind);
        double attainable = Math.Min(Math.Max(_best, _boundOfRest), threshold);
        NearMiss? miss = null;
        if (settings.Explain && _bestMissName >= 0)
        {
            AnalyzedName q = _work.Query;
            NameAnalyzer.Analyze(_bestMissQuery, _bestMissPerson, q);
            q.Kind = query.Kind;
            _work.Scorer.Begin(names, q);
            int nearest = NearestOfListing(_bestMissName);
            ListedRow row = rows[nearest];
            NameScore s = _work.Scorer.Score(nearest);
            Found f = new(nearest, s, HitClass.Match, (float)threshold, _bestMissQuery, _bestMissPerson);
            Qualifiers none = Qualifiers.None;
            miss = new NearMiss(row.Listing, row.Text, s.Score, Explanation.Of(_work, names, f, row, query.Kind, none));
        }

        return new Certificate
        {
            DecisiveTokens = Decisive(),
            NeighborCount = _neighbors,
            ListTokenCount = retrieval.WordCount,
            NameCount = nameCount,
            BestAttainable = attainable,
            Threshold = threshold,
            NearestMiss = miss,
            IsTooGeneric = _tooGeneric,
        };
    }

    /// <summary>
    /// The listing's name that is nearest to the query; it may hold no neighbor of a decisive word and so not have been met. A
    /// listing's names stand together.
    /// </summary>
    private int NearestOfListing(int name)
    {
        Listing listing = rows[name].Listing;
        int first = name;
        while (first > 0 && ReferenceEquals(rows[first - 1].Listing, listing))
        {
            first--;
        }

        int best = name;
        float score = _work.Scorer.Score(name).Score;
        for (int n = first; n < rows.Length && ReferenceEquals(rows[n].Listing, listing); n++)
        {
            bool asked = query.Kind != PartyKind.Unknown || names.Facts(n).IsPerson == _bestMissPerson;
            float other = asked ? _work.Scorer.Score(n).Score : 0;
            if (other > score || other == score && Earlier(n, best))
            {
                (best, score) = (n, other);
            }
        }

        return best;
    }

    private void NoteDecisive(AnalyzedName q, float threshold)
    {
        Span<bool> decisive = stackalloc bool[AnalyzedName.MaxTokens];
        Essentials.Choose(q, threshold, decisive);
        for (int i = 0; i < q.Count; i++)
        {
            if (decisive[i])
            {
                NoteDecisive(q.Tokens[i].Weight, q.TextOf(q.Tokens[i]));
            }
        }
    }

    /// <summary>Keeps the heaviest reading of each word.</summary>
    private void NoteDecisive(float weight, ReadOnlySpan<char> text)
    {
        foreach (ref (float Weight, string Text) met in CollectionsMarshal.AsSpan(_work.Decisive))
        {
            if (text.SequenceEqual(met.Text))
            {
                met.Weight = Math.Max(met.Weight, weight);
                return;
            }
        }

        _work.Decisive.Add((weight, text.ToString()));
    }

    /// <summary>The decisive words of all readings of the query's names, the weightiest first, each once.</summary>
    private string[] Decisive()
    {
        Span<(float Weight, string Text)> words = CollectionsMarshal.AsSpan(_work.Decisive);
        words.Sort(
            static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Text, b.Text)
        );
        string[] texts = new string[words.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = words[i].Text;
        }

        return texts;
    }
}
