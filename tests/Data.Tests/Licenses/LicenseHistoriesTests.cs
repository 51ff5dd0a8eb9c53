using Licet.Core.Licenses;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Tests.Licenses;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Rebuilding;
using Licet.Data.Records;
using Licet.Data.Review;

namespace Licet.Data.Tests.Licenses;

public sealed class LicenseHistoriesOnSqliteTests(SqliteDatabase database)
    : LicenseHistoriesTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class LicenseHistoriesOnPostgresTests(PostgresDatabase database)
    : LicenseHistoriesTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class LicenseHistoriesTests(Database database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_license_is_issued_suspended_and_read_again_as_it_was_decided()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        await desk.IssueAsync(LicenseRun.Terms());
        var suspended = await desk.DoAsync("D1234567", LicenseRun.Officer, "2019-01-10", new Suspended("Inquiry."));
        var read = (await desk.Licenses.FindAsync("D1234567", Ct))!;
        Assert.Equal((2L, "acme"), (read.Sequence, read.Licensee));
        Assert.Equal(LicenseStatus.Suspended, read.StatusOn(LicenseRun.Day("2019-01-10")));
        Assert.Equal(LicenseJson.TermsOf(suspended.Terms!), LicenseJson.TermsOf(read.Terms!));
        Assert.Null(await desk.Licenses.FindAsync("D9", Ct));
        Assert.Null((await LogCheck.VerifyAsync(desk.Log.Place, null, Ct)).Verdict.Finding);
    }

    [Fact]
    public async Task A_license_is_replaced_by_one_that_was_issued_here_to_the_same_licensee()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        var terms = LicenseRun.Terms();
        await desk.IssueAsync(terms);
        await desk.IssueAsync(terms with { Number = "D2" });
        Entered entered = new(terms with { Number = "D3", Issuer = new Issuer("BIS", "SNAP-R") });
        await desk.DoAsync("D3", LicenseRun.Licensee, "2018-06-01", entered);
        foreach (var by in new[] { "D3", "D4", "d2", "D\0" })
        {
            var refused = await desk.AskAsync(
                "D1234567",
                LicenseRun.Officer,
                "2019-01-10",
                new Replaced(by, "Address.")
            );
            Assert.Equal(RefusalKind.Guard, Assert.IsType<LicenseAnswer.Refused>(refused).Kind);
        }

        await desk.DoAsync("D1234567", LicenseRun.Officer, "2019-01-10", new Replaced("D2", "Address."));
    }

    [Fact]
    public async Task A_refusal_says_why_a_stale_act_what_came_since_and_a_key_is_used_once()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        await desk.IssueAsync(LicenseRun.Terms());
        Person stranger = new("mallory", ["applicant-signer"]) { Applicant = "other" };
        var refused = Assert.IsType<LicenseAnswer.Refused>(
            await desk.AskAsync("D1234567", stranger, "2019-01-10", new Surrendered("Mine."))
        );
        Assert.Equal(RefusalKind.Role, refused.Kind);
        Suspended why = new("Inquiry.");
        var first = await desk.AskAsync("D1234567", LicenseRun.Officer, "2019-01-10", why, "key-1");
        LicenseAct act = new(LicenseRun.Officer, LicenseRun.Day("2019-01-10"), 1, why);
        var again = await desk.Licenses.TakeAsync(new("D1234567", act, "key-1"), ShippedProcesses.UsEar, Ct);
        Assert.Equal(Assert.IsType<LicenseAnswer.Taken>(first).Event, Assert.IsType<LicenseAnswer.Taken>(again).Event);
        var other = act with { Content = new Suspended("Another.") };
        Assert.IsType<LicenseAnswer.KeyTaken>(
            await desk.Licenses.TakeAsync(new("D1234567", other, "key-1"), ShippedProcesses.UsEar, Ct)
        );
        var stale = Assert.IsType<LicenseAnswer.Stale>(
            await desk.Licenses.TakeAsync(new("D1234567", other), ShippedProcesses.UsEar, Ct)
        );
        Assert.Equal("The license has moved on since: suspended.", stale.Why);
        Assert.Single(stale.Since);
    }

    [Fact]
    public async Task Licenses_of_an_organization_are_listed_by_their_last_day_and_made_anew_from_the_log()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        await desk.IssueAsync(LicenseRun.Terms());
        await desk.IssueAsync(LicenseRun.Terms() with { Number = "D2", LastDay = LicenseRun.Day("2020-06-01") });
        var elsewhere = LicenseRun.Terms() with { Number = "E3", Issuer = new Issuer("BIS", "SNAP-R") };
        Person other = new("otto", ["applicant-signer"]) { Applicant = "other" };
        await desk.DoAsync("E3", other, "2018-09-01", new Entered(elsewhere));
        Assert.Equal("D2 D1234567", Numbers(await desk.Licenses.OfAsync("acme", 50, Ct)));
        var entered = Assert.Single(await desk.Licenses.OfAsync("other", 50, Ct));
        Assert.Equal(("E3", true, "BIS"), (entered.Number, entered.IsElsewhere, entered.Authority));
        await desk.EnterAsync(LicenseRun.Ship("1", "2018-09-01", LicenseRun.Draw(1, 1)));
        Assert.Empty((await ReadTables.RebuildAsync(desk.Log.Place, Ct)).Differed);
        await database.ExecuteAsync(
            desk.Log.Place,
            "update licenses set licensee = 'mallory' where number = 'D2'; update ledgers set lines = '{}'; delete from ledgerentries"
        );
        var rebuilt = await ReadTables.RebuildAsync(desk.Log.Place, Ct);
        Assert.Equal(
            (3L, "ledger entries: where they lie ledger/D1234567 license/D2"),
            (rebuilt.Licenses, string.Join(' ', rebuilt.Differed))
        );
        Assert.Equal("D2 D1234567", Numbers(await desk.Licenses.OfAsync("acme", 50, Ct)));
        var again = await desk.EnterAsync(LicenseRun.Ship("1", "2018-09-01", LicenseRun.Draw(1, 1)));
        Assert.IsType<Core.Licenses.Ledgers.LedgerRuling.Repeated>(again.Ruling);
    }

    [Fact]
    public async Task The_same_request_many_times_at_once_is_one_act_and_each_is_told_so()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        var terms = LicenseRun.Terms();
        desk.Turn($"{terms.Issued:yyyy-MM-dd}");
        for (var round = 0; round < 8; round++)
        {
            var number = $"D{round}";
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 12)
                    .Select(_ =>
                        Task.Run(() =>
                        {
                            LicenseAct act = new(
                                LicenseRun.Officer,
                                terms.Issued,
                                0,
                                new Issued(terms with { Number = number }, "acme")
                            );
                            LicenseCommand command = new(number, act, $"key-{number}")
                            {
                                Records = [SealedRecord.Of("scan")],
                            };
                            return desk.Licenses.TakeAsync(command, ShippedProcesses.UsEar, Ct);
                        })
                    )
            );
            Assert.All(answers, a => Assert.Equal(1, Assert.IsType<LicenseAnswer.Taken>(a).Event.Event.Sequence));
        }
    }

    [Fact]
    public async Task No_other_door_leads_into_the_history_of_a_license_or_its_ledger()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        foreach (var history in new[] { "license/D1", "ledger/D1" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() =>
                desk.Log.AppendAsync(
                    new Append(history, 0, [new("x", 1, LicenseRun.Day("2019-01-01"), "olga", null, "{}")]),
                    Ct
                )
            );
        }
    }

    private static string Numbers(IEnumerable<LicenseEntry> entries) => string.Join(' ', entries.Select(e => e.Number));
}
