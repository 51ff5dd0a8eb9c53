using System.Text;
using CsCheck;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using LineOutcome = Licet.Core.Determination.Outcome;

namespace Licet.Core.Tests.Orders.Shipping;

/// <summary>Orders beside a naive book of them: a list of words and three questions.</summary>
public class OrderModelTests
{
    private static readonly DateOnly s_first = new(2019, 5, 1);

    private static readonly OrderText s_order = OrderText
        .Read(
            Encoding.UTF8.GetBytes(
                """{"id":"1","on":"2019-05-10","destination":"CN","parties":[{"roles":["end-user"],"name":"N","country":"CN"}],"lines":[{"eccn":"EAR99"}]}"""
            )
        )
        .Text!;

    private enum Ask
    {
        Enter,
        Hold,
        Release,
        Ship,
        Cancel,
    }

    /// <param name="Free">Whether the law lets it go on that day.</param>
    private readonly record struct Step(Ask Ask, int Later, bool Free);

    private static readonly Gen<Step[]> s_steps = Gen.Select(
        Gen.Enum<Ask>(),
        Gen.Int[0, 3],
        Gen.Bool,
        (ask, later, free) => new Step(ask, later, free)
    ).Array[1, 12];

    [Fact]
    public void Orders_stand_as_a_naive_book_says_whatever_is_asked_in_whatever_order() =>
        s_steps.Sample(
            steps =>
            {
                var state = OrderState.New("order/1");
                string standing = "none";
                var day = s_first;
                foreach (var step in steps)
                {
                    day = day.AddDays(step.Later);
                    var ruling = OrderActs.Take(
                        state,
                        new OrderAct("alice", day, state.Sequence, Of(step.Ask)),
                        day,
                        order => Law(order, step.Free)
                    );
                    standing = Naive(standing, step);
                    state = ruling switch
                    {
                        OrderRuling.Accepted a => a.State,
                        OrderRuling.HeldInstead h => h.State,
                        _ => state,
                    };
                    Assert.Equal(standing, state.Standing.ToString().ToLowerInvariant());
                    Assert.Equal(standing is "released" or "shipped", state.Grants.Length == 1);
                }

                Assert.True(NeverShippedUnfree(steps, state));
            },
            iter: Effort.Of(2_000, 50_000)
        );

    private static string Naive(string standing, Step step) =>
        (step.Ask, standing, step.Free) switch
        {
            (Ask.Enter, "none", _) => "held",
            (Ask.Hold, "held" or "released", _) => "held",
            (Ask.Release, "held", true) => "released",
            (Ask.Ship, "released", true) => "shipped",
            (Ask.Ship, "released", false) => "held",
            (Ask.Cancel, "held" or "released", _) => "cancelled",
            _ => standing,
        };

    /// <summary>A shipment is the last act, comes after a release with nothing held between, and on a day when the law let it go.</summary>
    private static bool NeverShippedUnfree(Step[] steps, OrderState state) =>
        state.Standing != OrderStanding.Shipped
        || (
            state.Acts[^1].Content is OrderShipped && state.Acts[^2].Content is OrderReleased && steps.Any(s => s.Free)
        );

    private static OrderAsk Of(Ask ask) =>
        ask switch
        {
            Ask.Enter => new OrderAsk.Enter(s_order),
            Ask.Hold => new OrderAsk.Hold("a list changed", "EL 2019-05-16"),
            Ask.Release => new OrderAsk.Release(s_order, "checked"),
            Ask.Ship => new OrderAsk.Ship(s_order),
            _ => new OrderAsk.Cancel("the buyer withdrew"),
        };

    private static OrderDetermination Law(Order order, bool free)
    {
        var outcome = free ? LineOutcome.NoLicenseRequired : LineOutcome.LicenseRequired;
        LineDetermination line = new(0, order.Lines[0], outcome, outcome, "SUBJECT", [], [], [], null, false, null, []);
        return new(order, outcome, [line], [], [], ["invented"]);
    }
}
