using Licet.Screening.Lists.Kinds;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// BIS "EL" download: every pair of an address and an alias is a row of its own, with the rest of the entry repeated. Rows equal in all
/// but address and alias are one entry.
/// </summary>
internal static class BisCsv
{
    private static readonly string[] Required =
    [
        "Source List",
        "Name",
        "Address",
        "City",
        "Country",
        "Federal Register Notice",
        "Effective Date",
        "License Requirement",
        "License Policy",
        "Alternate Name",
    ];

    private static readonly string[] Known =
    [
        "Entity Number",
        "SDN Type",
        "Programs",
        "Title",
        "State/Province",
        "Postal Code",
        "Date Lifted/Waived/Expired",
        "Standard Order",
        "Call Sign",
        "Vessel Type",
        "Gross Tonnage",
        "Gross Register Tonnage",
        "Vessel Flag",
        "Vessel Owner",
        "Remarks/Notes",
        "Address Number",
        "Address Remarks",
        "Alternate Number",
        "Alternate Type",
        "Alternate Remarks",
        "Web Link",
    ];

    private static readonly string[] RowsOwn =
    [
        "Address",
        "City",
        "State/Province",
        "Postal Code",
        "Country",
        "Address Number",
        "Address Remarks",
        "Alternate Number",
        "Alternate Type",
        "Alternate Name",
        "Alternate Remarks",
        "Web Link",
    ];

    public static void Read(ListDraft draft)
    {
        draft.Name = "bis";
        var rows = new DelimitedRows(draft.Files[0], draft.Problems);
        if (DelimitedTable.Open(rows, Required, Known, draft.Problems) is not { } table)
        {
            return;
        }

        var groups = new Dictionary<string, List<TableRow>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var row in table.Rows())
        {
            var key = ListIds.RowKey(row.Values().Where(v => !RowsOwn.Contains(v.Key)));
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
                order.Add(key);
            }

            group.Add(row);
        }

        foreach (var key in order)
        {
            Read(key, groups[key], draft);
        }
    }

    private static void Read(string key, List<TableRow> rows, ListDraft draft)
    {
        var (first, problems) = (rows[0], draft.Problems);
        var code = ListSources.CodeOf(first["Source List"], first.Place, "Source List", problems);
        if (code.Length == 0)
        {
            foreach (var row in rows)
            {
                problems.Lost(row.Place, "Source List", "the code of a list", ListProblems.Excerpt(row["Source List"]));
            }

            return;
        }

        var entry = new Entry(code, first.Place);
        entry.Prose.Read(first["Name"], NameKind.Primary);
        LostCharacters.Note(first["Name"], first.Place, "Name", problems);
        foreach (var row in rows)
        {
            ReadOwn(row, entry, problems);
        }

        ReadSame(first, entry, problems);
        var raw = string.Join('\n', rows.Select(r => r.Raw));
        if (EntryEnd.Finish(entry, SourceKinds.Of(first["SDN Type"]), raw, problems) is { } listing)
        {
            draft.Add(listing, first["Entity Number"], key);
        }
    }

    private static void ReadOwn(TableRow row, Entry entry, ListProblems problems)
    {
        var weak = row["Alternate Type"].Contains("weak", StringComparison.OrdinalIgnoreCase);
        var former = row["Alternate Type"].StartsWith("fka", StringComparison.OrdinalIgnoreCase);
        entry.Prose.Read(
            row["Alternate Name"],
            weak ? NameKind.Weak
                : former ? NameKind.Former
                : NameKind.Alias
        );
        LostCharacters.Note(row["Alternate Name"], row.Place, "Alternate Name", problems);
        var place = ListText.JoinParts(row["Address"], row["City"], row["State/Province"], row["Postal Code"]);
        var country = Countries.CodeOf(row["Country"], row.Place, "Country", problems);
        entry.Places.AddCountry(country);
        if (place.Length > 0)
        {
            entry.Places.Add(ListText.Squeeze(ListText.JoinParts(place, row["Country"])), country);
        }
    }

    private static void ReadSame(TableRow row, Entry entry, ListProblems problems)
    {
        entry.Programs.AddRange(ListText.Pieces(row["Programs"]));
        entry.LicenseRequirement = ListText.OrNull(row["License Requirement"]);
        entry.ReviewPolicy = ListText.OrNull(row["License Policy"]);
        entry.Footnotes = entry.List == ListCodes.EntityList ? Footnotes.Read(row["License Requirement"]) : [];
        entry.Citations = Citations.Read(row["Federal Register Notice"]);
        entry.Effective = ListDates.Read(row["Effective Date"], row.Place, "Effective Date", problems);
        entry.Published = entry.Effective;
        entry.Ends = ListDates.Read(
            row["Date Lifted/Waived/Expired"],
            row.Place,
            "Date Lifted/Waived/Expired",
            problems
        );
        entry.Places.AddCountry(Countries.CodeOf(row["Vessel Flag"], row.Place, "Vessel Flag", problems));
        entry.AddIdentifier("Call sign", row["Call Sign"]);
        entry.AddRemark(row["Title"]);
        entry.AddRemark("Vessel type", row["Vessel Type"]);
        entry.AddRemark("Gross tonnage", row["Gross Tonnage"]);
        entry.AddRemark("Gross registered tonnage", row["Gross Register Tonnage"]);
        entry.AddRemark("Vessel owner", row["Vessel Owner"]);
        entry.AddRemark("Standard order", row["Standard Order"]);
        entry.AddRemark(row["Remarks/Notes"]);
    }
}
