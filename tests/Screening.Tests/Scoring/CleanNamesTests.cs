using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.Scoring;

/// <summary>
/// Names of parties that are mostly on no list, against the whole Consolidated Screening List of April 2022 at the default
/// threshold. A hit that is right is no false alert: data/true-hits.csv lists those, each judged by hand.
/// </summary>
public class CleanNamesTests
{
    private static readonly HashSet<string> s_hardPlaces = new(StringComparer.Ordinal)
    {
        "China",
        "Hong Kong",
        "Taiwan",
        "United Arab Emirates",
    };

    [Fact]
    public void At_most_one_person_in_two_hundred_is_a_false_alert() =>
        Hold("persons", PartyKind.Person, Names("persons", "nationality"), 0.005);

    [Fact]
    public void At_most_one_company_in_a_hundred_is_a_false_alert() =>
        Hold("companies", PartyKind.Company, Names("companies", "country"), 0.01);

    [Fact]
    public void At_most_one_company_of_greater_China_and_the_Emirates_in_fifty_is_a_false_alert() =>
        Hold(
            "companies of China, Hong Kong, Taiwan, the Emirates",
            PartyKind.Company,
            [.. Names("companies", "country").Where(n => s_hardPlaces.Contains(n.Place))],
            0.02
        );

    [Fact]
    public void Every_true_hit_listed_by_hand_is_still_found()
    {
        var index = RealIndex.Consolidated;
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        Findings.None(
            TrueHits()
                .Where(t =>
                    !index
                        .Screen(new ScreeningQuery(t.Name) { Kind = PartyKind.Company }, settings)
                        .Hits.Any(h => h.Listing.Names.Any(n => n.Text == t.Listed))
                )
                .Select(t => $"{t.Name} -> {t.Listed}")
        );
    }

    private static void Hold(string label, PartyKind kind, List<(string Name, string Place)> names, double most)
    {
        var index = RealIndex.Consolidated;
        var settings = new ScreeningSettings { Explain = false };
        HashSet<string> right = [.. TrueHits().Select(t => t.Name)];
        List<(string Name, string Place, Hit Hit)> hits = [];
        Parallel.ForEach(
            names,
            n =>
            {
                var result = index.Screen(new ScreeningQuery(n.Name) { Kind = kind }, settings);
                if (result.Hits.Count > 0)
                {
                    lock (hits)
                    {
                        hits.Add((n.Name, n.Place, result.Hits[0]));
                    }
                }
            }
        );
        List<(string Name, string Place, Hit Hit)> wrong = [.. hits.Where(h => !right.Contains(h.Name))];
        var share = wrong.Count / (double)names.Count;
        var affiliates = wrong.Count(h => h.Hit.Class == HitClass.PossibleAffiliate);
        Figures.Say(
            $"{label}: {wrong.Count} false ({affiliates} of them possible affiliates) of {names.Count} = {share:0.00%}; {hits.Count - wrong.Count} true"
        );
        foreach (var h in hits.OrderByDescending(h => h.Hit.Score).ThenBy(h => h.Name, StringComparer.Ordinal))
        {
            Figures.Say(
                $"{(right.Contains(h.Name) ? "true" : "FALSE")}\t{h.Hit.Score:0.000}\t{h.Hit.Class}\t{h.Name}\t{h.Place}\t{h.Hit.Matched}\t{h.Hit.Listing.List}\t{string.Join(' ', h.Hit.Listing.Countries)}"
            );
        }

        Assert.True(share <= most, $"{label}: {share:0.00%} > {most:0.00%}");
    }

    private static List<(string Name, string Place)> Names(string file, string place) =>
        [.. Table.Read(SharedData.Path($"data/clean-names/{file}.csv")).Select(r => (r["name"], r[place]))];

    private static List<(string Name, string Listed)> TrueHits() =>
        [
            .. Table
                .Read(Path.Combine(SharedData.Repository, "tests", "Screening.Tests", "data", "true-hits.csv"))
                .Select(r => (r["name"], r["listed_name"])),
        ];
}
