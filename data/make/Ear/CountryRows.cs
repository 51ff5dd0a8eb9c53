using Licet.Make.Starter;

namespace Licet.Make.Ear;

/// <summary>
/// countries.csv: the project's own table of destinations, with the dated changes of rule-versions.csv and the dependent
/// territories of 738.3(b), which have no row and use their parent's.
/// </summary>
internal static class CountryRows
{
    private const string Source = "domain/tables/countries.csv";
    private const string Citation = "Supp. 1 to part 738; Supp. 1 to part 740";

    private const string Edition = "2026-07-23";

    private static readonly string[] Marks =
    [
        "CB1",
        "CB2",
        "CB3",
        "NP1",
        "NP2",
        "NS1",
        "NS2",
        "MT1",
        "RS1",
        "RS2",
        "FC1",
        "CC1",
        "CC2",
        "CC3",
        "AT1",
        "AT2",
    ];

    private static readonly (string Column, string Group)[] Groups =
    [
        ("A1", "A:1"),
        ("A2", "A:2"),
        ("A3", "A:3"),
        ("A4", "A:4"),
        ("A5", "A:5"),
        ("A6", "A:6"),
        ("B", "B"),
        ("D1", "D:1"),
        ("D2", "D:2"),
        ("D3", "D:3"),
        ("D4", "D:4"),
        ("D5", "D:5"),
        ("E1", "E:1"),
        ("E2", "E:2"),
    ];

    private static readonly (string Column, string Code)[] Special =
    [
        ("un_arms_embargo_746_1b2", "UN-ARMS"),
        ("gp8_transit_736_2b8", "GP8"),
        ("supp3_part744", "744-SUPP3"),
        ("supp3_part746_partner", "746-SUPP3"),
    ];

    // Which territory belongs to whom is common knowledge and in no source here: tag M.
    private static readonly (string Parent, string[] Territories)[] Territories =
    [
        ("AU", ["CC Cocos (Keeling) Islands", "CX Christmas Island", "NF Norfolk Island"]),
        ("DK", ["FO Faroe Islands", "GL Greenland"]),
        ("FI", ["AX Aland Islands"]),
        (
            "FR",
            [
                "GF French Guiana",
                "GP Guadeloupe",
                "MQ Martinique",
                "NC New Caledonia",
                "PF French Polynesia",
                "PM Saint Pierre and Miquelon",
                "RE Reunion",
                "WF Wallis and Futuna",
                "YT Mayotte",
            ]
        ),
        (
            "GB",
            [
                "AI Anguilla",
                "BM Bermuda",
                "FK Falkland Islands",
                "GG Guernsey",
                "GI Gibraltar",
                "IM Isle of Man",
                "JE Jersey",
                "MS Montserrat",
                "SH Saint Helena",
                "TC Turks and Caicos Islands",
                "VG British Virgin Islands",
            ]
        ),
        ("NO", ["SJ Svalbard and Jan Mayen"]),
        ("NZ", ["CK Cook Islands", "NU Niue", "TK Tokelau"]),
    ];

    public static string Table(string shared)
    {
        TableText table = new(["code", "name", "row", .. Marks, "groups", "special", "footnotes", "checked"]);
        var rows = CsvTable.Read(Path.Combine(shared, Source));
        foreach (var row in rows)
        {
            foreach (var dated in Dated(row))
            {
                table.Row(dated.Own, dated.Citation, dated.Tag, dated.From, dated.Through);
            }
        }

        foreach (var (parent, territories) in Territories)
        {
            var used = rows.Single(r => r["iso2"] == parent);
            foreach (var territory in territories.Where(t => rows.All(r => r["iso2"] != t[..2])))
            {
                table.Row(
                    [
                        territory[..2],
                        territory[3..],
                        $"USE:{parent}",
                        .. Marks.Select(_ => ""),
                        GroupsOf(used),
                        SpecialOf(used),
                        "",
                        Edition,
                    ],
                    "738.3(b)",
                    "R26 (which parent M)"
                );
            }
        }

        return table.ToString();
    }

    private sealed record DatedRow(string[] Own, string Citation, string Tag, string From = "", string Through = "");

    private static IEnumerable<DatedRow> Dated(CsvRow row)
    {
        var now = Own(row, GroupsOf(row));
        switch (row["iso2"])
        {
            case "HK":
                yield return new(
                    Unknown(row),
                    "85 FR 83788: own row and groups until then, not held",
                    "M",
                    "",
                    "2020-12-22"
                );
                yield return new(now, "85 FR 83788; " + Citation, "R26", "2020-12-23");
                break;
            case "SD":
                // In E:1 a country is not in B.
                // 742.10, since removed, asked for a license by both AT columns: a general policy of denial.
                yield return new(
                    AntiTerrorism(row, "D:5 E:1"),
                    "742.10 (removed); 86 FR 4929",
                    "R26/S",
                    "",
                    "2021-01-18"
                );
                yield return new(now, "86 FR 4929; " + Citation, "R26/M", "2021-01-19");
                break;
            case "AE":
                yield return new(Own(row, "B D:3 D:4"), "91 FR 43034", "S", "", "2026-07-09");
                yield return new(now, "91 FR 43034; " + Citation, "R26", "2026-07-10");
                break;
            default:
                yield return new(now, Citation, "R26");
                break;
        }
    }

    private static string[] Own(CsvRow row, string groups) =>
        [
            row["iso2"],
            Name(row["ear_name"]),
            row["row_rule"],
            .. Marks.Select(m => row[m]),
            groups,
            SpecialOf(row),
            row["footnotes"],
            Checked(row),
        ];

    /// <summary>The row with both columns of AT marked, as the chart marked state sponsors of terrorism that had a row.</summary>
    private static string[] AntiTerrorism(CsvRow row, string groups)
    {
        var own = Own(row, groups);
        var first = 3 + Marks.Length - 2;
        own[first] = own[first + 1] = "X";
        return own;
    }

    private static string[] Unknown(CsvRow row) =>
        [row["iso2"], Name(row["ear_name"]), "UNKNOWN", .. Marks.Select(_ => ""), "?", "", "", Edition];

    // A second reading of the chart of 24 September agrees for the names from A to P (data/ear-country-chart/README.md).
    private static string Checked(CsvRow row) => row["ear_name"][0] <= 'P' ? "2026-09-24" : Edition;

    private static string Name(string text) => text.Split(" (no ")[0];

    private static string GroupsOf(CsvRow row) => Words(Groups.Where(g => row[g.Column] == "X").Select(g => g.Group));

    private static string SpecialOf(CsvRow row) => Words(Special.Where(s => row[s.Column] == "X").Select(s => s.Code));

    private static string Words(IEnumerable<string> words) => string.Join(' ', words);
}
