using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Controls that reach beyond the destination, or beyond what the text of today says.</summary>
public class ReachingTests
{
    [Theory]
    [InlineData("BR")]
    [InlineData("DE")]
    public void A_missile_outside_D4_is_asked_whether_it_delivers_weapons_of_mass_destruction(string destination)
    {
        var order = Used(destination, "missile");
        var asked = Decide(order);
        Assert.Equal(Outcome.PersonDecides, asked.Outcome);
        var question = Assert.Single(asked.Lines[0].Questions);
        Assert.Equal("744.3(a)(2)", question.Authority.Citation);
        Assert.EndsWith("facts.wmd-delivery-end-use", question.Field, StringComparison.Ordinal);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(With(order, ("wmd-delivery-end-use", false))).Outcome);
        Assert.Equal(Outcome.LicenseRequired, Decide(With(order, ("wmd-delivery-end-use", true))).Outcome);
    }

    [Fact]
    public void In_D4_a_missile_needs_a_license_without_more()
    {
        var line = Decide(Used("CN", "missile")).Lines[0];
        Assert.Contains(line.Requirements, r => r.Reason == "744.3");
        Assert.DoesNotContain(line.Questions, q => q.Authority.Citation == "744.3(a)(2)");
    }

    [Theory]
    [InlineData("test stand for a ballistic missile", Outcome.PersonDecides)]
    [InlineData("sounding rocket fireworks", Outcome.NoLicenseRequired)]
    public void A_missile_told_in_words_is_asked_about_anywhere(string told, Outcome outcome)
    {
        var order = Order("BR", "EAR99");
        Line(order)["description"] = told;
        Assert.Equal(outcome, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("vessel")]
    [InlineData("aircraft")]
    public void For_a_foreign_vessel_or_aircraft_its_countries_are_asked(string kind)
    {
        var order = Order("SG", "3A991.d");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        order["parties"]!.AsArray().Add(Aboard(kind));
        var asked = Decide(order);
        Assert.Equal(Outcome.PersonDecides, asked.Outcome);
        Assert.Equal(["facts.vessel-or-aircraft-countries"], asked.Lines[0].Questions.Select(q => q.Field));
    }

    [Theory]
    [InlineData("SG GR", "EAR99", Outcome.NoLicenseRequired)]
    [InlineData("GR, NO", "3A991.d", Outcome.NoLicenseRequired)]
    [InlineData("GR IR", "EAR99", Outcome.LicenseRequired)]
    [InlineData("PA CU", "EAR99", Outcome.LicenseRequired)]
    [InlineData("CN", "2B001.d", Outcome.LicenseRequired)]
    [InlineData("GR XQ", "EAR99", Outcome.PersonDecides)]
    public void What_its_country_would_need_is_needed(string countries, string eccn, Outcome atLeast)
    {
        var order = Order("SG", eccn);
        order["facts"] = new JsonObject
        {
            ["for-foreign-vessel-or-aircraft"] = true,
            ["vessel-or-aircraft-countries"] = countries,
        };
        var line = Decide(order).Lines[0];
        Assert.True(line.Outcome >= atLeast, $"{line.Outcome}");
        if (atLeast == Outcome.NoLicenseRequired)
        {
            Assert.Equal(atLeast, line.Outcome);
        }
        else
        {
            var step = line.Steps.Single(s => s.Topic == "vessels and aircraft");
            Assert.NotEmpty(step.Findings);
        }
    }

    [Theory]
    [InlineData("LY", "2004-04-28", Outcome.PersonDecides)]
    [InlineData("LY", "2004-04-29", Outcome.NoLicenseRequired)]
    [InlineData("IQ", "2004-07-29", Outcome.PersonDecides)]
    [InlineData("IQ", "1999-05-01", Outcome.PersonDecides)]
    public void Libya_and_Iraq_under_the_embargo_of_the_day_go_to_a_person(
        string destination,
        string on,
        Outcome outcome
    )
    {
        var order = Order(destination, "EAR99");
        order["on"] = on;
        var line = Decide(order).Lines[0];
        Assert.Equal(outcome, line.Underneath);
        if (outcome == Outcome.PersonDecides)
        {
            Assert.Contains(
                line.Questions,
                q => q.Field == "lines[0].facts.in-embargo-of-the-day" && q.Authority.Confidence.ToString() == "M"
            );
            order = With(order, ("in-embargo-of-the-day", true));
            Assert.Equal(Outcome.LicenseRequired, Decide(order).Lines[0].Underneath);
        }
    }

    [Theory]
    [InlineData("iran", "valve for a refinery in Tehran")]
    [InlineData("occupied-region", "generator for a hotel in Donetsk")]
    public void A_red_flag_about_a_place_settles_what_its_own_line_says_and_no_other(string id, string told)
    {
        var order = Order("DE", "EAR99");
        Line(order)["description"] = told;
        order["lines"]!.AsArray().Add(Line(order).DeepClone());
        order["redFlags"] = new JsonArray(Flag($"lines[0].{id}"));
        var answer = Decide(order);
        Assert.Equal([Outcome.NoLicenseRequired, Outcome.PersonDecides], answer.Lines.Select(l => l.Underneath));
        Assert.Contains(answer.Lines[1].Questions, q => q.Text.Contains($"'lines[1].{id}'", StringComparison.Ordinal));
        // One for the whole order does not tell of which line it speaks.
        order["redFlags"] = new JsonArray(Flag(id));
        Assert.All(Decide(order).Lines, l => Assert.Equal(Outcome.PersonDecides, l.Outcome));
        order["lines"]!.AsArray().RemoveAt(1);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("5A991", "civil-end-user-left-out")]
    [InlineData("5A992.c", "civil-end-user-left-out-740-17")]
    [InlineData("5D992.c", "civil-end-user-left-out-740-17")]
    public void Civil_end_users_that_746_8_leaves_out_need_no_license_by_it_for_these_items(string eccn, string fact)
    {
        var order = Order("RU", eccn);
        Assert.Contains(Decide(order).Lines[0].Requirements, r => r.Reason == "746.8");
        Assert.DoesNotContain(Decide(With(order, (fact, true))).Lines[0].Requirements, r => r.Reason == "746.8");
        order["on"] = "2023-05-01";
        Assert.Contains(Decide(order).Lines[0].Requirements, r => r.Reason == "746.8");
    }

    [Theory]
    [InlineData("5A992")]
    [InlineData("5A002.a.1")]
    [InlineData("3A991.d")]
    public void Of_other_items_nobody_is_left_out(string eccn)
    {
        var order = With(
            Order("RU", eccn),
            ("civil-end-user-left-out", true),
            ("civil-end-user-left-out-740-17", true)
        );
        Assert.Contains(Decide(order).Lines[0].Requirements, r => r.Reason == "746.8");
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-09-20", false)]
    [InlineData("2026-08-20", true)]
    [InlineData("2026-09-25", true)]
    public void IEC_needs_a_copy_of_the_table_of_about_the_day(string? copied, bool isAsked)
    {
        var order = With(Order("JP", "3B001.q"), ("iec-table", true));
        if (copied is not null)
        {
            order["certificates"] = new JsonArray(Paper("iec-table", "exporter", copied));
        }

        var tried = Decide(order).Lines[0].Exceptions.Single(e => e.Symbol == "IEC");
        Assert.Equal(isAsked, tried.Open.Any(q => q.Field == "certificates"));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("end-user", true)]
    [InlineData("exporter", false)]
    public void A_validated_end_user_lifts_nothing_without_its_own_certification(string? by, bool lifted)
    {
        var order = With(Order("CN", "2B001.d"), ("validated-end-user", true));
        if (by is not null)
        {
            order["certificates"] = new JsonArray(Paper("veu-certification", by, "2026-01-15"));
        }

        Assert.Equal(lifted, Decide(order).Lines[0].Findings<Lifted>().Any());
    }

    private static JsonObject Used(string destination, string code)
    {
        var order = Order(destination, "EAR99");
        var assumed = order["assume"]!.AsArray();
        assumed.Remove(assumed.Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject { ["codes"] = new JsonArray(code) };
        order["notices"] = new JsonArray();
        return order;
    }

    private static JsonObject Aboard(string kind) =>
        new()
        {
            ["name"] = "Seestern Nord",
            ["country"] = "SG",
            ["kind"] = kind,
            ["roles"] = new JsonArray("end-user"),
        };

    private static JsonObject Flag(string id) =>
        new()
        {
            ["id"] = id,
            ["resolved"] = true,
            ["answer"] = "asked, and of no concern",
        };

    private static JsonObject Paper(string kind, string by, string signed) =>
        new()
        {
            ["kind"] = kind,
            ["by"] = by,
            ["signed"] = signed,
        };
}
