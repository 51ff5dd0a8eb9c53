using System.Globalization;

namespace Licet.Cli.Screen;

/// <summary>Words that head columns, in the languages of those who are likely to bring files of names.</summary>
internal static class HeaderWords
{
    /// <summary>Whose name a column may say it holds: "company_name", "Vendor Name". A first or last name is half a name.</summary>
    private static readonly string[] Parties =
    [
        "account",
        "business",
        "buyer",
        "client",
        "company",
        "consignee",
        "counterparty",
        "customer",
        "end user",
        "enduser",
        "entity",
        "full",
        "legal",
        "organisation",
        "organization",
        "partner",
        "party",
        "purchaser",
        "supplier",
        "vendor",
    ];

    private static readonly HashSet<string> NamesOfParties = new(
        [
            .. Parties.Select(p => p + " name"),
            .. Parties.Select(p => p.Replace(" ", "", StringComparison.Ordinal) + "name"),
            "firmenname",
            "kundenname",
            "lieferantenname",
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> PartyWords = new(
        [
            .. Parties.Where(p => p is not ("full" or "legal" or "account" or "business")),
            .. (
                "names,companies,customers,parties,partners,suppliers,vendors,firma,kunde,lieferant,nom,société,nombre,"
                + "empresa,nome,azienda,nazwa,naam,bedrijf"
            ).Split(','),
        ],
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Others = new(
        (
            "country,country code,kind,type,address,street,city,zip,postcode,identifier,date,id,no,number,"
            + "nr,title,first name,last name,born,birthdate,email,phone,comment,remarks,code,status,"
            + "kundennummer,land,ort,stadt,plz,adresse,anschrift,straße,strasse,vorname,"
            + "nachname,nummer,datum,bemerkung,prénom,pays,ville,rue,apellido,"
            + "país,pais,ciudad,dirección,cognome,paese,città,indirizzo,kraj,miasto,adres,plaats"
        ).Split(','),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> LegalForms = new(
        "inc,incorporated,corp,corporation,co,company,ltd,limited,llc,llp,lp,plc,gmbh,ag,sa,sarl,srl,spa,bv,nv,oy,ab,as,kg".Split(
            ','
        ),
        StringComparer.Ordinal
    );

    /// <summary>"Inc.", "Ltd", "S.A.", "Co., Ltd." piece by piece.</summary>
    public static bool IsLegalForm(string word) =>
        LegalForms.Contains(Plain(word).Replace(" ", "", StringComparison.Ordinal));

    public static bool IsName(string word) => Plain(word) == "name";

    /// <summary>A word that can head nothing but names of parties.</summary>
    public static bool IsNameOfParty(string word) => NamesOfParties.Contains(Plain(word));

    /// <summary>A word for parties, under which their names may stand, their numbers or their kinds.</summary>
    public static bool IsParty(string word) => PartyWords.Contains(Plain(word));

    public static bool IsKnown(string word) =>
        IsName(word) || IsNameOfParty(word) || IsParty(word) || Others.Contains(Plain(word));

    private static string Plain(string word) =>
        string.Join(
            ' ',
            word.ToLower(CultureInfo.InvariantCulture)
                .Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
        );
}
