using Licet.Core.Rules;

namespace Licet.Web.Features.Rules;

/// <summary>A table of rules in the list of tables.</summary>
/// <param name="Edition">Null where it is no copy of an edition of the law.</param>
/// <param name="Checked">Through which day it was compared with the law; null where nobody said.</param>
public sealed record TableShown(string Name, int Rows, DateOnly? Edition, DateOnly? Checked, string Origin);

/// <summary>Rows of a table that answer what was asked.</summary>
/// <param name="Columns">In the order of the file, citation and days apart.</param>
/// <param name="Found">All that answer, also those of other pages.</param>
public sealed record RowsShown(
    string Table,
    IReadOnlyList<string> Columns,
    IReadOnlyList<RuleRow> Rows,
    int Found,
    int Page
)
{
    public const int Most = 100;

    public int Pages => Math.Max(1, (Found + Most - 1) / Most);
}

/// <summary>The rule tables of this release as they answer: every row with its citation, its days and its tag.</summary>
public static class RulesShown
{
    // Shown in columns of their own.
    private static readonly string[] s_common = ["citation", "from", "through", "confidence"];

    public static IReadOnlyList<TableShown> Tables(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return
        [
            .. RuleTables
                .Names.Where(n => !book.IsAbsent(n))
                .Select(n =>
                {
                    Edition? edition = book.EditionOf(n);
                    return new TableShown(
                        n,
                        book.Table(n).Rows.Count,
                        edition?.Day,
                        edition?.CheckedThrough,
                        edition?.Origin ?? ""
                    );
                }),
        ];
    }

    /// <param name="text">Words that all stand in the row, whatever their case; empty for every row.</param>
    /// <param name="on">Rows that hold on the day; null: on any.</param>
    /// <param name="page">From 1; beyond the last: the last.</param>
    /// <returns>Null where there is no such table.</returns>
    public static RowsShown? Of(RuleBook book, string table, string text, DateOnly? on, int page)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(text);
        if (!RuleTables.Names.Contains(table) || book.IsAbsent(table))
        {
            return null;
        }

        RuleTable of = book.Table(table);
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        RuleRow[] found =
        [
            .. of.Rows.Where(r =>
                (on is not { } day || r.Source().Holds(day))
                && words.All(w => of.Columns.Any(c => r[c].Contains(w, StringComparison.OrdinalIgnoreCase)))
            ),
        ];
        RowsShown all = new(table, [.. of.Columns.Except(s_common)], found, found.Length, 1);
        int at = Math.Clamp(page, 1, all.Pages);
        return all with
        {
            Rows = found[((at - 1) * RowsShown.Most)..Math.Min(at * RowsShown.Most, found.Length)],
            Page = at,
        };
    }
}
