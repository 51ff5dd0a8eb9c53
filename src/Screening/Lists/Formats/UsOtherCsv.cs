using Licet.Screening.Lists.Kinds;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// Other US lists as gathered into CSV files of one layout: FCC Covered, 1260H, 1286, UFLPA, withhold release orders, debarred
/// parties, nonproliferation sanctions, EO 14032 and NS-CMIC. The file's name tells the list.
/// </summary>
internal sealed class UsOtherCsv
{
    private static readonly string[] Required = ["name", "aliases", "country", "effective_date", "notes"];
    private static readonly string[] Known = ["address", "federal_register", "status", "source_file"];

    // What is said about a party changes oftener than who it is: an id must outlive a new remark.
    private static readonly string[] NotIdentity = ["notes", "status", "source_file"];

    private readonly ListDraft _draft;
    private readonly UsOtherList _list;
    private int _cutNotes;

    private UsOtherCsv(ListDraft draft, UsOtherList list)
    {
        _draft = draft;
        _list = list;
    }

    public static void Read(ListDraft draft)
    {
        var file = draft.Files[0];
        var list = UsOtherList.Of(file.Name);
        if (list is null)
        {
            var code = draft.Options.ListCode ?? FileListCode.Of(file.Name);
            var done = $"listed under the code {code}";
            draft.Problems.Note(new RowPlace(file.Name, 0), "", "a file name that tells the list", file.Name, done);
            list = new UsOtherList(code, null);
        }

        draft.Name = list.Code.ToLowerInvariant();
        var rows = new DelimitedRows(file, draft.Problems);
        if (DelimitedTable.Open(rows, Required, Known, draft.Problems) is { } table)
        {
            new UsOtherCsv(draft, list).Read(table, file);
        }
    }

    private void Read(DelimitedTable table, ListFile file)
    {
        foreach (var row in table.Rows())
        {
            Read(row);
        }

        if (_cutNotes > 0)
        {
            var found = $"{_cutNotes} that end in \"...\"";
            var done = "kept as they are: see the official list";
            _draft.Problems.Note(new RowPlace(file.Name, 0), "notes", "whole notes", found, done);
        }
    }

    private void Read(TableRow row)
    {
        var names = UsOtherNames.Read(_list.Code, row, _draft.Problems);
        if (names.Names.Count == 0)
        {
            _draft.Problems.Lost(row.Place, "name", "a name", ListProblems.Excerpt(row.Raw));
            return;
        }

        var notes = row["notes"];
        _cutNotes += notes.EndsWith("...", StringComparison.Ordinal) || notes.Contains('…') ? 1 : 0;
        var places = PlacesIn(row, names);
        var facts = UsOtherFacts.Read(_list.Code, row, _draft.Problems);
        var listing = new Listing
        {
            Id = "",
            List = _list.Code,
            Kind = KindOf(names, row),
            Names = names.Names,
            Addresses = places.Addresses,
            Identifiers = facts.Identifiers,
            Countries = places.Countries,
            Programs = facts.Programs,
            Citations = UsOtherFacts.CitationsIn(row["federal_register"]),
            Published = facts.Published,
            Effective = facts.Effective,
            Ends = facts.Ends,
            Dates = facts.Dates,
            CoversSubUnits = names.CoversSubUnits || facts.CoversSubUnits,
            Remarks = ListText.OrNull(string.Join("; ", names.Remarks.Append(facts.Remarks).Where(r => r.Length > 0))),
            SourceRow = row.Raw,
            SourceLine = row.Place.ToString(),
        };
        _draft.Add(listing, "", ListIds.RowKey(row.Values().Where(v => !NotIdentity.Contains(v.Key))));
    }

    private PartyKind KindOf(UsOtherNames names, TableRow row)
    {
        if (names.IsNoParty || row["notes"].StartsWith("Category listing", StringComparison.Ordinal))
        {
            var done = "listed with an unknown kind";
            _draft.Problems.Note(row.Place, "name", "a party", ListProblems.Excerpt(row["name"]), done);
            return PartyKind.Unknown;
        }

        return names.Kind ?? _list.Kind ?? KindEvidence.Infer(_list.Code, names.Names);
    }

    private AddressBook PlacesIn(TableRow row, UsOtherNames names)
    {
        var places = new AddressBook();
        var country = UsOtherCountries.CodeOf(row, _draft.Problems);
        places.AddCountry(country);
        foreach (var address in ListText.Pieces(row["address"]))
        {
            var isCountry = Countries.CodeOf(address) is not null;
            places.Add(isCountry ? "" : address, CountryInText.AtEndOf(address));
        }

        foreach (var address in names.Addresses)
        {
            places.Add(address, AddressBook.CountryAtEnd(address) ?? country);
        }

        return places;
    }
}
