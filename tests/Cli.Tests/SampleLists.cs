using System.Globalization;
using System.Text;

namespace Licet.Cli.Tests;

/// <summary>Small lists in the published forms. The parties are invented.</summary>
internal static partial class SampleLists
{
    public const string ConsolidatedHeader =
        "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
        + "standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,"
        + "vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,"
        + "places_of_birth,source_information_url,ids";

    private static readonly string[] Brands =
    [
        "Vostrelek",
        "Kirandia",
        "Almetran",
        "Zhonghexin",
        "Farsavand",
        "Orbelikon",
        "Tumanex",
        "Quillandra",
        "Baskurat",
        "Nordvexa",
        "Selimgora",
        "Haotianlu",
        "Pardisane",
        "Ugrinsk",
        "Wexalore",
        "Yarkondal",
        "Grevistan",
        "Mazenduro",
        "Lutovirsk",
        "Jinquelin",
    ];

    /// <summary>A consolidated list of so many Entity List companies, each with a brand of its own.</summary>
    public static string Consolidated(int count, string published = "2019-05-21")
    {
        var csv = new StringBuilder(ConsolidatedHeader).Append('\n');
        for (var i = 0; i < count; i++)
        {
            csv.Append(Row(i, published)).Append('\n');
        }
        return csv.ToString();
    }

    /// <summary>
    /// As the first, with as many other parties as a whole consolidated list has at the least, so that it is taken for one; the
    /// Entity List then has <paramref name="others"/> more companies.
    /// </summary>
    public static string Whole(int count, string published = "2019-05-21", int others = 1_900)
    {
        var csv = new StringBuilder(Consolidated(count, published));
        foreach (var (source, parties) in Lists)
        {
            for (var i = 0; i < (source == EntityList ? others : parties); i++)
            {
                csv.Append(Row($"{source}{i}", source, $"Oddment {i}", published)).Append('\n');
            }
        }
        return csv.ToString();
    }

    private const string EntityList = "Entity List (EL) - Bureau of Industry and Security";

    private static readonly (string Source, int Parties)[] Lists =
    [
        (EntityList, 1_900),
        ("Denied Persons List (DPL) - Bureau of Industry and Security", 500),
        ("Unverified List (UVL) - Bureau of Industry and Security", 60),
        ("Military End User (MEU) List - Bureau of Industry and Security", 40),
        ("Specially Designated Nationals (SDN) - Treasury Department", 9_100),
        ("Sectoral Sanctions Identifications List (SSI) - Treasury Department", 100),
        ("ITAR Debarred (DTC) - State Department", 300),
        ("Nonproliferation Sanctions (ISN) - State Department", 80),
        ("Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department", 30),
        ("Capta List (CAP) - Treasury Department", 10),
    ];

    public static string Row(int i, string published) => Row($"{i:x40}", EntityList, Name(i), published);

    private static string Row(string id, string source, string name, string published) =>
        string.Join(
            ',',
            id,
            source,
            "",
            "",
            "",
            $"\"{name}\"",
            "",
            $"\"{1 + (name.Length * 7)} Harbor Road, Shenzhen, CN\"",
            "84 FR 22961",
            published,
            "",
            "",
            "For all items subject to the EAR (See \u00A7744.11 of the EAR)",
            "Presumption of denial",
            ",,,,,,,http://bit.ly/1iwxiF0,,,,,,http://bit.ly/1iwxiF0,"
        );

    /// <summary>"Vostrelek Dynamics Co., Ltd.", then "Vostrelek Dynamics 20 Co., Ltd." and so on.</summary>
    public static string Name(int i) =>
        $"{Brands[i % Brands.Length]} {Fields[i / Brands.Length % Fields.Length]} Co., Ltd.";

    private static readonly string[] Fields =
    [
        "Dynamics",
        "Optics",
        "Aerospace",
        "Shipping",
        "Turbines",
        "Sensors",
        "Chemicals",
        "Castings",
    ];

    /// <summary>The four files of the SDN set with so many entries, by name.</summary>
    public static Dictionary<string, string> Sdn(int count)
    {
        var sdn = new StringBuilder();
        var add = new StringBuilder();
        var alt = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var id = (7000 + i).ToString(CultureInfo.InvariantCulture);
            sdn.Append(
                CultureInfo.InvariantCulture,
                $"{id},\"{Name(i).ToUpperInvariant()}\",-0- ,\"IRAN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n"
            );
            add.Append(
                CultureInfo.InvariantCulture,
                $"{id},{i + 1},\"{i + 1} Harbor Road\",\"Tehran\",\"Iran\",-0- \r\n"
            );
            alt.Append(
                CultureInfo.InvariantCulture,
                $"{id},{i + 1},\"aka\",\"{Brands[i % Brands.Length].ToUpperInvariant()} GROUP\",-0- \r\n"
            );
        }
        return new()
        {
            ["sdn.csv"] = sdn.ToString(),
            ["add.csv"] = add.ToString(),
            ["alt.csv"] = alt.ToString(),
            ["sdn_comments.csv"] = "7000,\"Further remarks on the first entry.\"\r\n",
        };
    }

    public const string Own = """
        id,entity,kind,name
        r1,E-1,company,Vostrelek Dynamics Co. Ltd.
        r2,E-1,company,Вострелек Динамика
        r3,E-2,person,Anatol Kirandia
        r4,E-3,vessel,Almetran Star
        """;
}
