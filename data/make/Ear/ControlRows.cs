using Licet.Make.Starter;

namespace Licet.Make.Ear;

/// <summary>controls.csv: every line of every License Requirements table, its scope and its reach in structure.</summary>
internal static class ControlRows
{
    private const string Source = "data/ear-ccl-2026-07-23/eccn-controls.csv";

    public static string Table(string shared)
    {
        TableText table = new(
            "eccn",
            "reason",
            "column",
            "where",
            "paragraphs",
            "except",
            "condition",
            "refers",
            "for"
        );
        var eccns = EntryRows.Eccns(shared);
        var byHand = ScopesByHand.Read("controls");
        foreach (var control in Controls(shared))
        {
            var scope = ScopeText.Read(control.Eccn, control.Text, eccns);
            var reach = DestinationText.Read(control.Reason, control.Cell);
            var tag = control.Tag == "R26" ? reach.Tag : control.Tag;
            var key = reach.Column + reach.Where;
            foreach (var read in byHand.For(control.Eccn, control.Reason, key, scope, control.Text))
            {
                foreach (var (where, from) in Days(control.Reason, reach.Where))
                {
                    table.Row(
                        Own(control, read, reach with { Where = where }),
                        Citation(control.Eccn, reach.Section),
                        tag,
                        from
                    );
                }
            }
        }

        byHand.RefuseUnused();
        foreach (var prose in ProseControls.All)
        {
            table.Row(
                [prose.Eccn, prose.Reason, prose.Column, prose.Where, "", "", prose.Condition, "", ""],
                Citation(prose.Eccn, prose.Section),
                prose.Tag
            );
        }

        return table.ToString();
    }

    /// <summary>The rows of the source under their own numbers, those from headings, and those of prose, by number.</summary>
    private static IEnumerable<SourceControl> Controls(string shared)
    {
        var rows = CsvTable.Read(Path.Combine(shared, Source));
        var inTables = rows.GroupBy(r => r["eccn"], StringComparer.Ordinal)
            .SelectMany(g => g.SelectMany((row, n) => Split(row, SwallowedEntries.OwnerOfControl(g.Key, n))));
        var entries = EntryRows.Rows(shared);
        var read = inTables.Concat(SwallowedEntries.InHeadings(entries)).ToList();
        return read.Concat(Unread(entries, read)).OrderBy(c => c.Eccn, StringComparer.Ordinal);
    }

    /// <summary>
    /// A reason that an entry with a table lists and no row of the source holds (CW of 1C350 ...): the whole entry, anywhere, when
    /// its text says so.
    /// </summary>
    private static IEnumerable<SourceControl> Unread(IReadOnlyList<CsvRow> entries, List<SourceControl> read)
    {
        var held = read.ToLookup(c => c.Eccn, c => c.Reason, StringComparer.Ordinal);
        return entries
            .Where(e => e["control_rows"] != "0")
            .SelectMany(e => EntryRows.ReasonsOf(e).Except(held[e["eccn"]], StringComparer.Ordinal).Select(r => (e, r)))
            .Select(u => new SourceControl(
                u.e["eccn"],
                u.r,
                "the row is not in the source",
                u.r == "AT" ? "AT Column 1" : "",
                "R26 (row UNKNOWN)"
            ));
    }

    /// <summary>One row as it is; that of 1A231 holds two lines; a row without a reason names the Russian industry sector.</summary>
    private static IEnumerable<SourceControl> Split(CsvRow row, string eccn)
    {
        var (reason, text, cell) = (row["reason"], row["control_text"], row["country_chart_text"]);
        if (eccn == "1A231")
        {
            return
            [
                new(eccn, "NP", "NP applies to entire entry", "NP Column 1"),
                new(eccn, "AT", "AT applies to entire entry", "AT Column 1"),
            ];
        }

        // MT has one column; the cell of 1D018 repeats the text of the control instead of naming it.
        cell = eccn == "1D018" && reason == "MT" ? "MT Column 1" : cell;
        return [new(eccn, reason.Length == 0 ? "SECTOR" : reason, text, cell, SwallowedEntries.Tag(row["eccn"], eccn))];
    }

    /// <summary>
    /// The list is of one day and holds for the days before it, too, but for sanctions with a first day of their own: those of the
    /// industry sector stand in 746.8 (what 746.5 asked for before is a row of embargoes.csv).
    /// </summary>
    private static (string Where, string From)[] Days(string reason, string where) =>
        reason == "SECTOR" ? [("RU", "2022-02-24"), ("BY", "2022-03-02")] : [(where, "")];

    private static string[] Own(SourceControl control, ReadScope scope, Reach reach) =>
        [
            control.Eccn,
            control.Reason,
            reach.Column,
            reach.Where,
            string.Join(' ', scope.Only),
            string.Join(' ', scope.Except),
            scope.Condition,
            string.Join(' ', scope.Refers ?? []),
            scope.ForReason,
        ];

    private static string Citation(string eccn, string section) =>
        section.StartsWith("Supp", StringComparison.Ordinal) ? $"ECCN {eccn}" : $"ECCN {eccn}; {section}";
}
