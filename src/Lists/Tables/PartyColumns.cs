using System.Collections.Immutable;
using Licet.Core.Counterparties;
using Licet.Core.Importing;
using Licet.Screening.Lists;

namespace Licet.Lists.Tables;

/// <summary>What a column of a table of counterparties holds.</summary>
public enum PartyColumn
{
    /// <summary>Nothing that is taken.</summary>
    None,

    /// <summary>The own number, once in a portfolio.</summary>
    Number,

    /// <summary>The name; of several columns the parts of it, in the order in which they stand.</summary>
    Name,

    /// <summary>Further names, several in a field divided by "|", ";" or a line's end.</summary>
    OtherName,
    Country,
    Kind,

    /// <summary>An address; of several columns the parts of one, in one column several divided by "|".</summary>
    Address,
}

/// <summary>
/// What the columns of a table of counterparties hold, guessed from its header or said by a person, and each row as they read it. What is no
/// country or kind is told and the row not taken: left out, it would be screened by less than the file says.
/// </summary>
public sealed class PartyColumns : TableColumns<PartyColumn>
{
    /// <summary>Characters of an own number.</summary>
    public const int LongestNumber = 100;

    private static readonly char[] s_dividers = ['|', ';', '\n'];
    private static readonly HashSet<string> s_numbers = HeaderGuess.Words(
        "number,no,nr,id,customer number,customer no,customer nr,customer id,client id,client number,vendor id,vendor number,vendor no,"
            + "supplier id,supplier number,supplier no,party id,party number,partner id,counterparty id,counterparty number,account,account id,"
            + "account number,account no,our number,reference,ref,code,key,kundennummer,kunden nr,lieferantennummer,debitor,kreditor,nummer,"
            + "numéro,numero,número,código,codigo,numer,external id"
    );

    private static readonly HashSet<string> s_countries = HeaderGuess.Words(
        "country,country code,country iso,iso country,iso,nation,land,länderkennzeichen,pays,país,pais,paese,kraj,ctry"
    );

    private static readonly HashSet<string> s_kinds = HeaderGuess.Words(
        "kind,type,entity type,party type,customer type,art,typ,tipo"
    );

    private static readonly HashSet<string> s_addresses = HeaderGuess.Words(
        "address,addresses,street,city,town,zip,zip code,postcode,postal code,state,region,province,adresse,anschrift,straße,strasse,ort,"
            + "stadt,plz,ville,rue,dirección,direccion,ciudad,indirizzo,città,citta,adres,plaats,miasto,address line"
    );

    /// <param name="columns">One a column of the header.</param>
    public PartyColumns(IReadOnlyList<string> header, IReadOnlyList<PartyColumn> columns)
        : base(header, columns) { }

    /// <summary>What is missing or twice, as a sentence; null where rows can be read.</summary>
    public override string? Fault =>
        Count(PartyColumn.Number) switch
        {
            0 => "Say which column holds your numbers: by them a row is found again",
            > 1 => "Your numbers stand in one column only",
            _ => Count(PartyColumn.Name) > 0 ? Repeated : "Say which column holds the names",
        };

    protected override PartyColumn Key => PartyColumn.Number;

    protected override string KeyWord => "number";

    public override string? KeyOf(ImportedRow row) => (row as ImportedParty)?.Number;

    private string? Repeated =>
        Count(PartyColumn.Country) > 1 ? "The country stands in one column only"
        : Count(PartyColumn.Kind) > 1 ? "The kind stands in one column only"
        : null;

    /// <summary>What the header's words say; a column whose word is not known holds nothing that is taken.</summary>
    public static PartyColumns Guess(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        PartyColumn[] columns = [.. header.Select(Guess)];
        HeaderGuess.Once(columns, PartyColumn.Number);
        HeaderGuess.Once(columns, PartyColumn.Country);
        HeaderGuess.Once(columns, PartyColumn.Kind);
        int name = First(header, HeaderWords.IsName) is var exact and >= 0
            ? exact
            : First(header, HeaderWords.IsNameOfParty);
        if (name < 0)
        {
            name = First(header, h => HeaderWords.IsParty(h) && !s_numbers.Contains(HeaderGuess.Bare(h)));
        }

        for (int i = 0; i < columns.Length; i++)
        {
            if (i == name)
            {
                columns[i] = PartyColumn.Name;
            }
            else if (HeaderWords.IsHalfName(header[i]))
            {
                columns[i] = name < 0 ? PartyColumn.Name : PartyColumn.None;
            }
        }

        return new(header, columns);
    }

    protected override ImportedRow Whole(TableRow row)
    {
        string number = One(row, PartyColumn.Number);
        string name = string.Join(' ', Several(row, PartyColumn.Name));
        string country = One(row, PartyColumn.Country);
        string kind = One(row, PartyColumn.Kind);
        if ((Wrong(row, number, name) ?? WrongWord(row, country, kind)) is { } wrong)
        {
            return wrong;
        }

        return new ImportedParty(
            row.Number,
            number,
            new(
                name,
                kind.Length == 0 ? PartyKind.Unknown : PartyWords.Kind(kind)!.Value,
                country.Length == 0 ? null : PartyWords.Country(country)
            )
            {
                OtherNames = OtherNames(row),
                Addresses = Addresses(row),
            }
        );
    }

    private ImportedRow.Wrong? Wrong(TableRow row, string number, string name) =>
        number.Length is 0 or > LongestNumber || number.Any(char.IsControl)
            ? Told(row, PartyColumn.Number, $"a number of 1 to {LongestNumber} characters in one line", number)
        : name.Length is 0 or > QueryName.Longest || !name.Any(char.IsLetterOrDigit)
            ? Told(row, PartyColumn.Name, $"a name of 1 to {QueryName.Longest:N0} characters", name)
        : OtherNames(row).FirstOrDefault(n => n.Length > QueryName.Longest) is { } other
            ? Told(row, PartyColumn.OtherName, $"a name of 1 to {QueryName.Longest:N0} characters", other)
        : null;

    private ImportedRow.Wrong? WrongWord(TableRow row, string country, string kind) =>
        country.Length > 0 && PartyWords.Ambiguous(country) is { } either
            ? Told(row, PartyColumn.Country, either, country)
        : country.Length > 0 && PartyWords.Country(country) is null
            ? Told(row, PartyColumn.Country, PartyWords.Countries, country)
        : kind.Length > 0 && PartyWords.Kind(kind) is null ? Told(row, PartyColumn.Kind, PartyWords.Kinds, kind)
        : null;

    private ImmutableArray<string> OtherNames(TableRow row) =>
        [
            .. Several(row, PartyColumn.OtherName)
                .SelectMany(f =>
                    f.Split(s_dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                )
                .Where(n => n.Any(char.IsLetterOrDigit))
                .Distinct(StringComparer.Ordinal),
        ];

    private ImmutableArray<string> Addresses(TableRow row)
    {
        List<string> parts = [.. Several(row, PartyColumn.Address).Select(OneLine)];
        return parts.Count == 0 ? []
            : Count(PartyColumn.Address) == 1 ? [.. PartyWords.Several(parts[0])]
            : [string.Join(", ", parts)];
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');

    private static PartyColumn Guess(string word) =>
        HeaderGuess.Bare(word) is var bare && s_numbers.Contains(bare) ? PartyColumn.Number
        : s_countries.Contains(bare) ? PartyColumn.Country
        : s_kinds.Contains(bare) ? PartyColumn.Kind
        : s_addresses.Contains(bare) ? PartyColumn.Address
        : HeaderWords.IsFurtherName(word) || HeaderWords.IsNameOfParty(word) ? PartyColumn.OtherName
        : PartyColumn.None;

    private static int First(IReadOnlyList<string> header, Func<string, bool> isIt) =>
        header.Select((h, i) => (h, i)).Where(x => isIt(x.h)).Select(x => x.i).DefaultIfEmpty(-1).First();
}
