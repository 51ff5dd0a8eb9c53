using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Licet.Core.Determination;
using Licet.Core.History;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Core.Tests.Covering;
using LineOutcome = Licet.Core.Determination.Outcome;

namespace Licet.Core.Tests.Orders.Shipping;

public class OrderActsTests
{
    private static readonly OrderText s_order = Text("Nordlicht");

    private static OrderText Text(string party, string on = "2019-05-10") =>
        OrderText
            .Read(
                Encoding.UTF8.GetBytes(
                    $$"""{"id":"PO-1","on":"{{on}}","destination":"CN","parties":[{"roles":["end-user"],"name":"{{party}}","country":"CN"}],"lines":[{"eccn":"EAR99","value":1.50}]}"""
                )
            )
            .Text!;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Free before 16 May 2019; from then on a license for 744.11; from 1 July on another one, too; prohibited from August on.</summary>
    private static OrderDetermination Law(Order order)
    {
        string[] reasons =
            order.On < Day("2019-05-16") ? []
            : order.On < Day("2019-07-01") ? ["744.11"]
            : ["744.11", "744.21"];
        var outcome =
            order.On >= Day("2019-08-01") ? LineOutcome.Prohibited
            : reasons.Length == 0 ? LineOutcome.NoLicenseRequired
            : LineOutcome.LicenseRequired;
        Authority law = new("rule", "744.11", Confidence.TryParse("R25", out var firm) ? firm : default!);
        List<Requirement> asked =
        [
            .. reasons.Select(r => new Requirement(law, "asked", RequirementKind.EndUser, r, [], null)),
        ];
        LineDetermination line = new(
            0,
            order.Lines[0],
            outcome,
            outcome,
            "SUBJECT",
            [],
            asked,
            [],
            null,
            false,
            null,
            []
        );
        return new(order, outcome, [line], [], [], ["invented"]);
    }

    private static OrderRuling Take(OrderState state, string on, OrderAsk ask) =>
        OrderActs.Take(state, new OrderAct("alice", Day(on), state.Sequence, ask), Day(on), Law);

    private static OrderState Must(OrderState state, string on, OrderAsk ask) =>
        Assert.IsType<OrderRuling.Accepted>(Take(state, on, ask)).State;

    private static OrderState Entered(string on = "2019-05-10") =>
        Must(OrderState.New("order/PO-1"), on, new OrderAsk.Enter(s_order));

    private static OrderState Released() => Must(Entered(), "2019-05-10", new OrderAsk.Release(s_order, "checked"));

    [Fact]
    public void An_order_is_held_until_a_grant_and_a_reason_release_it_and_ships_after_a_second_check()
    {
        var entered = Entered();
        Assert.Equal(OrderStanding.Held, entered.Standing);
        var released = Must(entered, "2019-05-11", new OrderAsk.Release(s_order, "checked"));
        Assert.Equal((OrderStanding.Released, "NLR"), (released.Standing, Assert.Single(released.Grants).By));
        var shipped = Must(released, "2019-05-15", new OrderAsk.Ship(s_order, "X1"));
        Assert.Equal(OrderStanding.Shipped, shipped.Standing);
        Assert.Equal(Day("2019-05-15"), ((OrderShipped)shipped.Acts[^1].Content).Check.On);
    }

    [Fact]
    public void On_the_ship_date_the_law_is_asked_again_and_what_it_forbids_is_held_instead()
    {
        var held = Assert.IsType<OrderRuling.HeldInstead>(Take(Released(), "2019-05-16", new OrderAsk.Ship(s_order)));
        Assert.Equal("line 1: LICENSE_REQUIRED", held.Why);
        Assert.Equal(OrderStanding.Held, held.State.Standing);
        Assert.StartsWith(
            "check of 2019-05-16: invented",
            ((OrderHeld)held.Event.Content).Cause,
            StringComparison.Ordinal
        );
        Assert.IsType<OrderRuling.Refused>(Take(held.State, "2019-05-16", new OrderAsk.Ship(s_order)));
    }

    [Fact]
    public void A_gap_beneath_the_answer_is_accepted_by_name_or_nothing_goes_and_stands_in_the_record()
    {
        const string gap = "no complete list covers the day";
        OrderRuling Asked(OrderState state, OrderAsk ask) =>
            OrderActs.Take(
                state,
                new OrderAct("alice", Day("2019-05-11"), state.Sequence, ask),
                Day("2019-05-11"),
                o => Law(o) with { Gaps = [gap] }
            );
        OrderAsk release = new OrderAsk.Release(s_order, "checked by hand");
        var refused = Assert.IsType<OrderRuling.Refused>(Asked(Entered(), release));
        Assert.Contains(gap, refused.Why, StringComparison.Ordinal);
        var released = Assert.IsType<OrderRuling.Accepted>(Asked(Entered(), release with { AcceptGaps = true }));
        Assert.Equal([gap], ((OrderReleased)released.Event.Content).Check.Gaps!.Value);
        var written = OrderJson.EventOf(released.Event);
        Assert.Equal(written.Body, OrderJson.EventOf(OrderJson.EventOf(written.At("order/PO-1", 2, default))).Body);
        Assert.True(OrderRepeats.IsOf(Entered(), Act(release with { AcceptGaps = true }), released.Event));
        Assert.False(OrderRepeats.IsOf(Entered(), Act(release), released.Event));

        OrderAsk ship = new OrderAsk.Ship(s_order, "X1");
        var held = Assert.IsType<OrderRuling.HeldInstead>(Asked(released.State, ship));
        Assert.Contains(gap, held.Why, StringComparison.Ordinal);
        var shipped = Assert.IsType<OrderRuling.Accepted>(Asked(released.State, ship with { AcceptGaps = true }));
        Assert.Equal([gap], ((OrderShipped)shipped.Event.Content).Check.Gaps!.Value);

        OrderAct Act(OrderAsk ask) => new("alice", Day("2019-05-11"), 1, ask);
    }

    [Fact]
    public void Every_act_that_cannot_be_says_why()
    {
        var none = OrderState.New("order/PO-1");
        var shipped = Must(Released(), "2019-05-15", new OrderAsk.Ship(s_order));
        (OrderRuling Ruling, string Why)[] cases =
        [
            (Take(none, "2019-05-10", new OrderAsk.Hold("x")), "An order begins by being entered."),
            (Take(Entered(), "2019-05-10", new OrderAsk.Enter(s_order)), "The order is there already."),
            (Take(Entered(), "2019-05-10", new OrderAsk.Ship(s_order)), "it ships after its release"),
            (Take(Entered(), "2019-05-10", new OrderAsk.Release(s_order, " ")), "It is said why it is released."),
            (
                Take(Entered(), "2019-05-10", new OrderAsk.Release(Text("Ostwind"), "x")),
                "not the order that was entered"
            ),
            (
                Take(Entered(), "2019-05-16", new OrderAsk.Release(s_order, "x")),
                "Nothing lets it go: line 1: LICENSE_REQUIRED."
            ),
            (Take(Released(), "2019-05-10", new OrderAsk.Release(s_order, "x")), "The order is released already."),
            (Take(Released(), "2019-05-10", new OrderAsk.Ship(Text("Ostwind"))), "not the order that was entered"),
            (Take(Released(), "2019-05-10", new OrderAsk.Hold("")), "It is said why it is held."),
            (Take(Released(), "2019-05-10", new OrderAsk.Cancel("")), "It is said why it is cancelled."),
            (Take(Released(), "2019-05-09", new OrderAsk.Hold("x")), "before the order's last act"),
            (Take(shipped, "2019-05-15", new OrderAsk.Hold("x")), "The order is shipped."),
            (
                OrderActs.Take(
                    Entered(),
                    new OrderAct("alice", Day("2019-05-11"), 0, new OrderAsk.Hold("x")),
                    Day("2019-05-11"),
                    Law
                ),
                "has moved on"
            ),
            (
                OrderActs.Take(
                    Entered(),
                    new OrderAct("Alice", Day("2019-05-11"), 1, new OrderAsk.Hold("x")),
                    Day("2019-05-11"),
                    Law
                ),
                "is no id of a person"
            ),
            (
                OrderActs.Take(
                    Entered(),
                    new OrderAct("alice", Day("2019-05-12"), 1, new OrderAsk.Hold("x")),
                    Day("2019-05-11"),
                    Law
                ),
                "in the future"
            ),
        ];
        Assert.All(
            cases,
            c => Assert.Contains(c.Why, Assert.IsType<OrderRuling.Refused>(c.Ruling).Why, StringComparison.Ordinal)
        );
    }

    private static readonly SavingsClause s_clause = new(Day("2019-05-16"), Day("2019-07-15"), "84 FR 22961");

    [Theory]
    [InlineData("2019-05-16", "2019-06-20", true)]
    [InlineData("2019-05-17", "2019-06-20", false)]
    [InlineData("2019-05-16", "2019-07-02", false)]
    [InlineData("2019-05-16", "2019-07-15", false)]
    [InlineData("2019-05-16", "2019-08-01", false)]
    public void What_was_en_route_goes_on_under_its_savings_clause_and_under_no_other_rule(
        string aboard,
        string shipped,
        bool goes
    )
    {
        var ruling = Take(Released(), shipped, new OrderAsk.Ship(s_order, null, new(Day(aboard), s_clause)));
        if (!goes)
        {
            Assert.IsType<OrderRuling.HeldInstead>(ruling);
            return;
        }

        var content = (OrderShipped)Assert.IsType<OrderRuling.Accepted>(ruling).Event.Content;
        Assert.Equal("84 FR 22961", content.Savings!.Clause.Citation);
        Assert.Equal(Day("2019-05-15"), content.Check.On);
        Assert.Equal(GrantKind.NoLicenseRequired, Assert.Single(content.Grants).Kind);
    }

    [Theory]
    [InlineData("EL:LC-1", true)]
    [InlineData("EL:LC-2", false)] // another publication of the same day brought it
    public void What_was_en_route_ships_under_a_clause_of_the_publication_that_brought_the_entry(
        string entry,
        bool goes
    )
    {
        SavingsClause clause = s_clause with { Citation = "91 FR 95002, 95010 (savings clause)" };
        OrderAsk ship = new OrderAsk.Ship(s_order, null, new(Day("2019-05-16"), clause))
        {
            Known = [new("91 FR 95001", Day("2019-05-16"), clause, ["EL:LC-1"])],
        };
        OrderState released = Released();
        OrderRuling ruling = OrderActs.Take(
            released,
            new OrderAct("alice", Day("2019-06-20"), released.Sequence, ship),
            Day("2019-06-20"),
            o =>
                Law(o) is var told && told.Lines[0].Requirements.Count == 0
                    ? told
                    : told with
                    {
                        Lines =
                        [
                            told.Lines[0] with
                            {
                                Requirements =
                                [
                                    .. told.Lines[0]
                                        .Requirements.Select(r =>
                                            r with
                                            {
                                                Listing = entry,
                                                Cited = [new(entry, ["91 FR 95001, of the other"])],
                                            }
                                        ),
                                ],
                            },
                        ],
                    }
        );
        Assert.Equal(goes, ruling is OrderRuling.Accepted);
        Assert.Equal(
            !goes,
            ruling is OrderRuling.HeldInstead { Why: var why } && why.Contains("another rule", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_line_under_a_license_draws_on_it_as_it_ships()
    {
        HeldCase given = new();
        var (text, _) = OrderText.Read(Encoding.UTF8.GetBytes(given.Order.ToJsonString()));
        var day = text!.Order.On;
        OrderDetermination CoveredLaw(Order order) => given.Decide();
        OrderRuling Asked(OrderState state, OrderAsk ask) =>
            OrderActs.Take(state, new OrderAct("alice", day, state.Sequence, ask), day, CoveredLaw);
        var state = OrderState.New("order/PO-2620-SG");
        foreach (OrderAsk ask in new OrderAsk[] { new OrderAsk.Enter(text), new OrderAsk.Release(text, "licensed") })
        {
            state = Assert.IsType<OrderRuling.Accepted>(Asked(state, ask with { AcceptGaps = true })).State;
        }

        var shipped = Assert.IsType<OrderRuling.Accepted>(
            Asked(state, new OrderAsk.Ship(text, "X1") { AcceptGaps = true })
        );
        var draw = Assert.Single(shipped.Draws);
        Assert.Equal(("D1300001", "order/PO-2620-SG/1", "X1"), (draw.License, draw.Entry.Key, draw.Entry.Filing));
        Assert.Equal((30m, 18_000m), (draw.Entry.Draw.Quantity!.Amount, draw.Entry.Draw.Value!.Amount));
        Assert.Equal(GrantKind.License, Assert.Single(shipped.State.Grants).Kind);
    }

    [Fact]
    public void The_same_order_on_another_day_is_the_same_and_with_any_other_fact_it_is_not()
    {
        Assert.Equal(s_order.Digest, Text("Nordlicht", "2020-01-01").Digest);
        Assert.NotEqual(s_order.Digest, Text("Nordlicht.").Digest);
    }

    /// <summary>Events through the log give the state they were made of.</summary>
    [Fact]
    public void An_order_read_from_its_log_is_the_order()
    {
        var state = Must(Released(), "2019-06-20", new OrderAsk.Ship(s_order, "X1", new(Day("2019-05-16"), s_clause)));
        var events = state
            .Acts.Select((a, i) => OrderJson.EventOf(a).At(state.History, i + 1, DateTimeOffset.UnixEpoch))
            .ToList();
        var read = OrderJson.Fold(state.History, events);
        Assert.Equal(state.Standing, read.Standing);
        Assert.Equal(state.Digest, read.Digest);
        Assert.Equal(events.Select(e => e.Body), read.Acts.Select(a => OrderJson.EventOf(a).Body));
        Assert.Throws<FormatException>(() => OrderJson.EventOf(events[0] with { Body = "{}" }));
    }
}
