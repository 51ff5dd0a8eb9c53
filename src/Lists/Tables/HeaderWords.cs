using System.Globalization;

namespace Licet.Lists.Tables;

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

    /// <summary>What heads further names of the party; a number behind it is one of several ("alias 2").</summary>
    private static readonly HashSet<string> FurtherNames = new(
        (
            "alias,aliases,aka,a k a,akas,also known as,alt name,alt names,altname,alternate name,alternate names,alternative name,"
            + "alternative names,other name,other names,othername,othernames,further name,further names,additional name,additional names,"
            + "trade name,trade names,tradename,trading name,trading names,trading as,dba,d b a,doing business as,brand,brand name,"
            + "fka,f k a,former name,former names,formerly,formerly known as,previous name,previous names,nka,n k a,now known as,"
            + "original name,original script,native name,local name,name original,name native,name local,name alias,name aliases,"
            + "name alt,name alternative,english name,chinese name,russian name,arabic name,latin name,name english,name en,name zh,"
            + "name cn,name ru,name ar,name latin,short name,shortname,nickname,maiden name,birth name,synonym,synonyms,transliteration,"
            + "weitere namen,andere namen,alternativname,nom commercial,autres noms,nombre comercial,otros nombres,alias name"
        ).Split(','),
        StringComparer.Ordinal
    );

    /// <summary>What heads one half of a person's name.</summary>
    private static readonly HashSet<string> HalfNames = new(
        (
            "first name,firstname,given name,givenname,given names,forename,forenames,middle name,middlename,last name,lastname,surname,"
            + "family name,familyname,patronymic,vorname,nachname,familienname,prénom,prenom,apellido,apellidos,cognome,imię,imie,nazwisko,voornaam,achternaam"
        ).Split(','),
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

    /// <summary>A word that heads further names of the party: "aliases", "alt_name", "a.k.a.", "name 2".</summary>
    public static bool IsFurtherName(string word)
    {
        var plain = Plain(word);
        var bare = plain.TrimEnd("0123456789".ToCharArray()).TrimEnd();
        return FurtherNames.Contains(bare) || (bare == "name" && plain != bare);
    }

    /// <summary>Half of a person's name: beside a column of names it holds the rest of these.</summary>
    public static bool IsHalfName(string word) => HalfNames.Contains(Plain(word));

    /// <summary>"name 2": further names, or what did not fit into the field of the first.</summary>
    public static bool IsNumberedName(string word)
    {
        var plain = Plain(word);
        return plain != "name" && plain.TrimEnd("0123456789".ToCharArray()).TrimEnd() == "name";
    }

    public static bool IsKnown(string word) =>
        IsName(word)
        || IsNameOfParty(word)
        || IsFurtherName(word)
        || IsParty(word)
        || IsHalfName(word)
        || Others.Contains(Plain(word));

    /// <summary>Small letters, and one space for whatever stands between words.</summary>
    public static string Plain(string word) =>
        string.Join(
            ' ',
            word.ToLower(CultureInfo.InvariantCulture)
                .Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
        );
}
