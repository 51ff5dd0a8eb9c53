using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Orders by which an auditor got a clear answer that was none.</summary>
public class AuditorTests
{
    [Theory]
    [InlineData("3A991.zz.9", "CN")]
    [InlineData("5A991.q.7", "CN")]
    [InlineData("3A991.zz", "DE")]
    public void A_paragraph_that_the_entry_does_not_have_is_asked_about(string eccn, string destination)
    {
        var answer = Decide(Order(destination, eccn));
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "lines[0].eccn" && q.Text.Contains("no paragraph"));
    }

    [Fact]
    public void An_end_use_beside_the_assumption_that_there_is_none_is_bad_input()
    {
        var order = Order("FR", "EAR99");
        order["endUse"] = new JsonObject { ["codes"] = new JsonArray("missile") };
        Assert.Equal(["assume"], Problems(order));
    }

    [Fact]
    public void An_end_use_told_in_words_alone_is_asked_about_whatever_is_assumed()
    {
        var order = Order("CN", "EAR99");
        order["endUse"] = new JsonObject { ["statement"] = "engines for fighter jets" };
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "endUse.codes");

        order["endUse"]!["codes"] = new JsonArray();
        Assert.DoesNotContain(Decide(order).Lines[0].Questions, q => q.Field == "endUse.codes");
    }

    [Fact]
    public void A_red_flag_is_resolved_by_an_answer_on_record()
    {
        var order = Order("DE", "EAR99");
        order["redFlags"] = JsonNode.Parse("""[{"id":"3","resolved":true}]""");
        Assert.Equal(["redFlags[0].answer"], Problems(order));
        order["redFlags"]![0]!["answer"] = "The buyer explained the route; letter of 3 March.";
        Assert.Empty(Problems(order));
    }

    [Fact]
    public void An_order_that_nobody_receives_is_asked_who_does()
    {
        var order = Order("DE", "EAR99");
        order["parties"]![0]!["roles"] = new JsonArray("carrier");
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "parties");
    }

    [Theory]
    [InlineData("on", "1900-01-01")]
    [InlineData("on", "9999-12-31")]
    public void A_day_on_which_nothing_can_be_shipped_is_bad_input(string field, string value)
    {
        var order = Order("DE", "EAR99");
        order[field] = value;
        Assert.Equal([field], Problems(order));
    }

    [Fact]
    public void A_currency_that_there_is_not_is_bad_input()
    {
        var order = Order("DE", "EAR99");
        order["lines"]![0]!["currency"] = "QQQ";
        Assert.Equal(["lines[0].currency"], Problems(order));
    }

    /// <summary>One yes to the purpose is not a yes to the conditions of the exception.</summary>
    [Theory]
    [InlineData("agricultural", "agricultural-contract", "agricultural-notice")]
    [InlineData("donor-individual", "one-parcel-a-month", "donee-allowed", "gift-quantity")]
    public void A_purpose_alone_does_not_open_an_exception(string purpose, params string[] conditions)
    {
        var order = Order("CU", "EAR99");
        JsonObject facts = new() { [purpose] = true };
        order["lines"]![0]!["facts"] = facts;
        Assert.NotEqual(Outcome.Permitted, Decide(order).Outcome);
        foreach (var condition in conditions)
        {
            facts[condition] = true;
        }

        Assert.Equal(Outcome.Permitted, Decide(order).Outcome);
    }
}
