using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>GOV and RPL are granted by each of their conditions, never by one yes (740.10, 740.11).</summary>
public class ExceptionConditionTests
{
    private const string Italy = "2B001.d";

    [Theory]
    [InlineData("us-government-official", "us-government-consignee", "us-government-official-use")]
    [InlineData("us-government-personnel", "personal-quantity")]
    [InlineData("iaea-euratom", "iaea-euratom-consigned", "gov-conditions")]
    [InlineData("opcw", "opcw-consigned", "gov-conditions")]
    public void GOV_needs_every_condition_and_that_the_consignee_is_a_government(
        string purpose,
        params string[] conditions
    )
    {
        var order = With(Order("BR", Italy), (purpose, true));
        Asks(order, "GOV", ["parties[0].facts.government-agency", .. conditions.Select(c => $"lines[0].facts.{c}")]);
        Party(order)["facts"] = new JsonObject { ["government-agency"] = true };
        foreach (var condition in conditions)
        {
            Assert.Equal(Outcome.LicenseRequired, Decide(order).Outcome);
            With(order, (condition, true));
        }

        var line = Decide(order).Lines[0];
        Assert.Equal((Outcome.Permitted, "GOV"), (line.Outcome, line.Exceptions[0].Symbol));
    }

    [Theory]
    [InlineData("us-government-official")]
    [InlineData("us-government-personnel")]
    [InlineData("iaea-euratom")]
    [InlineData("opcw")]
    public void A_private_consignee_rules_GOV_out(string purpose)
    {
        var order = With(
            Order("BR", Italy),
            (purpose, true),
            ("us-government-consignee", true),
            ("us-government-official-use", true),
            ("personal-quantity", true),
            ("iaea-euratom-consigned", true),
            ("opcw-consigned", true),
            ("gov-conditions", true)
        );
        Party(order)["facts"] = new JsonObject { ["government-agency"] = false };
        var line = Decide(order).Lines[0];
        var tried = line.Exceptions.Single(e => e.Symbol == "GOV");
        Assert.Equal((Outcome.LicenseRequired, ExceptionStanding.Ruled), (line.Outcome, tried.Standing));
        Assert.Contains("neither a private firm nor a private person", tried.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serviced-same-party", "original-export-lawful", "serviced-same-end-use")]
    [InlineData("warranty-replacement", "original-export-lawful", "serviced-same-end-use", "free-within-warranty")]
    public void RPL_for_what_was_serviced_or_replaced_needs_every_condition(string purpose, params string[] conditions)
    {
        var order = With(Order("BR", Italy), (purpose, true));
        Asks(order, "RPL", [.. conditions.Append("serviced-enhanced").Select(c => $"lines[0].facts.{c}")]);
        With(order, ("serviced-enhanced", false));
        foreach (var condition in conditions)
        {
            Assert.Equal(Outcome.LicenseRequired, Decide(order).Outcome);
            With(order, (condition, true));
        }

        Assert.Equal((Outcome.Permitted, "RPL"), (Decide(order).Outcome, Decide(order).Lines[0].Exceptions[0].Symbol));
        With(order, ("serviced-enhanced", true));
        Assert.Equal(Outcome.LicenseRequired, Decide(order).Outcome);
    }

    /// <summary>744.21 leaves GOV (b)(2)(i) and (ii) open and no other paragraph of it.</summary>
    [Theory]
    [InlineData("us-government-official", Outcome.Permitted)]
    [InlineData("iaea-euratom", Outcome.LicenseRequired)]
    public void A_requirement_that_leaves_one_paragraph_open_leaves_no_other(string purpose, Outcome outcome)
    {
        var order = With(
            Order("BY", "EAR99"),
            [
                (purpose, true),
                ("us-government-consignee", true),
                ("us-government-official-use", true),
                ("iaea-euratom-consigned", true),
                ("gov-conditions", true),
                .. NotOf746,
            ]
        );
        Party(order)["facts"] = new JsonObject { ["government-agency"] = true, ["military-end-user"] = true };
        Assert.Equal(outcome, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("(b)(2)", true)]
    [InlineData("(b)(2)(ii)", true)]
    [InlineData("(b)(2)(i)", false)]
    [InlineData("(c)", false)]
    public void A_limb_lies_in_its_paragraph(string paragraph, bool within) =>
        Assert.Equal(within, Paragraphs.Within("b2ii", paragraph));

    /// <summary>The statement of STA is one condition as every other: as long as one is open the license is required.</summary>
    [Theory]
    [InlineData("2B001.d", "IN", "STA", "sta-eccn-furnished")]
    [InlineData("5A002.a.1", "TD", "ENC")]
    [InlineData("3A001.a.2", "TD", "LVS")]
    public void An_exception_with_open_conditions_leaves_the_license_required(
        string eccn,
        string destination,
        string symbol,
        params string[] stated
    )
    {
        var order = With(Order(destination, eccn), [.. stated.Select(s => (s, true))]);
        var line = Decide(order).Lines[0];
        var tried = line.Exceptions.Single(e => e.Symbol == symbol);
        Assert.Equal(ExceptionStanding.Candidate, tried.Standing);
        Assert.True(
            line.Outcome == Outcome.LicenseRequired || line.Exceptions[0].Standing == ExceptionStanding.Available
        );
    }

    private static void Asks(JsonObject order, string symbol, IReadOnlyList<string> fields)
    {
        var line = Decide(order).Lines[0];
        var tried = line.Exceptions.Single(e => e.Symbol == symbol);
        Assert.Equal((Outcome.LicenseRequired, ExceptionStanding.Candidate), (line.Outcome, tried.Standing));
        Assert.Equal(
            fields.Order(StringComparer.Ordinal),
            tried.Open.Select(q => q.Field).Order(StringComparer.Ordinal)
        );
    }
}
