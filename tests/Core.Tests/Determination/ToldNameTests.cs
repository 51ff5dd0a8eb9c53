using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Core.Orders;
using Licet.Core.Tests.Impact;
using Licet.Screening.Lists;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>
/// 748.5(c) through (f), 744.11(a): who receives or uses the items is a party whether or not the order calls him one. A listed name that only
/// a text tells goes to a person.
/// </summary>
public class ToldNameTests
{
    private const string Huawei = "Huawei Technologies";

    /// <summary>An order that answers "no license required" until a text of it names somebody.</summary>
    public static TheoryData<string> Places => ["endUse", "description", "address", "paper", "flag", "source"];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_listed_name_told_anywhere_in_an_order_goes_to_a_person(string place)
    {
        Assert.Equal(Outcome.NoLicenseRequired, Decide(Told(place, "nobody of note")).Outcome);
        var asked = Decide(Told(place, $"the Shenzhen base station line of {Huawei}"));
        Assert.Equal(Outcome.PersonDecides, asked.Outcome);
        var question = Assert.Single(asked.Lines[0].Questions);
        Assert.Equal("redFlags", question.Field);
        Assert.Contains($"names '{Huawei}'", question.Text, StringComparison.Ordinal);
        Assert.Contains("EL:", question.Text, StringComparison.Ordinal);
        Assert.Contains("84 FR 22961", question.Text, StringComparison.Ordinal);
        Assert.Contains("748.5(c)-(f)", question.Authority.Citation, StringComparison.Ordinal);
        Assert.Contains("744.11", question.Authority.Citation, StringComparison.Ordinal);
        Assert.True(question.Authority.Confidence.ToString().Contains("DESIGN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_red_flag_with_the_words_as_its_id_resolved_settles_them_and_nothing_else()
    {
        var order = Told("endUse", $"spare boards for {Huawei} racks");
        order["redFlags"] = Resolved(
            Huawei,
            "Compatible with racks that Huawei Technologies once made; the customer uses them."
        );
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        Line(order)["description"] = "board for Hikvision";
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        order["redFlags"]![0]!["resolved"] = false;
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Fact]
    public void A_party_of_the_transaction_that_is_the_listed_one_is_not_asked_about_again()
    {
        var order = Told("endUse", $"base stations of {Huawei}");
        Party(order)["name"] = "Huawei Technologies Co., Ltd.";
        Party(order)["country"] = "CN";
        order["destination"] = "CN";
        Assert.DoesNotContain(
            Decide(order).Lines[0].Findings<Question>(),
            q => q.Text.Contains("names 'Huawei Technologies'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_listed_exporter_is_screened_as_a_party()
    {
        var order = Order("DE", "EAR99");
        order["exporter"] = new JsonObject { ["name"] = "Huawei Technologies Co., Ltd.", ["country"] = "US" };
        Assert.Contains(
            Decide(order).Lines[0].Steps,
            s => s.Topic == "end users" && s.Question.Contains("Huawei", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Before_the_listing_bound_its_name_in_a_text_asks_nothing()
    {
        var order = Told("endUse", $"base stations of {Huawei}");
        order["on"] = "2019-05-15";
        Assert.DoesNotContain(
            Decide(order).Lines[0].Findings<Question>(),
            q => q.Text.Contains("names 'Huawei", StringComparison.Ordinal)
        );
        order["on"] = "2019-05-17";
        Assert.Contains(
            Decide(order).Lines[0].Findings<Question>(),
            q => q.Text.Contains("names 'Huawei", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_description_asks_about_its_own_line_alone()
    {
        var order = Told("description", $"antenna for {Huawei}");
        order["lines"]!.AsArray().Add(JsonNode.Parse("""{"eccn":"EAR99","value":400,"description":"antenna"}"""));
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Lines[0].Outcome);
        Assert.Equal(Outcome.NoLicenseRequired, answer.Lines[1].Outcome);
    }

    [Fact]
    public void Texts_that_were_not_read_for_names_are_asked_about()
    {
        var order = WorkedCases.Order(Told("endUse", "pump station"));
        var situation = WorkedCases.Situation(WorkedCases.Of("DET-01"), order) with { Texts = null };
        var answer = Determiner.Decide(order, situation);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "endUse.statement");
    }

    [Fact]
    public void A_text_in_letters_that_are_not_read_is_asked_about_until_a_person_has_read_it()
    {
        var order = Told("endUse", "\u05DC\u05D7\u05D1\u05E8\u05EA \u05D4\u05D5\u05D0\u05D5\u05D5\u05D9");
        var asked = Assert.Single(Decide(order).Lines[0].Questions);
        Assert.Contains("Hebrew", asked.Text, StringComparison.Ordinal);
        order["redFlags"] = Resolved("endUse.statement", "A maker of pumps in Haifa, on no list.");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void What_was_read_and_named_nobody_stands_in_the_trail()
    {
        var step = Decide(Told("endUse", "pump station")).Lines[0].Steps.Single(s => s.Topic == "told names");
        Assert.Empty(step.Findings);
        Assert.Contains("748.5(c)-(f)", step.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_change_it_says_what_the_question_is_worth()
    {
        var line = Decide(Told("endUse", $"base stations of {Huawei}")).Lines[0];
        Assert.Contains(line.WouldChange, c => c.What == "if no red flag is left open");
    }

    [Fact]
    public void A_change_of_the_list_touches_an_order_that_only_tells_the_name()
    {
        var order = WorkedCases.Order(Told("endUse", "for the line of Hikvision in Hangzhou")) with
        {
            On = new(2019, 12, 1),
        };
        var report = ImpactAnalysis.Of(new(Market.Side(Market.OldList), Market.Side(Market.NewList), [], [order]));
        var touched = Assert.Single(report.Orders);
        Assert.Equal((Outcome.NoLicenseRequired, Outcome.PersonDecides), (touched.Before, touched.After));
    }

    private static JsonArray Resolved(string id, string answer) =>
        [
            new JsonObject
            {
                ["id"] = id,
                ["resolved"] = true,
                ["answer"] = answer,
            },
        ];

    private static JsonObject Told(string place, string text)
    {
        var order = Order("DE", "EAR99");
        switch (place)
        {
            case "endUse":
                order["endUse"] = new JsonObject { ["statement"] = text, ["codes"] = new JsonArray() };
                order["notices"] = new JsonArray();
                order["assume"]!
                    .AsArray()
                    .Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-end-use-of-concern"));
                break;
            case "description":
                Line(order)["description"] = text;
                break;
            case "address":
                Party(order)["addresses"] = new JsonArray($"{text}, Hafenstrasse 3, Hamburg");
                break;
            case "paper":
                order["certificates"] = new JsonArray(
                    new JsonObject
                    {
                        ["kind"] = "uvl-statement",
                        ["by"] = text,
                        ["signed"] = "2026-09-01",
                    }
                );
                break;
            case "flag":
                order["redFlags"] = Resolved("customer", text);
                order["assume"]!.AsArray().Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-red-flag"));
                break;
            default:
                Party(order)["owners"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "Nordlicht Holding",
                        ["country"] = "DE",
                        ["percent"] = 100,
                        ["asOf"] = "2026-09-01",
                        ["source"] = text,
                    }
                );
                order["assume"]!
                    .AsArray()
                    .Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-restricted-owner"));
                break;
        }

        return order;
    }
}
