using Licet.Screening.Lists;

namespace Licet.Make.Starter;

/// <summary>Rows of the other US lists (name, aliases, country, address, effective_date, federal_register, ...).</summary>
internal static class OtherUsRows
{
    /// <summary>A row of the FCC Covered List: the list is in force on the day it is published.</summary>
    public static Listing Fcc(CsvRow row)
    {
        var day = RuleDates.Day(row["effective_date"]);
        return Of(row, ListCodes.FccCovered) with { Published = day, Effective = day };
    }

    /// <summary>A row of the list of Chinese military companies; its date is the one of its print.</summary>
    public static Listing Section1260H(CsvRow row) =>
        Of(row, ListCodes.Section1260H) with
        {
            Published = RuleDates.Day(row["effective_date"]),
        };

    private static Listing Of(CsvRow row, string list)
    {
        var country = Countries.Of(row["country"], row);
        var citations = row["federal_register"].Split(" (")[..1].Where(c => c.Length > 0).ToList();
        var source = SourceRows.Of(list, row["effective_date"], citations.FirstOrDefault(), [country], row["name"]);
        return new Listing
        {
            Id = SourceRows.Id(list, source),
            List = list,
            Kind = PartyKind.Company,
            Names =
            [
                new ListingName(row["name"]),
                .. row["aliases"]
                    .Split(" | ", StringSplitOptions.RemoveEmptyEntries)
                    .Select(a => new ListingName(a, NameKind.Alias)),
            ],
            Countries = [country],
            Citations = citations,
            SourceRow = source,
            SourceLine = row.Place,
        };
    }
}
