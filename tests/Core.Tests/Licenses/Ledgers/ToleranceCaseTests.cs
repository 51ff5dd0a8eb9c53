using System.Globalization;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Licenses.Ledgers;

/// <summary>LIC-01: the worked cases of tolerance-cases.csv.</summary>
public class ToleranceCaseTests
{
    [Theory]
    [InlineData("TOL-01")]
    [InlineData("TOL-02")]
    [InlineData("TOL-03")]
    [InlineData("TOL-04")]
    [InlineData("TOL-05")]
    [InlineData("TOL-06")]
    [InlineData("TOL-07")]
    [InlineData("TOL-08")]
    [InlineData("TOL-09")]
    [InlineData("TOL-10")]
    public void A_worked_case_of_the_shipping_tolerances_is_decided_as_it_says(string id)
    {
        var row = Cases().Single(r => r["id"] == id);
        var day = LicenseRun.Day(row["ship_date"]);
        var license = LicenseRun.Issued(TermsOf(row));
        var before = LedgerState.Empty;
        if (Draw(row, "prior_qty", "prior_value_usd") is { } prior)
        {
            Ship earlier = new("prior", EntrySource.Exporter, day, prior);
            before = Assert.IsType<LedgerRuling.Accepted>(Ledger.Decide(license, before, earlier, day)).State;
        }

        Ship now = new("now", EntrySource.Exporter, day, Draw(row, "this_qty", "this_value_usd") ?? Nothing);
        var code = Ledger.Decide(license, before, now, day) switch
        {
            LedgerRuling.Accepted => "ALLOW",
            LedgerRuling.Refused refused => refused.Finding.Code.Text(),
            var other => other.ToString(),
        };
        Assert.Equal(row["expect"], code);
    }

    [Fact]
    public void Every_case_of_the_table_is_tried() =>
        Assert.Equal(
            Enumerable.Range(1, 10).Select(i => $"TOL-{i.ToString("00", CultureInfo.InvariantCulture)}"),
            Cases().Select(r => r["id"])
        );

    private static Draw Nothing => new("1", null, null, null, "DE", new PartyIds(["C"]));

    private static LicenseTerms TermsOf(RuleRow row)
    {
        var value = row["licence_value_usd"];
        LicenseLine line = new(
            "1",
            LicenseRun.Item(row["unit"] == "technology" ? "3E001" : "3A001.a.2"),
            "x",
            row["licence_qty"].Length > 0 ? new Quantity(Number(row["licence_qty"]), UnitOf(row)) : null,
            value.Length > 0 ? new Money(Number(value), "USD") : null
        );
        return LicenseRun.Terms(line) with
        {
            Issued = LicenseRun.Day("2011-01-01"),
            Tolerance = row["unit"].Contains("0%", StringComparison.Ordinal) ? new StatedTolerance(0m) : null,
        };
    }

    private static Draw? Draw(RuleRow row, string quantity, string value) =>
        (row[quantity].Length, row[value].Length) switch
        {
            (0, 0) => null,
            _ when Number(row[value]) == 0m => null,
            (0, _) => Nothing with { Value = new Money(Number(row[value]), "USD") },
            _ => LicenseRun.Draw(Number(row[quantity]), Number(row[value]), unit: UnitOf(row)),
        };

    private static string UnitOf(RuleRow row) => row["unit"].Split(' ')[0];

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<RuleRow> Cases() =>
        RuleTable
            .Read("tolerance-cases", File.ReadAllText(SharedData.PathOf("domain/tables/tolerance-cases.csv")))
            .Rows;
}
