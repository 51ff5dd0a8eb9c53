using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Licenses.Ledgers;

/// <summary>What nobody gets around: another's report, balance from nowhere, proof that is none.</summary>
public class LedgerGuardsTests
{
    private static readonly LicenseState s_license = LicenseRun.Issued(LicenseRun.Terms());

    private static readonly DateOnly s_day = LicenseRun.Day("2019-12-02");

    private static Ship Ship(string key, decimal quantity, decimal value, string? filing = null) =>
        LicenseRun.Ship(key, "2019-12-01", LicenseRun.Draw(quantity, value), filing);

    private static LedgerState Taken(LedgerState ledger, LedgerEntry entry, LicenseState? license = null) =>
        Ledger.Decide(license ?? s_license, ledger, entry, s_day) switch
        {
            LedgerRuling.Accepted a => a.State,
            LedgerRuling.Kept k => k.State,
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static LedgerFinding Refused(LedgerState ledger, LedgerEntry entry, LicenseState? license = null) =>
        Assert.IsType<LedgerRuling.Refused>(Ledger.Decide(license ?? s_license, ledger, entry, s_day)).Finding;

    [Fact]
    public void Nobody_takes_back_what_customs_or_the_authority_reported()
    {
        var ledger = Taken(LedgerState.Empty, Ship("c", 100, 100_000, "X1") with { Source = EntrySource.Customs });
        Reverse own = new("r", EntrySource.Exporter, s_day, "c", "It was not so.");
        Assert.Equal(
            "'c' was reported by customs: who reported it corrects it, or who stands above.",
            Refused(ledger, own).Why
        );
        var corrected = Taken(ledger, own with { Source = EntrySource.Customs });
        Assert.Equal(LineUse.None, corrected.UseOf("1"));

        // A correction of customs is kept, and counts for nothing against a finding of the authority.
        var found = Taken(LedgerState.Empty, Ship("a", 5, 5_000) with { Source = EntrySource.Authority });
        Assert.Equal(5m, Taken(found, own with { Source = EntrySource.Customs, Entry = "a" }).UseOf("1").Quantity);
    }

    [Fact]
    public void No_part_of_a_piece_is_drawn_and_nothing_is_set_aside_beyond_the_last_day()
    {
        var part = Refused(LedgerState.Empty, Ship("1", 0.5m, 500) with { On = s_day });
        Assert.Equal((LedgerCode.Form, "draw.quantity"), (part.Code, part.Field));
        var dozen = LicenseRun.Draw(1, 500) with { Quantity = new Quantity(0.5m, "dozen") };
        Taken(LedgerState.Empty, Ship("1", 1, 500) with { On = s_day, Draw = dozen });
        // What customs saw go is not refused for how it was written.
        Taken(LedgerState.Empty, Ship("c", 0.5m, 500) with { Source = EntrySource.Customs });

        Reserve reserve = new(
            "r",
            EntrySource.Exporter,
            s_day,
            LicenseRun.Draw(1, 1_000),
            LicenseRun.Day("2022-06-01")
        );
        Taken(LedgerState.Empty, reserve);
        var beyond = Refused(LedgerState.Empty, reserve with { Until = LicenseRun.Day("2022-06-02") });
        Assert.Equal((LedgerCode.Day, "until"), (beyond.Code, beyond.FieldOf(reserve)));
    }

    [Fact]
    public void A_request_does_not_say_who_sends_it()
    {
        var customs = LedgerJson.BodyOf(Ship("1", 1, 1) with { Source = EntrySource.Customs });
        Assert.Equal(EntrySource.Exporter, LedgerJson.Read(customs, EntrySource.Exporter).Source);
    }

    [Fact]
    public void Two_who_report_one_filing_draw_a_reservation_once()
    {
        Reserve reserve = new(
            "r",
            EntrySource.Exporter,
            s_day,
            LicenseRun.Draw(70, 70_000),
            LicenseRun.Day("2019-12-31")
        );
        var ledger = Taken(LedgerState.Empty, reserve);
        var own = Ship("1", 30, 30_000, "X2019") with { On = s_day, Reservation = "r" };
        var both = Taken(Taken(ledger, own), own with { Key = "c", Source = EntrySource.Customs, Filing = "x2019" });
        Assert.Equal(new Held("1", 40m, 40_000m, LicenseRun.Day("2019-12-31")), both.Reservations["r"]);
        Assert.Equal(30m, both.UseOf("1").Quantity);
    }

    [Fact]
    public void A_reservation_is_asked_on_the_ship_date()
    {
        Reserve reserve = new(
            "r",
            EntrySource.Exporter,
            LicenseRun.Day("2019-11-01"),
            LicenseRun.Draw(70, 70_000),
            LicenseRun.Day("2019-12-01")
        );
        var ledger = LedgerFold.Apply(LedgerState.Empty, reserve with { Counted = new(70m, 70_000m) });
        var late = Ship("1", 70, 70_000) with { Reservation = "r" };
        Assert.IsType<LedgerRuling.Accepted>(Ledger.Decide(s_license, ledger, late, s_day));
    }

    [Fact]
    public void What_comes_back_is_of_the_shipments_line_and_its_proof_is_named()
    {
        var ledger = Taken(LedgerState.Empty, Ship("1", 100, 100_000));
        Return back = new("b", EntrySource.Customs, s_day, "1", LicenseRun.Draw(40, 40_000), "Carrier's report.");
        Assert.Equal(LedgerCode.Form, Refused(ledger, back with { DeliveryFailure = " " }).Code);
        var two = LicenseRun.Issued(LicenseRun.Terms(LicenseRun.Line(), LicenseRun.Line("2")));
        var other = back with { Draw = LicenseRun.Draw(40, 40_000, "2") };
        var kept = Assert.IsType<LedgerRuling.Kept>(Ledger.Decide(two, ledger, other, s_day));
        Assert.Equal(100m, kept.State.UseOf("1").Quantity);
        Assert.Equal(0m, kept.State.UseOf("2").Quantity);
    }

    [Fact]
    public void No_more_value_moves_than_the_license_has_left_and_none_of_a_revoked_one()
    {
        var lines = LicenseRun.Terms(LicenseRun.Line(), LicenseRun.Line("2"));
        var replaced = LicenseRun.Then(LicenseRun.Issued(lines), "2019-12-02", new Replaced("D2", "Another address."));
        // Line 1 used the value of both.
        var ledger = Taken(LedgerState.Empty, Ship("1", 50, 200_000), LicenseRun.Issued(lines));
        TransferOut move = new("t", EntrySource.Exporter, s_day, LicenseRun.Draw(10, 1, "2"), "D2", "Letter.");
        Assert.Equal(LedgerCode.Value, Refused(ledger, move, replaced).Code);
        Assert.Equal(
            LedgerCode.License,
            Refused(LedgerState.Empty, move with { On = LicenseRun.Day("2019-12-01") }, replaced).Code
        );
        var revoked = LicenseRun.Then(replaced, "2019-12-02", new Revoked("Diversion."));
        Assert.Equal(LedgerCode.Status, Refused(LedgerState.Empty, move, revoked).Code);
        Assert.IsType<LedgerRuling.Accepted>(Ledger.Decide(replaced, LedgerState.Empty, move, s_day));
    }

    [Fact]
    public void What_comes_in_is_entered_by_the_authority_and_once()
    {
        var next = LicenseRun.Issued(LicenseRun.Terms() with { Number = "D2", Predecessor = "D1234567" });
        TransferIn come = new(
            "D1234567/t",
            EntrySource.Authority,
            s_day,
            LicenseRun.Draw(4, 4_000),
            "D1234567",
            "Letter."
        );
        Assert.Equal(
            LedgerCode.Form,
            Refused(LedgerState.Empty, come with { Source = EntrySource.Exporter }, next).Code
        );
        Assert.Equal(LedgerCode.Form, Refused(LedgerState.Empty, come with { Key = "t" }, next).Code);
        var once = Taken(LedgerState.Empty, come, next);
        Assert.IsType<LedgerRuling.Repeated>(Ledger.Decide(next, once, come, s_day));
        Assert.Equal(LedgerCode.Key, Refused(once, come with { Draw = LicenseRun.Draw(5, 4_000) }, next).Code);
    }

    [Fact]
    public void Tolerances_are_for_licenses_to_export_and_a_missing_table_is_told()
    {
        var reexport = LicenseRun.Issued(LicenseRun.Terms() with { Kind = LicenseKind.Reexport });
        var over = Ship("1", 100, 100_001) with { On = s_day };
        Assert.Equal(LedgerCode.Value, Refused(LedgerState.Empty, over, reexport).Code);
        Assert.IsType<LedgerRuling.Accepted>(Ledger.Decide(s_license, LedgerState.Empty, over, s_day));
        var bare = RuleBook.Shipped.With(new Dictionary<string, string?> { ["tolerances"] = null });
        var fits = Ship("1", 1, 1) with { On = s_day };
        var told = Assert.IsType<LedgerRuling.Accepted>(Ledger.Decide(s_license, LedgerState.Empty, fits, s_day, bare));
        Assert.Equal("No table of tolerances is here: none is given.", Assert.Single(told.Warnings));
        Assert.IsType<LedgerRuling.Refused>(Ledger.Decide(s_license, LedgerState.Empty, over, s_day, bare));
    }

    [Fact]
    public void A_rate_is_not_of_a_day_to_come_and_a_rise_outside_the_limit_is_told()
    {
        var draw = LicenseRun.Draw(1, 1) with
        {
            Value = new Money(1m, "EUR"),
            Rate = new Rate(1.1m, "USD", s_day.AddDays(1), "ECB"),
        };
        Assert.Equal(
            LedgerCode.Form,
            Refused(LedgerState.Empty, new Ship("1", EntrySource.Exporter, s_day, draw)).Code
        );
        var rise = LicenseRun.Draw(1, 10) with { Outside = new PriceRise(10m, "Ocean freight rose.") };
        var told = Ledger.Decide(s_license, LedgerState.Empty, new Ship("1", EntrySource.Exporter, s_day, rise), s_day);
        Assert.Equal(
            "USD 10 stands outside the limit: Ocean freight rose.",
            Assert.Single(Assert.IsType<LedgerRuling.Accepted>(told).Warnings)
        );
    }

    [Fact]
    public void One_source_that_reports_a_filing_twice_is_told_so()
    {
        var ledger = Taken(LedgerState.Empty, Ship("1", 1, 1, "X1"));
        var again = Ship("2", 1, 1, "x1") with { On = s_day };
        var told = Assert.IsType<LedgerRuling.Accepted>(Ledger.Decide(s_license, ledger, again, s_day));
        Assert.Equal(
            "Filing x1 was reported on line 1 by the exporter before: both are counted.",
            told.Warnings.Single()
        );
    }

    [Fact]
    public void A_filing_that_customs_reports_again_under_another_key_is_the_same_shipment()
    {
        var first = Ship("1", 60, 60_000, "X1") with { Source = EntrySource.Customs, On = s_day };
        var ledger = Taken(LedgerState.Empty, first);
        var again = first with { Key = "2", Filing = " x1" };
        var repeated = Assert.IsType<LedgerRuling.Repeated>(Ledger.Decide(s_license, ledger, again, s_day));
        Assert.Equal("1", repeated.Entry.Key);
        var other = Refused(ledger, again with { Draw = LicenseRun.Draw(61, 60_000) });
        Assert.Equal((LedgerCode.Differs, "filing"), (other.Code, other.Field));
        Assert.Contains("under the key '1'", other.Why, StringComparison.Ordinal);
        // What differs in where it went is told as well, and what is corrected is reported anew.
        Assert.Equal(
            LedgerCode.Differs,
            Refused(ledger, again with { Draw = first.Draw with { Destination = "IR" } }).Code
        );
        var corrected = Taken(ledger, new Reverse("r", EntrySource.Customs, s_day, "1", "Typed twice."));
        Assert.Equal(61m, Taken(corrected, again with { Draw = LicenseRun.Draw(61, 60_000) }).UseOf("1").Quantity);
        // The exporter's own report of it stays the one shipment, and another line of the filing is another one.
        Assert.Equal(60m, Taken(ledger, first with { Key = "own", Source = EntrySource.Exporter }).UseOf("1").Quantity);
    }

    [Fact]
    public void Part_of_a_piece_that_customs_reports_is_kept_and_told()
    {
        var half = Ship("1", 0.5m, 1, "X1") with { Source = EntrySource.Customs, On = s_day };
        var kept = Assert.IsType<LedgerRuling.Kept>(Ledger.Decide(s_license, LedgerState.Empty, half, s_day));
        Assert.Equal(LedgerCode.Unit, Assert.Single(kept.Findings).Code);
        Assert.Equal(kept.Findings, Breaches.Read(s_license, kept.State).Select(b => b.Finding));
        Assert.Equal(LedgerCode.Form, Refused(LedgerState.Empty, half with { Source = EntrySource.Exporter }).Code);
    }

    [Fact]
    public void To_customs_a_license_that_an_exporter_keeps_is_none()
    {
        var kept = LicenseRun.Issued(LicenseRun.Terms() with { Issuer = new Issuer("BIS", "SNAP-R") });
        var own = Taken(LedgerState.Empty, Ship("own", 10, 10_000, "X1") with { On = s_day }, kept);
        var report = Ship("1", 60, 60_000, "X1") with { Source = EntrySource.Customs, On = s_day };
        var there = Assert.IsType<LedgerRuling.Kept>(Ledger.Decide(kept, own, report, s_day));
        var none = LicenseFold.New("license/D1234567", ShippedProcesses.UsEar);
        var nowhere = Assert.IsType<LedgerRuling.Kept>(Ledger.Decide(none, LedgerState.Empty, report, s_day));
        Assert.Equal((nowhere.Entry, nowhere.Findings[0]), (there.Entry, Assert.Single(there.Findings)));
        Assert.Equal(own.Lines.AsEnumerable(), there.State.Lines);
        Assert.Equal(nowhere.Findings, Breaches.Read(kept, there.State).Select(b => b.Finding));
        Reverse back = new("r", EntrySource.Customs, s_day, "own", "Why.");
        Assert.Equal(LedgerCode.Entry, Refused(own, back, kept).Code);
    }

    public static TheoryData<string, string> Unwritable =>
        new()
        {
            { "key", new string('k', 201) },
            { "key", "a\0b" },
            { "key", "a\u202Eb" },
            { "key", "a\uD800b" },
            { "filing", new string('X', 101) },
            { "filing", "X\0" },
            { "filing", "X\u202E1" },
            { "reservation", new string('r', 5_000) },
            { "draw.line", new string('1', 5_000) },
            { "draw.line", "1\0" },
            { "draw.quantity", "num\0ber" },
            { "draw.parties", "C\u2066" },
            { "draw.destination", "Australia" },
            { "draw.destination", "de" },
            { "draw.value", "usd" },
        };

    [Theory]
    [MemberData(nameof(Unwritable), DisableDiscoveryEnumeration = true)]
    public void What_no_table_keeps_and_codes_of_another_form_are_refused_of_customs_as_well(string field, string text)
    {
        var ship = Ship("1", 1, 1, "X1") with { On = s_day };
        var draw = ship.Draw;
        ship = field switch
        {
            "key" => ship with { Key = text },
            "filing" => ship with { Filing = text },
            "reservation" => ship with { Reservation = text },
            "draw.line" => ship with { Draw = draw with { Line = text } },
            "draw.quantity" => ship with { Draw = draw with { Quantity = new Quantity(1, text) } },
            "draw.parties" => ship with { Draw = draw with { Parties = new PartyIds([text]) } },
            "draw.destination" => ship with { Draw = draw with { Destination = text } },
            _ => ship with { Draw = draw with { Value = new Money(1, text) } },
        };
        foreach (var source in Enum.GetValues<EntrySource>())
        {
            var finding = Ledger.Unwritable(ship with { Source = source })!;
            Assert.Equal((LedgerCode.Form, field), (finding.Code, finding.Field));
            Assert.Equal(finding, Refused(LedgerState.Empty, ship with { Source = source }));
        }

        Reverse named = new("r", EntrySource.Customs, s_day, new string('e', 201), "Why.");
        Assert.Equal("entry", Ledger.Unwritable(named)!.Field);
        Assert.Null(Ledger.Unwritable(named with { Entry = "e", Reason = "Two\nlines." }));
    }

    [Fact]
    public void Adjusters_are_persons_and_the_approver_records()
    {
        Adjust adjust = new("a", EntrySource.Authority, s_day, LicenseRun.Draw(1, 1), "Recount.", "alice", "bob");
        Assert.Equal(LedgerCode.Form, Refused(LedgerState.Empty, adjust with { Approver = "Alice" }).Code);
        Event e = new("ledger/D1", 1, LedgerJson.Type, 1, s_day, default, "alice", null, LedgerJson.BodyOf(adjust));
        Assert.Throws<FormatException>(() => LedgerJson.EntryOf(e));
        Assert.Equal(adjust, LedgerJson.EntryOf(e with { Actor = "bob" }));
    }

    [Fact]
    public void The_day_after_the_last_one_a_holiday_that_nobody_told_is_named()
    {
        var late = Ship("1", 1, 1) with { On = LicenseRun.Day("2022-06-02") };
        var refused = Assert.IsType<LedgerRuling.Refused>(Ledger.Decide(s_license, LedgerState.Empty, late, late.On));
        Assert.EndsWith("lists no holidays.", refused.Finding.Why, StringComparison.Ordinal);
    }
}
