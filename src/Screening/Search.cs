using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.NamesWithin;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening;

/// <summary>One query from start to answer.</summary>
internal sealed class Search(
    NameTable names,
    Retrieval retrieval,
    WholeNames whole,
    ListedRow[] rows,
    EvidenceIndex evidence,
    int nameCount,
    ScreeningQuery query,
    ScreeningSettings settings
)
{
    /// <summary>Wanted only where the answer is to be explained.</summary>
    private readonly NearestMiss? _miss = settings.Explain ? new NearestMiss(names, rows, query) : null;
    private Workspace _work = null!;
    private bool _all;
    private float _best;
    private float _boundOfRest;
    private int _neighbors;
    private int _otherNames;
    private bool _tooGeneric;
    private string? _oneTooGeneric;
    private bool _isCut;
    private string? _unread;

    public ScreeningResult Run(Workspace work)
    {
        _work = work;
        // The slow twin scores every name once, and the nearest miss with them.
        Ask(all: settings is { Explain: true, Exhaustive: true });
        bool none = work.Found.Count == 0 && query.Identifiers.Count + query.Addresses.Count == 0;
        List<Hit> hits = none ? [] : new FoundHits(names, rows, evidence, query, settings, work).All();
        int inAll = hits.Count;
        if (inAll > settings.Top)
        {
            hits.RemoveRange(settings.Top, inAll - settings.Top);
        }

        if (inAll == 0 && settings.Explain && !_all)
        {
            Ask(all: true);
        }

        return new ScreeningResult(query, hits, inAll)
        {
            IsTooGeneric = _tooGeneric || _oneTooGeneric is not null,
            IsCut = _isCut,
            UnreadScript = _unread,
            Certificate = inAll == 0 ? Certify() : null,
        };
    }

    /// <param name="all">
    /// Every name that meets any word is scored, though it cannot reach the threshold: the nearest miss is among them. It costs several
    /// times as much, and only an answer without a hit tells it.
    /// </param>
    private void Ask(bool all)
    {
        _all = all;
        _work.Found.Clear();
        _work.Decisive.Clear();
        _tooGeneric = true;
        _best = _boundOfRest = 0;
        _neighbors = _otherNames = 0;
        NamesIn(query.Name);
        foreach (string other in query.OtherNames)
        {
            NamesIn(other);
        }
    }

    /// <summary>
    /// One of a name's forms that tells is enough, and so is one name of a party; of several names in one field each must tell, or the
    /// party that it stands for was asked of nobody.
    /// </summary>
    private void NamesIn(string name)
    {
        _unread ??= UnreadScripts.In(name);
        _tooGeneric &= Forms(name);
        foreach (string one in SeveralNames.In(name, out bool isCut))
        {
            if (Forms(one) && !ReadWords.IsNoName(one))
            {
                _oneTooGeneric ??= one;
            }

            _isCut |= isCut;
        }
    }

    /// <returns>Whether no form of the name can tell its party from another; "unknown" tells none.</returns>
    private bool Forms(string name)
    {
        bool generic = Name(name) || FieldWords.Shared.NoNames.Contains(name.Trim());
        foreach (string form in QueryNames.Of(name, query.Kind))
        {
            generic &= Name(form);
        }

        return generic;
    }

    /// <summary>
    /// By the company rules, the person rules or both. Who does not know the kind gets silence only where either reading could
    /// have broken it: a company's name that is too generic is hardly ever generic as a person's. Where a legal form says that the
    /// name is a company's, it is read as one.
    /// </summary>
    private bool Name(string name)
    {
        PartyKind kind = query.Kind;
        bool generic = false;
        if (kind != PartyKind.Person)
        {
            float threshold = NameComparison.Threshold(kind == PartyKind.Unknown ? PartyKind.Company : kind);
            generic |= OneWay(name, person: false, threshold);
            kind = _work.Query.Kind;
        }

        if (kind is PartyKind.Person or PartyKind.Unknown)
        {
            generic |= OneWay(name, person: true, NameComparison.Threshold(PartyKind.Person));
        }

        Whole(name, kind);
        return generic;
    }

    /// <summary>Listed names of another kind that are the name, letter for letter.</summary>
    private void Whole(string name, PartyKind asked)
    {
        if (asked == PartyKind.Unknown)
        {
            return;
        }

        foreach (int n in whole.Of(WholeNames.KeyOf(name)))
        {
            ref readonly NameFacts facts = ref names.Facts(n);
            float threshold = ThresholdOf(facts);
            if (
                WholeNames.IsOfOtherKind(asked, facts)
                && WholeNames.Score(name, n, names, _work.Query, _work.Scorer) is { Score: > 0 } s
                && s.Score >= threshold
            )
            {
                _work.Found.Add(new Found(n, s, HitClass.Match, threshold, name, facts.IsPerson, rows[n].Listing.Kind));
            }
        }
    }

    private float ThresholdOf(in NameFacts facts) =>
        settings.Threshold is { } t
            ? (float)t
            : NameComparison.Threshold(facts.IsPerson ? PartyKind.Person : facts.Kind);

    /// <returns>Whether the name, so read, can tell no party from another.</returns>
    private bool OneWay(string name, bool person, float defaultThreshold)
    {
        float threshold = settings.Threshold is { } t ? (float)t : defaultThreshold;
        AnalyzedName q = _work.Query;
        NameAnalyzer.Analyze(name, person, q);
        q.ReadAs(query.Kind);
        _isCut |= q.IsCut;
        // Also against listings of the other kind: the caller's word on the kind may be wrong, the list's too.
        bool across = q.Kind != PartyKind.Unknown;
        if (q.Count == 0)
        {
            return true;
        }

        bool generic = q.IsTooGeneric;

        _work.Scorer.Begin(names, q);
        CandidateSet candidates = _work.Candidates;
        candidates.Begin();
        CandidateProof proof = retrieval.Collect(q, threshold, _all, candidates);
        _neighbors += proof.Neighbors;
        _otherNames += proof.OtherNames;
        _boundOfRest = Math.Max(_boundOfRest, proof.BoundOfRest);
        if (_work.Found.Count == 0)
        {
            _work.Decisive.Note(q, threshold);
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
                float wanted = _all ? Math.Min(_miss!.Score, threshold) : 0;
                if (wanted <= 0 || retrieval.MayCount(q, n, wanted, candidates))
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

        // The slow twin gives no name up, and none is given up that may be the nearest miss.
        float atLeast =
            _all ? 0
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
            if (near && _all)
            {
                _miss!.Offer(s.Score, n, name, person);
            }
        }
    }

    private Certificate Certify()
    {
        double threshold = settings.Threshold ?? NameComparison.Threshold(query.Kind);
        double attainable = Math.Min(Math.Max(_best, _boundOfRest), threshold);
        return new Certificate
        {
            DecisiveTokens = _work.Decisive.Texts(),
            NeighborCount = _neighbors,
            OtherNameCount = _otherNames,
            ListTokenCount = retrieval.WordCount,
            NameCount = nameCount,
            BestAttainable = attainable,
            Threshold = threshold,
            NearestMiss = _miss?.Explained(_work, threshold),
            QueryLeftOut = settings.Explain ? LeftOut() : [],
            IsTooGeneric = _tooGeneric || _oneTooGeneric is not null,
            TooGenericName = _tooGeneric ? null : _oneTooGeneric,
            IsCut = _isCut,
            UnreadScript = _unread,
        };
    }

    private List<LeftOutWord> LeftOut()
    {
        NameAnalyzer.Analyze(query.Name, query.Kind == PartyKind.Person, _work.Query);
        return LeftWords.LeftOut(_work.Query);
    }
}
