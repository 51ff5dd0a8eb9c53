using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Orders of an auditor: end uses told as facts, places told in words, hands on the way, and what contradicts itself.</summary>
public class AuditorPlaceTests
{
    [Theory]
    [InlineData("wmd-end-use")]
    [InlineData("nuclear-contribution")]
    [InlineData("missile-contribution")]
    [InlineData("cbw-contribution")]
    public void A_use_for_weapons_of_mass_destruction_stated_as_a_fact_is_an_end_use(string fact)
    {
        var order = With(Order("PK", "EAR99"), (fact, true));
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Assert.Contains(Decide(order).Lines[0].Questions, q => q.Text.Contains(fact));
        With(order, (fact, false));
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("wmd-end-use")]
    [InlineData("cbw-end-use")]
    [InlineData("military-end-use-or-user")]
    public void An_end_use_stated_as_a_fact_beside_the_assumption_of_none_is_bad_input(string fact) =>
        Assert.Equal(["assume"], Problems(With(Order("IQ", "EAR99"), (fact, true))));

    [Theory]
    [InlineData("Iraqi Army 9th Division")]
    [InlineData("Hashd al-Shaabi")]
    [InlineData("Popular Mobilization Forces")]
    [InlineData("الجيش العراقي")]
    public void A_military_name_in_Iraq_is_asked_about(string name)
    {
        var order = Order("IQ", "EAR99");
        Party(order)["name"] = name;
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Assert.Contains(
            Decide(order).Lines[0].Questions,
            q => q.Field == "parties[0].facts.military-end-user" && q.Authority.Rule == "746.3(a)(4)"
        );
    }

    [Fact]
    public void A_military_end_user_in_Iraq_goes_to_a_person()
    {
        var order = Order("IQ", "EAR99");
        Party(order)["facts"] = new JsonObject { ["military-end-user"] = true };
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("CN", "Zhongguo Renmin Jiefangjun 61398 Budui")]
    [InlineData("CN", "Ministry of Public Security First Institute")]
    [InlineData("CN", "Armaments Department Depot")]
    [InlineData("RU", "Voyskovaya chast 26165")]
    [InlineData("RU", "ФСБ России")]
    [InlineData("BY", "Узброеныя сілы")]
    [InlineData("MM", "တပ်မတော်")]
    [InlineData("MM", "Directorate of Procurement")]
    [InlineData("KH", "Yothapol Khemarak Phoumin")]
    [InlineData("VE", "DGCIM")]
    [InlineData("VE", "Base Aérea El Libertador")]
    public void Further_words_of_military_names_are_asked_about(string country, string name)
    {
        var order = With(Order(country, "EAR99"), NotOf746);
        Party(order)["name"] = name;
        Assert.Contains(
            Decide(order).Lines[0].Questions,
            q => q.Field.StartsWith("parties[0].facts.military", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("RU", "Nordlicht Feinmechanik", "Lenina 1, Simferopol, Crimea")]
    [InlineData("RU", "Sevastopol Marine Plant", null)]
    [InlineData("UA", "Nordlicht Feinmechanik", "Sevastopol, Crimea")]
    [InlineData("UA", "Nordlicht Feinmechanik", "Донецк")]
    public void A_place_of_an_occupied_region_is_asked_about_whatever_the_fact_says(
        string country,
        string name,
        string? address
    )
    {
        var order = With(Order(country, "EAR99"), [.. NotOf746, ("occupied-region", false)]);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        Party(order)["name"] = name;
        Party(order)["addresses"] = address is null ? null : new JsonArray(address);
        if (address is null)
        {
            Party(order).Remove("addresses");
        }

        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Resolve(order, "occupied-region");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("UA", "Херсон")]
    [InlineData("UA", "Melitopol, Zaporizhzhia oblast")]
    [InlineData("TR", "on to Saporischschja")]
    public void Kherson_and_Zaporizhzhia_are_outside_746_6_and_asked_about_all_the_same(string country, string address)
    {
        var order = With(Order(country, "EAR99"), country == "UA" ? [("occupied-region", false)] : []);
        Party(order)["addresses"] = new JsonArray(address);
        var asked = Assert.Single(Decide(order).Lines[0].Questions);
        Assert.Contains("reaches neither", asked.Text, StringComparison.Ordinal);
        Resolve(order, "occupied-region");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void An_occupied_region_is_no_part_of_another_destination() =>
        Assert.Equal(["destination"], Problems(With(Order("RU", "EAR99"), ("occupied-region", true))));

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public void Crimea_is_asked_about_before_the_present_rule(bool? stated)
    {
        var order = Order("UA", "EAR99");
        order["on"] = "2018-03-01";
        if (stated is { } value)
        {
            With(order, ("occupied-region", value));
        }

        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(With(order, ("occupied-region", false))).Outcome);
    }

    [Theory]
    [InlineData("KZ", "3A991.a", "RU", "intermediate-consignee")]
    [InlineData("CN", "EAR99", "KP", "intermediate-consignee")]
    [InlineData("KZ", "3A991.a", "RU", "forwarder")]
    public void Hands_in_a_country_of_transit_are_asked_about_though_the_route_is_assumed_direct(
        string destination,
        string eccn,
        string through,
        string role
    )
    {
        var order = Order(destination, eccn);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        Add(order, role, through);
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Assert.Contains(Decide(order).Lines[0].Questions, q => q.Field == "route");
    }

    [Fact]
    public void Hands_where_the_item_needs_no_license_are_not()
    {
        var order = Order("CN", "EAR99");
        Add(order, "intermediate-consignee", "KZ");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void Goods_that_stay_aboard_are_in_transit_too()
    {
        var order = Order("KZ", "3A991.a");
        order["route"] = JsonNode.Parse("""[{"country":"RU","unladen":false}]""");
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("route")]
    [InlineData("intermediate-consignee")]
    [InlineData("purchaser")]
    [InlineData("address")]
    [InlineData("statement")]
    public void Iran_touched_in_any_way_goes_to_a_person(string way)
    {
        var order = Order("AE", "EAR99");
        switch (way)
        {
            case "route":
                order["route"] = JsonNode.Parse("""[{"country":"IR","unladen":false}]""");
                break;
            case "address":
                Party(order)["addresses"] = new JsonArray("Vali Asr 7, Tehran");
                break;
            case "statement":
                order["endUse"] = JsonNode.Parse("""{"statement":"to be shipped on to Tehran, Iran","codes":[]}""");
                break;
            default:
                Add(order, way, "IR");
                break;
        }

        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Authority.Rule == "31 CFR part 560");
    }

    [Fact]
    public void A_street_in_Seoul_is_not_Iran()
    {
        var order = Order("KR", "EAR99");
        Party(order)["addresses"] = new JsonArray("Teheran-ro 152, Seoul", "Piranesi, Miranda");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("transfer", "CN", "EAR99", "movement")]
    [InlineData("transfer", "US", "EAR99", "from")]
    [InlineData("reexport", "US", "EAR99", "from")]
    [InlineData("release", "US", "3A991.a", "movement")]
    public void A_movement_that_cannot_be_is_bad_input(string movement, string from, string eccn, string field)
    {
        var order = Order("DE", eccn);
        (order["movement"], order["from"]) = (movement, from);
        Assert.Equal([field], Problems(order));
    }

    [Theory]
    [InlineData("route", """[{"country":"FR"}]""")]
    [InlineData("redFlags", """[{"id":"3"}]""")]
    [InlineData("facts", """{"violation-known":true}""")]
    public void What_contradicts_an_assumption_is_bad_input(string field, string value)
    {
        var order = Order("DE", "EAR99");
        order[field] = JsonNode.Parse(value);
        Assert.Equal(["assume"], Problems(order));
    }

    private static void Add(JsonObject order, string role, string country) =>
        order["parties"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["name"] = "Sonnenbergs Lagerhaus",
                    ["country"] = country,
                    ["roles"] = new JsonArray(role),
                }
            );

    private static void Resolve(JsonObject order, string id) =>
        order["redFlags"] = new JsonArray(
            new JsonObject
            {
                ["id"] = id,
                ["resolved"] = true,
                ["answer"] = "The plant stands elsewhere; register of 3 March.",
            }
        );
}
