using System.Globalization;
using CsCheck;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Tests.Licenses.Ledgers;

/// <summary>Within one day the order of recording decides, among entries and between entries and what is done to the license (ADR 24).</summary>
public class BreachOrderTests
{
    private const string Today = "2019-12-02";

    private static readonly DateOnly s_today = LicenseRun.Day(Today);

    private static readonly LicenseState s_license = LicenseRun.Issued(LicenseRun.Terms());

    private static readonly Suspended s_suspended = new("Inquiry.");

    private static readonly Reinstated s_reinstated = new("Answered.");

    private static Ship Ship(string key, decimal quantity, string? filing = null, string on = Today) =>
        LicenseRun.Ship(key, on, LicenseRun.Draw(quantity, quantity * 1_000), filing);

    private static Ship Customs(string key, decimal quantity, string? filing = null, string on = Today) =>
        Ship(key, quantity, filing, on) with
        {
            Source = EntrySource.Customs,
        };

    private static LedgerState Accepted(LicenseState license, LedgerState ledger, LedgerEntry entry) =>
        Assert.IsType<LedgerRuling.Accepted>(Ledger.Decide(license, ledger, entry, s_today)).State;

    private static LedgerState Kept(LicenseState license, LedgerState ledger, LedgerEntry entry) =>
        Assert.IsType<LedgerRuling.Kept>(Ledger.Decide(license, ledger, entry, s_today)).State;

    private static string[] Breached(LicenseState license, LedgerState ledger) =>
        [.. Breaches.Read(license, ledger).Select(b => $"{b.Key} {b.Finding.Code}")];

    [Fact]
    public void What_was_accepted_of_a_day_stays_accepted_when_a_suspension_comes_later_that_day()
    {
        var ledger = Accepted(s_license, LedgerState.Empty, Ship("1", 10, "X1"));
        var suspended = LicenseRun.Then(s_license, Today, s_suspended);
        Assert.Empty(Breached(suspended, ledger));
        // Customs tells the same shipment after it; more than was told before, or another one, is a breach.
        Assert.Empty(Breached(suspended, Accepted(suspended, ledger, Customs("c", 10, "X1"))));
        Assert.Equal(["c Status", "c Differs"], Breached(suspended, Kept(suspended, ledger, Customs("c", 11, "X1"))));
        Assert.Equal(["c Status"], Breached(suspended, Kept(suspended, ledger, Customs("c", 10, "X2"))));
        // What voids a license reaches back.
        Assert.Equal(["1 Status"], Breached(LicenseRun.Then(s_license, Today, new Voided("False.")), ledger));
    }

    [Fact]
    public void What_was_a_breach_stays_one_when_the_license_is_reinstated_or_replaced_that_day()
    {
        var suspended = LicenseRun.Then(s_license, Today, s_suspended);
        var ledger = Kept(suspended, LedgerState.Empty, Customs("c", 10, "X1"));
        var told = Breaches.Read(suspended, ledger);
        var reinstated = LicenseRun.Then(suspended, Today, s_reinstated);
        Assert.Equal(told.AsEnumerable(), Breaches.Read(reinstated, ledger));
        var replaced = LicenseRun.Then(suspended, Today, new Replaced("D2", "Address."));
        Assert.Equal(told.AsEnumerable(), Breaches.Read(replaced, ledger));
        Assert.Equal(["c Status"], Breached(reinstated, Accepted(reinstated, ledger, Ship("1", 10, "X2"))));
    }

    [Fact]
    public void Of_two_shipments_of_a_day_the_one_that_was_told_is_the_breach()
    {
        var ledger = Accepted(s_license, LedgerState.Empty, Ship("z", 60, "X9"));
        ledger = Kept(s_license, ledger, Customs("a", 50, "X1"));
        Assert.Equal(["a Quantity"], Breached(s_license, ledger));
        // The other's filing told by customs too is no new shipment.
        Assert.Equal(["a Quantity"], Breached(s_license, Accepted(s_license, ledger, Customs("b", 60, "X9"))));
    }

    [Fact]
    public void A_line_that_is_cut_down_or_revoked_later_that_day_leaves_what_was_shipped_of_it()
    {
        var ledger = Accepted(s_license, LedgerState.Empty, Ship("1", 60));
        var less = LicenseRun.Terms(LicenseRun.Line(quantity: 50m)) with { Destinations = ["FR"] };
        Assert.Empty(Breached(LicenseRun.Then(s_license, Today, new Revised(less, "Policy.")), ledger));
        Assert.Empty(Breached(LicenseRun.Then(s_license, Today, new Revoked("Diversion.", ["1"])), ledger));
    }

    [Fact]
    public void A_shipment_told_after_its_day_stands_by_the_acts_of_the_days_before()
    {
        var suspended = LicenseRun.Then(LicenseRun.Then(s_license, "2019-11-20", s_suspended), Today, s_reinstated);
        Assert.Equal(
            ["c Status"],
            Breached(suspended, Kept(suspended, LedgerState.Empty, Customs("c", 1, on: "2019-12-01")))
        );
        Accepted(suspended, LedgerState.Empty, Customs("c", 1, on: "2019-11-19"));
    }

    [Fact]
    public void What_was_seen_of_the_license_is_kept_with_the_entry_and_never_taken_from_a_request()
    {
        var suspended = LicenseRun.Then(s_license, Today, s_suspended);
        var kept = Assert.IsType<LedgerRuling.Kept>(
            Ledger.Decide(suspended, LedgerState.Empty, Customs("c", 1), s_today)
        );
        var body = LedgerJson.BodyOf(kept.Entry);
        Assert.Contains("\"seen\":2", body, StringComparison.Ordinal);
        Assert.Null(LedgerJson.Read(body, EntrySource.Customs).Seen);
        Assert.IsType<LedgerRuling.Repeated>(Ledger.Decide(suspended, kept.State, Customs("c", 1), s_today));
    }

    private sealed record Step(int Kind, int Key, (int Filing, int Line, int Amount) Said);

    private static readonly Gen<Step[]> s_steps = Gen.Select(
            Gen.Int[0, 19],
            Gen.Int[0, 40],
            Gen.Select(Gen.Int[0, 5], Gen.Int[1, 2], Gen.Int[1, 60])
        )
        .Select((kind, key, said) => new Step(kind, key, said))
        .Array[1, 20];

    private static LicenseContent? ActOf(Step step) =>
        step.Kind switch
        {
            0 or 1 => s_suspended,
            2 or 3 => s_reinstated,
            4 => new Revoked("Diversion.", ["2"]),
            5 => new Replaced("D2", "Address."),
            6 => new Revised(
                LicenseRun.Terms(LicenseRun.Line(quantity: step.Said.Amount * 2), LicenseRun.Line("2")),
                "Policy."
            ),
            _ => null,
        };

    private static Ship ShipOf(Step step, DateOnly on) =>
        new(
            step.Key.ToString(CultureInfo.InvariantCulture),
            step.Kind switch
            {
                < 15 => EntrySource.Exporter,
                19 => EntrySource.Authority,
                _ => EntrySource.Customs,
            },
            on,
            LicenseRun.Draw(
                step.Said.Amount,
                step.Said.Amount * 900,
                step.Said.Line.ToString(CultureInfo.InvariantCulture)
            ),
            step.Said.Filing < 4 ? "X" + step.Said.Filing.ToString(CultureInfo.InvariantCulture) : null
        );

    /// <summary>Each told on its day, with acts on the license in between: what is read in the end is what was told, and nothing else.</summary>
    [Fact]
    public void What_was_told_on_its_day_is_what_is_read_in_the_end()
    {
        var breached = 0;
        s_steps.Sample(
            steps =>
            {
                var license = LicenseRun.Issued(LicenseRun.Terms(LicenseRun.Line(), LicenseRun.Line("2")));
                var ledger = LedgerState.Empty;
                var today = LicenseRun.Day("2019-12-01");
                List<string> told = [];
                foreach (var step in steps)
                {
                    if (step.Kind == 7)
                    {
                        today = today.AddDays(1);
                    }
                    else if (ActOf(step) is { } act)
                    {
                        license = LicenseFold.Apply(license, new("carl", "countersigner", null, today, act));
                    }
                    else if (Ledger.Decide(license, ledger, ShipOf(step, today), today) is var ruling)
                    {
                        ledger = ruling switch
                        {
                            LedgerRuling.Accepted a => a.State,
                            LedgerRuling.Kept k => k.State,
                            _ => ledger,
                        };
                        told.AddRange(
                            (ruling as LedgerRuling.Kept)?.Findings.Select(f => $"{step.Key} {f.Code} {f.Why}") ?? []
                        );
                    }
                }

                Interlocked.Add(ref breached, told.Count);
                var read = Breaches.Read(license, ledger).Where(b => b.Finding.Code != LedgerCode.Differs);
                Assert.Equal(
                    told.Order(StringComparer.Ordinal),
                    read.Select(b => $"{b.Key} {b.Finding.Code} {b.Finding.Why}").Order(StringComparer.Ordinal)
                );
            },
            iter: Effort.Of(5_000, 50_000)
        );
        Assert.True(breached > 1_000, $"Only {breached} breaches were told: the walk proves nothing.");
    }
}
