using Licet.Screening.Bench.Rivals;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Accuracy;

/// <summary>The labelled pairs at the default thresholds, as a whole and in parts.</summary>
internal static class PairTables
{
    private const string All = "all";

    private sealed record Scored(
        PartyKind Kind,
        bool IsSynthetic,
        string Tier,
        bool IsMatch,
        double Score,
        bool ContradictsVeto
    )
    {
        public bool Said => Score >= NameComparison.DefaultThreshold(Kind);
    }

    public static IEnumerable<ResultTable> Measure()
    {
        var pairs = Read();
        yield return Table("Labelled pairs", pairs);
        yield return Table(
            $"Labelled pairs without the {pairs.Count(p => p.ContradictsVeto)} that contradict the number veto",
            [.. pairs.Where(p => !p.ContradictsVeto)]
        );
    }

    private static ResultTable Table(string title, IReadOnlyList<Scored> pairs)
    {
        (string Label, Func<Scored, bool> Holds)[] parts =
        [
            (All, _ => true),
            ("persons", p => p.Kind == PartyKind.Person),
            ("companies", p => p.Kind == PartyKind.Company),
            ("vessels", p => p.Kind == PartyKind.Vessel),
            ("written by people, not synthetic", p => !p.IsSynthetic),
            ("written by people, companies", p => !p.IsSynthetic && p.Kind == PartyKind.Company),
            ("tier STRONG", p => p.Tier == "STRONG"),
        ];
        return new ResultTable(
            title,
            ["pairs", "number", "matches", "precision", "recall", "F1", "AUC", "wrong"],
            [.. parts.Select(p => Row(p.Label, [.. pairs.Where(p.Holds)]))]
        );
    }

    private static string[] Row(string label, IReadOnlyList<Scored> pairs)
    {
        var right = pairs.Count(p => p.IsMatch && p.Said);
        var said = pairs.Count(p => p.Said);
        var matches = pairs.Count(p => p.IsMatch);
        return
        [
            label,
            Numbers.Whole(pairs.Count),
            Numbers.Whole(matches),
            Numbers.Ratio(right, said),
            Numbers.Ratio(right, matches),
            Numbers.Ratio(2 * right, said + matches),
            AreaUnderCurve(pairs) is var area && double.IsNaN(area) ? "-" : Numbers.Text(area, "0.000"),
            Numbers.Whole(pairs.Count(p => p.IsMatch != p.Said)),
        ];
    }

    /// <summary>How often a match scores above a non-match; a tie counts half.</summary>
    private static double AreaUnderCurve(IReadOnlyList<Scored> pairs)
    {
        var matches = pairs.Where(p => p.IsMatch).Select(p => p.Score).ToList();
        var others = pairs.Where(p => !p.IsMatch).Select(p => p.Score).ToList();
        var won = matches.Sum(m =>
            others.Sum(o =>
                m > o ? 1
                : m.Equals(o) ? 0.5
                : 0
            )
        );
        return won / ((double)matches.Count * others.Count);
    }

    private static List<Scored> Read() =>
        [
            .. SharedData
                .Rows(
                    Path.Combine(SharedData.Folder, "data", "name-matching", "cases-shared.csv"),
                    "schema",
                    "name1",
                    "name2",
                    "is_match",
                    "quality",
                    "case_group"
                )
                .Select(r =>
                {
                    var kind = SharedData.PairKind(r[0]);
                    var match = r[3] == "true";
                    return new Scored(
                        kind,
                        r[5].StartsWith("synth_", StringComparison.Ordinal),
                        r[4],
                        match,
                        NameComparison.Score(kind, r[1], r[2]),
                        match && NumbersDiffer(kind, r[1], r[2])
                    );
                }),
        ];

    /// <summary>
    /// Both names carry numbers in digits or Roman numerals, and not the same. Told from the letters, not by the engine: rows it
    /// misreads must stay in.
    /// </summary>
    private static bool NumbersDiffer(PartyKind kind, string query, string listed) =>
        kind != PartyKind.Person
        && NumbersOf(query) is { Length: > 0 } here
        && NumbersOf(listed) is { Length: > 0 } there
        && here != there;

    private static string NumbersOf(string name) =>
        string.Join(
            ' ',
            PlainText
                .Words(PlainText.Of(name))
                .Where(w => w.All(char.IsAsciiDigit) || w.All(c => "ivx".Contains(c, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal)
        );
}
