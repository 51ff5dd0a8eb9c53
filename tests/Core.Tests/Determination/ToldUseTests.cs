using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>An end use that is told in words beside codes that say there is none.</summary>
public class ToldUseTests
{
    [Theory]
    [InlineData("PK", "EAR99", "for the production of nuclear weapons", "nuclear-end-use")]
    [InlineData("PK", "EAR99", "用于核武器", "nuclear-end-use")]
    [InlineData("PK", "EAR99", "für die Herstellung von Kernwaffen", "nuclear-end-use")]
    [InlineData("IN", "EAR99", "reactor pressure vessel", "nuclear-end-use")]
    [InlineData("CN", "EAR99", "fuel reprocessing", "nuclear-end-use")]
    [InlineData("CN", "EAR99", "Stufe einer Satellitenträgerrakete", "missile-300km-end-use")]
    [InlineData("CN", "3A991.d", "guidance of ballistic missiles", "missile-300km-end-use")]
    [InlineData("CN", "3A991.d", "для ракетных двигателей", "missile-300km-end-use")]
    [InlineData("BR", "EAR99", "warheads", "wmd-delivery-end-use")]
    [InlineData("BR", "EAR99", "biological weapons research", "cbw-end-use")]
    [InlineData("DE", "EAR99", "Entwicklung von Biowaffen", "cbw-end-use")]
    [InlineData("BR", "EAR99", "reactor of a nuclear submarine", "maritime-nuclear-end-use")]
    [InlineData("CN", "EAR99", "a supercomputer in Wuxi", "supercomputer-end-use")]
    [InlineData("CN", "EAR99", "production of chips at 7 nm", "advanced-node-end-use")]
    [InlineData("CN", "EAR99", "lithography tools", "sme-production-end-use")]
    [InlineData("CN", "EAR99", "training of AI models", "advanced-computing-end-use")]
    [InlineData("CN", "3A991.d", "用于军用雷达", "military-end-use-or-user")]
    [InlineData("CN", "3A991.d", "weapons for the soldiers of the customer", "military-end-use-or-user")]
    [InlineData("CN", "3A991.d", "pour l'armement du client", "military-end-use-or-user")]
    public void A_use_told_in_words_is_asked_about_and_its_fact_settles_it(
        string destination,
        string eccn,
        string statement,
        string fact
    )
    {
        var order = Told(destination, eccn, statement);
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field.EndsWith($"facts.{fact}", StringComparison.Ordinal));

        With(order, (fact, false));
        Assert.DoesNotContain(
            Decide(order).Lines[0].Questions,
            q => q.Field.EndsWith($"facts.{fact}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("DE", "EAR99", "maintenance of a nuclear power plant")]
    [InlineData("DE", "EAR99", "spare for an army truck")]
    [InlineData("CN", "EAR99", "nuclear magnetic resonance in a hospital")]
    [InlineData("CN", "EAR99", "civil use in a textile plant")]
    [InlineData("BR", "EAR99", "sounding rocket fireworks")]
    public void Where_no_section_reaches_nothing_is_asked(string destination, string eccn, string statement) =>
        Assert.Equal(Outcome.NoLicenseRequired, Decide(Told(destination, eccn, statement)).Outcome);

    [Theory]
    [InlineData(null, Outcome.PersonDecides)]
    [InlineData("BR", Outcome.NoLicenseRequired)]
    [InlineData("CN", Outcome.PersonDecides)]
    public void A_use_of_744_23_is_asked_about_where_headquarters_are_not_told(string? seat, Outcome outcome)
    {
        var order = Told("BR", "EAR99", "semiconductor packaging line");
        if (seat is not null)
        {
            (Party(order)["headquarters"], Party(order)["ultimateParent"]) = (seat, seat);
        }

        Assert.Equal(outcome, Decide(order).Outcome);
    }

    [Fact]
    public void A_code_that_names_the_use_answers_the_words()
    {
        var order = Told("PK", "EAR99", "for nuclear weapons");
        order["endUse"]!["codes"] = new JsonArray("nuclear");
        Assert.Equal(Outcome.LicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void Stated_to_be_for_no_weapon_of_mass_destruction_the_words_are_answered_at_once()
    {
        var order = With(
            Told("PK", "EAR99", "not for nuclear, missile or chemical weapons use"),
            ("wmd-end-use", false)
        );
        Assert.Equal(
            ["facts.use-words-read"],
            Decide(order).Lines[0].Questions.Select(q => q.Field).Distinct(StringComparer.Ordinal)
        );
        order["facts"] = new JsonObject { ["use-words-read"] = "nuclear, missile, chemical weapon" };
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("CN", "3A991", "not for military use", "military-end-use-or-user")]
    [InlineData("PK", "EAR99", "no nuclear use of any kind", "nuclear-end-use")]
    [InlineData("CN", "EAR99", "nicht für Raketen", "missile-300km-end-use")]
    public void A_use_that_is_denied_in_words_is_asked_about_once_and_settled_by_who_read_it(
        string destination,
        string eccn,
        string statement,
        string fact
    )
    {
        var order = With(Told(destination, eccn, statement), ("in-supplement-2-to-part-744", true));
        Assert.Equal($"facts.{fact}", Assert.Single(Decide(order).Lines[0].Questions).Field);
        order["facts"] = new JsonObject { [fact] = false };
        var unread = Assert.Single(Decide(order).Lines[0].Questions);
        Assert.Equal("facts.use-words-read", unread.Field);
        order["facts"]!["use-words-read"] = unread.Text.Split('\'')[1];
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        order["facts"] = new JsonObject { [fact] = true };
        Assert.NotEqual(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    private static JsonObject Told(string destination, string eccn, string statement)
    {
        var order = Order(destination, eccn);
        order["assume"]!
            .AsArray()
            .Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject { ["statement"] = statement, ["codes"] = new JsonArray() };
        order["notices"] = new JsonArray();
        return order;
    }
}
