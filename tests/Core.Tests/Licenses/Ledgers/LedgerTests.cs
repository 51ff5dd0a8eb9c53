using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;

namespace Licet.Core.Tests.Licenses.Ledgers;

public class LedgerTests
{
    private static readonly LicenseState s_license = LicenseRun.Issued(LicenseRun.Terms());

    private static DateOnly Day(string day) => LicenseRun.Day(day);

    private static Ship Ship(string key, string on, decimal quantity, decimal value, string? filing = null) =>
        LicenseRun.Ship(key, on, LicenseRun.Draw(quantity, value), filing);

    private static Reserve Reserve(string key, string on, decimal quantity, decimal value, string until) =>
        new(key, EntrySource.Exporter, Day(on), LicenseRun.Draw(quantity, value), Day(until));

    private static LedgerState Accepted(LedgerState ledger, LedgerEntry entry, LicenseState? license = null)
    {
        var ruling = Ledger.Decide(license ?? s_license, ledger, entry, entry.On);
        Assert.True(ruling is LedgerRuling.Accepted, ruling.ToString());
        return ((LedgerRuling.Accepted)ruling).State;
    }

    private static LedgerRuling.Refused Refused(
        LedgerCode code,
        LedgerState ledger,
        LedgerEntry entry,
        LicenseState? license = null,
        string? recorded = null
    )
    {
        var on = recorded is null ? entry.On : Day(recorded);
        var refused = Assert.IsType<LedgerRuling.Refused>(Ledger.Decide(license ?? s_license, ledger, entry, on));
        Assert.Equal(code, refused.Finding.Code);
        return refused;
    }

    private static LedgerRuling.Kept Kept(
        LedgerCode code,
        LedgerState ledger,
        LedgerEntry entry,
        string recorded,
        LicenseState? license = null
    )
    {
        var kept = Assert.IsType<LedgerRuling.Kept>(Ledger.Decide(license ?? s_license, ledger, entry, Day(recorded)));
        Assert.Equal(code, kept.Findings[0].Code);
        return kept;
    }

    [Fact]
    public void A_refusal_says_what_is_left_and_why()
    {
        var ledger = Accepted(LedgerState.Empty, Ship("1", "2019-12-01", 60, 66_000));
        var refused = Refused(LedgerCode.Value, ledger, Ship("2", "2019-12-01", 40, 44_001));
        Assert.Equal("left: 40 number on line 1, USD 44000 on the license", refused.Left!.ToString());
        Assert.Equal(
            ("110001 of at most 110000 on the license.", "750.11(b)"),
            (refused.Finding.Why, refused.Finding.Citation)
        );
        Assert.Equal("REFUSE_VALUE", refused.Finding.Code.Text());
    }

    [Fact]
    public void The_same_key_again_changes_nothing_and_for_another_entry_it_is_refused()
    {
        var ship = Ship("1", "2019-12-01", 60, 66_000);
        var ledger = Accepted(LedgerState.Empty, ship);
        var again = Assert.IsType<LedgerRuling.Repeated>(Ledger.Decide(s_license, ledger, ship, Day("2020-01-01")));
        Assert.Equal(ship, again.Entry with { Counted = null, Seen = null });
        var copy = Ship("1", "2019-12-01", 60.0m, 66_000.00m);
        Assert.IsType<LedgerRuling.Repeated>(Ledger.Decide(s_license, ledger, copy, copy.On));
        Refused(LedgerCode.Key, ledger, Ship("1", "2019-12-01", 59, 66_000));
    }

    [Fact]
    public void A_reservation_holds_through_its_last_day_and_no_longer()
    {
        var ledger = Accepted(LedgerState.Empty, Reserve("r", "2019-12-01", 70, 70_000, "2019-12-10"));
        Refused(LedgerCode.Quantity, ledger, Ship("1", "2019-12-10", 31, 1_000));
        Accepted(ledger, Ship("1", "2019-12-11", 31, 1_000));
        Ship drawn = Ship("2", "2019-12-10", 70, 70_000) with { Reservation = "r" };
        Assert.Empty(Accepted(ledger, drawn).Reservations);
        Refused(LedgerCode.Reservation, ledger, drawn with { On = Day("2019-12-11") });
        Refused(LedgerCode.Reservation, ledger, drawn with { Reservation = "other" });
    }

    [Fact]
    public void A_shipment_takes_from_its_reservation_what_it_ships_and_a_release_gives_the_rest_back()
    {
        var ledger = Accepted(LedgerState.Empty, Reserve("r", "2019-12-01", 70, 70_000, "2019-12-31"));
        ledger = Accepted(ledger, Ship("1", "2019-12-02", 30, 40_000) with { Reservation = "r" });
        Assert.Equal(new Held("1", 40m, 30_000m, Day("2019-12-31")), ledger.Reservations["r"]);
        Refused(LedgerCode.Quantity, ledger, Ship("2", "2019-12-02", 31, 1_000));
        ledger = Accepted(ledger, new Release("x", EntrySource.Exporter, Day("2019-12-03"), "r"));
        Accepted(ledger, Ship("2", "2019-12-03", 70, 70_000));
        Refused(LedgerCode.Reservation, ledger, new Release("y", EntrySource.Exporter, Day("2019-12-03"), "r"));
    }

    [Fact]
    public void Standing_destination_and_parties_are_those_of_the_ship_date()
    {
        var suspended = LicenseRun.Then(s_license, "2019-12-01", new Suspended("Inquiry."));
        Refused(LedgerCode.Status, LedgerState.Empty, Ship("1", "2019-12-01", 1, 1), suspended);
        Accepted(LedgerState.Empty, Ship("1", "2019-11-30", 1, 1), suspended);
        var draw = LicenseRun.Draw(1, 1);
        Ship To(Draw changed) => LicenseRun.Ship("1", "2019-12-01", changed);
        Refused(LedgerCode.Destination, LedgerState.Empty, To(draw with { Destination = "FR" }));
        Refused(LedgerCode.Destination, LedgerState.Empty, To(draw with { Destination = null }));
        Refused(LedgerCode.Party, LedgerState.Empty, To(draw with { Parties = new PartyIds(["C", "X"]) }));
        Refused(LedgerCode.Party, LedgerState.Empty, To(draw with { Parties = null }));
        Refused(LedgerCode.Line, LedgerState.Empty, To(draw with { Line = "9" }));
        Refused(LedgerCode.Unit, LedgerState.Empty, To(draw with { Quantity = new Quantity(1, "kg") }));
        Refused(LedgerCode.Unit, LedgerState.Empty, To(draw with { Quantity = null }));
        Refused(LedgerCode.Currency, LedgerState.Empty, To(draw with { Value = new Money(1, "EUR") }));
        var revoked = LicenseRun.Then(s_license, "2019-12-01", new Revoked("Why.", ["1"]));
        Refused(LedgerCode.Status, LedgerState.Empty, To(draw), revoked);
    }

    [Fact]
    public void What_was_laden_or_booked_at_the_pier_before_the_last_midnight_may_leave_later()
    {
        var late = Ship("1", "2022-06-03", 1, 1);
        Refused(LedgerCode.Status, LedgerState.Empty, late);
        foreach (var kind in new[] { LadingKind.Laden, LadingKind.OnPierBooked })
        {
            Accepted(LedgerState.Empty, late with { Lading = new(kind, Day("2022-06-01")) });
            Refused(LedgerCode.Status, LedgerState.Empty, late with { Lading = new(kind, Day("2022-06-02")) });
        }

        Lading delayed = new(LadingKind.VesselDelayed, Day("2022-06-01"));
        Refused(LedgerCode.Status, LedgerState.Empty, late with { Lading = delayed });
        Accepted(LedgerState.Empty, late with { Lading = delayed with { Judgement = "CBP, 2022-06-02" } });
    }

    [Fact]
    public void Units_convert_exactly_within_their_dimension()
    {
        var license = LicenseRun.Issued(LicenseRun.Terms(LicenseRun.Line(unit: "dozen", quantity: 1m)));
        var ledger = LedgerState.Empty;
        for (var i = 0; i < 12; i++)
        {
            ledger = Accepted(
                ledger,
                LicenseRun.Ship($"{i}", "2019-12-01", LicenseRun.Draw(1, 1, unit: "pieces")),
                license
            );
        }

        Refused(
            LedgerCode.FullQuantity,
            ledger,
            LicenseRun.Ship("13", "2019-12-01", LicenseRun.Draw(1, 1, unit: "pieces")),
            license
        );
        Assert.True(LedgerBalance.Of(license, ledger, Day("2019-12-01"))!.IsExhausted);
        var mass = LicenseRun.Issued(LicenseRun.Terms(LicenseRun.Line(unit: "lb", quantity: 1000m)));
        var shipped = Accepted(
            LedgerState.Empty,
            LicenseRun.Ship("1", "2019-12-01", LicenseRun.Draw(453.59237m, 1, unit: "kg")),
            mass
        );
        Assert.Equal(new Quantity(0m, "lb"), LedgerBalance.Of(mass, shipped, Day("2019-12-01"))!.Lines[0].Left);
    }

    [Fact]
    public void Another_currency_comes_with_a_rate_that_stays_on_the_entry()
    {
        var draw = LicenseRun.Draw(10, 1) with
        {
            Value = new Money(100_000m, "EUR"),
            Rate = new Rate(1.1m, "USD", Day("2019-11-29"), "ECB"),
        };
        var ledger = Accepted(LedgerState.Empty, LicenseRun.Ship("1", "2019-12-01", draw));
        Assert.Equal(110_000m, ledger.UseOf("1").Value);
        Refused(
            LedgerCode.Value,
            LedgerState.Empty,
            LicenseRun.Ship("1", "2019-12-01", draw with { Rate = draw.Rate with { Each = 1.1001m } })
        );
        Refused(
            LedgerCode.Form,
            LedgerState.Empty,
            LicenseRun.Ship("1", "2019-12-01", draw with { Rate = draw.Rate with { Source = "" } })
        );
    }

    [Fact]
    public void A_price_rise_from_freight_is_outside_the_limit_and_names_its_ground()
    {
        var draw = LicenseRun.Draw(100, 115_000) with { Outside = new PriceRise(5_000m, "Ocean freight rose.") };
        Assert.Equal(110_000m, Accepted(LedgerState.Empty, LicenseRun.Ship("1", "2019-12-01", draw)).UseOf("1").Value);
        var silent = draw with { Outside = new PriceRise(5_000m, " ") };
        Refused(LedgerCode.Form, LedgerState.Empty, LicenseRun.Ship("1", "2019-12-01", silent));
    }

    [Fact]
    public void A_return_gives_back_only_for_a_proven_failure_of_delivery()
    {
        var ledger = Accepted(LedgerState.Empty, Ship("1", "2019-12-01", 100, 100_000));
        Return back = new("b", EntrySource.Exporter, Day("2019-12-20"), "1", LicenseRun.Draw(40, 40_000));
        Refused(LedgerCode.FullQuantity, Accepted(ledger, back), Ship("2", "2019-12-21", 40, 40_000));
        var proven = Accepted(ledger, back with { DeliveryFailure = "Carrier's report; letter of 2019-12-15" });
        var again = Accepted(proven, Ship("2", "2019-12-21", 40, 40_000));
        Refused(LedgerCode.FullQuantity, again, Ship("3", "2019-12-21", 1, 1));
        Refused(
            LedgerCode.Quantity,
            proven,
            back with
            {
                Key = "c",
                Draw = LicenseRun.Draw(61, 1),
                DeliveryFailure = "x",
            }
        );
        Refused(LedgerCode.Entry, ledger, back with { Shipment = "none" });
    }

    [Fact]
    public void A_correction_names_the_entry_and_counts_once()
    {
        var ledger = Accepted(LedgerState.Empty, Ship("1", "2019-12-01", 100, 100_000));
        Reverse reverse = new("x", EntrySource.Exporter, Day("2019-12-02"), "1", "Typed twice.");
        var corrected = Accepted(ledger, reverse);
        Assert.Equal(LineUse.None, corrected.UseOf("1"));
        Refused(LedgerCode.Entry, corrected, reverse with { Key = "y" });
        Refused(LedgerCode.Entry, corrected, reverse with { Key = "y", Entry = "x" });
        Refused(LedgerCode.Form, ledger, reverse with { Reason = "" });
        Kept(LedgerCode.Entry, ledger, reverse with { Source = EntrySource.Customs, Entry = "to come" }, "2019-12-02");
    }

    [Fact]
    public void An_adjustment_has_two_persons_and_never_goes_below_zero()
    {
        var ledger = Accepted(LedgerState.Empty, Ship("1", "2019-12-01", 10, 10_000));
        Adjust less = new(
            "a",
            EntrySource.Exporter,
            Day("2019-12-02"),
            LicenseRun.Draw(-4, -4_000),
            "Recount.",
            "alice",
            "bob"
        );
        Assert.Equal(new LineUse(6m, 6_000m), Accepted(ledger, less).UseOf("1"));
        Refused(LedgerCode.Form, ledger, less with { Approver = "alice" });
        Refused(LedgerCode.Quantity, ledger, less with { Draw = LicenseRun.Draw(-11, 0) });
        Refused(LedgerCode.Quantity, ledger, less with { Draw = LicenseRun.Draw(91, 0) });
        Refused(LedgerCode.Form, ledger, Ship("2", "2019-12-02", -1, 0));
    }

    [Fact]
    public void What_has_happened_is_kept_as_a_breach_and_what_is_asked_is_refused()
    {
        var full = Accepted(LedgerState.Empty, Ship("1", "2019-12-01", 100, 100_000));
        Refused(LedgerCode.FullQuantity, full, Ship("2", "2019-12-02", 5, 5_000));
        var late = Kept(LedgerCode.FullQuantity, full, Ship("2", "2019-12-02", 5, 5_000), "2019-12-03");
        Assert.Equal(105m, late.State.UseOf("1").Quantity);
        var customs = Ship("3", "2019-12-03", 5, 5_000, "X1") with { Source = EntrySource.Customs };
        Kept(LedgerCode.FullQuantity, full, customs, "2019-12-03");
        Kept(LedgerCode.Line, full, customs with { Draw = customs.Draw with { Line = "9" } }, "2019-12-03");
        var unknown = LicenseFold.New("license/D9", ShippedProcesses.UsEar);
        Kept(LedgerCode.License, LedgerState.Empty, customs, "2019-12-03", unknown);
        Refused(LedgerCode.License, LedgerState.Empty, Ship("1", "2019-12-01", 1, 1), unknown);
        Refused(LedgerCode.Day, LedgerState.Empty, Ship("1", "2019-12-02", 1, 1), recorded: "2019-12-01");
    }

    [Fact]
    public void One_filing_reported_by_two_is_one_shipment_in_either_order()
    {
        var own = Ship("1", "2019-12-01", 60, 60_000, "X20191201000001");
        var customs = own with { Key = "c", Source = EntrySource.Customs };
        var ledger = Accepted(Accepted(LedgerState.Empty, own), customs);
        Assert.Equal(new LineUse(60m, 60_000m), ledger.UseOf("1"));
        Assert.Empty(Breaches.Read(s_license, ledger));
        Assert.Equal(ledger.UseOf("1"), Accepted(Accepted(LedgerState.Empty, customs), own).UseOf("1"));
        var differs = customs with { Draw = LicenseRun.Draw(61, 60_000) };
        var told = Accepted(Accepted(LedgerState.Empty, own), differs);
        Assert.Equal(61m, told.UseOf("1").Quantity);
        Assert.Equal(LedgerCode.Differs, Assert.Single(Breaches.Read(s_license, told)).Finding.Code);
    }

    [Fact]
    public void Value_is_tested_on_the_license_and_a_line_beyond_its_own_is_told()
    {
        var license = LicenseRun.Issued(LicenseRun.Terms(LicenseRun.Line(), LicenseRun.Line("2")));
        var ruling = Ledger.Decide(license, LedgerState.Empty, Ship("1", "2019-12-01", 50, 150_000), Day("2019-12-01"));
        var accepted = Assert.IsType<LedgerRuling.Accepted>(ruling);
        Assert.Equal("Line 1 is beyond 110 % of its own value: 150000 of 100000.", Assert.Single(accepted.Warnings));
        Draw second = LicenseRun.Draw(1, 70_001, "2");
        Refused(LedgerCode.Value, accepted.State, LicenseRun.Ship("2", "2019-12-01", second), license);
    }

    [Fact]
    public void The_same_shipment_under_the_rules_of_two_dates_gets_two_tolerances()
    {
        var terms = LicenseRun.Terms(LicenseRun.Line(unit: "kg")) with { Issued = Day("2012-01-01") };
        var license = LicenseRun.Issued(terms);
        var draw = LicenseRun.Draw(110, 125_000, unit: "kg");
        Accepted(LedgerState.Empty, LicenseRun.Ship("1", "2013-10-03", draw), license);
        Refused(LedgerCode.Quantity, LedgerState.Empty, LicenseRun.Ship("1", "2013-10-04", draw), license);
        var scarce = LicenseRun.Issued(LicenseRun.Terms(LicenseRun.Line() with { ShortSupply = true }));
        Refused(LedgerCode.Value, LedgerState.Empty, Ship("1", "2019-12-01", 1, 100_001), scarce);
    }

    [Fact]
    public void Balance_moves_only_to_the_license_in_its_place_and_no_more_than_is_left()
    {
        var replaced = LicenseRun.Then(s_license, "2019-12-02", new Replaced("D2", "Another address."));
        var ledger = Accepted(LedgerState.Empty, Ship("1", "2019-12-01", 60, 60_000));
        TransferOut move = new(
            "t",
            EntrySource.Exporter,
            Day("2019-12-03"),
            LicenseRun.Draw(40, 40_000),
            "D2",
            "Letter."
        );
        var moved = Accepted(ledger, move, replaced);
        Assert.Equal(new LineUse(60m, 60_000m, -40m, -40_000m), moved.UseOf("1"));
        Refused(LedgerCode.License, ledger, move);
        Refused(LedgerCode.Quantity, ledger, move with { Draw = LicenseRun.Draw(41, 1) }, replaced);
        Refused(LedgerCode.Value, ledger, move with { Draw = LicenseRun.Draw(1, 40_001) }, replaced);
        var next = LicenseRun.Issued(LicenseRun.Terms() with { Number = "D2", Predecessor = "D1234567" });
        TransferIn come = new(
            "D1234567/t",
            EntrySource.Authority,
            Day("2019-12-03"),
            LicenseRun.Draw(40, 40_000),
            "D1234567",
            "Letter."
        );
        var more = Accepted(LedgerState.Empty, come, next);
        Accepted(more, Ship("1", "2019-12-04", 140, 150_000), next);
        Refused(LedgerCode.License, LedgerState.Empty, come);
    }

    [Fact]
    public void Breaches_are_read_in_the_order_of_ship_dates_whatever_came_first()
    {
        var first = Ship("1", "2019-12-01", 60, 60_000);
        var second = Ship("2", "2019-12-05", 60, 40_000);
        var earlyFirst = new LedgerEntry[] { first, second };
        foreach (var order in new[] { earlyFirst, [second, first] })
        {
            var ledger = LedgerState.Empty;
            foreach (var entry in order)
            {
                ledger = Ledger.Decide(s_license, ledger, entry, Day("2020-01-01")) switch
                {
                    LedgerRuling.Accepted a => a.State,
                    LedgerRuling.Kept k => k.State,
                    var other => throw new InvalidOperationException(other.ToString()),
                };
            }

            var breach = Assert.Single(Breaches.Read(s_license, ledger));
            Assert.Equal(("2", LedgerCode.Quantity), (breach.Key, breach.Finding.Code));
        }
    }

    [Fact]
    public void A_void_license_makes_every_shipment_a_breach()
    {
        var ledger = Accepted(LedgerState.Empty, Ship("1", "2019-12-01", 10, 10_000));
        var found = LicenseRun.Then(s_license, "2020-05-05", new Voided("False end use."));
        var breach = Assert.Single(Breaches.Read(found, ledger));
        Assert.Equal((LedgerCode.Status, "750.7(a)(2)"), (breach.Finding.Code, breach.Finding.Citation));
    }
}
