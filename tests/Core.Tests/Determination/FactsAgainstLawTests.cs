using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Facts that an order states against what the control list, the origin of the item or the section itself says.</summary>
public class FactsAgainstLawTests
{
    [Theory]
    [InlineData("2020-07-01", "2B001.d", "technology", "released-for-standards", "anti-terrorism-only")]
    [InlineData("2020-07-01", "3A001.a.2", "technology", "released-for-standards", "anti-terrorism-only")]
    [InlineData("2026-09-24", "5A991", "technology", "released-for-standards", "anti-terrorism-only")]
    [InlineData("2020-08-17", "2B001.d", "cybersecurity-disclosure", null, null)]
    public void What_the_control_list_says_of_an_item_is_not_taken_back_by_a_fact(
        string day,
        string eccn,
        string fact,
        string? second,
        string? third
    )
    {
        var order = Listed(day, eccn, [fact, second, third]);
        var line = WorkedCases.Decide(WorkedCases.Of("TL-01"), order).Lines[0];
        Assert.Equal(Outcome.LicenseRequired, line.Outcome);
        Assert.Contains(line.Findings<Note>(), n => n.Text.Contains("counts for nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_facts_count_for_technology_that_is_controlled_for_AT_alone()
    {
        var order = Listed("2020-07-01", "5E991", ["released-for-standards", "anti-terrorism-only"]);
        var line = WorkedCases.Decide(WorkedCases.Of("TL-01"), order).Lines[0];
        Assert.DoesNotContain(line.Requirements, r => r.Reason == "744.11");
    }

    [Theory]
    [InlineData("US", "US", null, false)]
    [InlineData("DE", "US", null, false)]
    [InlineData("DE", "DE", 30, false)]
    [InlineData("DE", null, 10, false)]
    [InlineData("DE", "DE", 10, true)]
    public void Footnote_1_opens_part_740_for_what_734_9_alone_makes_subject(
        string from,
        string? madeIn,
        int? percent,
        bool open
    )
    {
        var order = Listed("2026-09-24", "EAR99", ["fdp-footnote-1-product", "one-for-one"]);
        foreach (
            var (code, value) in new[]
            {
                ("spares-stock", false),
                ("original-export-lawful", true),
                ("old-part-returned", true),
            }
        )
        {
            Line(order)["facts"]![code] = value;
        }

        (order["from"], order["movement"]) = (from, from == "US" ? "export" : "reexport");
        Line(order)["madeIn"] = madeIn;
        Line(order)["usContentPercent"] = percent;
        foreach (var absent in new[] { "madeIn", "usContentPercent" }.Where(f => Line(order)[f] is null))
        {
            Line(order).Remove(absent);
        }

        var line = WorkedCases.Decide(WorkedCases.Of("TL-01"), order).Lines[0];
        Assert.Equal(open, line.Exceptions.Any(e => e is { Symbol: "RPL", Standing: ExceptionStanding.Available }));
    }

    [Theory]
    [InlineData("CA", "CN", "0A501.a")]
    [InlineData("GB", "CN", "3A090.a")]
    [InlineData("GB", "DE", "5A002.a")]
    [InlineData("AU", "JP", "0A501.a")]
    public void APR_f_is_for_what_needs_no_license_as_an_export(string destination, string from, string eccn)
    {
        var order = With(Order(destination, eccn), ("firearms-4m", false), ("no-license-for-direct-export", true));
        (order["movement"], order["from"]) = ("reexport", from);
        Assert.DoesNotContain(
            Decide(order).Lines[0].Exceptions,
            e => e is { Symbol: "APR", Standing: ExceptionStanding.Available }
        );
    }

    [Theory]
    [InlineData("CU", "7A103.a", "one-for-one", "RPL")]
    [InlineData("KP", "9E101", "operation-minimum", "TSU")]
    [InlineData("SY", "0A979", "traveler-owned", "BAG")]
    [InlineData("CU", "3A981", "one-for-one", "RPL")]
    public void The_switches_of_740_2_look_at_the_reasons_of_the_item_under_an_embargo_too(
        string destination,
        string eccn,
        string claim,
        string symbol
    )
    {
        var order = With(
            Order(destination, eccn),
            (claim, true),
            ("spares-stock", false),
            ("original-export-lawful", true),
            ("old-part-returned", true),
            ("bag-unaccompanied-allowed", true)
        );
        var line = Decide(order).Lines[0];
        Assert.Equal(Outcome.LicenseRequired, line.Outcome);
        Assert.DoesNotContain(line.Exceptions, e => e.Symbol == symbol && e.Standing == ExceptionStanding.Available);
    }

    [Theory]
    [InlineData("SA", "7A103.a", "BAG")]
    [InlineData("SY", "0A979", "BAG")]
    public void A_person_cannot_leave_open_what_740_2_closes_for_all(string destination, string eccn, string symbol)
    {
        var order = With(Order(destination, eccn), ("traveler-owned", true), ("bag-unaccompanied-allowed", true));
        Line(order)["facts"]!["left-open-by-740-2"] = symbol;
        Assert.Equal(Outcome.LicenseRequired, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("IN", "0A501.a", true, null, false)]
    [InlineData("IN", "2B001.d", null, null, false)]
    [InlineData("IN", "2B001.d", false, null, false)]
    [InlineData("IN", "2B001.d", true, null, true)]
    [InlineData("IN", "2B001.d", true, "transfer", false)]
    public void An_authorization_for_a_data_center_is_for_what_it_needs(
        string destination,
        string eccn,
        bool? necessary,
        string? movement,
        bool lifted
    )
    {
        var order = Certified(With(Order(destination, eccn), ("validated-end-user-data-center", true)), "2026-01-15");
        if (necessary is { } stated)
        {
            With(order, ("necessary-for-data-center", stated));
        }

        if (movement is not null)
        {
            (order["movement"], order["from"]) = (movement, destination);
        }

        Assert.Equal(lifted, Decide(order).Lines[0].Findings<Lifted>().Any());
    }

    [Theory]
    [InlineData("5D002.c.1", "published-encryption-conditions")]
    [InlineData("0D501", "published-firearms-conditions")]
    public void Published_software_that_stays_subject_is_asked_about(string eccn, string condition)
    {
        var order = With(Order("CN", eccn), ("published", true));
        var line = Decide(order).Lines[0];
        Assert.NotEqual(Outcome.NoLicenseRequired, line.Outcome);
        Assert.Contains(line.Findings<Question>(), q => q.Field == $"lines[0].facts.{condition}");
        Assert.NotEqual(Outcome.NoLicenseRequired, Decide(With(order, (condition, false))).Outcome);
        Assert.Equal(Outcome.NoLicenseRequired, Decide(With(order, (condition, true))).Outcome);
    }

    [Theory]
    [InlineData("5E002")]
    [InlineData("3D001")]
    public void Other_published_technology_and_software_is_outside_the_EAR(string eccn) =>
        Assert.Equal(Outcome.NoLicenseRequired, Decide(With(Order("CN", eccn), ("published", true))).Outcome);

    [Theory]
    [InlineData("BY", "2019-06-01", null, Outcome.NoLicenseRequired)]
    [InlineData("RU", "2019-06-01", null, Outcome.PersonDecides)]
    [InlineData("RU", "2019-06-01", false, Outcome.NoLicenseRequired)]
    [InlineData("RU", "2019-06-01", true, Outcome.LicenseRequired)]
    [InlineData("RU", "2014-08-05", true, Outcome.NoLicenseRequired)]
    [InlineData("RU", "2022-02-24", false, Outcome.LicenseRequired)]
    [InlineData("BY", "2022-03-02", false, Outcome.LicenseRequired)]
    public void The_industry_sector_sanctions_have_days(string destination, string day, bool? project, Outcome outcome)
    {
        var order = Order(destination, "1C992");
        order["on"] = day;
        if (project is { } stated)
        {
            With(order, ("russian-oil-or-gas-project", stated));
        }

        Assert.Equal(outcome, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("on", "2026-09-24 ")]
    [InlineData("on", " 2026-09-24")]
    [InlineData("destination", "DE ")]
    public void A_day_or_a_code_with_a_blank_is_bad_input(string field, string value)
    {
        var order = Order("DE", "EAR99");
        order[field] = value;
        Assert.Equal([field], Problems(order));
    }

    [Fact]
    public void A_contract_of_firearms_is_worth_what_its_lines_are()
    {
        var order = With(Order("DE", "0A501.a"), ("firearms-4m", false));
        var small = Decide(order).Lines[0].Exceptions.Where(e => e.Because.Contains("Congress")).ToList();
        Line(order)["value"] = 2_000_000;
        order["lines"]!.AsArray().Add(Line(order).DeepClone());
        Assert.Empty(small);
        Assert.Contains(
            Decide(order).Lines[0].Exceptions,
            e => e.Because.Contains("Congress", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("EAR99", false, Outcome.NoLicenseRequired)]
    [InlineData("3A991.d", false, Outcome.PersonDecides)]
    [InlineData("EAR99", true, Outcome.LicenseRequired)]
    public void Supplement_2_to_part_744_names_no_EAR99_item(string eccn, bool stated, Outcome outcome)
    {
        var order = Order("CN", eccn);
        Party(order)["name"] = "Quartz Instruments Limited";
        if (stated)
        {
            With(order, ("in-supplement-2-to-part-744", true));
        }

        var listing = new JsonObject
        {
            ["list"] = "MEU",
            ["name"] = "Quartz Instruments Limited",
            ["country"] = "CN",
            ["requirement"] = "For any item subject to the EAR listed in supplement no. 2 to part 744.",
        };
        var given = WorkedCases.With(WorkedCases.Of("DET-01"), listing);
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(outcome, line.Outcome);
    }

    private static JsonObject Listed(string day, string eccn, string?[] facts)
    {
        var order = WorkedCases.Of("TL-01").Order.DeepClone().AsObject();
        order["on"] = day;
        order["assume"] = Order("CN", "EAR99")["assume"]!.DeepClone();
        order["assume"]!.AsArray().Remove(order["assume"]!.AsArray().Single(a => (string?)a == "origin-united-states"));
        Line(order)["eccn"] = eccn;
        return With(order, [.. facts.OfType<string>().Select(f => (f, true))]);
    }
}
