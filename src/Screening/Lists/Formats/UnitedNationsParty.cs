using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>One INDIVIDUAL or ENTITY of the UN list as a listing.</summary>
internal sealed class UnitedNationsParty(
    XmlPart party,
    string raw,
    RowPlace place,
    ListDraft draft,
    HashSet<string> unknown
)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "DATAID",
        "VERSIONNUM",
        "FIRST_NAME",
        "SECOND_NAME",
        "THIRD_NAME",
        "FOURTH_NAME",
        "UN_LIST_TYPE",
        "REFERENCE_NUMBER",
        "LISTED_ON",
        "SUBMITTED_ON",
        "SUBMITTED_BY",
        "DELISTED_ON",
        "GENDER",
        "COMMENTS1",
        "TITLE",
        "DESIGNATION",
        "NATIONALITY",
        "NATIONALITY2",
        "NAME_ORIGINAL_SCRIPT",
        "LIST_TYPE",
        "LAST_DAY_UPDATED",
        "INDIVIDUAL_ALIAS",
        "INDIVIDUAL_ADDRESS",
        "INDIVIDUAL_DATE_OF_BIRTH",
        "INDIVIDUAL_PLACE_OF_BIRTH",
        "INDIVIDUAL_DOCUMENT",
        "ENTITY_ALIAS",
        "ENTITY_ADDRESS",
        "SORT_KEY",
        "SORT_KEY_LAST_MOD",
    };

    private readonly bool _isPerson = party.Name == "INDIVIDUAL";
    private readonly UnitedNationsNames _names = UnitedNationsNames.Read(party, place, draft.Problems);
    private readonly List<ListingAddress> _addresses = [];
    private readonly List<string> _countries = [];

    public void Add()
    {
        if (_names.Names.Count == 0)
        {
            draft.Problems.Lost(place, "FIRST_NAME", "a name", ListProblems.Excerpt(raw));
            return;
        }

        ReportWhatIsOdd();
        ReadPlaces();
        draft.Add(
            ToListing(),
            SourceId(),
            ListIds.RowKey(party["DATAID"], party["REFERENCE_NUMBER"], _names.Names[0].Text)
        );
    }

    private Listing ToListing() =>
        new()
        {
            Id = "",
            List = ListCodes.UnitedNations,
            Kind = _isPerson ? PartyKind.Person : PartyKind.Company,
            Names = _names.Names,
            Addresses = _addresses,
            Identifiers = UnitedNationsDocuments.Read(party, place, draft.Problems),
            Countries = [.. _countries.Distinct(StringComparer.Ordinal)],
            Programs = party["UN_LIST_TYPE"] is { Length: > 0 } type ? [type] : [],
            Published = Day(party["LISTED_ON"], "LISTED_ON"),
            Dates = [.. BirthDates().Concat(_names.Dates).Distinct(StringComparer.Ordinal)],
            Remarks = Remarks(),
            SourceRow = raw,
            SourceLine = place.ToString(),
        };

    private string SourceId() => party["REFERENCE_NUMBER"] is { Length: > 0 } reference ? reference : party["DATAID"];

    private void ReportWhatIsOdd()
    {
        if (party["FIRST_NAME"].Length == 0)
        {
            draft.Problems.Impaired(place, "FIRST_NAME", "a name", "none", "listed under its first alias");
        }

        if (!_names.IsProseRead)
        {
            draft.Problems.Impaired(
                place,
                "ALIAS_NAME",
                "a name",
                "a text of thousands of characters",
                "taken as one name"
            );
        }

        foreach (
            var part in party.Parts.Where(p => !Known.Contains(p.Name) && unknown.Count < 100 && unknown.Add(p.Name))
        )
        {
            draft.Problems.Note(place, part.Name, "a known element", "another one", "kept in the source row only");
        }
    }

    private void ReadPlaces()
    {
        foreach (var address in party.All(_isPerson ? "INDIVIDUAL_ADDRESS" : "ENTITY_ADDRESS"))
        {
            var country = Country(address["COUNTRY"], "COUNTRY");
            var lines = new[] { address["STREET"], address["CITY"], address["STATE_PROVINCE"], address["ZIP_CODE"] };
            var text = string.Join(", ", lines.Where(l => l.Length > 0));
            text = text.Length > 0 || address["COUNTRY"].Length > 0 ? text : address["NOTE"];
            if (text.Length > 0)
            {
                var whole = address["COUNTRY"].Length > 0 ? $"{text}, {address["COUNTRY"]}" : text;
                _addresses.Add(new ListingAddress(whole, country ?? CountryInText.AtEndOf(whole)));
            }

            AddCountry(country ?? CountryInText.AtEndOf(text));
        }

        foreach (var nationality in party.Values("NATIONALITY").Concat(party.Values("NATIONALITY2")))
        {
            AddCountry(Country(nationality, "NATIONALITY"));
        }
    }

    private void AddCountry(string? code)
    {
        if (code is not null)
        {
            _countries.Add(code);
        }
    }

    private string? Country(string name, string field)
    {
        var code = Countries.CodeOf(name);
        if (code is null && name.Length > 0 && name != "na")
        {
            draft.Problems.Note(place, field, "the name of a country", ListProblems.Excerpt(name), "kept as text only");
        }

        return code;
    }

    private IEnumerable<string> BirthDates()
    {
        foreach (var birth in party.All("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            var circa = birth["TYPE_OF_DATE"] == "APPROXIMATELY" ? "circa " : "";
            var text =
                birth["DATE"] is { Length: > 0 } date ? date
                : birth["YEAR"] is { Length: > 0 } year ? circa + year
                : birth["FROM_YEAR"] is { Length: > 0 } from ? $"{from} to {birth["TO_YEAR"]}"
                : birth["NOTE"];
            if (text.Length > 0)
            {
                yield return text;
            }
        }
    }

    /// <summary>A day, also with a time zone behind it ("2024-08-20-04:00").</summary>
    private DateOnly? Day(string text, string field)
    {
        var day = text.Length > 10 && text[10] is '-' or '+' or 'Z' or 'T' ? text[..10] : text;
        return ListDates.Read(day, place, field, draft.Problems);
    }

    private string? Remarks()
    {
        var remarks = party.Values("TITLE").Concat(party.Values("DESIGNATION")).Append(party["COMMENTS1"]);
        var text = string.Join("; ", remarks.Where(r => r.Length > 0));
        return text.Length > 0 ? text : null;
    }
}
