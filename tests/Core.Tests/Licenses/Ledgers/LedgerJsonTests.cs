using System.Globalization;
using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Tests.Licenses.Ledgers;

public class LedgerJsonTests
{
    private static readonly DateOnly s_day = LicenseRun.Day("2019-12-01");

    private static readonly Draw s_draw = LicenseRun.Draw(1.50m, 0.0001m) with
    {
        Rate = new Rate(1.10m, "USD", s_day, "ECB"),
        Outside = new PriceRise(0.00005m, "Freight — 中."),
    };

    private static readonly LedgerEntry[] s_entries =
    [
        new Reserve("1", EntrySource.Exporter, s_day, s_draw, s_day),
        new Release("2", EntrySource.Exporter, s_day, "1"),
        new Ship("3", EntrySource.Customs, s_day, s_draw, "X1", "1", new(LadingKind.VesselDelayed, s_day, "CBP")),
        new Ship("4", EntrySource.Exporter, s_day, new Draw("1")) { Counted = new(1.10m, 2m) },
        new Reverse("5", EntrySource.Authority, s_day, "3", "Why."),
        new Return("6", EntrySource.Exporter, s_day, "3", s_draw, "Evidence."),
        new Adjust("7", EntrySource.Authority, s_day, s_draw, "Why.", "alice", "bob"),
        new TransferOut("8", EntrySource.Exporter, s_day, s_draw, "D2", "Letter."),
        new TransferIn("D0/8", EntrySource.Authority, s_day, s_draw, "D0", "Letter."),
    ];

    private static Event Written(LedgerEntry entry, long sequence = 1, DateOnly? on = null) =>
        new(
            "ledger/D1",
            sequence,
            LedgerJson.Type,
            1,
            on ?? entry.On,
            default,
            entry is Adjust a ? a.Approver : "alice",
            null,
            LedgerJson.BodyOf(entry)
        );

    [Fact]
    public void Every_entry_is_written_in_one_way_and_read_again()
    {
        foreach (var entry in s_entries)
        {
            var body = LedgerJson.BodyOf(entry);
            Assert.Equal(body, CanonicalJson.Of(body));
            Assert.Equal(entry, LedgerJson.EntryOf(Written(entry)));
            Assert.Equal(entry with { Counted = null }, LedgerJson.Read(body, entry.Source));
        }

        var kinds = typeof(LedgerEntry).Assembly.GetTypes().Where(t => t.BaseType == typeof(LedgerEntry));
        Assert.Equal(kinds.Count(), s_entries.Select(e => e.GetType()).Distinct().Count());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void No_culture_changes_a_byte_or_an_answer(string culture)
    {
        var license = LicenseRun.Issued(LicenseRun.Terms());
        var ship = LicenseRun.Ship("1", "2019-12-01", LicenseRun.Draw(1m, 110_000.5m));
        string[] invariant = [.. s_entries.Select(LedgerJson.BodyOf)];
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(invariant, s_entries.Select(LedgerJson.BodyOf));
            var refused = Assert.IsType<LedgerRuling.Refused>(Ledger.Decide(license, LedgerState.Empty, ship, s_day));
            Assert.Equal("110000.5 of at most 110000 on the license.", refused.Finding.Why);
            Assert.Equal("left: 100 number on line 1, USD 110000 on the license", refused.Left!.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_ledger_folds_from_its_log_to_the_state_that_was_decided()
    {
        var license = LicenseRun.Issued(LicenseRun.Terms());
        var decided = LedgerState.Empty;
        List<Event> log = [];
        for (var i = 1; i <= 5; i++)
        {
            var ship = LicenseRun.Ship($"{i}", "2019-12-01", LicenseRun.Draw(i, i * 1_000m));
            var accepted = Assert.IsType<LedgerRuling.Accepted>(Ledger.Decide(license, decided, ship, s_day));
            decided = accepted.State;
            log.Add(Written(accepted.Entry, i));
        }

        var read = LedgerJson.Fold(log);
        Assert.Equal((decided.Sequence, decided.UseOf("1")), (read.Sequence, read.UseOf("1")));
        Assert.Equal(new LineUse(15m, 15_000m), read.UseOf("1"));
    }

    [Theory]
    [InlineData("""{"act":"ship","key":"1","source":"exporter","on":"2019-12-01"}""")]
    [InlineData("""{"act":"sink","key":"1","source":"exporter","on":"2019-12-01"}""")]
    [InlineData("""{"act":"release","key":"1","source":"7","on":"2019-12-01","reservation":"r"}""")]
    [InlineData("""{"act":"release","key":"1","source":"exporter","on":"2019-12-01","reservation":"r","more":1}""")]
    [InlineData(
        """{"act":"ship","key":"1","source":"exporter","on":"2019-12-01","draw":{"line":"1","quantity":{"amount":1.5,"unit":"kg"}}}"""
    )]
    [InlineData("""{"act":"release","key":"1","key":"2","source":"exporter","on":"2019-12-01","reservation":"r"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_entry_is_refused(string json) =>
        Assert.Throws<FormatException>(() => LedgerJson.Read(json, EntrySource.Exporter));

    [Fact]
    public void An_event_whose_legal_day_is_not_the_entrys_is_refused() =>
        Assert.Throws<FormatException>(() => LedgerJson.EntryOf(Written(s_entries[0], on: s_day.AddDays(1))));
}
