using Licet.Screening.Lists.Kinds;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// US Consolidated Screening List CSV of trade.gov: 13 lists in one file, with the _id column (2022) or without (2019). Values of one
/// column are joined by semicolons.
/// </summary>
internal static class ConsolidatedCsv
{
    private static readonly string[] Required = ["source", "name", "addresses", "alt_names"];

    private static readonly string[] Known =
    [
        "_id",
        "entity_number",
        "type",
        "programs",
        "title",
        "federal_register_notice",
        "start_date",
        "end_date",
        "standard_order",
        "license_requirement",
        "license_policy",
        "call_sign",
        "vessel_type",
        "gross_tonnage",
        "gross_registered_tonnage",
        "vessel_flag",
        "vessel_owner",
        "remarks",
        "source_list_url",
        "citizenships",
        "dates_of_birth",
        "nationalities",
        "places_of_birth",
        "source_information_url",
        "ids",
    ];

    // Neither the publisher's own hash of the row nor links belong to what the row says.
    private static readonly string[] NotContent = ["_id", "source_list_url", "source_information_url"];

    public static void Read(ListDraft draft)
    {
        draft.Name = "csl";
        var rows = new DelimitedRows(draft.Files[0], draft.Problems);
        if (DelimitedTable.Open(rows, Required, Known, draft.Problems) is not { } table)
        {
            return;
        }

        foreach (var row in table.Rows())
        {
            Read(row, draft);
        }
    }

    private static void Read(TableRow row, ListDraft draft)
    {
        var problems = draft.Problems;
        var code = ListSources.CodeOf(row["source"], row.Place, "source", problems);
        if (code.Length == 0)
        {
            problems.Lost(row.Place, "source", "the name of a list", ListProblems.Excerpt(row["source"]));
            return;
        }

        var entry = new Entry(code, row.Place);
        ReadNames(row, entry, problems);
        ReadPlaces(row, entry, problems);
        ReadLaw(row, entry, problems);
        ReadFacts(row, entry);
        if (EntryEnd.Finish(entry, KindIn(row["type"], row.Place, problems), row.Raw, problems) is { } listing)
        {
            var sourceId = row["entity_number"].Length > 0 ? row["entity_number"] : row["_id"];
            draft.Add(listing, sourceId, () => ListIds.RowKey(row.Values().Where(v => !NotContent.Contains(v.Key))));
        }
    }

    private static void ReadNames(TableRow row, Entry entry, ListProblems problems)
    {
        entry.Prose.Read(row["name"], NameKind.Primary);
        entry.Prose.ReadAll(row["alt_names"], NameKind.Alias);
        LostCharacters.Note(row["name"], row.Place, "name", problems);
        LostCharacters.Note(row["alt_names"], row.Place, "alt_names", problems);
    }

    private static void ReadPlaces(TableRow row, Entry entry, ListProblems problems)
    {
        entry.Places.AddAll(row["addresses"], cutUp: IsCommerce(entry.List));
        foreach (var column in (ReadOnlySpan<string>)["nationalities", "citizenships", "vessel_flag"])
        {
            foreach (var name in ListText.Pieces(row[column]).Where(n => !OfacLists.IsNoCountry(n)))
            {
                entry.Places.AddCountry(Countries.CodeOf(name, row.Place, column, problems));
            }
        }
    }

    private static void ReadLaw(TableRow row, Entry entry, ListProblems problems)
    {
        entry.Programs.AddRange(ListText.Pieces(row["programs"]));
        entry.LicenseRequirement = ListText.OrNull(row["license_requirement"]);
        entry.ReviewPolicy = ListText.OrNull(row["license_policy"]);
        entry.Citations = Citations.Read(row["federal_register_notice"]);
        entry.Published = ListDates.Read(row["start_date"], row.Place, "start_date", problems);
        entry.Ends = ListDates.Read(row["end_date"], row.Place, "end_date", problems);
        if (entry.List == ListCodes.EntityList)
        {
            entry.Footnotes = Footnotes.Read(row["license_requirement"]);
        }
        else if (entry.List == ListCodes.DeniedPersons)
        {
            // The list of denied persons itself calls this day the order's effective date.
            entry.Effective = entry.Published;
        }
    }

    private static void ReadFacts(TableRow row, Entry entry)
    {
        entry.Dates.AddRange(ListText.Pieces(row["dates_of_birth"]));
        entry.AddIdentifier("Call sign", row["call_sign"]);
        entry.AddRemark(row["title"]);
        entry.AddRemark("POB", row["places_of_birth"]);
        entry.AddRemark("Vessel type", row["vessel_type"]);
        entry.AddRemark("Gross tonnage", row["gross_tonnage"]);
        entry.AddRemark("Gross registered tonnage", row["gross_registered_tonnage"]);
        entry.AddRemark("Vessel owner", row["vessel_owner"]);
        entry.AddRemark("Standard order", row["standard_order"]);
        entry.AddRemark(row["remarks"]);
        ConsolidatedIds.Read(row["ids"], entry);
    }

    private static bool IsCommerce(string code) =>
        code is ListCodes.EntityList or ListCodes.Unverified or ListCodes.MilitaryEndUser;

    /// <summary>The kind the source says, null where it says none.</summary>
    private static PartyKind? KindIn(string type, RowPlace place, ListProblems problems)
    {
        var kind = SourceKinds.Of(type);
        if (kind is null && type.Length > 0)
        {
            problems.Note(
                place,
                "type",
                SourceKinds.Words,
                ListProblems.Excerpt(type),
                "the kind is told from the name"
            );
        }

        return kind;
    }
}
