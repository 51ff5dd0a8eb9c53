using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Parties whose name says that they act for a country, or names one that is under an embargo.</summary>
public class MissionTests
{
    [Theory]
    [InlineData("Embassy of the Islamic Republic of Iran", "DE")]
    [InlineData("Embassy of the Russian Federation", "DE")]
    [InlineData("Office of the Military Attaché of China", "FR")]
    [InlineData("MILITARY ATTACHE OFFICE OF CHINA", "FR")]
    [InlineData("Consulate General of the Republic of Cuba", "ES")]
    [InlineData("Botschaft der Russischen Föderation", "DE")]
    [InlineData("Посольство Российской Федерации", "DE")]
    [InlineData("中华人民共和国大使馆", "DE")]
    [InlineData("Trade Representation of the Russian Federation", "IN")]
    public void A_mission_of_a_country_elsewhere_is_asked_about_whatever_is_assumed(string name, string country)
    {
        var order = Order(country, "EAR99");
        Party(order)["name"] = name;
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "parties[0].facts.mission-of-restricted-country");

        Party(order)["facts"] = new JsonObject { ["mission-of-restricted-country"] = true };
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Fact]
    public void A_mission_of_a_country_of_no_concern_is_told_and_clears()
    {
        var order = Order("DE", "EAR99");
        Party(order)["name"] = "Embassy of the Kingdom of Norway";
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Party(order)["facts"] = new JsonObject { ["mission-of-restricted-country"] = false };
        var line = Decide(order).Lines[0];
        Assert.Equal(Outcome.NoLicenseRequired, line.Outcome);
        Assert.Contains(
            line.Findings<Note>(),
            n => n.Text.Contains("is a mission by its name", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Embassy of the People's Republic of China", "3A001.a.2", "china", Outcome.PersonDecides)]
    [InlineData("中华人民共和国大使馆", "3A001.a.2", "中华人民共和国大使馆", Outcome.PersonDecides)]
    [InlineData("Embassy of the Kingdom of Norway", "3A001.a.2", "norway", Outcome.NoLicenseRequired)]
    public void A_bare_no_does_not_outrank_the_country_that_the_name_tells_of(
        string name,
        string eccn,
        string read,
        Outcome outcome
    )
    {
        var order = Order("GB", eccn);
        (Party(order)["name"], Party(order)["facts"]) = (
            name,
            new JsonObject { ["mission-of-restricted-country"] = false }
        );
        Assert.Equal(outcome, Decide(order).Outcome);
        Party(order)["facts"]!["name-words-read"] = read;
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("Iran Air Ground Services", "iran")]
    [InlineData("Iranian Trading House", "iran")]
    [InlineData("伊朗国家石油公司", "iran")]
    [InlineData("DPRK Trade Bureau", "north-korea")]
    [InlineData("Korea Pyongyang Trading", "north-korea")]
    [InlineData("Cuban Nickel GmbH", "cuba")]
    [InlineData("Banco Nacional de Cuba", "cuba")]
    [InlineData("Syrian Petroleum", "syria")]
    public void A_party_that_is_named_after_a_country_under_an_embargo_is_asked_about(string name, string flag)
    {
        var order = Order("DE", "EAR99");
        Party(order)["name"] = name;
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Assert.Contains(Decide(order).Lines[0].Questions, q => q.Text.Contains($"'{flag}'", StringComparison.Ordinal));

        order["assume"]!.AsArray().Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-red-flag"));
        order["redFlags"] = new JsonArray(
            new JsonObject
            {
                ["id"] = flag,
                ["resolved"] = true,
                ["answer"] = "a firm of Hamburg; register of 3 March",
            }
        );
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("owners")]
    [InlineData("otherNames")]
    [InlineData("branchOf")]
    public void The_name_counts_wherever_the_party_bears_it(string field)
    {
        var order = Order("DE", "EAR99");
        order["assume"]!.AsArray().Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-restricted-owner"));
        Party(order)["owners"] = new JsonArray();
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        Party(order)[field] = field switch
        {
            "owners" => new JsonArray(new JsonObject { ["name"] = "Iran Foreign Investment", ["percent"] = 30 }),
            "otherNames" => new JsonArray("Iran Foreign Investment"),
            _ => new JsonObject { ["name"] = "Iran Foreign Investment", ["country"] = "DE" },
        };
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("Miranda Feinmechanik")]
    [InlineData("Cubase Audio")]
    [InlineData("Cubatex Weberei")]
    [InlineData("Assyria Verlag")]
    [InlineData("Attached Storage")]
    [InlineData("Nordlicht Consulting")]
    public void Other_names_are_not(string name)
    {
        var order = Order("DE", "EAR99");
        Party(order)["name"] = name;
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }
}
