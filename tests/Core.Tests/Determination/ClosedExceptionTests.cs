using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Orders of an auditor: what the law closes, whatever the facts of an exception or a paper say.</summary>
public class ClosedExceptionTests
{
    private static readonly (string Code, bool Value)[] s_temporary =
    [
        ("return-within-year", true),
        ("order-to-buy-received", false),
        ("known-to-stay", false),
        ("effective-control", true),
        ("tmp-use-conditions", true),
        ("firearms-4m", false),
    ];

    private static readonly (string Code, bool Value)[] s_baggage =
    [
        ("traveler-owned", true),
        ("bag-unaccompanied-allowed", true),
        ("bag-firearms-allowed", true),
        ("firearms-4m", false),
    ];

    private static readonly (string Code, bool Value)[] s_small = [("order-split", false), ("firearms-4m", false)];

    /// <summary>746.1(b)(4): under an arms embargo of the United Nations no exception but GOV opens. 740.2(a)(12): .y is part of the series.</summary>
    [Theory]
    [InlineData("CD", "0A501.a", "TMP")]
    [InlineData("CF", "0A501.a", "TMP")]
    [InlineData("LY", "0A501.a", "BAG")]
    [InlineData("SD", "0A505.a", "BAG")]
    [InlineData("SO", "0A501.c", "LVS")]
    [InlineData("LB", "0A501.c", "LVS")]
    [InlineData("CN", "9A610.y", "TMP")]
    [InlineData("HK", "9A515.y.1", "TMP")]
    [InlineData("RU", "9A610.y", "BAG")]
    public void No_facts_of_an_exception_open_what_is_closed(string destination, string eccn, string symbol)
    {
        var facts =
            symbol == "TMP" ? s_temporary
            : symbol == "BAG" ? s_baggage
            : s_small;
        var order = With(Order(destination, eccn), facts);
        if (symbol == "LVS")
        {
            Line(order)["value"] = 100;
            Line(order)["facts"]!["year-value"] = 100;
        }

        var line = Decide(order).Lines[0];
        Assert.NotEqual(Outcome.Permitted, line.Underneath);
        Assert.All(
            line.Exceptions.Where(e => e.Symbol == symbol),
            e => Assert.NotEqual(ExceptionStanding.Available, e.Standing)
        );
    }

    /// <summary>84 FR 43487: from 19 August 2019 the listed party certifies, though the first version's days run through that one.</summary>
    [Theory]
    [InlineData("2019-08-18", "exporter", true)]
    [InlineData("2019-08-19", "exporter", false)]
    public void On_the_first_day_of_a_version_the_one_before_lifts_nothing(string on, string by, bool lifted)
    {
        var given = WorkedCases.All.First(c =>
            (string?)c.Expect["outcome"] == "PERMITTED"
            && (string?)c.Order["lines"]![0]!["facts"]?["gl-limb"] == "NETWORK"
        );
        var order = given.Order.DeepClone().AsObject();
        order["on"] = on;
        JsonObject paper = order["certificates"]![0]!.AsObject();
        (paper["by"], paper["signed"]) = (by, "2019-06-01");
        Assert.Equal(lifted, WorkedCases.Decide(given, order).Lines[0].Findings<Lifted>().Any());
    }
}
