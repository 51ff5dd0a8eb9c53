namespace Licet.Cli.Screen;

/// <summary>
/// The first line of a file of names, where it is the header of a table: divided by comma, semicolon, tab or pipe, as
/// spreadsheets of different countries write it. A table taken for one name a line would clear every party in it, so what looks
/// like columns is never read as names.
/// </summary>
internal sealed record HeaderLine(char Delimiter, IReadOnlyList<string> Fields)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Words that head columns, in the languages of those who are likely to bring such files.</summary>
    private static readonly HashSet<string> Words = new(
        (
            "name,names,company,company name,company_name,customer,customer name,party,partner,supplier,vendor,consignee,"
            + "end user,enduser,country,country code,kind,type,address,street,city,zip,postcode,identifier,date,id,no,number,"
            + "nr,title,first name,last name,first_name,last_name,born,birthdate,email,phone,comment,remarks,code,status,"
            + "firma,firmenname,kunde,kundenname,kundennummer,land,ort,stadt,plz,adresse,anschrift,straße,strasse,vorname,"
            + "nachname,nummer,datum,bemerkung,lieferant,nom,prénom,pays,ville,société,client,rue,nombre,apellido,empresa,"
            + "país,pais,ciudad,dirección,nome,cognome,azienda,paese,città,indirizzo,nazwa,kraj,miasto,adres,naam,bedrijf,plaats"
        ).Split(','),
        StringComparer.OrdinalIgnoreCase
    );

    public bool HasName => Has("name");

    /// <param name="line">The first line of the file.</param>
    /// <param name="isTable">The file's name says that it is a table.</param>
    /// <returns>Null where the line is a name.</returns>
    public static HeaderLine? Of(string line, bool isTable)
    {
        var cut = Delimiters.Select(d => new HeaderLine(d, Cut(line, d))).ToList();
        if (cut.Where(h => h.HasName).MaxBy(h => h.Fields.Count) is { } named)
        {
            return named;
        }
        return cut.Where(h => h.Fields.Count > 1 && h.IsHeader(isTable)).MaxBy(h => h.Fields.Count);
    }

    private bool Has(string word) => Fields.Contains(word, StringComparer.OrdinalIgnoreCase);

    // No name holds a tab or a pipe. "Kind, Michael" is a name; two words that head columns are none.
    private bool IsHeader(bool isTable) =>
        isTable || Delimiter is '\t' or '|' || Fields.Count(Words.Contains) >= (Delimiter == ';' ? 1 : 2);

    private static List<string> Cut(string line, char delimiter) =>
        [.. line.Split(delimiter).Select(f => f.Trim().Trim('"').Trim())];
}
