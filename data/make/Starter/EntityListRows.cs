using Licet.Screening.Lists;

namespace Licet.Make.Starter;

/// <summary>Rows of the Entity List as listings, each with the days of the rule that added it and a note on its wording.</summary>
internal sealed class EntityListRows(RuleDates rules)
{
    private const string Disease = "the limb on infectious disease came on 2020-07-22 (85 FR 44159)";

    /// <summary>A party of the Huawei group.</summary>
    public Listing Huawei(CsvRow row)
    {
        var listing = Listing(row);
        var of2019 = listing.Published?.Year == 2019;
        var notes = new List<string>
        {
            of2019
                ? "Wording of the 2022 list; as listed in 2019: all items subject to the EAR, no exception (84 FR 22961); "
                    + "footnote 1 since 2020-05-15 (85 FR 29849), standards exception since 2020-06-18 (85 FR 36719)"
                : "Wording of the 2022 list (85 FR 51596)",
        };
        if (listing.ReviewPolicy != Wording.Denial)
        {
            notes.Add("this row's policy differs from the rest of the group");
        }

        if (!RowNames.IsAffiliate(row))
        {
            return Noted(listing with { Effective = rules.EffectiveOf(listing.Published) }, row, notes);
        }

        // 19 parties came under this entry on 2019-08-19; the list dates their rows by the entry's own first day.
        notes.Insert(0, "Named as an affiliated entity under the entry of Huawei Technologies Co., Ltd.");
        notes.Add("the list dates the row by that entry, the rule may be the one effective 2019-08-19 (84 FR 43493)");
        return Noted(listing, row, notes);
    }

    /// <summary>One of the five supercomputing parties of June 2019.</summary>
    public Listing Supercomputing(CsvRow row)
    {
        var listing = Listing(row);
        return Noted(listing with { Effective = rules.EffectiveOf(listing.Published) }, row, []);
    }

    /// <summary>One of the 28 parties of October 2019.</summary>
    public Listing October2019(CsvRow row)
    {
        var listing = Listing(row);
        return Noted(
            listing with
            {
                Effective = rules.EffectiveOf(listing.Published),
            },
            row,
            [$"Policy as of the 2022 list; {Disease}"]
        );
    }

    /// <summary>A party of June 2020 whose row cites the rule of October 2019.</summary>
    public Listing MisdatedJune2020(CsvRow row)
    {
        var (published, effective) = rules.Of("85 FR 34503");
        return Noted(
            Listing(row) with
            {
                Published = published,
                Effective = effective,
            },
            row,
            [
                $"The list gives {row["start_date_best"]} and cites 84 FR 54004 wrongly; added by 85 FR 34503 (M)",
                Disease,
            ]
        );
    }

    /// <summary>Any other party. Its effective day is unknown unless the timeline names its rule.</summary>
    /// <param name="row">A row of the Entity List.</param>
    /// <param name="rule">The rule that added it, where the timeline has it.</param>
    public Listing Other(CsvRow row, string? rule)
    {
        var listing = Listing(row);
        if (rule is null)
        {
            return Noted(listing, row, []);
        }

        var (published, effective) = rules.Of(rule);
        List<string> notes =
            published == listing.Published ? [] : [$"The list gives {row["start_date_best"]} as its date"];
        return Noted(listing with { Published = published, Effective = effective }, row, notes);
    }

    private static Listing Noted(Listing listing, CsvRow row, IEnumerable<string> notes)
    {
        var all = Restored.Touches(row) ? notes.Append("Characters that the source lost are restored") : notes;
        var text = string.Join("; ", all);
        return listing with { Remarks = text.Length > 0 ? text : null };
    }

    private static Listing Listing(CsvRow row)
    {
        var (names, place) = RowNames.Of(row, " | ");
        var country = row["countries"].Length == 2 ? row["countries"] : null;
        var (addresses, countries) = RowAddresses.Of(row, place, country);
        var citations = row["fr_citations"].Split(" | ", StringSplitOptions.RemoveEmptyEntries);
        return new Listing
        {
            Id = $"{ListCodes.EntityList}:{row["row_id"][..12]}",
            List = ListCodes.EntityList,
            Kind = PartyKind.Company,
            Names = names,
            Addresses = addresses,
            Countries = countries,
            LicenseRequirement = Wording.Requirement(row),
            ReviewPolicy = Wording.Policy(row),
            Footnotes = Wording.Footnotes(row),
            Citations = citations,
            Published = RuleDates.Day(row["start_date_best"]),
            SourceRow = SourceRows.Of(
                ListCodes.EntityList,
                row["start_date_best"],
                citations.FirstOrDefault(),
                countries,
                names[0].Text
            ),
            SourceLine = row.Place,
        };
    }
}
