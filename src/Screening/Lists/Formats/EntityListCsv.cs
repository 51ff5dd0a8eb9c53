using Licet.Screening.Lists.Kinds;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>Entity List rows split out of the consolidated list: row_id is that list's _id, alt_names are joined by " | ".</summary>
internal static class EntityListCsv
{
    private static readonly string[] Required =
    [
        "row_id",
        "name",
        "alt_names",
        "addresses",
        "license_requirement",
        "license_policy",
    ];

    private static readonly string[] Known =
    [
        "alias_count",
        "countries",
        "federal_register_notice",
        "fr_citations",
        "start_date",
        "start_date_best",
        "start_date_basis",
        "source_list_url",
    ];

    public static void Read(ListDraft draft)
    {
        draft.Name = "entity-list";
        var rows = new DelimitedRows(draft.Files[0], draft.Problems);
        if (DelimitedTable.Open(rows, Required, Known, draft.Problems) is not { } table)
        {
            return;
        }

        foreach (var row in table.Rows())
        {
            var entry = ReadEntry(row, draft.Problems);
            if (EntryEnd.Finish(entry, null, row.Raw, draft.Problems) is { } listing)
            {
                string Key() => ListIds.RowKey(row.Values().Where(v => v.Key is not ("row_id" or "source_list_url")));
                draft.Add(listing, row["row_id"], Key);
            }
        }
    }

    private static Entry ReadEntry(TableRow row, ListProblems problems)
    {
        var entry = new Entry(ListCodes.EntityList, row.Place);
        entry.Prose.Read(row["name"], NameKind.Primary);
        entry.Prose.ReadAll(row["alt_names"], NameKind.Alias, '|');
        LostCharacters.Note(row["name"], row.Place, "name", problems);
        LostCharacters.Note(row["alt_names"], row.Place, "alt_names", problems);
        entry.Places.AddAll(row["addresses"], cutUp: true);
        foreach (var code in ListText.Pieces(row["countries"], '|'))
        {
            entry.Places.AddCountry(Countries.CodeOf(code, row.Place, "countries", problems));
        }

        entry.LicenseRequirement = ListText.OrNull(row["license_requirement"]);
        entry.ReviewPolicy = ListText.OrNull(row["license_policy"]);
        entry.Footnotes = Footnotes.Read(row["license_requirement"]);
        entry.Citations = Citations.Read(row["federal_register_notice"]);
        entry.Published = PublishedOf(row, problems);
        return entry;
    }

    /// <summary>The source's date; where it is missing or impossible the best one of the split file, noted with what it rests on.</summary>
    private static DateOnly? PublishedOf(TableRow row, ListProblems problems)
    {
        var own = ListDates.Read(row["start_date"], row.Place, "start_date", problems);
        if (own is not null || row["start_date_best"].Length == 0)
        {
            return own;
        }

        var best = ListDates.Read(row["start_date_best"], row.Place, "start_date_best", problems);
        if (best is not null)
        {
            var found = ListProblems.Excerpt(row["start_date"]);
            problems.Note(
                row.Place,
                "start_date",
                "a date",
                found,
                $"{row["start_date_best"]} by {row["start_date_basis"]} is used"
            );
        }

        return best;
    }
}
