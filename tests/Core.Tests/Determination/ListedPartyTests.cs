using Licet.Core.Determination;
using Licet.Core.Parties.EntityEntries;

namespace Licet.Core.Tests.Determination;

public class ListedPartyTests
{
    [Fact]
    public void A_party_that_several_listings_name_has_one_requirement_with_the_listings_under_it()
    {
        var given = WorkedCases.Of("TL-01");
        var line = WorkedCases.Decide(given).Lines[0];
        var taken = WorkedCases
            .Situation(given, WorkedCases.Order(given.Order))
            .Parties[0]
            .Hits.Where(h => PartyStanding.IsParty(h) && h.Listing.List == "EL")
            .Where(h => EntityEntryHistory.Shipped.InForceOn(h.Listing, new(2019, 5, 17)).Counts)
            .Select(h => h.Listing.Id)
            .ToList();
        Assert.True(taken.Count > 1);
        var asked = Assert.Single(line.Requirements);
        Assert.Equal(taken.Order(StringComparer.Ordinal), asked.Listings.Order(StringComparer.Ordinal));
        Assert.Contains("is on the Entity List", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_parties_on_a_list_keep_a_requirement_each()
    {
        var given = WorkedCases.Of("TL-01");
        var order = given.Order.DeepClone().AsObject();
        var second = order["parties"]![0]!.DeepClone().AsObject();
        second["name"] = "Huawei Device Co., Ltd.";
        order["parties"]!.AsArray().Add(second);
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(
            ["Huawei Technologies Co., Ltd.", "Huawei Device Co., Ltd."],
            line.Requirements.Select(r => r.Party)
        );
    }

    [Theory]
    [InlineData("CN", Outcome.LicenseRequired)]
    [InlineData("US", Outcome.NoLicenseRequired)]
    public void A_forwarder_abroad_is_an_intermediate_consignee(string country, Outcome expected)
    {
        var given = WorkedCases.Of("TL-01");
        var order = given.Order.DeepClone().AsObject();
        order["parties"]![0]!["roles"] = new System.Text.Json.Nodes.JsonArray("forwarder");
        order["parties"]![0]!["country"] = country;
        var receives = """{"roles":["ultimate-consignee"],"name":"Nordlicht Feinmechanik","country":"CN"}""";
        order["parties"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse(receives));
        Assert.Equal(expected, WorkedCases.Decide(given, order).Outcome);
    }

    [Fact]
    public void A_general_license_that_is_not_claimed_is_one_question()
    {
        var given = WorkedCases.Of("GL-05");
        var order = given.Order.DeepClone().AsObject();
        order["lines"]![0]!.AsObject().Remove("facts");
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(Outcome.LicenseRequired, line.Outcome);
        var question = Assert.Single(
            line.Findings<Question>(),
            q => q.Authority.Rule.StartsWith("GL-", StringComparison.Ordinal)
        );
        Assert.Equal("lines[0].facts.gl-limb", question.Field);
        Assert.Contains("NETWORK (", question.Text, StringComparison.Ordinal);
    }
}
