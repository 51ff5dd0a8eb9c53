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
            new QueueEntry("Z2", "us-ear/2", "decision-pending", 1, "olga", CaseRun.Day("2020-01-19"), 8),
            entry
        );
        Assert.Equal("withdrawn", (await desk.Queue.FindAsync("Z4", all.AsOf, s_ct))!.Stage);
        Assert.Null(await desk.Queue.FindAsync("Z9", all.AsOf, s_ct));
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
