using System.Collections.Immutable;
using Licet.Core.Review;
using Licet.Core.Tests.Review;
using Licet.Data.History;
using Licet.Data.Rebuilding;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Tests.Review;

public sealed class CaseQueueOnSqliteTests(SqliteDatabase database)
    : CaseQueueTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class CaseQueueOnPostgresTests(PostgresDatabase database)
    : CaseQueueTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class CaseQueueTests(Database database)
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    private async Task<CaseDesk> FilledAsync()
    {
        CaseDesk desk = new(await Database.OpenAsync(await database.NewPlaceAsync(), CaseDesk.Clock()));
        await desk.InReviewAsync("Z1"); // due 29 November, by the agencies
        await desk.PendingAsync("Z2"); // due 19 January, by the 90 days
        await desk.DoAsync("Z3", "submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form()); // nothing counts yet
        await desk.InReviewAsync("Z4");
        await desk.DoAsync("Z4", "withdraw", CaseRun.Applicant, "2019-11-05"); // over
        await desk.InReviewAsync("Z5");
        await desk.BesideAsync("Z5", new Person("paul", ["licensing-officer"]), "2019-11-02", new Assigned("paul"));
        return desk;
    }

    private static async Task<string> NumbersAsync(CaseDesk desk, QueueQuestion question) =>
        string.Join(' ', (await desk.Queue.AskAsync(question, s_ct)).Select(e => e.Number));

    [Fact]
    public async Task The_most_urgent_come_first_and_those_without_a_day_last()
    {
        CaseDesk desk = await FilledAsync();
        QueueQuestion all = new(CaseRun.Day("2019-11-15"));
        Assert.Equal("Z1 Z5 Z2 Z3", await NumbersAsync(desk, all));
        Assert.Equal("Z1 Z5", await NumbersAsync(desk, all with { Stage = "agency-review" }));
        Assert.Equal("Z5", await NumbersAsync(desk, all with { Officer = "paul" }));
        Assert.Equal("Z1 Z2", await NumbersAsync(desk, all with { Officer = "olga" }));
        Assert.Equal("Z1 Z5", await NumbersAsync(desk, all with { DueThrough = CaseRun.Day("2019-11-29") }));
        Assert.Equal("", await NumbersAsync(desk, all with { DueThrough = CaseRun.Day("2019-11-28") }));
        Assert.Equal("Z1 Z5 Z2", await NumbersAsync(desk, all with { Most = 3 }));
        QueueEntry entry = (await desk.Queue.FindAsync("Z2", all.AsOf, s_ct))!;
        Assert.Equal(
            new QueueEntry("Z2", "us-ear/3", "decision-pending", 1, "olga", CaseRun.Day("2020-01-19"), 8)
            {
                AsOf = CaseRun.Day("2019-11-12"),
                Counted = new("total", 22, null),
                Applicant = "alice",
                Submitted = CaseRun.Day("2019-10-20"),
            },
            entry
        );
        Assert.Equal("withdrawn", (await desk.Queue.FindAsync("Z4", all.AsOf, s_ct))!.Stage);
        Assert.Null(await desk.Queue.FindAsync("Z9", all.AsOf, s_ct));
    }

    [Fact]
    public async Task A_page_goes_on_behind_the_last_of_the_page_before()
    {
        CaseDesk desk = await FilledAsync();
        foreach (string day in new[] { "2019-11-15", "2019-12-24" })
        {
            QueueQuestion all = new(CaseRun.Day(day));
            List<string> walked = [];
            QueuePlace? after = null;
            do
            {
                IReadOnlyList<QueueEntry> page = await desk.Queue.AskAsync(all with { After = after, Most = 1 }, s_ct);
                walked.AddRange(page.Select(e => e.Number));
                after = page is [.., var last] ? new(last.Due, last.Number) : null;
            } while (after is not null && walked.Count < 9);
            Assert.Equal("Z1 Z5 Z2 Z3", string.Join(' ', walked));
        }
    }

    [Fact]
    public async Task Held_stopped_and_awaited_are_found_and_counted_by_officer()
    {
        CaseDesk desk = await FilledAsync();
        await desk.DoAsync("Z1", "position", CaseRun.Reviewer("defense"), "2019-11-05", CaseRun.Yes("defense"));
        await desk.BesideAsync("Z5", CaseRun.Officer, "2019-11-06", new HoldPlaced("h", "A word with counsel."));
        await desk.BesideAsync(
            "Z2",
            CaseRun.Officer,
            "2019-11-13",
            new StopBegan("s", "applicant", ImmutableSortedDictionary<string, DateOnly>.Empty)
        );
        QueueQuestion all = new(CaseRun.Day("2019-11-15"));
        Assert.Equal("Z5", await NumbersAsync(desk, all with { Held = true }));
        Assert.Equal("Z2", await NumbersAsync(desk, all with { Stopped = true }));
        Assert.Equal("Z5", await NumbersAsync(desk, all with { Awaits = "defense" }));
        Assert.Equal("Z1 Z5", await NumbersAsync(desk, all with { Awaits = "state" }));
        Assert.Equal("", await NumbersAsync(desk, all with { Awaits = "stat" }));
        Assert.Equal("Z3", await NumbersAsync(desk, all with { Officer = "" }));
        Assert.Equal("Z1 Z5 Z2 Z3", await NumbersAsync(desk, all with { Applicant = "alice" }));
        Assert.Equal("", await NumbersAsync(desk, all with { Applicant = "bob" }));
        QueueEntry stopped = (await desk.Queue.FindAsync("Z2", all.AsOf, s_ct))!;
        Assert.Equal((null, CaseRun.Day("2019-11-13")), (stopped.Due, stopped.Counted!.Stopped));
        Assert.Equal("state", (await desk.Queue.FindAsync("Z1", all.AsOf, s_ct))!.Awaits);
        Assert.Equal(
            [
                new Workload(null, 1, 0, 0, 0, 0),
                new Workload("olga", 2, 1, 0, 0, 1),
                new Workload("paul", 1, 1, 0, 1, 0),
            ],
            await desk.Queue.WorkloadAsync(CaseRun.Day("2019-11-30"), s_ct)
        );
        Assert.Equal(
            new Workload("olga", 2, 0, 1, 0, 1),
            (await desk.Queue.WorkloadAsync(CaseRun.Day("2019-11-29"), s_ct))[1]
        );
        Assert.Equal(0, (await desk.Queue.WorkloadAsync(CaseRun.Day("2019-11-22"), s_ct))[1].Week);
    }

    /// <summary>How far the counted limit has come is told for later days, as the clock itself tells it.</summary>
    [Fact]
    public async Task Days_go_on_being_counted()
    {
        CaseDesk desk = await FilledAsync();
        CaseState state = (await desk.Cases.FindAsync("Z1", s_ct))!;
        QueueEntry entry = (await desk.Queue.FindAsync("Z1", CaseRun.Day("2019-11-15"), s_ct))!;
        foreach (int days in new[] { 0, 1, 14, 30, 60 })
        {
            DateOnly day = CaseRun.Day("2019-10-30").AddDays(days);
            Assert.Equal(
                CaseClocks.Agency(state, "defense", entry.Counted!.Clock, day)!.Elapsed,
                entry.Counted.ElapsedOn(state.Process, entry.AsOf, day)
            );
        }
    }

    [Fact]
    public async Task A_day_that_changes_by_the_passing_of_days_is_asked_anew()
    {
        CaseDesk desk = await FilledAsync();
        // The results of the check came on the day it was asked; their analysis is due within 5 days, and never comes.
        var acts = ImmutableSortedDictionary<string, DateOnly>
            .Empty.Add("found-necessary", CaseRun.Day("2019-11-12"))
            .Add("asked", CaseRun.Day("2019-11-13"))
            .Add("results-received", CaseRun.Day("2019-11-13"));
        await desk.BesideAsync("Z2", CaseRun.Officer, "2019-11-13", new StopBegan("s1", "pre-license-check", acts));
        QueueQuestion soon = new(CaseRun.Day("2019-11-18"), DueThrough: CaseRun.Day("2020-01-31"));
        QueueQuestion later = soon with { AsOf = CaseRun.Day("2019-11-19") };
        Assert.Null((await desk.Queue.FindAsync("Z2", soon.AsOf, s_ct))!.Due);
        Assert.Equal(CaseRun.Day("2020-01-19"), (await desk.Queue.FindAsync("Z2", later.AsOf, s_ct))!.Due);
        Assert.Equal("Z1 Z5", await NumbersAsync(desk, soon));
        Assert.Equal("Z1 Z5 Z2", await NumbersAsync(desk, later));

        // What was made from the events once is kept, and neither an earlier day nor a later event is answered from it.
        Assert.Equal("Z1 Z5 Z2", await NumbersAsync(desk, later));
        Assert.Equal("Z1 Z5", await NumbersAsync(desk, soon));
        Assert.Equal("Z2", Assert.Single(desk.Log.Asked).Key);
        await desk.DoAsync("Z2", "withdraw", CaseRun.Applicant, "2019-11-19");
        Assert.Equal("Z1 Z5", await NumbersAsync(desk, later));
    }

    [Fact]
    public async Task Rebuilt_from_the_log_the_table_is_the_same()
    {
        CaseDesk desk = await FilledAsync();
        string[] before = await RowsAsync(desk.Log.Place);
        await database.ExecuteAsync(
            desk.Log.Place,
            "delete from cases where number = 'Z2'; update cases set stage = 'x' where number in ('Z3', 'Z5'); update cases set number = 'Z6' where number = 'Z1'"
        );
        Assert.NotEqual(before, await RowsAsync(desk.Log.Place));
        Rebuilt rebuilt = await ReadTables.RebuildAsync(desk.Log.Place, s_ct);
        Assert.Equal(5, rebuilt.Cases);
        Assert.Equal("case/Z1 case/Z2 case/Z3 case/Z5 case/Z6", string.Join(' ', rebuilt.Differed));
        Assert.Equal(before, await RowsAsync(desk.Log.Place));
        Assert.Empty((await ReadTables.RebuildAsync(desk.Log.Place, s_ct)).Differed);
    }

    internal static async Task<string[]> RowsAsync(Place place)
    {
        await using LogContext context = place.Open();
        var rows = await context.Cases.AsNoTracking().OrderBy(r => r.Number).ToListAsync(s_ct);
        return [.. rows.Select(r => System.Text.Json.JsonSerializer.Serialize(r))];
    }
}
