using System.Globalization;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Statistics;
using Licet.Core.Tests.Licenses;

namespace Licet.Core.Tests.Statistics;

/// <summary>Licenses used as well as issued, by examples; by any sequence of entries see <see cref="LicenseFiguresModelTests"/>.</summary>
public class LicenseFiguresTests
{
    private static DateOnly Day(string day) => LicenseRun.Day(day);

    private static LicenseTerms Terms(string number, string currency = "USD", bool elsewhere = false) =>
        LicenseRun.Terms(LicenseRun.Line() with { Value = new Money(100_000, currency) }) with
        {
            Number = number,
            Issuer = new Issuer("BIS", elsewhere ? "The license itself." : null),
        };

    private static LicenseLog Issue(LicenseLog log, params string[] numbers) =>
        numbers.Aggregate(log, (l, n) => l.Act(n, "2018-06-01", new Issued(Terms(n), "acme")));

    private static LedgerEntry Ship(string key, string on, decimal quantity, decimal value, string? filing = null) =>
        LicenseRun.Ship(key, on, LicenseRun.Draw(quantity, value), filing) with
        {
            Counted = new(quantity, value),
        };

    private static Dictionary<string, Figure> On(LicenseLog log, string day) =>
        LicenseFigures.On(LicenseUses.Of(log.Events), Day(day)).ToDictionary(f => f.Name);

    private static string Said(LicenseLog log, string day, params string[] names)
    {
        var figures = On(log, day);
        return string.Join(
            ' ',
            names.Select(n =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{n}={figures[n].Numerator:0.#}/{figures[n].Denominator:0.#}"
                )
            )
        );
    }

    [Fact]
    public void A_license_is_used_from_the_day_of_its_first_shipment_and_no_more_when_that_is_taken_back()
    {
        LicenseLog log = new();
        Issue(log, "D1", "D2", "D3").Enter("D1", Ship("a", "2019-12-02", 10, 12_000));
        log.Enter("D1", new Reverse("r", EntrySource.Exporter, Day("2020-02-01"), "a", "It stayed."));
        string[] names = ["licensesUsed", "valueShippedUsd"];
        Assert.Equal("licensesUsed=0/3 valueShippedUsd=0/300000", Said(log, "2019-12-01", names));
        Assert.Equal("licensesUsed=1/3 valueShippedUsd=12000/300000", Said(log, "2019-12-02", names));
        Assert.Equal("licensesUsed=1/3 valueShippedUsd=12000/300000", Said(log, "2020-01-31", names));
        Assert.Equal("licensesUsed=0/3 valueShippedUsd=0/300000", Said(log, "2020-02-01", names));
        Assert.DoesNotContain(On(log, "2018-05-31").Keys, k => k.StartsWith("value", StringComparison.Ordinal));
    }

    /// <summary>One replaced and one void: both are told, and those issued are more than what is in force, revoked or expired.</summary>
    [Fact]
    public void Every_license_issued_is_told_by_what_it_has_come_to()
    {
        LicenseLog log = new();
        Issue(log, "D1", "D2", "D3", "D4", "D5");
        log.Act("D1", "2019-02-01", new Replaced("D2", "Another quantity."));
        log.Act("D2", "2019-03-01", new Voided("A false end use."));
        log.Act("D3", "2019-03-01", new Suspended("Cause."));
        log.Act("D4", "2019-03-01", new Surrendered("Not needed."));
        string[] names =
        [
            "licensesInForce",
            "licensesSuspended",
            "licensesSurrendered",
            "licensesReplaced",
            "licensesVoid",
            "licensesRevoked",
        ];
        Assert.Equal(
            "licensesInForce=1/5 licensesSuspended=1/5 licensesSurrendered=1/5 licensesReplaced=1/5 licensesVoid=1/5 licensesRevoked=0/5",
            Said(log, "2019-03-01", names)
        );
        Assert.Equal(
            "licensesReplaced=1/5 licensesVoid=0/5",
            Said(log, "2019-02-28", "licensesReplaced", "licensesVoid")
        );
        Assert.Contains("750.7(a)(2)", On(log, "2019-03-01")["licensesVoid"].Formula, StringComparison.Ordinal);
        log.Act("D3", "2019-04-01", new Reinstated("Looked into."));
        Assert.Equal("licensesInForce=2/5", Said(log, "2019-04-01", "licensesInForce"));
    }

    [Fact]
    public void What_came_back_undelivered_is_no_use_and_what_came_back_otherwise_is()
    {
        LicenseLog log = new();
        Issue(log, "D1", "D2");
        Return back = new("b", EntrySource.Exporter, Day("2020-01-10"), "a", LicenseRun.Draw(10, 12_000), "Carrier.");
        var counted = back with { Counted = new(10, 12_000) };
        log.Enter("D1", Ship("a", "2019-12-02", 10, 12_000), counted);
        log.Enter("D2", Ship("a", "2019-12-02", 10, 12_000), counted with { DeliveryFailure = null });
        Assert.Equal(
            "licensesUsed=1/2 valueShippedUsd=12000/200000",
            Said(log, "2020-01-10", "licensesUsed", "valueShippedUsd")
        );
    }

    [Fact]
    public void Exhausted_expired_and_expired_unused_each_of_what_can_be_so()
    {
        LicenseLog log = new();
        Issue(log, "D1", "D2", "D3", "D4").Enter("D1", Ship("a", "2019-12-02", 100, 90_000));
        log.Enter("D2", Ship("a", "2019-12-02", 99, 109_000));
        log.Act("D4", "2019-12-02", new Revoked("Cause."));
        LicenseLine technology = new("1", LicenseRun.Item("3E001"), "Technology");
        log.Act("D5", "2018-06-01", new Issued(LicenseRun.Terms(technology) with { Number = "D5" }, "acme"));
        log.Enter("D5", new Ship("a", EntrySource.Exporter, Day("2019-12-03"), new Draw("1")) { Counted = new(0, 0) });
        string[] names = ["licensesUsed", "licensesExhausted", "licensesExpired", "licensesExpiredUnused"];
        Assert.Equal(
            "licensesUsed=2/5 licensesExhausted=1/4 licensesExpired=0/5 licensesExpiredUnused=0/0",
            Said(log, "2019-12-02", names)
        );
        Assert.Equal(
            "licensesUsed=3/5 licensesExhausted=1/4 licensesExpired=4/5 licensesExpiredUnused=1/4",
            Said(log, "2022-06-02", names)
        );
        Assert.Equal(
            new("with a line that has no quantity", 1),
            On(log, "2022-06-02")["licensesExhausted"].Exclusions[0]
        );
    }

    [Fact]
    public void Currencies_are_never_added_and_licenses_issued_elsewhere_stand_apart()
    {
        LicenseLog log = new();
        Issue(log, "D1").Act("D2", "2018-06-01", new Issued(Terms("D2", "EUR"), "acme"));
        log.Act("D3", "2018-07-01", new Entered(Terms("D3", elsewhere: true), "acme"));
        log.Enter("D1", Ship("a", "2019-12-02", 1, 1_000)).Enter("D3", Ship("a", "2019-12-02", 1, 7_000));
        log.Enter("D2", Ship("a", "2019-12-02", 1, 500));
        var figures = On(log, "2019-12-02");
        Assert.Equal(
            "licensesUsed=2/2 valueShippedEur=500/100000 valueShippedUsd=1000/100000 elsewhereLicensesUsed=1/1 elsewhereLicensesInForce=1/1 elsewhereValueShippedUsd=7000/100000",
            Said(
                log,
                "2019-12-02",
                "licensesUsed",
                "valueShippedEur",
                "valueShippedUsd",
                "elsewhereLicensesUsed",
                "elsewhereLicensesInForce",
                "elsewhereValueShippedUsd"
            )
        );
        Assert.Equal(("EUR", "USD"), (figures["valueShippedEur"].Unit, figures["valueShippedUsd"].Unit));
        Assert.All(figures.Values, f => Assert.Equal(log.Events.Count, f.Position));
    }

    [Fact]
    public void What_cannot_be_counted_is_told_beside_and_never_silently_left_out()
    {
        LicenseLog log = new();
        Issue(log, "D1").Enter("D1", LicenseRun.Ship("a", "2019-12-02", LicenseRun.Draw(1, 1, "9")));
        log.Enter("D999", Ship("a", "2019-12-02", 1, 1_000));
        var figures = On(log, "2019-12-02");
        Assert.Equal((0m, 1m), (figures["licensesUsed"].Numerator, figures["licensesUsed"].Denominator));
        Assert.Equal(
            [
                new("reports of shipments that could not be counted", 1),
                new("ledgers of licenses that are not known", 1),
            ],
            figures["licensesUsed"].Exclusions
        );
        Assert.Equal([new("reports of shipments that could not be counted", 1)], figures["valueShippedUsd"].Exclusions);
        Assert.Empty(On(log, "2019-12-01")["licensesUsed"].Exclusions);
    }
}
