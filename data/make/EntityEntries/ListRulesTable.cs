using Licet.Make.Starter;

namespace Licet.Make.EntityEntries;

/// <summary>
/// data/ear/list-rules.csv: the rules that added to the Entity List or changed entries, with the pages under which entries cite
/// them. What the timeline of the domain notes has is taken from it, effective day and count of parties with it. Of the other
/// citations only the published day is known, from the rows that cite them first.
/// </summary>
internal static class ListRulesTable
{
    public const string Header = "citation,pages,published,from,through,added,tag,family,confidence";

    /// <summary>Pages on which the amendments of the timeline's rules begin, as entries cite them; checked by hand.</summary>
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["84 FR 22961"] = "84 FR 22961|84 FR 22963",
        ["84 FR 29371"] = "84 FR 29371|84 FR 29373",
        ["84 FR 43493"] = "84 FR 43493|84 FR 43495",
        ["84 FR 54002"] = "84 FR 54002|84 FR 54004",
        ["85 FR 29849"] = "85 FR 29849|85 FR 29852|85 FR 29853",
        ["85 FR 34495"] = "85 FR 34495|85 FR 34497",
        ["85 FR 34503"] = "85 FR 34503|85 FR 34505",
        ["85 FR 36719"] = "85 FR 36719|85 FR 36720",
        ["85 FR 44159"] = "85 FR 44159",
        ["85 FR 51596"] = "85 FR 51596|85 FR 51603",
        ["85 FR 83416"] = "85 FR 83416|85 FR 83420",
        ["86 FR 18437"] = "86 FR 18437",
    };

    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["84 FR 22961"] = "HUAWEI",
        ["84 FR 43493"] = "HUAWEI",
        ["85 FR 51596"] = "HUAWEI",
        ["84 FR 54002"] = "XUAR_OCT2019",
        ["84 FR 29371"] = "SUPERCOMPUTING_JUN2019",
    };

    /// <summary>Two rules of one day that the timeline counts together (33 parties).</summary>
    private static readonly Dictionary<string, string> Counts = new(StringComparer.Ordinal)
    {
        ["85 FR 34495"] = "24",
        ["85 FR 34503"] = "9",
    };

    public static string Make(IReadOnlyList<CsvRow> timeline, IReadOnlyList<CsvRow> entries)
    {
        List<string> lines = [.. timeline.SelectMany(FromTimeline)];
        var known = Pages.Values.SelectMany(p => p.Split('|')).ToHashSet(StringComparer.Ordinal);
        lines.AddRange(
            entries
                .Where(row => row["start_date_basis"] == "source")
                .GroupBy(row => row["fr_citations"].Split(" | ")[0], StringComparer.Ordinal)
                .Where(group => group.Key.Length > 0 && !known.Contains(group.Key))
                .Select(FromEntries)
                .OfType<string>()
        );
        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines.Prepend(Header)) + "\n";
    }

    private static IEnumerable<string> FromTimeline(CsvRow row)
    {
        foreach (var citation in row["fr_citation"].Split("; ").Where(Pages.ContainsKey))
        {
            var added = row["kind"] == "LIST_ADD" || row["count"].Length > 0 ? row["count"] : "";
            yield return string.Join(
                ',',
                citation,
                Pages[citation],
                row["published"],
                row["effective"],
                "",
                Counts.GetValueOrDefault(citation, added),
                row["kind"],
                Families.GetValueOrDefault(citation, ""),
                Tag(row["confidence"])
            );
        }
    }

    /// <summary>The day that at least four in five of the rows give which cite the rule first; null where they differ.</summary>
    private static string? FromEntries(IGrouping<string, CsvRow> rows)
    {
        var day = rows.GroupBy(r => r["start_date_best"], StringComparer.Ordinal).MaxBy(g => g.Count())!;
        return day.Count() * 5 >= rows.Count() * 4
            ? string.Join(',', rows.Key, rows.Key, day.Key, "", "", "", "LIST", "", "S")
            : null;
    }

    /// <summary>Without remarks on fields that are not taken over: "FR (document number M)" is FR.</summary>
    private static string Tag(string tag) => tag.Split(" (")[0];
}
