using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Claims of an auditor that the order itself denies, and releases that part 746 leaves out.</summary>
public class AuditorClaimTests
{
    [Theory]
    [InlineData("DE", "from-au-ca-gb", ExceptionStanding.Ruled)]
    [InlineData("GB", "from-au-ca-gb", ExceptionStanding.Candidate)]
    [InlineData("CN", "from-a1-authorized", ExceptionStanding.Ruled)]
    [InlineData("DE", "from-a1-authorized", ExceptionStanding.Available)]
    public void APR_needs_that_the_item_leaves_a_country_of_its_paragraph(
        string from,
        string purpose,
        ExceptionStanding standing
    )
    {
        var order = With(Order("BR", "2B001.d"), (purpose, true), ("apr-a-allowed", true));
        (order["movement"], order["from"]) = ("reexport", from);
        Line(order)["madeIn"] = "US";
        order["lines"]![0]!["eccn"] = "3A001.a.2";
        order["destination"] = "TD";
        Party(order)["country"] = "TD";
        var apr = Decide(order).Lines[0].Exceptions.Single(e => e.Symbol == "APR");
        Assert.Equal(standing, apr.Standing);
        Assert.Equal(
            standing == ExceptionStanding.Ruled,
            apr.Because.StartsWith($"it leaves {from}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("GBS", ExceptionStanding.Available)]
    [InlineData("STA", ExceptionStanding.Ruled)]
    [InlineData("APR", ExceptionStanding.Ruled)]
    public void APR_from_the_United_Kingdom_stands_with_the_exception_that_it_names(
        string symbol,
        ExceptionStanding standing
    ) => Assert.Equal(standing, Apr("GB", ("from-au-ca-gb", true), ("apr-d-exception", symbol)).Standing);

    [Fact]
    public void APR_under_an_unused_license_asks_for_the_license()
    {
        var apr = Apr("DE", ("unused-license", true), ("license-covers-line", true));
        Assert.Equal(ExceptionStanding.Candidate, apr.Standing);
        Assert.Equal(["held"], apr.Open.Select(q => q.Field));
    }

    [Theory]
    [InlineData(null, false, ExceptionStanding.Candidate)]
    [InlineData(4_001, false, ExceptionStanding.Candidate)]
    [InlineData(4_000, true, ExceptionStanding.Available)]
    [InlineData(3_999, true, ExceptionStanding.Ruled)]
    public void APR_for_spare_parts_asks_for_the_value_of_the_product(
        int? product,
        bool read,
        ExceptionStanding standing
    )
    {
        List<(string, JsonNode)> facts = [("spares-ten-percent", true)];
        facts.AddRange(product is { } value ? [("foreign-product-value", value)] : []);
        facts.AddRange(read ? [("apr-h-conditions", true)] : []);
        Assert.Equal(standing, Apr("DE", [.. facts]).Standing);
    }

    /// <summary>A line of USD 400 of 3A001.a.2, reexported to Chad.</summary>
    private static ExceptionTried Apr(string from, params (string Code, JsonNode Value)[] facts)
    {
        var order = Order("TD", "3A001.a.2");
        (order["movement"], order["from"]) = ("reexport", from);
        Line(order)["madeIn"] = "US";
        Line(order)["facts"] = new JsonObject(facts.Select(f => KeyValuePair.Create(f.Code, (JsonNode?)f.Value)));
        return Decide(order).Lines[0].Exceptions.Single(e => e.Symbol == "APR");
    }

    [Theory]
    [InlineData("Ministry of Public Security", "ministry of public security")]
    [InlineData("Ministry of Water", "ministry")]
    [InlineData("Riyadh Police Directorate", "police")]
    public void ACE_is_not_open_to_a_name_that_tells_of_a_government_though_the_order_says_no(string name, string word)
    {
        var order = With(
            Order("SA", "4D004"),
            ("government-end-user-of-d", false),
            ("unauthorized-use-known", false),
            ("ace-favored-end-user", true)
        );
        Assert.Equal(Outcome.Permitted, Decide(order).Outcome);
        Party(order)["name"] = name;
        var line = Decide(order).Lines[0];
        Assert.NotEqual(Outcome.Permitted, line.Outcome);
        Assert.Contains(
            line.Exceptions.Single(e => e.Symbol == "ACE").Open,
            q => q.Field == "parties[0].facts.name-words-read"
        );
        Party(order)["facts"] = new JsonObject { ["name-words-read"] = word };
        Assert.Equal(Outcome.Permitted, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("donee-allowed")]
    [InlineData("gift-quantity")]
    public void A_gift_to_a_business_or_in_bulk_is_none(string condition)
    {
        var order = With(
            Order("CU", "EAR99"),
            ("donor-individual", true),
            ("one-parcel-a-month", true),
            ("donee-allowed", true),
            ("gift-quantity", true)
        );
        Assert.Equal(Outcome.Permitted, Decide(order).Outcome);
        Assert.Equal(Outcome.LicenseRequired, Decide(With(order, (condition, false))).Outcome);
    }

    [Theory]
    [InlineData("RU", "3E991", Outcome.NoLicenseRequired)]
    [InlineData("BY", "EAR99", Outcome.NoLicenseRequired)]
    [InlineData("RU", "3E001", Outcome.PersonDecides)]
    [InlineData("SY", "EAR99", Outcome.NoLicenseRequired)]
    [InlineData("SY", "3E991", Outcome.LicenseRequired)]
    [InlineData("CU", "EAR99", Outcome.NoLicenseRequired)]
    [InlineData("CU", "3E991", Outcome.LicenseRequired)]
    [InlineData("KP", "EAR99", Outcome.LicenseRequired)]
    public void A_release_asks_what_part_746_leaves_to_it(string nationality, string eccn, Outcome outcome)
    {
        var order = Order(nationality, eccn);
        order["movement"] = "release";
        Assert.Equal(outcome, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("3A090.a")]
    [InlineData("4A090.a")]
    public void A_chip_made_for_data_centers_stays_one_against_a_statement_that_it_is_none(string eccn)
    {
        var order = Order("AE", eccn);
        (Party(order)["headquarters"], Party(order)["ultimateParent"]) = ("AE", "AE");
        With(order, ("designed-for-datacenter", true), ("datacenter-and-3a090a", false));
        var aca = Decide(order).Lines[0].Exceptions.Single(e => e.Symbol == "ACA");
        Assert.Equal(ExceptionStanding.Ruled, aca.Standing);
    }

    [Theory]
    [InlineData("branch")]
    [InlineData("owner")]
    public void A_company_or_an_owner_in_China_counts_beside_the_headquarters_told(string how)
    {
        var order = Order("SG", "3A090.b");
        (Party(order)["headquarters"], Party(order)["ultimateParent"]) = ("SG", "SG");
        Assert.Equal(Outcome.NoLicenseRequired, Decide(order).Outcome);
        if (how == "branch")
        {
            Party(order)["branchOf"] = new JsonObject { ["name"] = "Beijing Star", ["country"] = "CN" };
        }
        else
        {
            Party(order)["owners"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "Beijing Star",
                    ["country"] = "CN",
                    ["percent"] = 100,
                }
            );
        }

        Assert.NotEqual(Outcome.NoLicenseRequired, Decide(order).Outcome);
    }

    [Fact]
    public void Memory_above_the_density_of_740_25_does_not_meet_its_conditions()
    {
        var order = With(Order("CN", "3A090.c"), ("hbm-conditions", true));
        order["lines"]![0]!["facts"]!["memory-bandwidth-density"] = 20;
        var hbm = Decide(order).Lines[0].Exceptions.Single(e => e.Symbol == "HBM");
        Assert.Equal(ExceptionStanding.Ruled, hbm.Standing);
        order["lines"]![0]!["facts"]!["memory-bandwidth-density"] = 3.2;
        hbm = Decide(order).Lines[0].Exceptions.Single(e => e.Symbol == "HBM");
        Assert.NotEqual(ExceptionStanding.Ruled, hbm.Standing);
    }

    [Theory]
    [InlineData(400, 400, ExceptionStanding.Available)]
    [InlineData(400, 399, ExceptionStanding.Candidate)]
    [InlineData(0, 0, ExceptionStanding.Candidate)]
    public void The_value_of_the_year_holds_that_of_the_order_and_nothing_is_worth_nothing(
        int value,
        int year,
        ExceptionStanding standing
    )
    {
        var order = With(Order("TD", "3A001.a.2"), ("order-split", false));
        order["lines"]![0]!["value"] = value;
        order["lines"]![0]!["facts"]!["year-value"] = year;
        var lvs = Decide(order).Lines[0].Exceptions.Single(e => e.Symbol == "LVS");
        Assert.Equal(standing, lvs.Standing);
    }

    [Fact]
    public void A_number_below_zero_is_bad_input()
    {
        var order = Order("TD", "3A001.a.2");
        order["lines"]![0]!["facts"] = new JsonObject { ["year-value"] = -1 };
        Assert.Equal(["lines[0].facts.year-value"], Problems(order));
    }
}
