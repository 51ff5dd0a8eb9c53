using System.Text;
using Licet.Screening.Bench.Rivals;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Accuracy;

/// <summary>Who is found and how often for nothing. Equal code, lists and names give equal figures on every machine.</summary>
internal static class AccuracyRun
{
    private static readonly string Plot = Path.Combine("docs", "screening-accuracy.svg");

    public static BenchResult Run(BenchOptions options)
    {
        var index = ScreeningIndex.Build([RealLists.Consolidated()]);
        CleanNames clean = new(index);
        Typos typos = new(index);
        Aliases aliases = new(index);
        List<ResultTable> tables = [.. PairTables.Measure(), clean.Measure(), typos.Measure()];
        tables.AddRange(TradeOff(clean, typos, aliases));
        return new BenchResult("accuracy", "Accuracy", tables, Notes(aliases), Versions());
    }

    private static IEnumerable<ResultTable> TradeOff(CleanNames clean, Typos typos, Aliases aliases)
    {
        double[] thresholds =
        [
            .. Enumerable
                .Range(12, 8)
                .Select(step => step / 20.0)
                .Append(NameComparison.DefaultThreshold(PartyKind.Company))
                .Distinct()
                .Order(),
        ];
        var alerts = thresholds.Select(clean.AlertsAt).ToList();
        List<Curve> curves =
        [
            new("typo in every word", [.. thresholds.Select(typos.CompaniesFoundAt)]),
            .. AliasClass
                .All.Where(c => aliases.CountOf(c) > 0)
                .Select(c => new Curve("alias: " + c, [.. thresholds.Select(t => aliases.FoundAt(t, c))])),
        ];
        File.WriteAllText(
            Path.Combine(Checkout.Root, Plot),
            TradeOffPlot.Draw(thresholds, alerts, curves),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );
        Console.WriteLine($"written: {Plot}");
        yield return new ResultTable(
            "Alias pairs of the Entity List, by what the alias is",
            ["alias is", "pairs", "found at the default threshold"],
            [
                .. AliasClass
                    .All.Append("all")
                    .Select(c =>
                        new[]
                        {
                            c,
                            Numbers.Whole(c == "all" ? aliases.Count : aliases.CountOf(c)),
                            Numbers.Text(
                                c == "all"
                                    ? aliases.FoundAt(NameComparison.DefaultThreshold(PartyKind.Company))
                                    : aliases.FoundAt(NameComparison.DefaultThreshold(PartyKind.Company), c),
                                "0.000"
                            ),
                        }
                    ),
            ]
        );
        yield return new ResultTable(
            "Recall beside alerts, by threshold",
            ["threshold", "alerts per 10,000 clean companies", .. curves.Select(c => c.Label), "all aliases"],
            [
                .. thresholds.Select(
                    (t, i) =>
                        new[] { Numbers.Text(t, "0.00"), Numbers.Text(alerts[i], "0") }
                            .Concat(curves.Select(c => Numbers.Text(c.Recall[i], "0.000")))
                            .Append(Numbers.Text(aliases.FoundAt(t), "0.000"))
                            .ToArray()
                ),
            ]
        );
    }

    private static IReadOnlyList<string> Notes(Aliases aliases) =>
        [
            "List: the Consolidated Screening List of April 2022. No country, address or identifier is given with a name: these "
                + "would only lower scores that contradict them.",
            "Labelled pairs: name-matching/cases-shared.csv at the default threshold of the row's kind (person, vessel, else "
                + "company). AUC: how often a match scores above a non-match; it needs no threshold.",
            "Rows that contradict the number veto: labelled a match although both names carry numbers (digits or Roman), and not the same ones.",
            "Clean names: clean-names/*.csv, distinct. Any hit is an alert, a possible affiliate too. A few of the companies are "
                + "truly listed; those whose name is equal to a listed one, letter by letter, are counted beside.",
            "Typos: every name and alias of the list, one seeded edit (replace, drop, add, swap) in every run of 4 letters and "
                + "more; found where its own listing is among the hits. In the threshold table: 4,000 company names of them.",
            $"Alias pairs: {Numbers.Whole(aliases.Count)} pairs scored one by one, so that an alias does not find itself, at the "
                + "default threshold for companies. In use a listed alias is found by its own name: this shows what becomes of names that "
                + "a list leaves out. The class is told from the letters: "
                + string.Join("; ", AliasClass.Definitions)
                + ".",
        ];

    private static SortedDictionary<string, string> Versions() =>
        new(StringComparer.Ordinal) { ["Licet"] = Rivals.Versions.Of(typeof(ScreeningIndex)) };
}
