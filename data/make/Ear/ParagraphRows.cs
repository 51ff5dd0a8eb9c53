using System.Text.RegularExpressions;
using Licet.Make.Starter;

namespace Licet.Make.Ear;

/// <summary>
/// paragraphs.csv: the paragraphs of an entry as far as the source has them (categories 1, 3, 4, 5), one row an entry, with those
/// that the entry's own controls name (the source leaves out most of the .z paragraphs).
/// </summary>
internal static partial class ParagraphRows
{
    private const string Items = "data/ear-ccl-2026-07-23/eccn-items.csv";

    public static string Table(string shared, params string[] tables)
    {
        TableText table = new("eccn", "held", "paragraphs");
        var items = CsvTable
            .Read(Path.Combine(shared, Items))
            .Where(r => r["kind"] == "item" && Form().IsMatch(r["paragraph"]))
            .ToLookup(r => r["eccn"], r => r["paragraph"], StringComparer.Ordinal);
        var named = Named(tables);
        foreach (var eccn in EntryRows.Eccns(shared))
        {
            var all = items[eccn].Concat(named[eccn]).SelectMany(WithParents).Distinct(StringComparer.Ordinal).ToList();
            if (all.Count > 0)
            {
                all.Sort(Compare);
                table.Row([eccn, items[eccn].Any() ? "LIST" : "NAMED", string.Join(' ', all)], $"ECCN {eccn}", "R26");
            }
        }

        return table.ToString();
    }

    /// <summary>The paragraphs that rows of other tables name for an entry.</summary>
    private static ILookup<string, string> Named(string[] tables) =>
        tables
            .SelectMany(t => CsvTable.Parse(t, "made"))
            .SelectMany(r =>
                $"{r["paragraphs"]} {r["except"]}"
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(p => (Eccn: r["eccn"], p))
            )
            .ToLookup(p => p.Eccn, p => p.p, StringComparer.Ordinal);

    private static IEnumerable<string> WithParents(string path)
    {
        for (var at = path.IndexOf('.', StringComparison.Ordinal); at > 0; at = path.IndexOf('.', at + 1))
        {
            yield return path[..at];
        }

        yield return path;
    }

    /// <summary>Step by step; numbers as numbers.</summary>
    private static int Compare(string a, string b)
    {
        var (x, y) = (a.Split('.'), b.Split('.'));
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            var step =
                x[i].Length != y[i].Length ? x[i].Length.CompareTo(y[i].Length) : string.CompareOrdinal(x[i], y[i]);
            if (step != 0)
            {
                return step;
            }
        }

        return x.Length.CompareTo(y.Length);
    }

    [GeneratedRegex(@"^[a-z](?:\.(?:[a-z]|[0-9]{1,2}))*$", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
