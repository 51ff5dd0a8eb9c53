using System.Text.Json;
using Licet.Core.Clocks;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Tests.Review;
using Licet.Data.History;
using Licet.Data.Moving;
using Licet.Data.Records;
using Licet.Data.Review;
using Licet.Data.Tests.Review;

namespace Licet.Data.Tests.Moving;

public sealed class LogCopyTests(SqliteDatabase sqlite, PostgresDatabase postgres)
    : IClassFixture<SqliteDatabase>,
        IClassFixture<PostgresDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>licensing.md 11.2; statistics come with their own work.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Point_2_replaying_the_log_elsewhere_gives_byte_identical_states_clocks_and_rows(bool fromSqlite)
    {
        Database here = fromSqlite ? sqlite : postgres;
        Database there = fromSqlite ? postgres : sqlite;
        Place from = await here.NewPlaceAsync();
        await using EventLog log = await Database.OpenAsync(from, CaseDesk.Clock());
        CaseDesk desk = new(log);
        await desk.PendingAsync("Z1");
        await desk.DoAsync("Z1", "propose", CaseRun.Officer, "2019-11-13", new Decision([CaseRun.Deny("22-1")]));
        await desk.InReviewAsync("Z2");
        await desk.BesideAsync("Z2", CaseRun.Officer, "2019-11-01", new HoldPlaced("h", "Ein Bericht — 中文."));
        SealedRecord form = SealedRecord.Of("the form");
        Move submit = new("submit", CaseRun.Applicant, CaseRun.Day("2019-10-20"), 0, CaseRun.Form());
        await desk.Cases.TakeAsync(
            new CaseCommand("Z000003", submit, null, "key") { Records = [form] },
            ShippedProcesses.UsEar,
            Ct
        );
        Place to = await there.NewPlaceAsync();
        Copied copied = await LogCopy.CopyAsync(from, to, Ct);
        Assert.Equal((16L, 1L, 3L), (copied.Events, copied.Records, copied.Cases));
        await using EventLog replayed = await Database.OpenAsync(to);
        foreach (string number in new[] { "Z1", "Z2", "Z000003" })
        {
            Assert.Equal(await ShownAsync(log, number), await ShownAsync(replayed, number));
        }

        Assert.Equal(await CaseQueueTests.RowsAsync(from), await CaseQueueTests.RowsAsync(to));
        Assert.IsType<RecordContent.Whole>(await replayed.Records.OpenAsync(form.Reference, Ct));
        Assert.True((await LogCheck.VerifyAsync(to, null, Ct)).Verdict.IsWhole);
        await Assert.ThrowsAsync<InvalidOperationException>(() => LogCopy.CopyAsync(from, to, Ct));
    }

    /// <summary>The case, and every clock on every third day of a year, as text.</summary>
    private static async Task<string> ShownAsync(EventLog log, string number)
    {
        CaseState state = (await new Cases(log).FindAsync(number, Ct))!;
        List<string> shown = [CaseRun.Shown(state)];
        for (DateOnly day = CaseRun.Day("2019-10-20"); day < CaseRun.Day("2020-10-20"); day = day.AddDays(3))
        {
            foreach (TimeLimit limit in state.Process.Clocks)
            {
                ClockReading? reading = CaseClocks.Read(state, limit.Id, day);
                shown.Add(
                    JsonSerializer.Serialize(
                        new
                        {
                            limit.Id,
                            reading?.Elapsed,
                            reading?.Deadline,
                            reading?.State,
                        }
                    )
                );
            }
        }

        return string.Join('\n', shown);
    }
}
