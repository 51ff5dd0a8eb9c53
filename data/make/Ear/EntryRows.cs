using System.Text.RegularExpressions;
using Licet.Make.Starter;

namespace Licet.Make.Ear;

/// <summary>entries.csv: every number of the control list with a short label of its own and how its requirements stand.</summary>
internal static partial class EntryRows
{
    private const string Source = "data/ear-ccl-2026-07-23/eccn.csv";
    private const int MostWords = 8;

    public static IReadOnlyList<CsvRow> Rows(string shared) => CsvTable.Read(Path.Combine(shared, Source));

    /// <summary>The numbers of the source and those that it lost, in order.</summary>
    public static IReadOnlyList<string> Eccns(string shared) =>
        [
            .. Rows(shared)
                .Select(r => r["eccn"])
                .Concat(SwallowedEntries.Lost.Select(l => l.Eccn))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>As <see cref="Table"/>; <paramref name="mentions"/> are numbers that other rows name.</summary>
    public static string Table(string shared, IEnumerable<string> mentions)
    {
        TableText table = new("eccn", "standing", "elsewhere", "label", "reasons");
        SortedDictionary<string, (string[] Own, string Tag)> rows = new(StringComparer.Ordinal);
        foreach (var eccn in mentions)
        {
            rows[eccn] = ([eccn, "MISSING", "", "(named by other entries; not held)", ""], "R26 (entry UNKNOWN)");
        }

        foreach (var (eccn, label, reasons) in SwallowedEntries.Lost)
        {
            rows[eccn] = ([eccn, "TABLE", "", label, reasons], "R26/DESIGN");
        }

        foreach (var row in Rows(shared))
        {
            var (standing, elsewhere) = Standing(row);
            string[] own = [row["eccn"], standing, elsewhere, Label(row["heading"]), string.Join(' ', ReasonsOf(row))];
            rows[row["eccn"]] = (own, "R26");
        }

        foreach (var (eccn, (own, tag)) in rows)
        {
            table.Row(own, $"ECCN {eccn}", tag);
        }

        return table.ToString();
    }

    /// <summary>
    /// TABLE: has a table of requirements. ITAR: another agency's. ELSEWHERE: another entry's. PROSE: requirements in prose that
    /// the source does not hold.
    /// </summary>
    private static (string Standing, string Elsewhere) Standing(CsvRow row)
    {
        var heading = row["heading"];
        if (row["control_rows"] != "0")
        {
            return ("TABLE", "");
        }

        if (heading.Contains("subject to the ITAR", StringComparison.Ordinal) && row["eccn"] != "1C355")
        {
            return ("ITAR", "");
        }

        // What the headings call controlled by another number, or the reserved 018 series, whose content moved to it.
        var elsewhere =
            heading.Contains("controlled by ECCN", StringComparison.OrdinalIgnoreCase)
            && row["reason_for_control"].Length == 0
                ? Number()
                    .Match(heading[heading.IndexOf("controlled by ECCN", StringComparison.OrdinalIgnoreCase)..])
                    .Value
                : "";
        return elsewhere.Length > 0 ? ("ELSEWHERE", elsewhere) : ("PROSE", "");
    }

    /// <summary>The heading's first words, up to eight, to the first comma, bracket or "as follows".</summary>
    private static string Label(string heading)
    {
        var text = AsFollows().Replace(ScopeText.Clean(heading), "");
        var end = Enumerable
            .Range(0, text.Length)
            .FirstOrDefault(
                i => text[i] is ',' or '(' or ';' or ':' && text[..i].Count(c => c == ' ') >= 2,
                text.Length
            );
        text = text[..end].Trim();
        var words = text.Split(' ');
        var cut = words.Take(MostWords).ToList();
        while (cut.Count > 1 && Trailing().IsMatch(cut[^1]))
        {
            cut.RemoveAt(cut.Count - 1);
        }

        return string.Join(' ', cut) + (cut.Count < words.Length ? " ..." : "");
    }

    /// <summary>The reasons that the entry lists; from its heading where its own table lies there.</summary>
    public static IEnumerable<string> ReasonsOf(CsvRow row)
    {
        var inHeading = ReasonForControl().Match(row["heading"]);
        var text = inHeading.Success ? inHeading.Groups["list"].Value : row["reason_for_control"];
        return ReasonCode().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"Reason for Control: (?<list>[A-Z, ]+?) Control", RegexOptions.None, 1000)]
    private static partial Regex ReasonForControl();

    [GeneratedRegex(@",? as follows\b.*$| \(see list of items.*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AsFollows();

    [GeneratedRegex(
        "^(?:and|or|of|for|the|a|an|as|to|in|with|by|specially|other|than|not|that|which|n\\.e\\.s)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Trailing();

    /// <summary>Every number that a text names.</summary>
    public static IEnumerable<string> Named(string text) => Number().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"\b[0-9][A-E][0-9]{3}\b", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[A-Z]{2}\b", RegexOptions.None, 1000)]
    private static partial Regex ReasonCode();
}
