using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Scoring;

namespace Licet.Screening;

/// <summary>From the names that one query found to its hits: the best name of each listing, with its evidence.</summary>
internal sealed class FoundHits(
    NameTable names,
    ListedRow[] rows,
    EvidenceIndex evidence,
    ScreeningQuery query,
    ScreeningSettings settings,
    Workspace work
)
{
    /// <summary>The best name of each listing, with its evidence, in order.</summary>
    public List<Hit> All()
    {
        Dictionary<Listing, Found> best = new(ReferenceEqualityComparer.Instance);
        foreach (Found f in work.Found)
        {
            Listing listing = rows[f.Name].Listing;
            if (!best.TryGetValue(listing, out Found other) || Better(f, other))
            {
                best[listing] = f;
            }
        }

        List<(Hit Hit, float Rarity, bool Counts)> hits = [];
        foreach ((Listing listing, Found f) in best)
        {
            Add(HitOf(f), f.Score.Matched);
        }

        foreach (Hit hit in evidence.Find(query, best.Keys, settings))
        {
            Add(hit, 0);
        }

        hits.Sort(
            static (a, b) =>
                a.Counts != b.Counts ? b.Counts.CompareTo(a.Counts)
                : a.Hit.Class != b.Hit.Class ? a.Hit.Class.CompareTo(b.Hit.Class)
                : a.Hit.Score != b.Hit.Score ? b.Hit.Score.CompareTo(a.Hit.Score)
                : a.Rarity != b.Rarity ? b.Rarity.CompareTo(a.Rarity)
                : Precedence(a.Hit.Listing.List) != Precedence(b.Hit.Listing.List)
                    ? Precedence(a.Hit.Listing.List).CompareTo(Precedence(b.Hit.Listing.List))
                : a.Hit.Listing.Id != b.Hit.Listing.Id ? string.CompareOrdinal(a.Hit.Listing.Id, b.Hit.Listing.Id)
                : string.CompareOrdinal(a.Hit.Version.Name, b.Hit.Version.Name)
        );
        return [.. hits.Select(h => h.Hit)];

        void Add(Hit hit, float rarity) => hits.Add((hit, rarity, settings.CountsFirst?.Invoke(hit) != false));
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
            : rows[a.Name].CompareNames(rows[b.Name]) is var order and not 0 ? order < 0
            : a.Score.Matched > b.Score.Matched;
    }

    private Hit HitOf(in Found f)
    {
        ListedRow row = rows[f.Name];
        float nameScore = f.Class == HitClass.Match ? f.Score.Score : f.Score.Contained;
        Qualifiers qualifiers = Qualifiers.Of(query, row.Listing, f.OtherKind is not null);
        double score = Math.Round((double)nameScore * qualifiers.Factor, 6);
        Reason reason = settings.Explain
            ? Explanation.Of(work, names, f, row, f.OtherKind ?? query.Kind, qualifiers)
            : new Reason
            {
                NameScore = nameScore,
                Threshold = f.Threshold,
                Qualifiers = qualifiers.All,
                EngineVersion = Explanation.EngineVersion,
            };
        return new Hit(row.Listing, row.Version, f.Class, row.Written, score, reason);
    }
}
