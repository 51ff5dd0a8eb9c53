using Licet.Screening.Lists;

namespace Licet.Make.Starter;

/// <summary>Makes the starter list from the real lists in ../shared. Equal sources give equal bytes.</summary>
public static class StarterConversion
{
    private const string Csl = "data/csl-2022-04/consolidated.csv";

    // Parties of other lists, so that every kind of answer can be shown; list, name in the source, the rule that added it.
    private static readonly (string Code, string Name, string? Rule)[] Consolidated =
    [
        (ListCodes.ChineseMilitaryIndustrial, "HUAWEI TECHNOLOGIES CO., LTD.", null),
        (ListCodes.ChineseMilitaryIndustrial, "HUAWEI INVESTMENT & HOLDING CO., LTD.", null),
        (ListCodes.ChineseMilitaryIndustrial, "HANGZHOU HIKVISION DIGITAL TECHNOLOGY CO., LTD.", null),
        (ListCodes.ChineseMilitaryIndustrial, "CHINA ELECTRONICS TECHNOLOGY GROUP CORPORATION", null),
        (ListCodes.ChineseMilitaryIndustrial, "SEMICONDUCTOR MANUFACTURING INTERNATIONAL CORPORATION", null),
        (ListCodes.Sdn, "KALASHNIKOV CONCERN", null),
        (ListCodes.Sdn, "JOINT STOCK COMPANY MIKRON", null),
        (ListCodes.Sdn, "ROSOBORONEKSPORT OAO", null),
        (ListCodes.Sdn, "JOINT-STOCK COMPANY CONCERN ALMAZ-ANTEY", null),
        (ListCodes.Sdn, "AAJ", null),
        (ListCodes.Sdn, "EK-30064", null),
        (ListCodes.Sectoral, "ROSOBORONEKSPORT OAO", null),
        (ListCodes.Nonproliferation, "Rosoboronexport", null),
        (ListCodes.MilitaryEndUser, "AECC Aviation Power Co. Ltd.", "85 FR 83793"),
        (ListCodes.Unverified, "AECC South Industry Co. Ltd", null),
        (ListCodes.DeniedPersons, "YAVUZ CIZMECI", null),
    ];

    private static readonly (string Name, string? Rule)[] EntityList =
    [
        ("Semiconductor Manufacturing International Corporation (SMIC)", "85 FR 83416"),
        ("National University of Defense Technology (NUDT)", null),
        ("Kalashnikov Concern", null),
        ("PJSC Mikron", null),
        ("Baikal Electronics", null),
        ("MCST Lebedev", null),
        ("Rosoboronexport OJSC (ROE)", null),
        ("Joint-Stock Company Concern Almaz-Antey", null),
        ("Sukhoi Aviation JSC", null),
    ];

    private static readonly string[] Fcc =
    [
        "Huawei Technologies Company",
        "ZTE Corporation",
        "Hytera Communications Corporation",
        "Hangzhou Hikvision Digital Technology Company",
        "Dahua Technology Company",
    ];

    // They cite the rule of October 2019, which did not name them (domain/09-timeline.md, 9.4).
    private static readonly string[] JuneOf2020 =
    [
        "Nanjing FiberHome Starrysky Communication Development Co.",
        "NetPosa",
        "SenseNets",
    ];

    /// <param name="shared">The folder that holds data/ and domain/.</param>
    /// <exception cref="IOException">A source is missing.</exception>
    /// <exception cref="InvalidDataException">A source is not as the converter knows it; nothing is guessed.</exception>
    public static ListVersion Convert(string shared)
    {
        IReadOnlyList<CsvRow> Table(string path) => CsvTable.Read(Path.Combine(shared, path));

        var rules = new RuleDates(Table("domain/tables/timeline.csv"));
        var listings = new List<Listing>();
        AddEntityList(listings, new EntityListRows(rules), Table);
        AddOthers(listings, new ConsolidatedRows(rules), Table);
        var all = OriginalScripts.Attach(listings, Table("domain/tables/original-script-names.csv"));
        return new ListVersion
        {
            Name = "starter",
            Source = "US Consolidated Screening List, 2022-04; FCC Covered List and Section 1260H list, 2026-07",
            ListCodes = [.. all.Select(l => l.List).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ContentHash = ListHashing.HashOf(all),
            IsComplete = false,
            Listings = all,
        };
    }

    /// <summary>The list as it is kept: Licet's own JSON, one listing a line.</summary>
    public static byte[] Json(ListVersion list) => ListLines.Of(list);

    private static void AddEntityList(
        List<Listing> listings,
        EntityListRows entries,
        Func<string, IReadOnlyList<CsvRow>> table
    )
    {
        var rows = table("data/csl-2022-04/entity-list.csv");
        var october = rows.Where(r => r["start_date_best"] == "2019-10-09").ToList();
        var huawei = table("data/entity-list-asof-2019-11-20/huawei-entries-2022-list.csv");
        listings.AddRange(huawei.Select(entries.Huawei));
        listings.AddRange(rows.Where(r => r["start_date_best"] == "2019-06-24").Select(entries.Supercomputing));
        listings.AddRange(october.Where(r => !JuneOf2020.Contains(r["name"])).Select(entries.October2019));
        listings.AddRange(JuneOf2020.Select(name => entries.MisdatedJune2020(Single(october, name))));
        listings.AddRange(EntityList.Select(p => entries.Other(Single(rows, p.Name), p.Rule)));
    }

    private static void AddOthers(
        List<Listing> listings,
        ConsolidatedRows consolidated,
        Func<string, IReadOnlyList<CsvRow>> table
    )
    {
        var csl = table(Csl);
        var fcc = table("data/us-other-lists-2026-07/fcc_covered.csv");
        var military = table("data/us-other-lists-2026-07/dow_1260h.csv");
        foreach (var (code, name, rule) in Consolidated)
        {
            var rows = csl.Where(r => r["source"].Contains($"({code})", StringComparison.Ordinal));
            listings.Add(consolidated.Of(Single(rows, name), code, rule));
        }

        listings.AddRange(Fcc.Select(name => OtherUsRows.Fcc(Single(fcc, name))));
        listings.Add(OtherUsRows.Section1260H(Single(military, "China Electronics Technology Group Corporation")));
    }

    private static CsvRow Single(IEnumerable<CsvRow> rows, string name)
    {
        var found = rows.Where(r => r["name"].Trim() == name).ToList();
        return found is [var row]
            ? row
            : throw new InvalidDataException($"{found.Count} rows are named {name}, one is needed");
    }
}
