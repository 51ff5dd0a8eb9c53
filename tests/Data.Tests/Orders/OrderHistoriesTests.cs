using System.Text;
using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;
using Licet.Core.Tests.Licenses;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Data.Rebuilding;
using Licet.Data.Records;
using Licet.Data.Tests.Licenses;

namespace Licet.Data.Tests.Orders;

public sealed class OrderHistoriesOnSqliteTests(SqliteDatabase database)
    : OrderHistoriesTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class OrderHistoriesOnPostgresTests(PostgresDatabase database)
    : OrderHistoriesTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class OrderHistoriesTests(Database database)
{
    private static readonly DateOnly s_day = LicenseRun.Day(OrderRun.Day);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static OrderAsk.Ship Ship(string id, string? filing = null) => new(OrderRun.Text(id), filing);

    [Fact]
    public async Task An_order_is_held_released_and_shipped_with_its_draw_in_one_transaction()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        Assert.Equal(
            OrderStanding.Held,
            (await run.DoAsync("PO-1", new OrderAsk.Enter(OrderRun.Text("PO-1")))).Standing
        );
        await run.DoAsync("PO-1", new OrderAsk.Release(OrderRun.Text("PO-1"), "licensed"));
        var shipped = await run.DoAsync("PO-1", Ship("PO-1", "X1"));
        Assert.Equal((OrderStanding.Shipped, "acme"), (shipped.Standing, shipped.Organization));
        var read = (await run.Orders.FindAsync("PO-1", "acme", Ct))!;
        Assert.Equal(
            shipped.Acts.Select(a => OrderJson.EventOf(a).Body),
            read.Acts.Select(a => OrderJson.EventOf(a).Body)
        );
        var ledger = await run.Desk.Ledgers.ReadAsync("D1234567", Ct);
        var drawn = Assert.IsType<Ship>(Assert.Single(ledger.Entries.Values));
        Assert.Equal(("order/acme/PO-1/1", "X1"), (drawn.Key, drawn.Filing));
        Assert.Equal(90m, (await run.Desk.Ledgers.BalanceAsync("D1234567", s_day, Ct))!.Lines[0].Left!.Amount);
        var held = Assert.Single(await LicensesHeld.OfAsync(run.Desk.Log, "acme", s_day, Ct));
        Assert.Equal(("D1234567", 10m), (held.Number, held.Ledger!.UseOf("1").Quantity));
        Assert.Null(await run.Orders.FindAsync("PO-2", "acme", Ct));
        Assert.Null((await LogCheck.VerifyAsync(run.Desk.Log.Place, null, Ct)).Verdict.Finding);
    }

    [Fact]
    public async Task A_shipment_that_one_license_of_several_does_not_give_is_refused_whole()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync(), "D1234567", "D2");
        await using var _ = run.Desk;
        run.Law = OrderRun.Drawing(("D1234567", 10, 10_000), ("D2", 60, 60_000), ("D2", 41, 1_000));
        await run.ReleasedAsync("PO-1");
        var events = await run.Desk.Log.CountAsync(Ct);
        var answer = Assert.IsType<OrderAnswer.NotDrawn>(await run.AskAsync("PO-1", Ship("PO-1")));
        Assert.Equal(("D2", "order/acme/PO-1/3"), (answer.Draw.License, answer.Draw.Entry.Key));
        Assert.Equal(LedgerCode.Quantity, answer.Finding.Code);
        Assert.Equal("left: 40 number on line 1, USD 50000 on the license", answer.Left!.ToString());
        Assert.Equal(events, await run.Desk.Log.CountAsync(Ct));
        Assert.Equal(OrderStanding.Released, (await run.Orders.FindAsync("PO-1", "acme", Ct))!.Standing);
        Assert.Empty((await ReadTables.RebuildAsync(run.Desk.Log.Place, Ct)).Differed);
        // Of the refused draws nothing is left: the license gives what it gave before, to the last.
        Assert.IsType<LedgerRuling.Accepted>(
            (
                await run.Desk.EnterAsync(
                    LicenseRun.Ship("own", OrderRun.Day, LicenseRun.Draw(100, 100_000)),
                    number: "D2"
                )
            ).Ruling
        );
        run.Law = OrderRun.Drawing(("D1234567", 60, 10_000), ("D1234567", 40, 1_000));
        await run.ReleasedAsync("PO-2");
        await run.DoAsync("PO-2", Ship("PO-2"));
        Assert.True((await run.Desk.Ledgers.BalanceAsync("D1234567", s_day, Ct))!.IsExhausted);
    }

    /// <summary>What has gone is the ledger's to keep as a breach; an order that says so afterwards does not ship.</summary>
    [Fact]
    public async Task A_shipment_told_after_its_day_that_does_not_fit_is_no_breach_but_no_shipment()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        run.Law = OrderRun.Drawing(("D1234567", 101, 10_000));
        await run.ReleasedAsync("PO-1");
        run.Desk.Turn("2019-12-05");
        OrderCommand late = new("PO-1", LicenseRun.Licensee, s_day, 2, Ship("PO-1"));
        var answer = Assert.IsType<OrderAnswer.NotDrawn>(await run.Orders.TakeAsync(late, run.Law, Ct));
        Assert.Equal((LedgerCode.Quantity, null), (answer.Finding.Code, answer.Left));
        Assert.Equal(0, (await run.Desk.Ledgers.ReadAsync("D1234567", Ct)).Sequence);
    }

    [Fact]
    public async Task Two_programs_at_once_ship_an_order_once_and_never_draw_more_than_a_license_has()
    {
        var one = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = one.Desk;
        await using var second = await LicenseDesk.OpenAsync(one.Desk.Log.Place);
        second.Turn(OrderRun.Day);
        OrderRun[] runs = [one, new(second)];
        string[] ids = [.. Enumerable.Range(0, 15).Select(i => $"PO-{i}")];
        foreach (var id in ids)
        {
            await one.ReleasedAsync(id);
        }

        var answers = await Task.WhenAll(
            ids.SelectMany(id => runs.Select(r => Task.Run(() => r.SendAsync(id, Ship(id), 2))))
        );
        Assert.Equal(10, answers.Count(a => a is OrderAnswer.Taken));
        Assert.DoesNotContain(
            answers,
            a => a is OrderAnswer.Refused or OrderAnswer.KeyTaken or OrderAnswer.HeldInstead
        );
        var ledger = await one.Desk.Ledgers.ReadAsync("D1234567", Ct);
        Assert.Equal((10L, 100m), (ledger.Sequence, ledger.UseOf("1").Quantity));
        Assert.Equal(10, (await one.List.FindAsync("acme", new(OrderStanding.Shipped), 50, Ct)).Orders.Count);
        Assert.Empty((await ReadTables.RebuildAsync(one.Desk.Log.Place, Ct)).Differed);
        Assert.Null((await LogCheck.VerifyAsync(one.Desk.Log.Place, null, Ct)).Verdict.Finding);
    }

    [Fact]
    public async Task The_same_key_again_changes_nothing_and_for_another_act_it_is_taken()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        OrderAsk enter = new OrderAsk.Enter(OrderRun.Text("PO-1"));
        var first = Assert.IsType<OrderAnswer.Taken>(await run.SendAsync("PO-1", enter, 0, key: "k1"));
        OrderAsk release = new OrderAsk.Release(OrderRun.Text("PO-1"), "licensed");
        await run.SendAsync("PO-1", release, 1, key: "k2");
        var shipped = Assert.IsType<OrderAnswer.Taken>(await run.SendAsync("PO-1", Ship("PO-1"), 2, key: "k3"));
        var events = await run.Desk.Log.CountAsync(Ct);
        Assert.Equal(
            first.Event,
            Assert.IsType<OrderAnswer.Taken>(await run.SendAsync("PO-1", enter, 0, key: "k1")).Event
        );
        var again = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => run.SendAsync("PO-1", Ship("PO-1"), 2, key: "k3")))
        );
        Assert.All(again, a => Assert.Equal(shipped.Event, Assert.IsType<OrderAnswer.Taken>(a).Event));
        Assert.IsType<OrderAnswer.KeyTaken>(await run.SendAsync("PO-1", Ship("PO-1", "X9"), 2, key: "k3"));
        Assert.IsType<OrderAnswer.KeyTaken>(await run.SendAsync("PO-2", Ship("PO-2"), 0, key: "k3"));
        Assert.Equal(events, await run.Desk.Log.CountAsync(Ct));
        // At once, with texts that are sealed under keys of their own.
        OrderAsk another = new OrderAsk.Enter(OrderRun.Text("PO-3"));
        var entered = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => run.SendAsync("PO-3", another, 0, key: "k4")))
        );
        Assert.Single(entered.Select(a => Assert.IsType<OrderAnswer.Taken>(a).Event).Distinct());
        Assert.Equal(events + 1, await run.Desk.Log.CountAsync(Ct));
    }

    [Fact]
    public async Task A_stale_act_is_told_what_came_since_and_a_stranger_nothing()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        await run.ReleasedAsync("PO-1");
        var stale = Assert.IsType<OrderAnswer.Stale>(await run.SendAsync("PO-1", Ship("PO-1"), 1));
        Assert.Equal(2, Assert.Single(stale.Since).Event.Sequence);
        Person stranger = new("mallory", ["applicant-signer"]) { Applicant = "other" };
        // Of another's order nobody learns whether it is there.
        foreach (string id in new[] { "PO-1", "PO-8" })
        {
            var none = Assert.IsType<OrderAnswer.Stale>(await run.SendAsync(id, Ship(id), 1, stranger));
            Assert.Equal((0L, 0), (none.State.Sequence, none.Since.Count));
        }

        Person[] not = [LicenseRun.Officer, new("alice", ["applicant-signer", "nobody's"]), Person.System];
        foreach (var by in not)
        {
            var refused = Assert.IsType<OrderAnswer.Refused>(
                await run.SendAsync("PO-1", Ship("PO-1"), 1, by, owner: "acme")
            );
            Assert.Equal(RefusalKind.Role, refused.Kind);
        }

        var changed = Assert.IsType<OrderAnswer.Refused>(
            await run.SendAsync("PO-1", new OrderAsk.Ship(OrderRun.Text("PO-1", "Ostwind")), 2)
        );
        Assert.Contains("not the order that was entered", changed.Why, StringComparison.Ordinal);
        var nameless = Assert.IsType<OrderAnswer.Refused>(
            await run.SendAsync("PO 1", new OrderAsk.Enter(OrderRun.Text("PO 1")), 0)
        );
        Assert.StartsWith("id: expected the order's own number", nameless.Why, StringComparison.Ordinal);
        OrderAsk touched = new OrderAsk.Hold("A party was listed.", "EL 2019-12-02");
        var held = Assert.IsType<OrderAnswer.Taken>(
            await run.SendAsync("PO-1", touched, 2, Person.System, owner: "acme")
        );
        Assert.Equal((OrderStanding.Held, "EL 2019-12-02"), (held.State.Standing, held.Event.Event.Cause));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            run.Desk.Log.AppendAsync(new Append("order/PO-9", 0, [new("x", 1, s_day, "olga", null, "{}")]), Ct)
        );
    }

    [Fact]
    public async Task An_order_that_the_law_of_the_ship_date_does_not_let_go_is_held_instead_and_so_it_is_told_again()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        await run.ReleasedAsync("PO-1");
        run.Law = OrderRun.Required;
        var held = Assert.IsType<OrderAnswer.HeldInstead>(await run.SendAsync("PO-1", Ship("PO-1"), 2, key: "k"));
        Assert.Equal(("line 1: LICENSE_REQUIRED", OrderStanding.Held), (held.Why, held.State.Standing));
        Assert.Equal(
            held.Event,
            Assert.IsType<OrderAnswer.HeldInstead>(await run.SendAsync("PO-1", Ship("PO-1"), 2, key: "k")).Event
        );
        Assert.Equal("PO-1 held", await IdsAsync(run, "acme"));
        Assert.Equal(0, (await run.Desk.Ledgers.ReadAsync("D1234567", Ct)).Sequence);
    }

    [Fact]
    public async Task Orders_are_listed_oldest_first_with_uses_of_general_licenses_and_made_anew_from_the_log()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        await run.ReleasedAsync("PO-1");
        run.Law = OrderRun.General;
        await run.ReleasedAsync("PO-2");
        await run.DoAsync("PO-2", Ship("PO-2", "X2"));
        run.Desk.Turn("2019-12-03");
        await run.DoAsync("PO-0", new OrderAsk.Enter(OrderRun.Text("PO-0")));
        Person other = new("otto", ["applicant-signer"]) { Applicant = "other" };
        await run.AskAsync("PO-3", new OrderAsk.Enter(OrderRun.Text("PO-3")), other);
        Assert.Equal("PO-1 released PO-2 shipped PO-0 held", await IdsAsync(run, "acme"));
        Assert.Equal("PO-0 held", await IdsAsync(run, "acme", OrderStanding.Held));
        Assert.Equal("PO-3 held", await IdsAsync(run, "other", OrderStanding.Held));
        var use = Assert.Single(await run.List.GeneralLicensesAsync("acme", s_day, s_day, Ct));
        Assert.Equal(("order/acme/PO-2", "84 FR 23468", "X2"), (use.Order, use.License, use.Filing));
        Assert.Empty(await run.List.GeneralLicensesAsync("acme", s_day.AddDays(1), s_day.AddDays(9), Ct));
        Assert.Empty(await run.List.GeneralLicensesAsync("other", s_day, s_day, Ct));
        await database.ExecuteAsync(
            run.Desk.Log.Place,
            "update orders set standing = 'released' where id = 'acme/PO-2'; delete from orders where id = 'acme/PO-0'"
        );
        var rebuilt = await ReadTables.RebuildAsync(run.Desk.Log.Place, Ct);
        Assert.Equal((4L, "order/acme/PO-0 order/acme/PO-2"), (rebuilt.Orders, string.Join(' ', rebuilt.Differed)));
        Assert.Equal("PO-1 released PO-2 shipped PO-0 held", await IdsAsync(run, "acme"));
    }

    [Fact]
    public async Task Two_organizations_may_use_the_same_number()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        Person other = new("otto", ["applicant-signer"]) { Applicant = "other" };
        await run.ReleasedAsync("PO-1");
        OrderAsk enter = new OrderAsk.Enter(OrderRun.Text("PO-1", "Ostwind"));
        var entered = Assert.IsType<OrderAnswer.Taken>(await run.SendAsync("PO-1", enter, 0, other)).State;
        Assert.Equal(("order/other/PO-1", "PO-1"), (entered.History, entered.Number));
        await run.DoAsync("PO-1", Ship("PO-1"));
        Assert.Equal(OrderStanding.Held, (await run.Orders.FindAsync("PO-1", "other", Ct))!.Standing);
        Assert.Equal("PO-1 shipped", await IdsAsync(run, "acme"));
        Assert.Equal("PO-1 held", await IdsAsync(run, "other"));
        var text = Assert.IsType<RecordContent.Whole>(await run.Orders.TextAsync("PO-1", "other", Ct));
        Assert.Equal(OrderRun.Text("PO-1", "Ostwind").Digest, OrderText.Read(text.Content).Text!.Digest);
        // No number of one's own leads to another's history.
        Assert.Null(await run.Orders.FindAsync("acme/PO-1", "other", Ct));
        Assert.Null(await run.Orders.FindAsync("PO-1", "third", Ct));
        Assert.Empty((await ReadTables.RebuildAsync(run.Desk.Log.Place, Ct)).Differed);
    }

    /// <summary>Events as Licet wrote them before organizations were in front of their orders' numbers.</summary>
    [Fact]
    public async Task An_order_of_an_older_log_goes_on_under_its_name_and_binds_nobody_else()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        var text = OrderRun.Text("PO-1");
        var record = SealedRecord.Of(Encoding.UTF8.GetBytes(text.Json), "application/json");
        OrderEvent before = new("alice", s_day, new OrderEntered(text.Digest, "acme"));
        var held = OrderFold.Apply(OrderState.New("order/PO-1"), before);
        Append old = new("order/PO-1", 0, [OrderJson.EventOf(before, [record.Reference])], "k")
        {
            Records = [record],
            Order = OrderRow.Of(held),
        };
        await run.Desk.Log.WriteAsync(old, Ct);
        var again = await run.SendAsync("PO-1", new OrderAsk.Enter(text), 0, key: "k");
        Assert.Equal("order/PO-1", Assert.IsType<OrderAnswer.Taken>(again).Event.Event.History);
        Assert.IsType<OrderAnswer.Stale>(await run.SendAsync("PO-1", new OrderAsk.Enter(text), 0));
        Person other = new("otto", ["applicant-signer"]) { Applicant = "other" };
        await run.SendAsync("PO-1", new OrderAsk.Enter(text), 0, other);
        Assert.IsType<RecordContent.Whole>(await run.Orders.TextAsync("PO-1", "acme", Ct));
        await run.DoAsync("PO-1", new OrderAsk.Release(text, "licensed"));
        await run.DoAsync("PO-1", Ship("PO-1"));
        Assert.Equal("order/PO-1/1", Assert.Single((await run.Desk.Ledgers.ReadAsync("D1234567", Ct)).Entries).Key);
        Assert.Equal("PO-1 shipped", await IdsAsync(run, "acme"));
        Assert.Equal("PO-1 held", await IdsAsync(run, "other"));
        Assert.Equal((2L, 0), ((await Rebuilt()).Orders, (await Rebuilt()).Differed.Count));

        Task<Rebuilt> Rebuilt() => ReadTables.RebuildAsync(run.Desk.Log.Place, Ct);
    }

    [Fact]
    public async Task An_organization_and_a_number_that_are_too_long_together_are_refused_and_say_so()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        var id = new string('9', 80);
        OrderAsk enter = new OrderAsk.Enter(OrderRun.Text(id));
        Person most = new("otto", ["applicant-signer"]) { Applicant = new string('o', 93) };
        Assert.IsType<OrderAnswer.Taken>(await run.SendAsync(id, enter, 0, most));
        Person more = most with { Applicant = new string('o', 94) };
        var refused = Assert.IsType<OrderAnswer.Refused>(await run.SendAsync(id, enter, 0, more));
        Assert.Contains("at most 180 characters, not 181", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_orders_text_lies_beside_the_log_and_its_erasure_leaves_the_history_whole()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        await run.ReleasedAsync("PO-1");
        var kept = Assert.IsType<RecordContent.Whole>(await run.Orders.TextAsync("PO-1", "acme", Ct));
        Assert.Equal(OrderRun.Text("PO-1").Digest, OrderText.Read(kept.Content).Text!.Digest);
        var events = await run.Desk.Log.ReadAsync("order/acme/PO-1", 0, Ct);
        Assert.All(events, e => Assert.DoesNotContain("Muster", e.Event.Body, StringComparison.Ordinal));
        var record = Assert.Single(Sealed.In(events[0].Event.Body)).Record;
        ErasureGround retention = new ErasureGround.RetentionOver();
        run.Desk.Turn("2025-01-01");
        Assert.IsType<Erasing.Refused>(
            await run.Desk.Log.Records.EraseAsync(record, retention, "olga", run.Desk.Log.Today, Ct)
        );
        await run.DoAsync("PO-1", new OrderAsk.Cancel("The buyer withdrew."));
        run.Desk.Turn("2030-01-02");
        Assert.IsType<Erasing.Done>(
            await run.Desk.Log.Records.EraseAsync(record, retention, "olga", run.Desk.Log.Today, Ct)
        );
        Assert.IsType<RecordContent.Erased>(await run.Orders.TextAsync("PO-1", "acme", Ct));
        Assert.Equal(OrderStanding.Cancelled, (await run.Orders.FindAsync("PO-1", "acme", Ct))!.Standing);
        Assert.Null((await LogCheck.VerifyAsync(run.Desk.Log.Place, null, Ct)).Verdict.Finding);
    }

    /// <summary>The oldest act first.</summary>
    private static async Task<string> IdsAsync(OrderRun run, string organization, OrderStanding? standing = null) =>
        string.Join(
            ' ',
            (await run.List.FindAsync(organization, new(standing), 50, Ct))
                .Orders.OrderBy(o => o.Acted)
                .ThenBy(o => o.Id, StringComparer.Ordinal)
                .Select(o => $"{o.Id} {OrderRow.Word(o.Standing)}")
        );
}
