using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>BIS Denied Persons List, tab-separated: one row an order and address; a party with several addresses has several rows.</summary>
internal static class DeniedPersonsText
{
    private static readonly string[] Required =
    [
        "Name",
        "Street_Address",
        "City",
        "State",
        "Country",
        "Postal_Code",
        "Effective_Date",
        "Expiration_Date",
    ];

    private static readonly string[] Known = ["Standard_Order", "Last_Update", "Action", "FR_Citation"];

    public static void Read(ListDraft draft)
    {
        draft.Name = "dpl";
        var rows = new DelimitedRows(draft.Files[0], draft.Problems, '\t');
        if (DelimitedTable.Open(rows, Required, Known, draft.Problems) is not { } table)
        {
            return;
        }

        foreach (var row in table.Rows())
        {
            var entry = ReadEntry(row, draft.Problems);
            if (EntryEnd.Finish(entry, null, row.Raw, draft.Problems) is { } listing)
            {
                draft.Add(listing, "", ListIds.RowKey(row.Values()));
            }
        }
    }

    private static Entry ReadEntry(TableRow row, ListProblems problems)
    {
        var entry = new Entry(ListCodes.DeniedPersons, row.Place);
        entry.Prose.Read(row["Name"], NameKind.Primary);
        LostCharacters.Note(row["Name"], row.Place, "Name", problems);
        var place = ListText.JoinParts(row["Street_Address"], row["City"], row["State"], row["Postal_Code"]);
        var country = Countries.CodeOf(row["Country"], row.Place, "Country", problems);
        entry.Places.Add(
            ListText.Squeeze(ListText.JoinParts(place, row["Country"])),
            country ?? (row["Country"].Length == 0 ? CountryOfState(row) : null)
        );
        entry.Effective = ListDates.Read(row["Effective_Date"], row.Place, "Effective_Date", problems);
        entry.Published = entry.Effective;
        entry.Ends = ListDates.Read(row["Expiration_Date"], row.Place, "Expiration_Date", problems);
        _ = ListDates.Read(row["Last_Update"], row.Place, "Last_Update", problems);
        entry.Citations = Citations.Read(row["FR_Citation"]);
        entry.AddRemark("Standard order", row["Standard_Order"]);
        entry.AddRemark(row["Action"]);
        entry.AddRemark("Last update", row["Last_Update"]);
        return entry;
    }

    // The list leaves the country empty for most addresses in the United States and gives the state and ZIP code.
    private static string? CountryOfState(TableRow row) =>
        AddressBook.IsState(row["State"]) && row["Postal_Code"].Length > 0 && char.IsAsciiDigit(row["Postal_Code"][0])
            ? "US"
            : null;
}
