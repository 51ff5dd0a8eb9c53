using System.Globalization;
using System.Text;

namespace Licet.Cli.Tests;

/// <summary>Small lists in the published forms. The parties are invented.</summary>
internal static class SampleLists
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

    public static string Row(int i, string published) =>
        string.Join(
            ',',
            $"{i:x40}",
            "Entity List (EL) - Bureau of Industry and Security",
            "",
            "",
            "",
            $"\"{Name(i)}\"",
            "",
            $"\"{i + 1} Harbor Road, Shenzhen, CN\"",
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
