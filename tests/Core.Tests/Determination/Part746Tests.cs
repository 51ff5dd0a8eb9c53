using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>What 746.8 asks of EAR99 items for Russia and Belarus, and on which days.</summary>
public class Part746Tests
{
    [Theory]
    [InlineData("RU")]
    [InlineData("BY")]
    public void Software_of_management_or_design_is_asked_about_and_needs_a_license(string destination)
    {
        var order = With(
            Order(destination, "EAR99"),
            ("in-supplement-4-5-6-to-part-746", false),
            ("russian-oil-or-gas-project", false)
        );
        var line = Decide(order).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        Assert.Equal(["lines[0].facts.management-or-design-software"], line.Questions.Select(q => q.Field));

        line = Decide(With(order, ("management-or-design-software", true))).Lines[0];
        Assert.Equal(Outcome.LicenseRequired, line.Outcome);
        Assert.Equal(["746.8(a)(8)"], line.Requirements.Select(r => r.Authority.Citation));
        Assert.Equal(
            ["lines[0].facts.civil-end-user-left-out", "lines[0].facts.agriculture-or-medicine-only"],
            line.Findings<Question>().Select(q => q.Field)
        );
    }

    [Theory]
    [InlineData("civil-end-user-left-out")]
    [InlineData("agriculture-or-medicine-only")]
    public void Whom_746_8_leaves_out_needs_none_for_such_software_and_the_answer_says_why(string fact)
    {
        var order = With(Order("RU", "EAR99"), [.. NotOf746, ("management-or-design-software", true)]);
        Assert.Equal(Outcome.LicenseRequired, Decide(With(order, (fact, false))).Outcome);
        var line = Decide(With(order, (fact, true))).Lines[0];
        Assert.Equal(Outcome.NoLicenseRequired, line.Outcome);
        Assert.Contains(line.Findings<Note>(), n => n.Text.Contains("leaves it out", StringComparison.Ordinal));
        // It leaves out software alone, not what the supplements name.
        Assert.Equal(Outcome.LicenseRequired, Decide(With(order, ("in-supplement-4-5-6-to-part-746", true))).Outcome);
    }

    [Fact]
    public void GOV_overcomes_the_supplements_and_not_the_rule_of_software()
    {
        (string, bool)[] claimed = [("us-government-personnel", true), ("personal-quantity", true)];
        Assert.Equal(Outcome.Permitted, Decided("in-supplement-4-5-6-to-part-746"));
        Assert.Equal(Outcome.LicenseRequired, Decided("management-or-design-software"));

        Outcome Decided(string reached)
        {
            var order = With(Order("RU", "EAR99"), [.. NotOf746, (reached, true), .. claimed]);
            Party(order)["facts"] = new JsonObject { ["government-agency"] = true };
            return Decide(order).Outcome;
        }
    }

    [Theory]
    [InlineData("2024-09-15", Outcome.NoLicenseRequired)]
    [InlineData("2024-09-16", Outcome.LicenseRequired)]
    public void The_rule_of_software_begins_on_16_September_2024(string on, Outcome outcome)
    {
        var order = With(Order("RU", "EAR99"), [.. NotOf746, ("management-or-design-software", true)]);
        order["on"] = on;
        Assert.Equal(outcome, Decide(order).Lines[0].Underneath);
    }

    [Theory]
    [InlineData("RU", "2014-08-05", Outcome.NoLicenseRequired)]
    [InlineData("RU", "2014-08-06", Outcome.LicenseRequired)]
    [InlineData("BY", "2022-09-14", Outcome.NoLicenseRequired)]
    [InlineData("BY", "2022-09-15", Outcome.LicenseRequired)]
    public void An_EAR99_item_for_an_oil_or_gas_project_needs_a_license(string destination, string on, Outcome outcome)
    {
        var order = With(Order(destination, "EAR99"), [.. NotOf746, ("russian-oil-or-gas-project", true)]);
        order["on"] = on;
        Assert.Equal(outcome, Decide(order).Lines[0].Underneath);
        Line(order)["facts"]!.AsObject().Remove("russian-oil-or-gas-project");
        Assert.Equal(
            outcome == Outcome.LicenseRequired ? Outcome.PersonDecides : outcome,
            Decide(order).Lines[0].Underneath
        );
    }

    [Theory]
    [InlineData("CU", true)]
    [InlineData("RU", true)]
    [InlineData("BY", true)]
    [InlineData("KP", false)]
    public void Consumer_devices_are_a_matter_of_Cuba_Russia_and_Belarus(string destination, bool open)
    {
        var order = With(Order(destination, "5A992.c"), ("consumer-device", true), ("ccd-conditions", true));
        Assert.Equal(open ? Outcome.Permitted : Outcome.LicenseRequired, Decide(order).Outcome);
        var asked = Decide(With(Order(destination, "5A992.c"), ("consumer-device", true))).Lines[0];
        Assert.Equal(Outcome.LicenseRequired, asked.Outcome);
        Assert.Equal(
            open ? ExceptionStanding.Candidate : ExceptionStanding.Ruled,
            asked.Exceptions.Single(e => e.Symbol == "CCD").Standing
        );
    }
}
