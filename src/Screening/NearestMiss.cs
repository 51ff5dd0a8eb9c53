using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening;

/// <summary>The best-scoring name below the threshold so far, of one query.</summary>
internal sealed class NearestMiss(NameTable names, ListedRow[] rows, ScreeningQuery query)
{
    private int _name = -1;
    private string _query = "";
    private bool _person;

    public float Score { get; private set; }

    public void Offer(float score, int name, string queryName, bool person)
    {
        if (score > Score || score == Score && score > 0 && Earlier(name, _name))
        {
            (Score, _name, _query, _person) = (score, name, queryName, person);
        }
    }

    /// <summary>The miss with its reason; null where no name met anything.</summary>
    public NearMiss? Explained(Workspace work, double threshold)
    {
        if (_name < 0)
        {
            return null;
        }

        AnalyzedName q = work.Query;
        NameAnalyzer.Analyze(_query, _person, q);
        q.ReadAs(query.Kind);
        work.Scorer.Begin(names, q);
        int nearest = NearestOfListing(_name, work);
        ListedRow row = rows[nearest];
        NameScore s = work.Scorer.Score(nearest);
        Found f = new(nearest, s, HitClass.Match, (float)threshold, _query, _person);
        Qualifiers none = Qualifiers.None;
        return new NearMiss(row.Listing, row.Written, s.Score, Explanation.Of(work, names, f, row, query.Kind, none));
    }

    /// <summary>Of two equal misses the one that any order of the lists gives.</summary>
    private bool Earlier(int a, int b)
    {
        int byId = string.CompareOrdinal(rows[a].Listing.Id, rows[b].Listing.Id);
        return byId != 0 ? byId < 0 : rows[a].CompareNames(rows[b]) < 0;
    }

    /// <summary>
    /// The listing's name that is nearest to the query; it may hold no neighbor of a decisive word and so not have been met. A
    /// listing's names stand together.
    /// </summary>
    private int NearestOfListing(int name, Workspace work)
    {
        Listing listing = rows[name].Listing;
        int first = name;
        while (first > 0 && ReferenceEquals(rows[first - 1].Listing, listing))
        {
            first--;
        }

        int best = name;
        float score = work.Scorer.Score(name).Score;
        for (int n = first; n < rows.Length && ReferenceEquals(rows[n].Listing, listing); n++)
        {
            bool asked = work.Query.Kind != PartyKind.Unknown || names.Facts(n).IsPerson == _person;
            float other = asked ? work.Scorer.Score(n).Score : 0;
            if (other > score || other == score && Earlier(n, best))
            {
                (best, score) = (n, other);
            }
        }

        return best;
    }
}
