using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Words of names, addresses and descriptions that no bare "no" of the order outranks.</summary>
public class ReadWordTests
{
    [Theory]
    [InlineData("CN", "PLA Unit 61398", "pla")]
    [InlineData("CN", "Qingwu Tank Works", "tank")]
    [InlineData("CN", "Harbin Explosives Factory", "explosive")]
    [InlineData("MM", "Mandalay Police Supplies", "police")]
    [InlineData("CN", "Ürümqi Prison Enterprise", "prison")]
    [InlineData("CN", "乌鲁木齐监狱", "监狱")]
    [InlineData("VE", "Cárcel de Tocorón", "carcel")]
    [InlineData("VE", "Policía de Caracas", "policia")]
    [InlineData("BY", "Милиция Минского района", "милици")]
    [InlineData("NI", "Milicia Popular", "milicia")]
    [InlineData("CN", "Norinco Group", "norinco")]
    [InlineData("CN", "P.L.A. Unit 61398", "p l a")]
    [InlineData("CN", "ＰＬＡ Unit 61398", "pla")]
    [InlineData("CN", "РLА Unit 61398", "pla")]
    [InlineData("CN", "Nanjing Junqu", "junqu")]
    [InlineData("CN", "新疆生产建设兵团", "兵团")]
    [InlineData("CN", "Xinjiang Production and Construction Corps", "production and construction corps")]
    [InlineData("CN", "Shenzhen Public Security Bureau", "public security bureau")]
    [InlineData("VE", "SEBIN Caracas", "sebin")]
    [InlineData("VE", "CAVIM Maracay", "cavim")]
    [InlineData("KH", "RCAF Logistics", "rcaf")]
    public void A_military_name_with_both_facts_false_goes_to_a_person(string country, string name, string word)
    {
        var order = With(Order(country, "EAR99"), NotOf746);
        (Party(order)["name"], Party(order)["facts"]) = (name, Denied());
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        var asked = Assert.Single(
            answer.Lines[0].Questions,
            q => q.Field.EndsWith("name-words-read", StringComparison.Ordinal)
        );
        Assert.Contains($"'{word}'", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order")]
    [InlineData("codes")]
    public void Nothing_said_of_the_whole_order_outranks_the_name_of_a_party(string where)
    {
        var order = Order("CN", "EAR99");
        Party(order)["name"] = "PLA Unit 61398";
        if (where == "order")
        {
            order["facts"] = new JsonObject { ["military-end-use-or-user"] = false };
        }
        else
        {
            order["assume"]!
                .AsArray()
                .Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-end-use-of-concern"));
            order["endUse"] = new JsonObject { ["statement"] = "spare parts", ["codes"] = new JsonArray() };
            order["notices"] = new JsonArray();
        }

        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("PK", "Kahuta Nuclear Laboratories", "nuclear-end-use")]
    [InlineData("CN", "中国核工业建设", "nuclear-end-use")]
    [InlineData("CN", "Fuzhou Missile Design", "missile-300km-end-use")]
    [InlineData("CN", "Shenzhen Drone Works", "missile-300km-end-use")]
    [InlineData("CN", "Завод беспилотных систем", "missile-300km-end-use")]
    [InlineData("CN", "Qingwu Semiconductor", "advanced-node-end-use")]
    public void A_name_that_tells_of_an_end_use_is_asked_about(string country, string name, string fact)
    {
        var order = Order(country, "EAR99");
        Party(order)["name"] = name;
        var asked = Assert.Single(Decide(order).Lines[0].Questions);
        Assert.Equal($"facts.{fact}", asked.Field);

        order["assume"]!
            .AsArray()
            .Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject { ["statement"] = "a pump station", ["codes"] = new JsonArray() };
        order["notices"] = new JsonArray();
        order["facts"] = new JsonObject { [fact] = false };
        var unread = Assert.Single(Decide(order).Lines[0].Questions);
        Assert.Equal("parties[0].facts.name-words-read", unread.Field);
        Party(order)["facts"] = new JsonObject { ["name-words-read"] = unread.Text.Split('\'')[1].ToUpperInvariant() };
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("KZ", "3A991", "military", "744.17")]
    [InlineData("DE", "6A993.a", "military", "744.9")]
    [InlineData("CA", "6A993.a", "military", null)]
    [InlineData("KZ", "3A991", null, "744.17")]
    [InlineData("DE", "6A993.a", null, "744.9")]
    [InlineData("DE", "3A991", null, null)]
    public void A_military_use_or_name_meets_the_sections_that_look_at_the_item(
        string country,
        string eccn,
        string? code,
        string? section
    )
    {
        var order = Order(country, eccn);
        if (code is null)
        {
            Party(order)["name"] = "Bundesheer Depot";
        }
        else
        {
            order["assume"]!
                .AsArray()
                .Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-end-use-of-concern"));
            order["endUse"] = new JsonObject { ["statement"] = "sights", ["codes"] = new JsonArray(code) };
            order["notices"] = new JsonArray();
        }

        var line = Decide(order).Lines[0];
        Assert.Equal(section is null, line.Outcome == Outcome.NoLicenseRequired);
        Assert.Equal(
            section is null ? [] : [section],
            line.Findings<Question>()
                .Select(q => q.Authority.Rule)
                .Concat(line.Requirements.Select(r => r.Authority.Rule))
                .Distinct()
        );
    }

    [Theory]
    [InlineData("addresses")]
    [InlineData("description")]
    public void An_address_and_a_description_are_read_too(string where)
    {
        var order = Order("CN", "EAR99");
        if (where == "addresses")
        {
            Party(order)["addresses"] = new JsonArray("Army Base 3, Qingwu");
        }
        else
        {
            order["lines"]![0]!["description"] = "gyroscope for a missile";
        }

        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("Qingwu Water Tank Works")]
    [InlineData("Fuel Tank Cleaning Services")]
    [InlineData("Tank Container Leasing")]
    [InlineData("Submarine Cable Partners")]
    public void Names_of_trades_that_hold_such_a_word_are_not(string name)
    {
        var order = Order("CN", "EAR99");
        Party(order)["name"] = name;
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void A_customer_of_Russia_is_found_in_the_tongues_of_its_neighbors()
    {
        foreach (
            var told in new[] { "per un cliente russo", "cliente ruso", "empresa russa", "russisk kunde", "orosz vevő" }
        )
        {
            var order = Order("DE", "3A991");
            order["lines"]![0]!["description"] = told;
            Assert.Contains(Decide(order).Lines[0].Questions, q => q.Text.Contains("Russia", StringComparison.Ordinal));
        }
    }

    private static JsonObject Denied() =>
        new() { ["military-end-user"] = false, ["military-intelligence-end-user"] = false };
}
