using Licet.Screening.Bench.Rivals;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Accuracy;

/// <summary>Listed names with one typo in every word of 4 letters and more.</summary>
internal sealed class Typos
{
    private const int Letters = 4; // as Samples.WithTypos
    private const int Drawn = 4000;

    private sealed record Misspelt(Listing Listing, string Name, string Query, int LongWords);

    private readonly ScreeningIndex index;
    private readonly IReadOnlyList<Misspelt> names;
    private readonly IReadOnlyList<Misspelt> companies;

    public Typos(ScreeningIndex index)
    {
        this.index = index;
        Samples samples = new(seed: 20200526);
        names =
        [
            .. index
                .Versions.SelectMany(v => v.Listings)
                .Where(l => l.Kind != PartyKind.Address)
                .SelectMany(l => l.Names.Select(n => (Listing: l, n.Text)))
                .Select(n => new Misspelt(n.Listing, n.Text, samples.WithTypos(n.Text), LongWordsOf(n.Text)))
                .Where(n => n.Query != n.Name),
        ];
        companies = samples.Draw([.. names.Where(n => n.Listing.Kind == PartyKind.Company)], Drawn);
    }

    /// <summary>Share of some company names found at a threshold.</summary>
    public double CompaniesFoundAt(double threshold) => Found(companies, threshold) / (double)companies.Count;

    public ResultTable Measure()
    {
        var rows = names
            .GroupBy(n => n.Listing.Kind)
            .OrderBy(g => g.Key)
            .Select(g => Row(g.Key.ToString().ToLowerInvariant(), [.. g]))
            .ToList();
        rows.AddRange(
            names
                .Where(n => n.Listing.Kind == PartyKind.Company)
                .GroupBy(n => Math.Min(4, n.LongWords))
                .OrderBy(g => g.Key)
                .Select(g =>
                    Row(
                        $"company of {(g.Key == 4 ? "4 and more words" : $"{g.Key} {(g.Key == 1 ? "word" : "words")}")}",
                        [.. g]
                    )
                )
        );
        return new ResultTable(
            "One typo in every word of 4 letters and more, default thresholds",
            ["names", "queries", "found", "recall"],
            [Row("all", names), .. rows]
        );
    }

    private string[] Row(string label, IReadOnlyList<Misspelt> part)
    {
        var found = Found(part, null);
        return [label, Numbers.Whole(part.Count), Numbers.Whole(found), Numbers.Ratio(found, part.Count)];
    }

    private int Found(IReadOnlyList<Misspelt> part, double? threshold)
    {
        ScreeningSettings settings = new()
        {
            Explain = false,
            Top = 1000,
            Threshold = threshold,
        };
        return part.AsParallel()
            .Count(n =>
                index
                    .Screen(new ScreeningQuery(n.Query) { Kind = n.Listing.Kind }, settings)
                    .Hits.Any(h => ReferenceEquals(h.Listing, n.Listing))
            );
    }

    private static int LongWordsOf(string name) =>
        PlainText.Words(PlainText.Of(name)).Count(w => w.Count(char.IsLetter) >= Letters);
}
