using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>What an auditor told an order in a place where nothing read it: facts, findings on hits, notices, parts.</summary>
public class AuditorFactTests
{
    private static IEnumerable<OrderProblem> Said(JsonObject order) =>
        Determiner.Check(WorkedCases.Order(order), RuleBook.Shipped);

    [Theory]
    [InlineData("line", "military-end-user", "party")]
    [InlineData("order", "military-end-user", "party")]
    [InlineData("exporter", "military-end-user", "party")]
    [InlineData("line", "entry-reaches-item", "party")]
    [InlineData("party", "violation-known", "order")]
    [InlineData("party", "cbw-end-use", "order")]
    [InlineData("party", "published", "line")]
    [InlineData("line", "imports-to-us", "order")]
    [InlineData("order", "stops-supply", "exporter")]
    [InlineData("exporter", "food-or-medicine", "line")]
    public void A_fact_in_a_place_where_nothing_reads_it_is_bad_input(string place, string code, string owner)
    {
        var order = Order("CN", "EAR99");
        Place(order, place)["facts"] = new JsonObject { [code] = true };
        var problem = Assert.Single(Said(order));
        Assert.EndsWith($"facts.{code}", problem.Field, StringComparison.Ordinal);
        Assert.Contains($"belongs to the {owner}", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("party", "military-end-user")]
    [InlineData("order", "violation-known")]
    [InlineData("line", "violation-known")]
    [InlineData("line", "cbw-end-use")]
    [InlineData("order", "food-or-medicine")]
    [InlineData("party", "food-or-medicine")]
    [InlineData("order", "government-agency")]
    public void A_fact_where_a_rule_reads_it_is_none(string place, string code)
    {
        var order = Order("CN", "EAR99");
        Place(order, place)["facts"] = new JsonObject { [code] = false };
        Assert.Empty(Said(order));
    }

    private static JsonObject Place(JsonObject order, string place)
    {
        if (place == "exporter")
        {
            order["exporter"] = new JsonObject();
        }

        return place switch
        {
            "line" => Line(order),
            "party" => Party(order),
            "exporter" => order["exporter"]!.AsObject(),
            _ => order,
        };
    }

    [Fact]
    public void A_fact_that_there_is_not_is_answered_with_the_nearest_and_a_wrong_value_with_what_to_write()
    {
        var order = Order("CN", "EAR99");
        order["facts"] = new JsonObject
        {
            ["violation_knwon"] = true,
            ["cbw-end-use"] = "yes",
            ["colour"] = 3,
        };
        var said = Said(order).ToDictionary(p => p.Field, p => p.Message);
        Assert.Equal("no such fact; did you mean violation-known?", said["facts.violation_knwon"]);
        Assert.Equal("expected true or false, without quotation marks", said["facts.cbw-end-use"]);
        Assert.DoesNotContain("facts.csv", said["facts.colour"], StringComparison.Ordinal);
    }

    /// <summary>Huawei's first entry of 2019 in the starter list; the party's name finds nothing of it.</summary>
    [Fact]
    public void A_listing_that_a_person_says_the_party_is_counts_though_its_name_does_not_find_it()
    {
        var order = Order("DE", "EAR99");
        Hit(order, "EL:1a3ccc08ecbb", same: true);
        var answer = Decide(order);
        Assert.Equal(Outcome.LicenseRequired, answer.Outcome);
        Assert.Contains(answer.Lines[0].Requirements, r => r.Listing == "EL:1a3ccc08ecbb");
        Hit(order, "EL:1a3ccc08ecbb", same: false);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void A_listing_that_no_list_at_hand_holds_goes_to_a_person()
    {
        var order = Order("DE", "EAR99");
        Hit(order, "ZZ:1", same: true);
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "parties[0].hits" && q.Text.Contains("ZZ:1"));
    }

    private static void Hit(JsonObject order, string listing, bool same) =>
        Party(order)["hits"] = new JsonArray(
            new JsonObject
            {
                ["listing"] = listing,
                ["same"] = same,
                ["reason"] = "compared the registers",
            }
        );

    [Theory]
    [InlineData("Nordlicht Feinmechanik GmbH")]
    [InlineData("Somebody Else Ltd")]
    public void A_notice_about_a_name_that_no_party_has_is_asked_about(string named)
    {
        var answer = Decide(Noticed(named));
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "notices" && q.Text.Contains(named));
    }

    [Theory]
    [InlineData("NORDLICHT-FEINMECHANIK")]
    [InlineData("Nordlicht Feinmechanik.")]
    public void A_notice_about_a_party_binds_however_its_name_is_punctuated(string named) =>
        Assert.Equal(Outcome.LicenseRequired, Decide(Noticed(named)).Outcome);

    [Fact]
    public void A_notice_about_another_item_or_of_another_time_binds_nobody()
    {
        var order = Noticed("Somebody Else Ltd");
        order["notices"]![0]!["item"] = "3A001";
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        order = Noticed("Somebody Else Ltd");
        order["notices"]![0]!["through"] = "2026-02-01";
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void A_span_that_ends_before_it_begins_is_bad_input()
    {
        var order = Noticed("Nordlicht Feinmechanik");
        order["notices"]![0]!["through"] = "2025-12-31";
        order["held"] = JsonNode.Parse("""[{"agency":"BIS","from":"2026-03-01","through":"2026-02-01"}]""");
        Assert.Equal(["notices[0].through", "held[0].through"], Problems(order));
    }

    private static JsonObject Noticed(string named)
    {
        var order = Order("DE", "EAR99");
        order["notices"] = new JsonArray(new JsonObject { ["from"] = "2026-01-01", ["party"] = named });
        return order;
    }

    [Theory]
    [InlineData("purchaser")]
    [InlineData("intermediate-consignee")]
    [InlineData("forwarder")]
    public void An_order_in_which_nobody_receives_or_uses_the_items_is_asked_who_does(string role)
    {
        var order = With(Order("CN", "EAR99"), ("validated-end-user", true));
        Party(order)["roles"] = new JsonArray(role);
        var answer = Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(
            answer.Lines[0].Questions,
            q => q.Field == "parties" && q.Authority.Citation == "748.5(e), (f)"
        );
    }

    [Theory]
    [InlineData("ultimate-consignee")]
    [InlineData("end-user")]
    public void Who_receives_or_uses_them_is_enough_where_all_parties_are_named(string role)
    {
        var order = Order("DE", "EAR99");
        Party(order)["roles"] = new JsonArray(role);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }
}
