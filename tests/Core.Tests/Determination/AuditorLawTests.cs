using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Further orders of an auditor: military names, the United States as destination, foreign-made items, lists.</summary>
public class AuditorLawTests
{
    [Theory]
    [InlineData("PLA Air Force", "CN", "EAR99")]
    [InlineData("PLA Air Force", "CN", "3A991")]
    [InlineData("General Staff Intelligence Directorate", "BY", "EAR99")]
    [InlineData("Ministry of Defence", "MM", "EAR99")]
    [InlineData("Ejército de Nicaragua", "NI", "EAR99")]
    [InlineData("Beijing Institute 中国人民解放军", "CN", "EAR99")]
    [InlineData("Fuerza Armada Nacional", "VE", "EAR99")]
    public void A_name_that_says_military_is_asked_about_whatever_is_assumed(string name, string country, string eccn)
    {
        var order = With(Order(country, eccn), NotOf746);
        Party(order)["name"] = name;
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        var asked = answer
            .Lines[0]
            .Questions.Where(q => q.Field.StartsWith("parties[0].facts.military", StringComparison.Ordinal));
        Assert.Equal(["744.21", "744.22"], asked.Select(q => q.Authority.Rule));

        Party(order)["facts"] = new JsonObject
        {
            ["military-end-user"] = false,
            ["military-intelligence-end-user"] = false,
        };
        // A bare no says nothing of the word: a person must have read it.
        var unread = Assert.Single(Decide(order).Lines[0].Questions);
        Assert.Equal("parties[0].facts.name-words-read", unread.Field);
        var words = unread.Text.Split('\'').Where((_, i) => i % 2 == 1);
        Party(order)["facts"]!["name-words-read"] = $"depot, {string.Join(", ", words)}";
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        Party(order)["facts"]!["name-words-read"] = "depot";
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Party(order)["facts"]!["military-intelligence-end-user"] = true;
        Assert.Contains(Decide(order).Outcome, new[] { Outcome.LicenseRequired, Outcome.PersonDecides });
    }

    [Theory]
    [InlineData("Nordlicht Feinmechanik", "CN")]
    [InlineData("Plaza Marina Trading", "CN")]
    [InlineData("Qingwu Artificial Intelligence Weaving", "CN")]
    [InlineData("Ministry of Defence", "DE")]
    public void Other_names_and_other_countries_are_not(string name, string country)
    {
        var order = Order(country, "EAR99");
        Party(order)["name"] = name;
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void A_military_party_of_such_a_country_is_asked_about_wherever_the_items_go()
    {
        var order = Order("DE", "EAR99");
        Party(order)["name"] = "General Staff Intelligence Directorate";
        Party(order)["ultimateParent"] = "CN";
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
        Party(order)["facts"] = new JsonObject
        {
            ["military-end-user"] = false,
            ["military-intelligence-end-user"] = true,
        };
        var line = Decide(order).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        Assert.Contains(
            line.Questions,
            q => q.Field.EndsWith("military-intelligence-control-reaches", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Iraq_has_a_military_rule_of_its_own_for_every_item()
    {
        var order = Order("IQ", "EAR99");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        var assumed = order["assume"]!.AsArray();
        assumed.Remove(assumed.Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject { ["statement"] = "spare parts", ["codes"] = new JsonArray("military") };
        order["notices"] = new JsonArray();
        var asked = Assert.Single(
            Decide(order).Lines[0].Questions,
            q => q.Field.EndsWith("military-control-reaches", StringComparison.Ordinal)
        );
        Assert.Equal("746.3(a)(4)", asked.Authority.Rule);

        order["lines"]![0]!["facts"] = new JsonObject { ["military-control-reaches"] = true };
        var answer = Decide(order);
        Assert.Equal(Outcome.LicenseRequired, answer.Outcome);
        Assert.DoesNotContain(answer.Lines[0].Exceptions, t => t.Standing != ExceptionStanding.Ruled);
        order["lines"]![0]!["facts"] = new JsonObject { ["military-control-reaches"] = false };
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void An_end_use_told_with_a_military_word_is_asked_about_though_the_order_knows_no_code()
    {
        var order = Order("CN", "3A991");
        order["endUse"] = new JsonObject
        {
            ["statement"] = "spare parts for the air force",
            ["codes"] = new JsonArray(),
        };
        Assert.Contains(Decide(order).Lines[0].Questions, q => q.Field == "facts.military-end-use-or-user");
        order["facts"] = new JsonObject { ["military-end-use-or-user"] = false };
        Assert.DoesNotContain(Decide(order).Lines[0].Questions, q => q.Field == "facts.military-end-use-or-user");
    }

    [Theory]
    [InlineData("export")]
    [InlineData("transfer")]
    [InlineData("release")]
    public void An_order_to_the_United_States_is_bad_input_and_never_a_silent_answer(string movement)
    {
        var order = Order("US", "EAR99");
        order["movement"] = movement;
        Assert.Contains("destination", Problems(order));
        var line = Decide(order).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        Assert.Contains(line.Questions, q => q.Text.StartsWith("Nothing is exported", StringComparison.Ordinal));
    }

    [Fact]
    public void What_comes_into_the_United_States_is_told_to_be_no_export()
    {
        var order = Order("US", "EAR99");
        order["from"] = "DE";
        Assert.Empty(Problems(order));
        var line = Decide(order).Lines[0];
        Assert.Equal(Outcome.NoLicenseRequired, line.Outcome);
        Assert.Contains(line.Findings<Note>(), n => n.Text.StartsWith("Nothing is exported", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3A001.a.2", "CN")]
    [InlineData("3A991", "CN")]
    [InlineData("EAR99", "DE")]
    [InlineData("2B001.d", "BR")]
    [InlineData("3A090.a", "CN")]
    public void Whether_a_foreign_made_item_is_subject_being_open_a_person_decides_by_one_question_for_all_rules(
        string eccn,
        string destination
    )
    {
        var order = Reexport(destination, eccn, 20);
        var line = Decide(order).Lines[0];
        Assert.Equal((Outcome.PersonDecides, "UNKNOWN"), (line.Outcome, line.Jurisdiction));
        Assert.Single(line.Questions, q => q.Field == "lines[0].facts.fdp");
        var none = Decide(With(order, ("fdp", false))).Lines[0];
        Assert.Equal((Outcome.NoLicenseRequired, "NOT_SUBJECT"), (none.Outcome, none.Jurisdiction));
    }

    [Fact]
    public void Of_an_item_that_is_subject_by_content_only_rules_that_ask_by_themselves_are_asked_about()
    {
        var order = Reexport("VN", "3A991", 25.01m);
        var line = Decide(order).Lines[0];
        Assert.Equal("SUBJECT", line.Jurisdiction);
        var asked = Assert.Single(line.Questions);
        Assert.Equal("lines[0].facts.fdp", asked.Field);
        Assert.Equal(Outcome.LicenseRequired, asked.Worst);
        Assert.DoesNotContain("national security", asked.Text, StringComparison.Ordinal);
        Assert.Contains("footnote 1", asked.Text, StringComparison.Ordinal);

        // Once there is one, each rule is asked about by itself.
        Assert.True(Decide(With(order, ("fdp", true))).Lines[0].Questions.Count() > 3);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(With(order, ("fdp", false))).Outcome);
    }

    [Fact]
    public void A_limit_of_zero_percent_that_hangs_on_a_fact_asks_for_the_fact()
    {
        var order = With(Reexport("MY", "9E003", 5), ("fdp", false));
        var line = Decide(order).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        Assert.Contains(line.Questions, q => q.Field == "lines[0].facts.hot-section-technology");
        Assert.Equal("NOT_SUBJECT", Decide(With(order, ("hot-section-technology", false))).Lines[0].Jurisdiction);
        Assert.Equal("SUBJECT", Decide(With(order, ("hot-section-technology", true))).Lines[0].Jurisdiction);
    }

    [Theory]
    [InlineData("CMIC", "EO 13959", false)]
    [InlineData("ISN", "744.19", false)]
    [InlineData("EL", "744.11", true)]
    [InlineData("UVL", "744.15", false)]
    [InlineData("SDN", "744.8", false)]
    public void A_hit_on_a_list_is_asked_about_under_the_law_of_that_list(string list, string cited, bool entity)
    {
        var given = WorkedCases.With(
            WorkedCases.Of("DET-01"),
            new JsonObject
            {
                ["list"] = list,
                ["name"] = "Quartz Precision Instruments Limited",
                ["country"] = "CN",
            }
        );
        var order = Order("CN", "EAR99");
        Party(order)["name"] = "Quartz Precision Instrument";
        var asked = Assert.Single(
            WorkedCases.Decide(given, order).Lines[0].Findings<Question>(),
            q => q.Field == "parties[0].hits"
        );
        Assert.Contains(cited, asked.Authority.Citation, StringComparison.Ordinal);
        Assert.Equal(entity, asked.Authority.Citation.Contains("744.11", StringComparison.Ordinal));
    }
}
