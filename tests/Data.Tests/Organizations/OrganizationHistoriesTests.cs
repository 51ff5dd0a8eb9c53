using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Shipping;
using Licet.Core.Organizations;
using Licet.Core.Review;
using Licet.Core.Tests.Licenses;
using Licet.Core.Tests.Review;
using Licet.Data.History;
using Licet.Data.Organizations;
using Licet.Data.Tests.Orders;
using Licet.Data.Tests.Review;

namespace Licet.Data.Tests.Organizations;

public sealed class OrganizationHistoriesOnSqliteTests(SqliteDatabase database)
    : OrganizationHistoriesTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class OrganizationHistoriesOnPostgresTests(PostgresDatabase database)
    : OrganizationHistoriesTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class OrganizationHistoriesTests(Database database)
{
    private static readonly DateOnly s_day = LicenseRun.Day(OrderRun.Day);

    private static readonly Person s_other = new("otto", ["applicant-signer"]) { Applicant = "other" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static OrganizationCommand Asked(long seen, OrganizationContent content, string? key = null) =>
        new("acme", new(LicenseRun.Officer, s_day, seen, content), key);

    /// <summary>Three licenses, four orders and three cases, of which one each is another's and one each is over.</summary>
    private async Task<OrderRun> ManyAsync()
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync(), "D1234567", "D2");
        CaseDesk cases = new(run.Desk.Log);
        foreach (
            var (number, by) in new[] { ("Z1", LicenseRun.Licensee), ("Z2", s_other), ("Z3", LicenseRun.Licensee) }
        )
        {
            await cases.DoAsync(number, "submit", by, "2019-10-20", CaseRun.Form("CaseByCase"));
            await cases.DoAsync(number, "register", CaseRun.Intake, "2019-10-21", new Intake([]));
        }

        await cases.DoAsync("Z3", "withdraw", LicenseRun.Licensee, "2019-10-22");
        await run.Desk.DoAsync("D2", LicenseRun.Licensee, "2019-10-22", new Surrendered("Not needed."));
        var elsewhere = LicenseRun.Terms() with { Number = "E3", Issuer = new Issuer("BIS", "SNAP-R") };
        await run.Desk.DoAsync("E3", s_other, "2019-10-22", new Entered(elsewhere));
        run.Desk.Turn(OrderRun.Day);
        await run.ReleasedAsync("PO-1");
        await run.DoAsync("PO-1", new OrderAsk.Ship(OrderRun.Text("PO-1")));
        await run.ReleasedAsync("PO-2");
        await run.DoAsync("PO-3", new OrderAsk.Enter(OrderRun.Text("PO-3")));
        await run.AskAsync("PO-4", new OrderAsk.Enter(OrderRun.Text("PO-4")), s_other);
        OrganizationHistories organizations = new(run.Desk.Log);
        OrganizationAct registered = new(
            LicenseRun.Officer,
            LicenseRun.Day("2018-06-01"),
            0,
            new Registered("Acme Inc.", "US")
        );
        Assert.IsType<OrganizationAnswer.Taken>(await organizations.TakeAsync(new("acme", registered), Ct));
        return run;
    }

    /// <summary>licensing.md 11, point 7.</summary>
    [Fact]
    public async Task Point_7_A_renamed_organization_has_every_live_case_license_and_order_reevaluated_each_with_an_event()
    {
        var run = await ManyAsync();
        await using var _ = run.Desk;
        OrganizationHistories organizations = new(run.Desk.Log);
        OrganizationCommand rename = Asked(1, new Renamed("Acme Holdings Inc.", "Register of 2 December 2019"), "k");
        var taken = Assert.IsType<OrganizationAnswer.Taken>(await organizations.TakeAsync(rename, Ct));
        Assert.Equal("case/Z1 license/D1234567 order/acme/PO-2 order/acme/PO-3", string.Join(' ', taken.Reevaluated));
        Assert.Equal(
            ("Acme Inc.", "Acme Holdings Inc."),
            (taken.State.NameOn(s_day.AddDays(-1)), taken.State.NameOn(s_day))
        );
        foreach (var history in taken.Reevaluated)
        {
            var last = (await run.Desk.Log.ReadAsync(history, 0, Ct))[^1].Event;
            Assert.Equal("system", last.Actor);
            Assert.Contains("org/acme#2", last.Body, StringComparison.Ordinal);
            Assert.Contains("'Acme Inc.' is called 'Acme Holdings Inc.'", last.Body, StringComparison.Ordinal);
        }

        // All of it stays the organization's: its persons draw, release and ship as before.
        var license = (await run.Desk.Licenses.FindAsync("D1234567", Ct))!;
        Assert.Equal((LicenseStatus.Active, "acme"), (license.StatusOn(s_day), license.Licensee));
        Assert.IsType<LedgerRuling.Accepted>(
            (await run.Desk.EnterAsync(LicenseRun.Ship("own", OrderRun.Day, LicenseRun.Draw(1, 1_000)))).Ruling
        );
        Assert.Equal(OrderStanding.Held, (await run.Orders.FindAsync("PO-2", "acme", Ct))!.Standing);
        await run.DoAsync("PO-2", new OrderAsk.Release(OrderRun.Text("PO-2"), "checked under the new name"));
        await run.DoAsync("PO-2", new OrderAsk.Ship(OrderRun.Text("PO-2")));
        CaseDesk cases = new(run.Desk.Log);
        Assert.Contains("org/acme#2", (await cases.Cases.FindAsync("Z1", Ct))!.Holds);
        // A repetition changes nothing, neither of the request nor of what it reached.
        var events = await run.Desk.Log.CountAsync(Ct);
        Assert.Equal(
            taken.Event,
            Assert.IsType<OrganizationAnswer.Taken>(await organizations.TakeAsync(rename, Ct)).Event
        );
        Assert.Equal(events, await run.Desk.Log.CountAsync(Ct));
        // What came after it knows the new name.
        await run.DoAsync("PO-5", new OrderAsk.Enter(OrderRun.Text("PO-5")));
        Assert.DoesNotContain("order/acme/PO-5", await organizations.ReevaluateAsync("acme", Ct));
        Assert.Equal(events + 1, await run.Desk.Log.CountAsync(Ct));
        Assert.Null((await LogCheck.VerifyAsync(run.Desk.Log.Place, null, Ct)).Verdict.Finding);
    }

    [Fact]
    public async Task Of_a_merged_organization_no_license_goes_over_by_itself_and_what_was_cut_off_is_gone_on_with()
    {
        var run = await ManyAsync();
        await using var _ = run.Desk;
        OrganizationHistories organizations = new(run.Desk.Log);
        Merged merged = new("beta", "Certificate of 2 December 2019");
        var unknown = Assert.IsType<OrganizationAnswer.Refused>(await organizations.TakeAsync(Asked(1, merged), Ct));
        Assert.Contains("'beta' is not registered", unknown.Why, StringComparison.Ordinal);
        OrganizationCommand beta = Asked(0, new Registered("Beta Corp.", "US")) with { Id = "beta" };
        await organizations.TakeAsync(beta, Ct);
        // As a program leaves it that dies after the organization's own event.
        NewEvent e = OrganizationJson.EventOf(new OrganizationEvent("olga", s_day, merged));
        Assert.IsType<Appended.Done>(await run.Desk.Log.WriteAsync(new Append("org/acme", 1, [e]), Ct));
        var reached = await organizations.ReevaluateAsync("acme", Ct);
        Assert.Equal("case/Z1 license/D1234567 order/acme/PO-2 order/acme/PO-3", string.Join(' ', reached));
        var license = (await run.Desk.Licenses.FindAsync("D1234567", Ct))!;
        var found = Assert.IsType<Reevaluated>(license.Acts[^1].Content);
        Assert.Equal(("acme", "750.10(a)"), (license.Licensee, found.Citation));
        var events = await run.Desk.Log.CountAsync(Ct);
        run.Desk.Turn("2019-12-09");
        Assert.Equal(reached, await organizations.ReevaluateAsync("acme", Ct));
        Assert.Equal(events, await run.Desk.Log.CountAsync(Ct));
        var over = Assert.IsType<OrganizationAnswer.Refused>(
            await organizations.TakeAsync(Asked(2, new Renamed("Acme", "x")), Ct)
        );
        Assert.Contains("merged into 'beta'", over.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_act_on_an_organization_that_cannot_be_says_why()
    {
        var run = await ManyAsync();
        await using var _ = run.Desk;
        OrganizationHistories organizations = new(run.Desk.Log);
        var renamed = new Renamed("Acme Holdings Inc.", "Register");
        (OrganizationCommand Command, string Why)[] cases =
        [
            (Asked(1, new Registered("Acme", "US")), "there already"),
            (Asked(1, new Renamed("Acme Inc.", "Register")), "called so already"),
            (Asked(1, renamed with { Evidence = " " }), "what shows it"),
            (Asked(1, new Merged("acme", "x")), "another organization"),
            (Asked(0, renamed) with { Id = "nobody" }, "begins by being registered"),
            (Asked(0, new Registered("N", "usa")) with { Id = "nobody" }, "two capital letters"),
            (new("acme", new(LicenseRun.Licensee, s_day, 1, renamed)), "authority's persons"),
            (new("acme", new(LicenseRun.Officer, s_day.AddDays(1), 1, renamed)), "in the future"),
        ];
        foreach (var (command, why) in cases)
        {
            var refused = Assert.IsType<OrganizationAnswer.Refused>(await organizations.TakeAsync(command, Ct));
            Assert.Contains(why, refused.Why, StringComparison.Ordinal);
        }

        Assert.IsType<OrganizationAnswer.Stale>(await organizations.TakeAsync(Asked(0, renamed), Ct));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            run.Desk.Log.AppendAsync(new Append("org/x", 0, [new("x", 1, s_day, "olga", null, "{}")]), Ct)
        );
    }
}
