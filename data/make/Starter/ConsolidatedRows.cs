using System.Globalization;
using System.Text.RegularExpressions;
using Licet.Screening.Lists;

namespace Licet.Make.Starter;

/// <summary>Rows of the consolidated screening list that are not of the Entity List.</summary>
internal sealed partial class ConsolidatedRows(RuleDates rules)
{
    // What identifies a party; web pages, tickers and the dates of a program do not.
    private static readonly HashSet<string> Identifying = new(StringComparer.Ordinal)
    {
        "Aircraft Construction Number (also called L/N or S/N or F/N)",
        "Government Gazette Number",
        "ISIN",
        "Registration ID",
        "Registration Number",
        "Tax ID No.",
        "Unified Social Credit Code (USCC)",
        "Vessel Registration Identification",
    };

    /// <param name="row">The row.</param>
    /// <param name="list">Code of its list.</param>
    /// <param name="rule">The rule that added it, where the timeline has it.</param>
    public Listing Of(CsvRow row, string list, string? rule)
    {
        var (names, _) = RowNames.Of(row, ";");
        var (addresses, countries) = RowAddresses.Of(row, "");
        var ids = row["ids"].Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(Identification.Of).ToList();
        var citations = CitationsOf(row["federal_register_notice"]);
        var published = Published(row, rule) ?? DayOf(ids, "Listing Date (CMIC)");
        var flag = row["vessel_flag"].Length > 0 ? [Countries.Of(row["vessel_flag"], row)] : Array.Empty<string>();
        return new Listing
        {
            Id = $"{list}:{(row["_id"].Length > 12 ? row["_id"][..12] : row["_id"])}",
            List = list,
            Kind = Kind(row),
            Names = names,
            Addresses = list == ListCodes.DeniedPersons ? [.. addresses.Select(CityOnly)] : addresses,
            Identifiers = [.. ids.Where(i => Identifying.Contains(i.Type)).Select(i => i.ToIdentifier())],
            Countries = [.. countries.Concat(flag).Distinct(StringComparer.Ordinal)],
            Programs = row["programs"].Split("; ", StringSplitOptions.RemoveEmptyEntries),
            LicenseRequirement = row["license_requirement"].Length > 0 ? Wording.Requirement(row) : null,
            ReviewPolicy = row["license_policy"].Length > 0 ? Wording.Policy(row) : null,
            Citations = citations,
            Published = published,
            Effective = Effective(row, list, rule) ?? DayOf(ids, "Effective Date (CMIC)"),
            Ends = RuleDates.Day(row["end_date"]),
            Remarks = Remarks(row, ids),
            SourceRow = SourceRows.Of(list, row["start_date"], citations.FirstOrDefault(), countries, names[0].Text),
            SourceLine = row.Place,
        };
    }

    // Orders and sanctions are dated by the day they bind; the day of print stands in the citation.
    private DateOnly? Published(CsvRow row, string? rule) =>
        rule is not null ? rules.Of(rule).Published
        : PrintDay().Match(row["federal_register_notice"]) is { Success: true } print
            ? DateOnly.ParseExact(print.Value, "M/d/yyyy", CultureInfo.InvariantCulture)
        : RuleDates.Day(row["start_date"]);

    private DateOnly? Effective(CsvRow row, string list, string? rule) =>
        rule is not null ? rules.Of(rule).Effective
        : list is ListCodes.DeniedPersons or ListCodes.Nonproliferation ? RuleDates.Day(row["start_date"])
        : null;

    private static DateOnly? DayOf(IEnumerable<Identification> ids, string type) =>
        ids.FirstOrDefault(i => i.Type == type) is { } day
            ? DateOnly.ParseExact(day.Value, "dd MMM yyyy", CultureInfo.InvariantCulture)
            : null;

    private static PartyKind Kind(CsvRow row) =>
        row["type"] switch
        {
            "Vessel" => PartyKind.Vessel,
            "Aircraft" => PartyKind.Aircraft,
            "Individual" => PartyKind.Person,
            // The lists of BIS and State have no types; the only person taken from them is this one.
            _ => row["name"] == "YAVUZ CIZMECI" ? PartyKind.Person : PartyKind.Company,
        };

    // The street of a person's home is on the list, but nobody needs it here.
    private static ListingAddress CityOnly(ListingAddress address) =>
        address with
        {
            Text = address.Text.Split(", ").Last(p => !p.Any(char.IsAsciiDigit)),
        };

    private static string? Remarks(CsvRow row, IEnumerable<Identification> ids)
    {
        var notes = new List<string>();
        if (row["standard_order"] == "Y")
        {
            notes.Add("Standard order");
        }

        if (LinkedTo().Match(row["remarks"]) is { Success: true } link)
        {
            notes.Add(link.Value);
        }

        notes.AddRange(
            ids.Where(i => i.Type.StartsWith("Executive Order 13662 Dir", StringComparison.Ordinal))
                .Select(i => $"{i.Value} (EO 13662)")
        );
        return notes.Count > 0 ? string.Join("; ", notes) : null;
    }

    private static string[] CitationsOf(string notice)
    {
        var fr = Citation()
            .Matches(notice)
            .Select(m => $"{m.Groups["volume"].Value} FR {m.Groups["page"].Value}")
            .ToArray();
        return fr.Length > 0 || notice.Length == 0 ? fr : [notice];
    }

    [GeneratedRegex(@"(?<volume>\d+) F\.?R\.? ?(?<page>\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\d{1,2}/\d{1,2}/\d{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PrintDay();

    [GeneratedRegex("Linked To: [^)]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkedTo();
}

/// <summary>One piece of the column ids: "CN, 9111..., Unified Social Credit Code (USCC)" or "IMO 8984484, Vessel ...".</summary>
internal sealed record Identification(string Type, string Value, string? Country)
{
    public static Identification Of(string piece)
    {
        var comma = piece.LastIndexOf(", ", StringComparison.Ordinal);
        var (value, type) = comma < 0 ? (piece, "") : (piece[..comma], piece[(comma + 2)..]);
        return value.Length > 4 && value[2] == ',' && value[..2].All(char.IsAsciiLetterUpper)
            ? new Identification(type, value[4..], value[..2])
            : new Identification(type, value, null);
    }

    public Identifier ToIdentifier() =>
        Value.StartsWith("IMO ", StringComparison.Ordinal)
            ? new Identifier("IMO", Value[4..], Country)
            : new Identifier(Type, Value, Country);
}
