using Licet.Screening.Bench.Rivals;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Accuracy;

/// <summary>Alerts on names that are mostly on no list.</summary>
internal sealed class CleanNames(ScreeningIndex index)
{
    // Where most listed companies are, and with them most names that look like theirs.
    private static readonly HashSet<string> Hard = new(StringComparer.Ordinal)
    {
        "China",
        "Hong Kong",
        "Taiwan",
        "United Arab Emirates",
    };

    private readonly HashSet<string> listed = index
        .Versions.SelectMany(v => v.Listings)
        .SelectMany(l => l.Names)
        .Select(n => PlainText.Of(n.Text))
        .ToHashSet(StringComparer.Ordinal);

    private static string FileOf(string name) => Path.Combine(SharedData.Folder, "data", "clean-names", name);

    private IReadOnlyList<string> Companies { get; } = [.. SharedData.CleanCompanies().Select(n => n.Text)];

    public ResultTable Measure()
    {
        var persons = SharedData.CleanPersons().Select(n => n.Text).ToList();
        var hard = SharedData
            .Rows(FileOf("companies.csv"), "name", "country")
            .Where(r => Hard.Contains(r[1]))
            .Select(r => r[0])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new ResultTable(
            "Alerts on clean names, default thresholds",
            [
                "names",
                "number",
                "match",
                "possible affiliate",
                "alerts per 10,000",
                "of these equal to a listed name",
                "too generic to say",
            ],
            [
                Row("persons", persons, PartyKind.Person),
                Row("companies", Companies, PartyKind.Company),
                Row("companies of China, Hong Kong, Taiwan, the Emirates", hard, PartyKind.Company),
                Row("persons, kind not given", persons, PartyKind.Unknown),
                Row("companies, kind not given", Companies, PartyKind.Unknown),
            ]
        );
    }

    /// <summary>Alerts per 10,000 companies at a threshold, of every class.</summary>
    public double AlertsAt(double threshold)
    {
        ScreeningSettings settings = new()
        {
            Explain = false,
            Top = 1,
            Threshold = threshold,
        };
        var alerts = Companies
            .AsParallel()
            .Count(n => index.Screen(new ScreeningQuery(n) { Kind = PartyKind.Company }, settings).Hits.Count > 0);
        return 10_000.0 * alerts / Companies.Count;
    }

    private string[] Row(string label, IReadOnlyList<string> names, PartyKind kind)
    {
        ScreeningSettings settings = new() { Explain = false, Top = 1 };
        var answers = names
            .AsParallel()
            .AsOrdered()
            .Select(n => index.Screen(new ScreeningQuery(n) { Kind = kind }, settings))
            .ToList();
        var hits = answers.Where(a => a.Hits.Count > 0).ToList();
        var matches = hits.Count(a => a.Hits[0].Class == HitClass.Match);
        return
        [
            label,
            Numbers.Whole(names.Count),
            Numbers.Whole(matches),
            Numbers.Whole(hits.Count - matches),
            Numbers.PerTenThousand(hits.Count, names.Count),
            Numbers.Whole(hits.Count(a => listed.Contains(PlainText.Of(a.Query.Name)))),
            Numbers.Whole(answers.Count(a => a.IsTooGeneric)),
        ];
    }
}
