using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>What was considered, asked or stated stands in the answer, once and in words.</summary>
public class ToldInTheTrailTests
{
    private static JsonObject Used(string destination, string statement, params string[] codes)
    {
        var order = Order(destination, "EAR99");
        order["assume"]!
            .AsArray()
            .Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject
        {
            ["statement"] = statement,
            ["codes"] = new JsonArray([.. codes.Select(c => JsonValue.Create(c))]),
        };
        order["notices"] = new JsonArray();
        return order;
    }

    private static Step EndUses(JsonObject order) => Decide(order).Lines[0].Steps.Single(s => s.Topic == "end uses");

    [Fact]
    public void An_end_use_that_was_found_harmless_is_a_step_of_its_own_words()
    {
        Assert.Equal(
            "The end use, told as 'a pump station', was considered: the order says that it is none of part 744.",
            EndUses(Used("DE", "a pump station")).Result
        );
        Assert.Equal(Outcome.NoLicenseRequired, Decide(Used("DE", "a pump station")).Outcome);
    }

    [Fact]
    public void A_known_end_use_that_no_control_reaches_here_is_told()
    {
        var order = With(Used("DE", "wind tunnel", "missile"), ("wmd-delivery-end-use", false));
        Assert.Contains("does not reach EAR99 for Germany", EndUses(order).Result, StringComparison.Ordinal);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void An_end_use_that_the_order_denies_is_told()
    {
        var order = Order("CN", "3A991");
        order["facts"] = new JsonObject { ["military-end-use-or-user"] = false };
        Assert.Contains("The order answers no.", EndUses(order).Result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CN", "3E001")]
    [InlineData("RU", "EAR99")]
    [InlineData("CN", "3B001.a.4")]
    [InlineData("HK", "5D002")]
    public void A_field_is_asked_for_once(string destination, string eccn)
    {
        var asked = Decide(Order(destination, eccn))
            .Lines[0]
            .Findings<Question>()
            .Select(q => q.Field)
            .Where(f => f.StartsWith("lines[0]", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(asked.Distinct(), asked);
    }

    [Fact]
    public void A_question_for_several_controls_names_each()
    {
        var asked = Assert.Single(
            Decide(Order("CN", "3E001")).Lines[0].Questions,
            q => q.Field == "lines[0].facts.related-item"
        );
        Assert.True(asked.Text.Count(c => c == '?') > 1);
    }

    [Fact]
    public void What_an_exception_rests_on_is_recorded_in_the_words_that_were_answered()
    {
        var order = With(
            Order("RU", "EAR99"),
            [.. NotOf746, ("in-supplement-4-5-6-to-part-746", true), ("medical-device", true)]
        );
        var used = Decide(order).Lines[0].Exceptions.Single(e => e.Symbol == "MED");
        Assert.Equal(ExceptionStanding.Available, used.Standing);
        var stated = Assert.Single(used.Conditions, c => c.Code == "EXCEPTION_FACT").Text;
        Assert.Contains("The order answers yes", stated, StringComparison.Ordinal);
        Assert.Contains("no proscribed or listed party", stated, StringComparison.Ordinal);
        Assert.Contains("checks against diversion", stated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b2ii", "(b)(2)(ii)")]
    [InlineData("c1", "(c)(1)")]
    [InlineData("a", "(a)")]
    [InlineData("headquarters", "")]
    [InlineData("", "")]
    public void A_limb_is_cited_as_law_is(string limb, string cited) => Assert.Equal(cited, Paragraphs.Cited(limb));

    [Theory]
    [InlineData("CU", "EAR99", "DENIAL_POLICY")]
    [InlineData("CU", "3A001.a.2", "DENIAL_POLICY")]
    [InlineData("KP", "1C107", "DENIAL_POLICY")]
    [InlineData("KP", "5A992.c", "DENIAL_POLICY")]
    public void Part_746_says_under_which_policy_Cuba_and_North_Korea_are_reviewed(
        string destination,
        string eccn,
        string policy
    )
    {
        foreach (var on in new[] { "2026-09-24", "2022-06-01" })
        {
            var order = Order(destination, eccn);
            order["on"] = on;
            Assert.All(Decide(order).Lines[0].Requirements, r => Assert.Equal(policy, r.Policy));
        }
    }
}
