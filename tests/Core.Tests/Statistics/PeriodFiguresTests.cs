using System.Globalization;
using Licet.Core.Rules;
using Licet.Core.Statistics;
using Licet.Core.Tests.Replay;

namespace Licet.Core.Tests.Statistics;

public class PeriodFiguresTests
{
    private const string Period = "2020-11-09 to 2021-04-20";

    [Fact]
    public void TL_04_six_of_169_are_not_accounted_for_and_each_share_names_its_denominator()
    {
        var published = Published("Huawei");
        Assert.Equal((169, 163, 6), (published.Considered, published.Decided, published.Unaccounted));
        var shares = published.Shares(FigureOrigin.Reported, 0).ToDictionary(f => f.Name);
        TestContext.Current.SendDiagnosticMessage(string.Join(Environment.NewLine, shares.Values.Select(Printed)));
        Assert.Equal("69.3 % = 113/163, without 6 considered, outcome not said", Printed(shares["approvedOfDecided"]));
        Assert.Equal("66.9 % = 113/169", Printed(shares["approvedOfConsidered"]));
        Assert.Equal("29.4 % = 48/163, without 6 considered, outcome not said", Printed(shares["returnedOfDecided"]));
        Assert.Equal("28.4 % = 48/169", Printed(shares["returnedOfConsidered"]));
    }

    [Fact]
    public void TL_04_the_replay_s_record_gives_the_published_counts_and_values()
    {
        var rows = ReplayLogs.Rows;
        var (from, through) = (new DateOnly(2020, 11, 9), new DateOnly(2021, 4, 20));
        Assert.Equal(Published("Huawei"), PeriodFigures.Of(rows, from, through));
        var within = rows.Where(r => r.On(through)!.On >= from).ToLookup(r => r.On(through)!.Standing);
        Assert.Equal(Sum("value approved"), Value(within[Standing.Approved]));
        Assert.Equal(Sum("value returned without action"), Value(within[Standing.Returned]));
        Assert.Equal(Sum("value denied"), Value(within[Standing.Denied]));
        Assert.Equal(
            Sum("value approved, CCL category 3"),
            Value(within[Standing.Approved].Where(r => r.Lines[0].Item!.StartsWith("3A00", StringComparison.Ordinal)))
        );
        Assert.Equal(
            Sum("value approved, EAR99"),
            Value(within[Standing.Approved].Where(r => r.Lines[0].Item == "EAR99"))
        );
    }

    [Fact]
    public void The_published_classes_add_up_to_the_published_sums()
    {
        string[] classes = ["CCL category 3", "CCL category 5", "AT-only items", "EAR99"];
        Assert.Equal(Sum("approved"), classes.Sum(c => Sum("approved, " + c)));
        Assert.Equal(Sum("value approved"), classes.Sum(c => Sum("value approved, " + c)));
        Assert.Equal(Sum("denied"), Sum("denied, AT-only items") + Sum("denied, EAR99"));
    }

    [Theory]
    [InlineData("FY2008", "all destinations", 21_293, 0)]
    [InlineData("FY2013", "all destinations", 24_782, 1)]
    [InlineData(Period, "SMIC", 206, 0)]
    public void Other_published_periods_add_up_or_say_what_is_missing(
        string period,
        string scope,
        int considered,
        int unaccounted
    )
    {
        var total = scope == "SMIC" ? "applications considered" : "applications processed";
        PeriodFigures figures = new(
            (int)Sum(total, period, scope),
            (int)Sum("approved", period, scope),
            (int)Sum("returned without action", period, scope),
            (int)Sum("denied", period, scope)
        );
        Assert.Equal(considered, figures.Considered);
        Assert.Equal(unaccounted, figures.Unaccounted);
    }

    [Fact]
    public void A_share_of_none_is_none()
    {
        Assert.All(new PeriodFigures(0, 0, 0, 0).Shares(FigureOrigin.Computed, 0), f => Assert.Null(f.Value));
    }

    private static string Printed(Figure share) =>
        FormattableString.Invariant($"{share.Value * 100:0.0} % = {share.Numerator}/{share.Denominator}")
        + string.Concat(share.Exclusions.Select(e => FormattableString.Invariant($", without {e.Count} {e.What}")));

    private static decimal Value(IEnumerable<ApplicationRow> rows) => rows.Sum(r => r.Lines.Sum(l => l.Value ?? 0));

    private static PeriodFigures Published(string scope) =>
        new(
            (int)Sum("applications considered", Period, scope),
            (int)Sum("approved", Period, scope),
            (int)Sum("returned without action", Period, scope),
            (int)Sum("denied", Period, scope)
        );

    private static decimal Sum(string measure, string period = Period, string scope = "Huawei")
    {
        var file = SharedData.PathOf("data/bis-licensing-statistics/bis-licensing-statistics.csv");
        var rows = RuleTable.Read("bis", File.ReadAllText(file)).Rows;
        var row = rows.Single(r => r["period"] == period && r["scope"] == scope && r["measure"] == measure);
        return decimal.Parse(row["value"], CultureInfo.InvariantCulture);
    }
}
