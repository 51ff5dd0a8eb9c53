using System.Text.Json.Nodes;
using Licet.Core.Determination;

namespace Licet.Core.Tests.Determination;

/// <summary>What the foreign direct product rules ask for by themselves, and what is asked where a fact is missing.</summary>
public class ForeignDirectProductTests
{
    /// <summary>A memory of Korea, known to go into what a footnote-4 party orders; nobody of the order is listed.</summary>
    private static readonly WorkedCase Given = WorkedCases.Of("CHIP-25");

    [Fact]
    public void A_bare_no_to_every_rule_does_not_outrank_the_footnote_of_a_listed_party()
    {
        var given = WorkedCases.Of("DET-14b");
        var order = given.Order.DeepClone().AsObject();
        order["lines"]![0]!["facts"] = new JsonObject { ["fdp"] = false };
        var line = WorkedCases.Decide(given with { Order = order }).Lines[0];
        Assert.NotEqual(Outcome.NoLicenseRequired, line.Outcome);
        Assert.Contains(
            line.Findings<Question>(),
            q => q.Field.EndsWith("fdp-footnote-1-product", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_party_that_nobody_named_asks_for_a_license_through_its_footnote()
    {
        var line = WorkedCases.Decide(Given).Lines[0];
        var asked = Assert.Single(line.Requirements);
        Assert.Equal("744.11(a)(2)(iv)", asked.Reason);
        Assert.Empty(asked.OpenExceptions!);
    }

    [Theory]
    [InlineData("known-into-listed-party-item")]
    [InlineData("fdp-footnote-4-product")]
    public void Without_the_fact_a_person_decides_though_the_chart_asks_for_nothing(string without)
    {
        var order = Given.Order.DeepClone().AsObject();
        order["lines"]![0]!["facts"]!.AsObject().Remove(without);
        Assert.Equal(Outcome.PersonDecides, WorkedCases.Decide(Given, order).Outcome);
    }

    [Fact]
    public void Nothing_is_asked_where_no_rule_reaches_it()
    {
        var order = Given.Order.DeepClone().AsObject();
        order["lines"]![0]!["facts"] = new JsonObject { ["fdp"] = false };
        var answer = WorkedCases.Decide(Given, order);
        Assert.Equal((Outcome.NoLicenseRequired, "NOT_SUBJECT"), (answer.Outcome, answer.Lines[0].Jurisdiction));
    }

    [Theory]
    [InlineData(true, "CASE_BY_CASE")]
    [InlineData(false, null)]
    public void Footnote_1_is_reviewed_case_by_case_below_5G_and_leaves_the_exceptions_open(bool below, string? policy)
    {
        var order = Given.Order.DeepClone().AsObject();
        var facts = order["lines"]![0]!["facts"]!.AsObject();
        facts["fdp-footnote-4-product"] = false;
        facts["fdp-footnote-1-product"] = true;
        facts["supports-telecom-below-5g"] = below;
        var asked = Assert.Single(WorkedCases.Decide(Given, order).Lines[0].Requirements);
        Assert.Equal(("744.11(a)(2)(i)", policy), (asked.Reason, asked.Policy));
        Assert.Null(asked.OpenExceptions);
    }

    [Theory]
    [InlineData("TR", Outcome.LicenseRequired)]
    [InlineData("KR", Outcome.PersonDecides)]
    public void The_rule_on_Russia_asks_wherever_it_goes_but_for_partners_with_the_question_of_their_scope(
        string from,
        Outcome outcome
    )
    {
        var order = Given.Order.DeepClone().AsObject();
        order["from"] = from;
        var facts = order["lines"]![0]!["facts"]!.AsObject();
        facts["known-into-listed-party-item"] = false;
        facts["fdp-footnote-4-product"] = false;
        facts["fdp-f-product"] = true;
        Assert.Equal(outcome, WorkedCases.Decide(Given, order).Outcome);
    }
}
