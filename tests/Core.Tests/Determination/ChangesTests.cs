using System.Text.Json.Nodes;
using Licet.Core.Determination;

namespace Licet.Core.Tests.Determination;

/// <summary>What would change the answer is found by deciding again, and told only where something differs.</summary>
public class ChangesTests
{
    [Fact]
    public void A_paper_that_nothing_waits_for_is_not_offered()
    {
        var line = WorkedCases.Decide(WorkedCases.Of("DET-03")).Lines[0];
        var change = Assert.Single(line.WouldChange);
        Assert.Equal(
            ("with the paper sta-consignee-statement on file", Outcome.Permitted),
            (change.What, change.Outcome)
        );
        Assert.Empty(WorkedCases.Decide(WorkedCases.Of("DET-01")).Lines[0].WouldChange);
    }

    [Fact]
    public void A_lower_value_is_offered_with_what_the_exception_asks_beside_it()
    {
        var given = WorkedCases.Of("DET-16");
        var order = given.Order.DeepClone().AsObject();
        // Tested for RS too, GBS falls away and the value alone decides.
        order["lines"]![0]!["value"] = 9000;
        order["lines"]![0]!["eccn"] = "3A001.b.4";
        order["lines"]![0]!.AsObject().Remove("facts");
        var line = WorkedCases.Decide(given, order).Lines[0];
        var change = Assert.Single(
            line.WouldChange,
            c => c.What.StartsWith("at a value of at most USD 5,000", StringComparison.Ordinal)
        );
        Assert.Equal(Outcome.Permitted, change.Outcome);
        Assert.Contains("LVS", change.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_listed_parties_are_replaced_together_where_one_alone_changes_nothing()
    {
        var given = WorkedCases.Of("TL-01");
        var order = given.Order.DeepClone().AsObject();
        order["parties"]!
            .AsArray()
            .Add(
                new JsonObject
                {
                    ["roles"] = new JsonArray("intermediate-consignee"),
                    ["name"] = "Huawei Device Co., Ltd.",
                    ["country"] = "CN",
                }
            );
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(
            "with parties that are on no list in place of Huawei Technologies Co., Ltd. and Huawei Device Co., Ltd.",
            line.WouldChange[0].What
        );
        Assert.DoesNotContain(
            line.WouldChange,
            c => c.What.StartsWith("with a party that is on no list", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_closer_paragraph_is_offered_and_those_alike_stand_together()
    {
        var given = WorkedCases.Of("DET-18");
        var order = given.Order.DeepClone().AsObject();
        order["route"] = new JsonArray();
        order["lines"]![0]!["eccn"] = "3A001";
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        var change = Assert.Single(line.WouldChange, c => c.Outcome == Outcome.NoLicenseRequired);
        Assert.StartsWith("as 3A001.c, 3A001.d, ", change.What, StringComparison.Ordinal);
    }

    [Fact]
    public void One_question_with_two_answers_is_asked_again_with_each()
    {
        var given = WorkedCases.Of("DET-08");
        var order = given.Order.DeepClone().AsObject();
        order["lines"]![0]!["eccn"] = "EAR99";
        AuditorOrders.With(order, ("management-or-design-software", false), ("russian-oil-or-gas-project", false));
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(
            [
                ("if the answer is no (lines[0].facts.in-supplement-4-5-6-to-part-746)", Outcome.NoLicenseRequired),
                ("if the answer is yes (lines[0].facts.in-supplement-4-5-6-to-part-746)", Outcome.LicenseRequired),
            ],
            line.WouldChange.Select(c => (c.What, c.Outcome))
        );
    }

    [Fact]
    public void Several_questions_are_answered_together_in_favor_of_the_line()
    {
        var given = WorkedCases.Of("DET-11");
        var order = given.Order.DeepClone().AsObject();
        order["assume"] = new JsonArray();
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Contains(
            line.WouldChange,
            c =>
                c.What == $"with all {line.Questions.Count()} questions answered in its favor"
                && c.Outcome == Outcome.NoLicenseRequired
        );
    }

    [Fact]
    public void No_change_of_any_case_leaves_the_answer_as_it_is_or_is_told_twice() =>
        Assert.All(
            WorkedCases.All.SelectMany(c => WorkedCases.Decide(c).Lines),
            line =>
            {
                Assert.Equal(line.WouldChange.Count, line.WouldChange.DistinctBy(c => c.What).Count());
                Assert.All(line.WouldChange.Where(c => c.Outcome == line.Underneath), c => Assert.NotEmpty(c.Why));
            }
        );
}
