namespace Licet.Screening.Lists.Formats;

/// <summary>Properties of the FollowTheMoney model that a listing is made of.</summary>
internal static class FollowTheMoneyProperties
{
    /// <summary>Properties that identify a party, with the words an identifier of that kind goes by.</summary>
    public static readonly (string Property, string Type)[] Identifying =
    [
        ("passportNumber", "Passport"),
        ("idNumber", "National ID"),
        ("socialSecurityNumber", "SSN"),
        ("taxNumber", "Tax ID"),
        ("vatCode", "VAT"),
        ("innCode", "INN"),
        ("ogrnCode", "OGRN"),
        ("kppCode", "KPP"),
        ("okpoCode", "OKPO"),
        ("bikCode", "BIK"),
        ("uscCode", "USCC"),
        ("leiCode", "LEI"),
        ("dunsCode", "DUNS"),
        ("uniqueEntityId", "UEI"),
        ("cageCode", "CAGE"),
        ("cikCode", "CIK"),
        ("npiCode", "NPI"),
        ("swiftBic", "SWIFT/BIC"),
        ("permId", "PermID"),
        ("registrationNumber", "Registration Number"),
        ("imoNumber", "IMO"),
        ("mmsi", "MMSI"),
        ("callSign", "Call Sign"),
        ("serialNumber", "Serial Number"),
        ("icaoCode", "ICAO"),
        ("wikidataId", "Wikidata"),
    ];

    /// <summary>States that are no more, the Union, and "no country".</summary>
    public static readonly string[] NoCountry = ["suhh", "yucs", "csxx", "cshh", "ddde", "eu", "zz"];

    /// <summary>Properties that tie a party to a country.</summary>
    public static readonly string[] Binding =
    [
        "country",
        "mainCountry",
        "jurisdiction",
        "nationality",
        "citizenship",
        "flag",
    ];
}
