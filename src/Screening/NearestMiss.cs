using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening;

/// <summary>The best-scoring name below the threshold so far, of one query, among all that meet a word of it.</summary>
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
        ListedRow row = rows[_name];
        NameScore s = work.Scorer.Score(_name);
        Found f = new(_name, s, HitClass.Match, (float)threshold, _query, _person);
        Qualifiers none = Qualifiers.None;
        return new NearMiss(row.Listing, row.Written, s.Score, Explanation.Of(work, names, f, row, query.Kind, none));
    }

    /// <summary>Of two equal misses the one that any order of the lists gives.</summary>
    private bool Earlier(int a, int b)
    {
        int byId = string.CompareOrdinal(rows[a].Listing.Id, rows[b].Listing.Id);
        return byId != 0 ? byId < 0 : rows[a].CompareNames(rows[b]) < 0;
    }
}
