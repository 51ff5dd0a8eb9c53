using System.Globalization;
using Licet.Core.History;
using Licet.Data.History;
using Licet.Data.Moving;

namespace Licet.Data.Tests.History;

public sealed class LogCheckOnSqliteTests(SqliteDatabase database)
    : LogCheckTests(database),
        IClassFixture<SqliteDatabase>
{
    /// <summary>SQLite keeps any text in a column of days; PostgreSQL refuses it.</summary>
    [Fact]
    public async Task A_day_that_is_none_is_named_with_its_event()
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        await Database.TamperAsync(
            place,
            "update events set effective = 'junk' where history = 'list/UVL' and sequence = 2"
        );
        LogFinding? finding = await FindingAsync(place, signer);
        Assert.Equal((LogFault.Altered, "list/UVL #2"), (finding?.Fault, finding?.Where));
    }
}

public sealed class LogCheckOnPostgresTests(PostgresDatabase database)
    : LogCheckTests(database),
        IClassFixture<PostgresDatabase>;

/// <summary>licensing.md 11.3: deleting, editing or reordering an event makes verify fail and name it.</summary>
public abstract class LogCheckTests(Database database)
{
    protected Database Database => database;

    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    /// <summary>Three histories of five events each that take turns, and a checkpoint over all but the last round.</summary>
    protected async Task<(Place, CheckpointSigner)> FilledAsync()
    {
        Place place = await database.NewPlaceAsync();
        await using EventLog log = await Database.OpenAsync(place);
        using CheckpointKey key = CheckpointKey.Of(place);
        for (int round = 0; round < 5; round++)
        {
            if (round == 4)
            {
                await Checkpoints.MakeAsync(place, key, DateTimeOffset.UtcNow, s_ct);
            }

            foreach (string list in new[] { "EL", "DPL", "UVL" })
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"{list} {round}");
                await log.AppendAsync(new Append("list/" + list, round, [EventLogTests.Noted(text)]), s_ct);
            }
        }

        return (place, key.Public);
    }

    protected static async Task<LogFinding?> FindingAsync(Place place, CheckpointSigner signer) =>
        (await LogCheck.VerifyAsync(place, [signer], s_ct)).Verdict.Finding;

    [Fact]
    public async Task A_log_that_nobody_touched_is_whole_and_says_how_far_a_checkpoint_vouches()
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        LogReport report = await LogCheck.VerifyAsync(place, [signer], s_ct);
        Assert.Null(report.Verdict.Finding);
        Assert.Equal(
            (15L, 3L, 1L, 12L),
            (report.Verdict.Events, report.Verdict.Histories, report.Verdict.Checkpoints, report.Verdict.Covered)
        );
    }

    [Theory]
    [InlineData("delete from events where history = 'list/DPL' and sequence = 3", LogFault.Missing, "list/DPL #4")]
    [InlineData("delete from events where history = 'list/DPL' and sequence >= 4", LogFault.Missing, "list/DPL #3")]
    [InlineData("delete from events where history = 'list/DPL' and sequence = 5", LogFault.Missing, "position 14")]
    [InlineData("delete from events where history = 'list/DPL'", LogFault.Missing, "list/DPL")]
    [InlineData(
        "update events set body = '{\"text\":\"x\"}' where history = 'list/UVL' and sequence = 2",
        LogFault.Altered,
        "list/UVL #2"
    )]
    [InlineData(
        "update events set actor = 'carl' where history = 'list/UVL' and sequence = 5",
        LogFault.Altered,
        "list/UVL #5"
    )]
    [InlineData(
        "update events set effective = '2019-05-15' where history = 'list/EL' and sequence = 1",
        LogFault.Altered,
        "list/EL #1"
    )]
    [InlineData("update events set recorded = recorded + 1 where position = 6", LogFault.Altered, "list/UVL #2")]
    [InlineData("update events set cause = 'a rule' where position = 6", LogFault.Altered, "list/UVL #2")]
    [InlineData(
        "update events set position = 100 where position = 4; update events set position = 4 where position = 7; update events set position = 7 where position = 100",
        LogFault.Missing,
        "list/EL #3"
    )]
    [InlineData(
        "update events set sequence = 100 where position = 4; update events set sequence = 2 where position = 7; update events set sequence = 3 where position = 4",
        LogFault.Missing,
        "list/EL #3"
    )]
    [InlineData(
        "update events set position = 100 where position = 5; update events set position = 5 where position = 6; update events set position = 6 where position = 100",
        LogFault.Reordered,
        "list/DPL #2"
    )]
    [InlineData("delete from checkpoints", LogFault.Missing, null)]
    [InlineData("update checkpoints set recorded = recorded + 1", LogFault.Checkpoint, "checkpoint 1")]
    [InlineData("update checkpoints set heads = '[]'", LogFault.Checkpoint, "checkpoint 1")]
    [InlineData("update checkpoints set heads = 'x'", LogFault.Checkpoint, "checkpoint 1")]
    public async Task Point_3_what_was_deleted_edited_or_reordered_is_found_and_named(
        string sql,
        LogFault fault,
        string? where
    )
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        await database.TamperAsync(place, sql);
        LogReport report = await LogCheck.VerifyAsync(place, [signer], s_ct);
        if (where is null)
        {
            // Nothing is left that could say so; the caller sees that nobody vouches.
            Assert.Equal((null, 0L, 0L), (report.Verdict.Finding, report.Verdict.Checkpoints, report.Verdict.Covered));
            return;
        }

        Assert.Equal((fault, where), (report.Verdict.Finding?.Fault, report.Verdict.Finding?.Where));
    }

    [Fact]
    public async Task A_checkpoint_that_claims_a_later_place_vouches_for_no_event_more_and_is_found()
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        await database.TamperAsync(place, "update checkpoints set position = 15");
        LogVerdict verdict = (await LogCheck.VerifyAsync(place, [signer], s_ct)).Verdict;
        Assert.Equal((LogFault.Checkpoint, 12L), (verdict.Finding?.Fault, verdict.Covered));
    }

    [Fact]
    public async Task Triggers_that_somebody_took_away_are_told()
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        Assert.Empty((await LogCheck.VerifyAsync(place, [signer], s_ct)).LostGuards);
        await database.ExecuteAsync(
            place,
            place is SqliteFile
                ? "drop trigger checkpoints_no_update"
                : "alter table checkpoints disable trigger checkpoints_kept"
        );
        LogReport report = await LogCheck.VerifyAsync(place, [signer], s_ct);
        Assert.Contains(report.LostGuards, g => g.StartsWith("checkpoints_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_history_written_anew_with_good_hashes_is_found_by_the_checkpoint()
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        await using EventLog log = await Database.OpenAsync(place);
        IReadOnlyList<LoggedEvent> events = await log.ReadAsync("list/EL", 0, s_ct);
        LoggedEvent? last = events[1];
        string sql = "";
        for (int sequence = 3; sequence <= 5; sequence++)
        {
            Event other = events[sequence - 1].Event with { Body = "{}" };
            last = LoggedEvent.After(last, other);
            sql +=
                $"update events set body = '{other.Body}', recorded = {Microseconds.Of(other.Recorded)}, previous = '{last.Previous}', hash = '{last.Hash}' where history = 'list/EL' and sequence = {sequence};";
        }

        await database.TamperAsync(place, sql);
        LogFinding? finding = await FindingAsync(place, signer);
        Assert.Equal((LogFault.Altered, "list/EL #4"), (finding?.Fault, finding?.Where));
    }

    /// <summary>What it looked through is not signed: moved on, it would have events left out of the next checkpoint.</summary>
    [Theory]
    [InlineData(16)]
    [InlineData(99)]
    [InlineData(3)]
    public async Task The_place_of_a_checkpoint_that_was_moved_is_found_and_nothing_more_is_signed(long position)
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        using CheckpointKey key = CheckpointKey.Of(place);
        await database.TamperAsync(place, $"update checkpoints set position = {position} where number = 1");
        await using (EventLog log = await Database.OpenAsync(place))
        {
            await log.AppendAsync(new Append("list/EL", 5, [EventLogTests.Noted("x")]), s_ct);
            await log.AppendAsync(new Append("list/DPL", 5, [EventLogTests.Noted("y")]), s_ct);
        }

        LogFinding? finding = await FindingAsync(place, signer);
        Assert.Equal((LogFault.Checkpoint, "checkpoint 1"), (finding?.Fault, finding?.Where));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Checkpoints.MakeAsync(place, key, DateTimeOffset.UtcNow, s_ct)
        );
        Assert.Contains("nothing was signed", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recorded = 638900000000000000")]
    [InlineData("recorded = -638900000000000000")]
    public async Task A_time_that_is_none_is_named_and_not_copied(string set)
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        await database.TamperAsync(place, $"update events set {set} where history = 'list/EL' and sequence = 3");
        LogFinding? finding = await FindingAsync(place, signer);
        Assert.Equal((LogFault.Altered, "list/EL #3"), (finding?.Fault, finding?.Where));
        Place to = await database.NewPlaceAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => LogCopy.CopyAsync(place, to, s_ct));
        Assert.Contains("log verify", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_by_another_key_does_not_count()
    {
        (Place place, _) = await FilledAsync();
        using CheckpointKey other = CheckpointKey.Of(await database.NewPlaceAsync());
        LogReport report = await LogCheck.VerifyAsync(place, [other.Public], s_ct);
        Assert.Equal(
            (null, 1L, 0L),
            (report.Verdict.Finding, report.Verdict.ByAnother?.Number, report.Verdict.Covered)
        );
    }

    [Fact]
    public async Task A_checkpoint_is_made_over_what_grew_and_none_where_nothing_did()
    {
        (Place place, CheckpointSigner signer) = await FilledAsync();
        using CheckpointKey key = CheckpointKey.Of(place);
        Assert.Equal(signer, key.Public);
        await using (EventLog log = await Database.OpenAsync(place))
        {
            await log.AppendAsync(new Append("list/EL", 5, [EventLogTests.Noted("x")]), s_ct);
        }

        Checkpoint second = (await Checkpoints.MakeAsync(place, key, DateTimeOffset.UtcNow, s_ct))!;
        Assert.Equal(
            [("list/DPL", 5L), ("list/EL", 6L), ("list/UVL", 5L)],
            second.Heads.Select(h => (h.History, h.Sequence))
        );
        Assert.Null(await Checkpoints.MakeAsync(place, key, DateTimeOffset.UtcNow, s_ct));
        LogReport report = await LogCheck.VerifyAsync(place, [signer], s_ct);
        Assert.Equal((true, 2L, 16L), (report.Verdict.IsWhole, report.Verdict.Checkpoints, report.Verdict.Covered));
    }
}
