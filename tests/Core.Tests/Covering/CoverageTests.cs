using System.Text.Json.Nodes;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Covering;

public class CoverageTests
{
    private static string[] Codes(HeldCase given) => [.. given.Only().Faults.Select(f => f.Code)];

    [Fact]
    public void A_line_that_the_license_names_is_covered_with_balance_days_conditions_filing_and_statement()
    {
        var line = Assert.Single(new HeldCase().Decide().Lines);
        var by = line.Coverage!.By!;
        Assert.Equal(Outcome.Permitted, line.Outcome);
        Assert.Null(line.Policy);
        Assert.Equal(("D1300001", "1"), (by.Terms.Number, by.Line));
        Assert.Equal("left: 40 number on line 1, USD 29560 on the license", by.Before!.ToString());
        Assert.Equal("left: 10 number on line 1, USD 11560 on the license", by.After!.ToString());
        Assert.Equal(new(2030, 1, 31), by.LastDay);
        Assert.Equal(
            ["item", "end use", "condition", "obligation", "EEI", "invoice", "standing"],
            by.Duties.Select(d => d.Topic)
        );
        Assert.Contains("license code C30, license number D1300001", by.Duties[4].Text, StringComparison.Ordinal);
        Assert.Equal("758.6(a)", by.Duties[5].Citation);
        Assert.Equal("Report of deliveries of the year. Due 2027-01-31: open.", by.Duties[3].Text);
    }

    /// <summary>Never silently: who ships is told which spelling was taken for which.</summary>
    [Fact]
    public void The_same_legal_form_in_another_spelling_is_covered_and_said_and_another_form_is_not()
    {
        HeldCase given = new();
        given.Party["name"] = "Merlion Process Private Limited";
        var by = given.Decide().Lines[0].Coverage!.By!;
        var told = Assert.Single(by.Duties, d => d.Topic == "party").Text;
        Assert.StartsWith(
            "The order writes Merlion Process Private Limited, the license Merlion Process Pte. Ltd.: taken for one company",
            told,
            StringComparison.Ordinal
        );
        foreach (
            var other in new[]
            {
                "Merlion Process Ltd",
                "Merlion Process",
                "Merlion Process Sdn Bhd",
                "Merlion Pte Ltd",
            }
        )
        {
            given.Party["name"] = other;
            Assert.Contains("PARTY", Codes(given));
        }
    }

    [Fact]
    public void Lines_and_orders_draw_one_after_another_on_what_is_left()
    {
        HeldCase given = new();
        given.Order["lines"]!.AsArray().Add(given.Line.DeepClone());
        var lines = given.Decide().Lines;
        Assert.True(lines[0].Coverage!.By is not null);
        Assert.Equal(["QUANTITY", "VALUE"], lines[1].Coverage!.Tried[0].Faults.Select(f => f.Code));

        HeldCase one = new();
        OrderCoverage held = new(HeldCase.Read(one.File0).Licenses, one.Verifying);
        Assert.Equal(Outcome.Permitted, one.Decide(held).Outcome);
        Assert.Equal(Outcome.LicenseRequired, one.Decide(held).Outcome);
    }

    [Fact]
    public void What_was_shipped_since_is_taken_off_and_a_filing_that_the_file_has_counts_once()
    {
        HeldCase given = new();
        OrderCoverage held = new(HeldCase.Read(given.File0).Licenses, given.Verifying);
        Draw draw = new("1", new(20m, "number"), new(1000m, "USD"), null, "SG", new(["2"]));
        held.Draw(
            "D1300001",
            new("a", EntrySource.Exporter, new(2026, 9, 21), draw, "x20260402111111"),
            RuleBook.Shipped
        );
        held.Draw("D9999999", new("b", EntrySource.Exporter, new(2026, 9, 21), draw), RuleBook.Shipped);
        held.Draw("D1300001", new("c", EntrySource.Exporter, new(2026, 9, 21), draw, "X7"), RuleBook.Shipped);
        Assert.Equal("20 number", given.Decide(held).Lines[0].Coverage!.Tried[0].Before!.Quantity!.ToString());
    }

    [Fact]
    public void The_next_license_is_asked_where_the_first_does_not_cover()
    {
        HeldCase given = new();
        var second = given.License.DeepClone();
        second["number"] = "D1300002";
        given.License["destinations"] = new JsonArray("MY");
        given.File0["licenses"]!.AsArray().Add(second);
        var tried = Assert.Single(given.Decide().Lines).Coverage!.Tried;
        Assert.Equal(["DESTINATION"], tried[0].Faults.Select(f => f.Code).Distinct());
        Assert.Equal("D1300002", tried[1].Terms.Number);
        Assert.True(tried[1].Covers);
    }

    private static readonly Dictionary<string, Action<HeldCase>> s_faults = new()
    {
        ["PARTY: is end user of the order; the license names"] = g =>
            g.License["parties"]!.AsArray().Add(Licensed("end-user", "Another Ltd.")),
        ["PARTY: is ultimate consignee of the order; the license names Merlion Process Pte. Ltd. (SG)"] = g =>
            g.Party["name"] = "Merlion Trading Pte. Ltd.",
        ["PARTY: names none"] = g =>
            g.Order["parties"]!.AsArray().Add(Party("intermediate-consignee", "Way Ltd.", "MY")),
        ["LICENSEE: does not name its exporter"] = g => g.Order.Remove("exporter"),
        ["LICENSEE: not used by others"] = g => g.Order["exporter"] = new JsonObject { ["name"] = "Other Inc." },
        ["ITEM: not for 2B350.a"] = g => g.Line["eccn"] = "2B350.a",
        ["ITEM: without that paragraph"] = g => g.License["lines"]![0]!["eccn"] = "2B350.g.1",
        ["LINE: is on several lines: 1 ("] = g => Twice(g),
        ["QUANTITY: more than its quantity"] = g => g.Line["quantity"] = 41,
        ["VALUE: 65560.01 of at most 65560"] = g => g.Line["value"] = 29560.01m,
        ["UNIT: 'kg' does not convert into 'number'"] = g => g.Line["unit"] = "kg",
        ["UNIT: No quantity is given"] = g => g.Line.Remove("quantity"),
        ["CURRENCY: No value is given"] = g => g.Line.Remove("value"),
        ["CURRENCY: a rate with its day and source is asked"] = g => g.Line["currency"] = "EUR",
        ["FULL_QUANTITY: The full quantity of line 1 has been shipped"] = g =>
            g.License["shipped"]![0]!["quantity"] = 100,
        ["STATUS: the license is expired"] = g => g.License["lastDay"] = "2026-09-23",
        ["STATUS: the license is suspended"] = g => g.License["events"] = Events("suspended"),
        ["STATUS: the license is revoked"] = g => g.License["events"] = Events("revoked"),
        ["STATUS: Line 1 is revoked"] = g => g.License["events"] = Events("revoked", "1"),
        ["STATUS: void from its day of issue"] = g => g.License["events"] = Events("voided"),
        ["DESTINATION: SG is no destination of the license; it is for: MY"] = g =>
            g.License["destinations"] = new JsonArray("MY"),
        ["MOVEMENT: a license for reexport, and the order is for export"] = g => g.License["kind"] = "reexport",
        ["AGENCY: what the EAR require, BIS licenses"] = g => g.License["agency"] = "DDTC",
        ["USE: not said what was shipped"] = g => g.License.Remove("shipped"),
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_license_that_does_not_cover_says_exactly_why_and_the_license_stays_required(string fault)
    {
        HeldCase given = new();
        s_faults[fault](given);
        var found = Assert.Single(
            given.Only().Faults,
            f =>
                $"{f.Code}: {f.Why}" is var told
                && told.StartsWith(fault[..fault.IndexOf(' ', StringComparison.Ordinal)], StringComparison.Ordinal)
                && told.Contains(fault[(fault.IndexOf(' ', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal)
        );
        Assert.NotEmpty(found.Citation);
        Assert.Equal(Outcome.LicenseRequired, given.Decide().Outcome);
    }

    /// <summary>TOL-01 and TOL-08 through the order: what fits exactly is covered.</summary>
    [Theory]
    [InlineData(40, 29_560)]
    [InlineData(1, 29_560)]
    [InlineData(40, 1)]
    public void What_fits_exactly_is_covered(int quantity, int value)
    {
        HeldCase given = new();
        given.Line["quantity"] = quantity;
        given.Line["value"] = value;
        Assert.Empty(Codes(given));
    }

    [Fact]
    public void A_suspension_after_the_order_or_taken_back_before_it_forbids_nothing()
    {
        HeldCase given = new();
        given.License["events"] = new JsonArray(Event("suspended", "2026-05-01"), Event("reinstated", "2026-06-01"));
        Assert.Empty(Codes(given));
    }

    [Fact]
    public void A_new_intermediate_consignee_in_the_country_of_destination_needs_no_other_license()
    {
        HeldCase given = new();
        given.Order["parties"]!.AsArray().Add(Party("intermediate-consignee", "Lion Store Pte. Ltd."));
        var only = given.Only();
        Assert.True(only.Covers);
        Assert.Contains(only.Duties, d => d.Citation == "750.7(c)(1)(v)");
    }

    [Fact]
    public void Another_address_of_the_ultimate_consignee_in_the_same_country_needs_no_action_and_of_a_consignee_on_the_way_it_does()
    {
        HeldCase given = new();
        given.Party["addresses"] = new JsonArray("9 Other Road, Singapore");
        given.Party["roles"] = new JsonArray("purchaser", "ultimate-consignee");
        given.Order["parties"]!.AsArray().Add(Party("end-user", "Paint Ltd."));
        given.License["parties"]!.AsArray().Add(Licensed("end-user", "Paint Ltd.", "1 Mill Road"));
        Assert.Empty(Codes(given));
        given.Order["parties"]![1]!["addresses"] = new JsonArray("2 Mill Road");
        Assert.Equal(["PARTY"], Codes(given));
    }

    [Fact]
    public void A_gap_of_the_lists_is_no_less_a_gap_for_a_license()
    {
        var decided = new HeldCase { AcceptGaps = false, Gaps = ["No list was read."] }.Decide();
        Assert.Equal(Outcome.NotScreened, decided.Outcome);
        Assert.Equal(Outcome.Permitted, decided.Lines[0].Underneath);
    }

    [Fact]
    public void An_open_question_stays_open_though_a_license_is_there()
    {
        HeldCase given = new();
        given.Order["assume"]!.AsArray().RemoveAt(0);
        var line = Assert.Single(given.Decide().Lines);
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        Assert.Contains(line.Questions, q => q.Field == "route");
        Assert.True(line.Coverage!.By!.Covers);
    }

    [Fact]
    public void What_needs_no_license_draws_on_none()
    {
        HeldCase given = new();
        given.Line["eccn"] = "EAR99";
        Assert.Null(Assert.Single(given.Decide().Lines).Coverage);
    }

    [Fact]
    public void An_end_use_that_needs_a_license_is_the_one_of_the_license_word_for_word()
    {
        HeldCase given = new();
        given.Order["endUse"] = new JsonObject
        {
            ["statement"] = "Uranium enrichment",
            ["codes"] = new JsonArray("nuclear"),
        };
        Assert.Contains("END_USE", Codes(given));
        given.License["endUse"] = "uranium enrichment.";
        Assert.DoesNotContain("END_USE", Codes(given));
    }

    private static JsonObject Party(string role, string name, string country = "SG") =>
        new()
        {
            ["roles"] = new JsonArray(role),
            ["name"] = name,
            ["country"] = country,
        };

    private static JsonObject Licensed(string role, string name, string? address = null) =>
        new()
        {
            ["role"] = role,
            ["name"] = name,
            ["country"] = "SG",
            ["address"] = address ?? "1 Road",
        };

    private static void Twice(HeldCase given)
    {
        var line = given.License["lines"]![0]!.DeepClone();
        line["id"] = "2";
        given.License["lines"]!.AsArray().Add(line);
    }

    private static JsonArray Events(string kind, string? line = null)
    {
        var one = Event(kind, "2026-05-01");
        if (line is not null)
        {
            one["lines"] = new JsonArray(line);
        }

        return [one];
    }

    private static JsonObject Event(string kind, string on) =>
        new()
        {
            ["kind"] = kind,
            ["on"] = on,
            ["reason"] = "letter",
        };
}
