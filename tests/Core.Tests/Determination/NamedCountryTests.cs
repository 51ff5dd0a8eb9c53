using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Countries under an embargo that an order for another country touches by its parties, its way or its words.</summary>
public class NamedCountryTests
{
    [Theory]
    [InlineData("KZ", "5A991", "name", "Ministry of Defence of the Russian Federation", "russia")]
    [InlineData("KZ", "3A991.d", "addresses", "ul. Lenina 5, Moscow, Russia", "russia")]
    [InlineData("KZ", "3A991.d", "statement", "For onward delivery to our customer in Novosibirsk", "russia")]
    [InlineData("AM", "5A991", "statement", "для завода в Минске, Беларусь", "belarus")]
    [InlineData("RS", "5A991", "name", "GRU Belgrade office", "russia")]
    [InlineData("AE", "EAR99", "description", "spare for Bandar Abbas refinery, Iran", "iran")]
    [InlineData("CN", "EAR99", "statement", "für einen Kunden in Nordkorea", "north-korea")]
    [InlineData("AE", "EAR99", "statement", "for the Hamhung works", "north-korea")]
    [InlineData("CN", "EAR99", "description", "咸兴化肥厂阀门", "north-korea")]
    [InlineData("CN", "EAR99", "headquarters", "KP", "north-korea")]
    [InlineData("CN", "EAR99", "ultimateParent", "CU", "cuba")]
    [InlineData("AE", "EAR99", "ultimateParent", "IR", "iran")]
    [InlineData("AE", "5A991", "owner", "KP", "north-korea")]
    [InlineData("AE", "5A991", "owner", "RU", "russia")]
    [InlineData("LB", "EAR99", "statement", "for the client in Damascus", "syria")]
    [InlineData("KZ", "5A992.c", "purchaser", "RU", "russia")]
    [InlineData("LB", "EAR99", "purchaser", "SY", "syria")]
    [InlineData("TR", "EAR99", "addresses", "Lenina 5, Sevastopol, Crimea", "occupied-region")]
    [InlineData("AM", "EAR99", "statement", "pumps for a plant in Sevastopol", "occupied-region")]
    [InlineData("AM", "EAR99", "name", "Донецкий завод", "occupied-region")]
    public void A_tie_or_a_word_is_asked_about_and_a_resolved_red_flag_settles_it(
        string destination,
        string eccn,
        string place,
        string value,
        string flag
    )
    {
        var order = Put(With(Order(destination, eccn), NotOf746), place, value);
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Text.Contains($"'{flag}'", StringComparison.Ordinal));
        Assert.Equal(Outcome.NoLicenseRequired, Decide(Resolve(order, flag)).Outcome);
    }

    [Theory]
    [InlineData("purchaser", "IR", "iran")]
    [InlineData("branchOf", "IR", "iran")]
    [InlineData("from", "IR", "iran")]
    [InlineData("route", "IR", "iran")]
    [InlineData("purchaser", "KP", "north-korea")]
    [InlineData("purchaser", "CU", "cuba")]
    [InlineData("exporter", "IR", "iran")]
    [InlineData("branchOf", "KP", "north-korea")]
    public void A_red_flag_alone_does_not_settle_that_a_party_is_there_or_the_goods_touch_it(
        string place,
        string country,
        string flag
    )
    {
        var order = Put(Order("AE", "5A991"), place, country);
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Assert.Equal(Outcome.PersonDecides, Decide(Resolve(order, flag)).Outcome);
        Assert.Equal(Outcome.Permitted, Decide(Held(order)).Outcome);
    }

    [Theory]
    [InlineData("Tehran, Iran", Outcome.Permitted)]
    [InlineData("Pyongyang, North Korea", Outcome.PersonDecides)]
    [InlineData("La Habana, Cuba", Outcome.PersonDecides)]
    [InlineData("Damascus", Outcome.PersonDecides)]
    public void OFAC_s_authorization_is_enough_for_Iran_alone(string place, Outcome outcome)
    {
        var order = Put(Order("CN", "5A991"), "statement", $"for our client in {place}");
        Assert.Equal(outcome, Decide(Held(order)).Outcome);
    }

    [Theory]
    [InlineData("RU", "2022-02-23", Outcome.NoLicenseRequired)]
    [InlineData("RU", "2022-02-24", Outcome.PersonDecides)]
    [InlineData("BY", "2022-03-01", Outcome.NoLicenseRequired)]
    [InlineData("BY", "2022-03-02", Outcome.PersonDecides)]
    public void Russia_and_Belarus_are_asked_about_from_their_first_day(string country, string day, Outcome outcome)
    {
        var order = Put(Order("KZ", "5A992.c"), "purchaser", country);
        order["on"] = day;
        Assert.Equal(outcome, Decide(order).Outcome);
    }

    [Fact]
    public void An_item_that_needs_no_license_there_is_not_asked_about_for_Russia()
    {
        var order = Put(With(Order("KZ", "EAR99"), NotOf746), "purchaser", "RU");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void A_military_name_of_Russia_is_asked_about_for_any_item()
    {
        var order = Put(With(Order("KZ", "EAR99"), NotOf746), "name", "Ministry of Defence of the Russian Federation");
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Fact]
    public void A_minority_owner_in_Russia_is_not_asked_about()
    {
        var order = Put(Order("KZ", "5A991"), "owner", "RU");
        Party(order)["owners"]![0]!["percent"] = 20;
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("headquarters", "parties[0].headquarters")]
    [InlineData("ultimateParent", "parties[0].ultimateParent")]
    [InlineData("branchOf", "parties[0].branchOf.country")]
    [InlineData("owner", "parties[0].owners[0].country")]
    public void A_code_of_no_country_is_bad_input_wherever_it_stands(string place, string field) =>
        Assert.Equal([field], Problems(Put(Order("AE", "5A991"), place, "NK")));

    [Fact]
    public void What_a_line_describes_is_asked_of_that_line()
    {
        var order = Put(Order("AE", "5A991"), "description", "spare for Bandar Abbas");
        order["lines"]!.AsArray().Add(JsonNode.Parse("""{"eccn":"5A991","value":400,"description":"spare"}"""));
        Assert.Equal([Outcome.PersonDecides, Outcome.NoLicenseRequired], Decide(order).Lines.Select(l => l.Outcome));
    }

    private static JsonObject Put(JsonObject order, string place, string value)
    {
        switch (place)
        {
            case "statement":
                order["endUse"] = new JsonObject { ["statement"] = value, ["codes"] = new JsonArray() };
                break;
            case "description":
                Line(order)["description"] = value;
                break;
            case "addresses":
                Party(order)["addresses"] = new JsonArray(value);
                break;
            case "exporter":
                (order["movement"], order["from"]) = ("reexport", "TR");
                order["exporter"] = new JsonObject { ["name"] = "Sonnenbergs Lagerhaus", ["country"] = value };
                break;
            case "from":
                (order["movement"], order["from"]) = ("reexport", value);
                break;
            case "route":
                Drop(order, "direct-route");
                order["route"] = new JsonArray(new JsonObject { ["country"] = value, ["unladen"] = true });
                break;
            case "branchOf":
                Party(order)["branchOf"] = new JsonObject { ["name"] = "Sonnenbergs Lagerhaus", ["country"] = value };
                break;
            case "owner":
                Drop(order, "no-restricted-owner");
                Party(order)["owners"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "Sonnenbergs Lagerhaus",
                        ["country"] = value,
                        ["percent"] = 100,
                    }
                );
                break;
            case "purchaser":
                Party(order)["roles"] = new JsonArray("ultimate-consignee", "end-user");
                order["parties"]!
                    .AsArray()
                    .Add(
                        new JsonObject
                        {
                            ["name"] = "Sonnenbergs Lagerhaus",
                            ["country"] = value,
                            ["roles"] = new JsonArray("purchaser"),
                        }
                    );
                break;
            default:
                Party(order)[place] = value;
                break;
        }

        return order;
    }

    private static void Drop(JsonObject order, string assumed) =>
        order["assume"]!.AsArray().Remove(order["assume"]!.AsArray().Single(a => (string?)a == assumed));

    private static JsonObject Resolve(JsonObject order, string flag)
    {
        order["redFlags"] = new JsonArray(
            new JsonObject
            {
                ["id"] = flag,
                ["resolved"] = true,
                ["answer"] = "no part in it; register of 3 March",
            }
        );
        return order;
    }

    private static JsonObject Held(JsonObject order)
    {
        order["held"] = JsonNode.Parse(
            """[{"agency":"OFAC","number":"X","from":"2026-01-01","through":"2026-12-31"}]"""
        );
        return With(order, ("ofac-covers-line", true));
    }
}
