using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Rules;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>What relieves is not there before its first day, whatever the order states.</summary>
public class FirstDayTests
{
    [Theory]
    [InlineData("2024-04-28", Outcome.LicenseRequired)]
    [InlineData("2024-04-29", Outcome.Permitted)]
    public void Medical_devices_for_Russia(string on, Outcome outcome)
    {
        var order = With(
            Order("RU", "EAR99"),
            [.. NotOf746, ("in-supplement-4-5-6-to-part-746", true), ("medical-device", true)]
        );
        order["on"] = on;
        Assert.Equal(outcome, Decide(order).Lines[0].Underneath);
    }

    [Theory]
    [InlineData("STA", "2011-06-16")]
    [InlineData("SCP", "2015-01-16")]
    [InlineData("ACE", "2022-03-07")]
    [InlineData("IEC", "2024-09-06")]
    [InlineData("NAC", "2023-11-17")]
    [InlineData("ACA", "2024-04-04")]
    [InlineData("MED", "2024-04-29")]
    [InlineData("HBM", "2024-12-02")]
    [InlineData("RFF", "2024-12-02")]
    public void An_exception_is_tried_from_its_first_day(string symbol, string first)
    {
        var day = DateOnly.ParseExact(first, "yyyy-MM-dd");
        Assert.NotNull(RuleBook.Shipped.LicenseExceptions.Find(symbol, day));
        Assert.Null(RuleBook.Shipped.LicenseExceptions.Find(symbol, day.AddDays(-1)));
        var order = Order("CN", "3A001.a.2");
        order["on"] = day.AddDays(-1).ToString("yyyy-MM-dd");
        Assert.DoesNotContain(Decide(order).Lines[0].Exceptions, e => e.Symbol == symbol);
    }

    [Theory]
    [InlineData("CN", "validated-end-user", "2007-06-18", false)]
    [InlineData("CN", "validated-end-user", "2007-06-19", true)]
    [InlineData("IN", "validated-end-user", "2007-10-01", false)]
    [InlineData("IN", "validated-end-user", "2007-10-02", true)]
    [InlineData("MY", "validated-end-user-data-center", "2024-10-01", false)]
    [InlineData("MY", "validated-end-user-data-center", "2024-10-02", true)]
    public void Validated_end_users(string destination, string fact, string on, bool lifted)
    {
        var order = With(Order(destination, "2B001.d"), (fact, true), ("necessary-for-data-center", true));
        order["on"] = on;
        var line = Decide(Certified(order, on)).Lines[0];
        Assert.Equal(lifted, line.Findings<Lifted>().Any());
        Assert.NotEqual(
            lifted,
            line.Findings<Note>().Any(n => n.Text.Contains("nothing is lifted", StringComparison.Ordinal))
        );
    }

    /// <summary>Of every order that some exception of a later day permits: the day before, it is not tried.</summary>
    [Fact]
    public void No_answer_rests_on_an_exception_before_its_first_day()
    {
        var all = RuleBook.Shipped.LicenseExceptions.All.All.Where(e => e.Source.Window.From is not null).ToList();
        Assert.NotEmpty(all);
        foreach (var given in WorkedCases.All)
        {
            foreach (var first in all.Select(e => e.Source.Window.From!.Value).Distinct())
            {
                var order = given.Order.DeepClone().AsObject();
                order["on"] = first.AddDays(-1).ToString("yyyy-MM-dd");
                var read = WorkedCases.Order(order);
                var situation = WorkedCases.Situation(given, read);
                var tried = read.Lines.SelectMany((_, i) => Determiner.Line(read, situation, i, []).Exceptions);
                Assert.DoesNotContain(
                    tried,
                    t => all.Exists(e => e.Symbol == t.Symbol && e.Source.Window.From >= first)
                );
            }
        }
    }

    /// <summary>742.10 asked for a license for what is controlled for AT until Sudan left E:1.</summary>
    [Theory]
    [InlineData("2019-11-20", Outcome.LicenseRequired)]
    [InlineData("2020-12-31", Outcome.LicenseRequired)]
    [InlineData("2021-01-19", Outcome.NoLicenseRequired)]
    public void Sudan_as_a_state_sponsor_of_terrorism(string on, Outcome outcome)
    {
        var order = Order("SD", "5A991");
        order["on"] = on;
        var line = Decide(order).Lines[0];
        Assert.Equal(outcome, line.Underneath);
        Assert.Equal(outcome == Outcome.LicenseRequired, line.Requirements.Any(r => r.Reason == "AT"));
    }
}
