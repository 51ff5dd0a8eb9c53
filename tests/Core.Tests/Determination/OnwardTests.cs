using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>748.5(e): an order whose own words send the items on from its destination does not say where they end.</summary>
public class OnwardTests
{
    [Theory]
    [InlineData("for shipment on to our plant in Shenzhen", "shipment on to")]
    [InlineData("gear for transshipment to Novi Sad", "transshipment to")]
    [InlineData("Zur Weiterleitung an das Werk in Wuhan", "weiterleitung an")]
    [InlineData("will be re-exported to a customer", "be re exported")]
    public void Items_that_go_on_end_somewhere_else(string told, string word)
    {
        var order = Order("DE", "3A001.a.2");
        Line(order)["description"] = told;
        var asked = Assert.Single(Decide(order).Lines[0].Questions);
        Assert.Equal("facts.use-words-read", asked.Field);
        Assert.StartsWith("748.5(e)", asked.Authority.Citation, StringComparison.Ordinal);
        order["facts"] = new JsonObject { ["use-words-read"] = word };
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        order.Remove("facts");
        Line(order).Remove("description");
        order["assume"]!
            .AsArray()
            .Remove(order["assume"]!.AsArray().Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject { ["statement"] = told, ["codes"] = new JsonArray() };
        order["notices"] = new JsonArray();
        Assert.Equal(Outcome.PersonDecides, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("The goods will not be re-exported.")]
    [InlineData("demonstration unit, re-exported to the United States in May")]
    [InlineData("crane for a transshipment terminal")]
    [InlineData("signal forwarding unit")]
    public void Items_that_stay_or_come_back_are_not_asked_about(string told)
    {
        var order = Order("DE", "3A001.a.2");
        Line(order)["description"] = told;
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }
}
