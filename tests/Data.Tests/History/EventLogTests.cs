using Licet.Core.History;
using Licet.Data.History;

namespace Licet.Data.Tests.History;

public sealed class EventLogOnSqliteTests(SqliteDatabase database)
    : EventLogTests(database),
        IClassFixture<SqliteDatabase>
{
    /// <summary>INSERT OR REPLACE deletes the row in its way, and asks no trigger for deletion.</summary>
    [Theory]
    [InlineData("position, 'list/X', sequence")]
    [InlineData("9, history, sequence")]
    public async Task No_event_is_replaced_by_another(string columns)
    {
        Place place = await database.NewPlaceAsync();
        await using EventLog log = await Database.OpenAsync(place);
        await log.AppendAsync(new Append("list/EL", 0, [Noted("a")]), TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            database.ExecuteAsync(
                place,
                $"insert or replace into events select {columns}, type, version, effective, recorded, actor, cause, '{{}}', previous, hash from events"
            )
        );
        Assert.Contains("recorded stays", refused.Message, StringComparison.Ordinal);
    }
}

public sealed class EventLogOnPostgresTests(PostgresDatabase database)
    : EventLogTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class EventLogTests(Database database)
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    internal static NewEvent Noted(string text, string actor = "olga") =>
        new("list.noted", 1, new DateOnly(2019, 5, 16), actor, null, $$"""{"text":"{{text}}"}""");

    private static Append To(string history, long expected, params string[] texts) =>
        new(history, expected, [.. texts.Select(t => Noted(t))]);

    [Fact]
    public async Task What_is_recorded_is_read_as_it_was_chained()
    {
        await using EventLog log = await Database.OpenAsync(await database.NewPlaceAsync());
        NewEvent full = new(
            "list.noted",
            3,
            new DateOnly(2019, 5, 16),
            "ольга",
            "us-ear/1 begin; 750.4",
            """{"a":"中 \u0000 \"x\"","n":-9223372036854775808}"""
        );
        var done = Assert.IsType<Appended.Done>(await log.AppendAsync(new Append("list/EL", 0, [full]), s_ct));
        Assert.IsType<Appended.Done>(await log.AppendAsync(To("list/EL", 1, "b", "c"), s_ct));
        var read = await log.ReadAsync("list/EL", 0, s_ct);
        Assert.Equal(done.Events[0], read[0]);
        Assert.Equal(
            full,
            new NewEvent("list.noted", 3, full.Effective, read[0].Event.Actor, read[0].Event.Cause, read[0].Event.Body)
        );
        Assert.Equal([1, 2, 3], read.Select(e => e.Event.Sequence));
        Assert.Equal([EventHash.None, read[0].Hash, read[1].Hash], read.Select(e => e.Previous));
        Assert.All(read, e => Assert.Equal(EventHash.Of(e.Event, e.Previous), e.Hash));
        Assert.Equal(read.Skip(1), await log.ReadAsync("list/EL", 1, s_ct));
        Assert.Empty(await log.ReadAsync("list/DPL", 0, s_ct));
    }

    [Fact]
    public async Task A_stale_append_records_nothing_and_answers_what_came_since()
    {
        await using EventLog log = await Database.OpenAsync(await database.NewPlaceAsync());
        await log.AppendAsync(To("list/EL", 0, "a", "b", "c"), s_ct);
        var stale = Assert.IsType<Appended.Stale>(await log.AppendAsync(To("list/EL", 1, "x"), s_ct));
        Assert.Equal(3, stale.Sequence);
        Assert.Equal(["""{"text":"b"}""", """{"text":"c"}"""], stale.Since.Select(e => e.Event.Body));
        var ahead = Assert.IsType<Appended.Stale>(await log.AppendAsync(To("list/EL", 7, "x"), s_ct));
        Assert.Equal((3L, 0), (ahead.Sequence, ahead.Since.Count));
        Assert.Equal(3, await log.CountAsync(s_ct));
    }

    [Fact]
    public async Task Of_two_hundred_who_saw_the_same_one_is_recorded()
    {
        Place place = await database.NewPlaceAsync();
        await using EventLog one = await Database.OpenAsync(place);
        await using EventLog other = await Database.OpenAsync(place);
        await one.AppendAsync(To("list/EL", 0, "first"), s_ct);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(i => (i % 2 == 0 ? one : other).AppendAsync(To("list/EL", 1, $"by {i}"), s_ct))
        );
        var done = Assert.Single(answers.OfType<Appended.Done>());
        Assert.All(answers.OfType<Appended.Stale>(), s => Assert.Equal(done.Events, s.Since));
        Assert.Equal(2, await one.CountAsync(s_ct));
        await WholeAsync(place);
    }

    [Fact]
    public async Task Writers_of_two_logs_on_one_place_follow_each_other_without_gaps()
    {
        Place place = await database.NewPlaceAsync();
        await using EventLog one = await Database.OpenAsync(place);
        await using EventLog other = await Database.OpenAsync(place);
        await Task.WhenAll(
            Enumerable
                .Range(0, 300)
                .Select(i => (i % 2 == 0 ? one : other).AppendAsync(To($"organization/{i}", 0, "a", "b"), s_ct))
        );
        Assert.Equal(600, await one.CountAsync(s_ct));
        Assert.Equal(600, (await WholeAsync(place)).Verdict.Events);
    }

    [Fact]
    public async Task The_same_request_twice_changes_nothing_and_its_key_serves_no_other()
    {
        await using EventLog log = await Database.OpenAsync(await database.NewPlaceAsync());
        Append first = To("list/EL", 0, "a", "b") with { Key = "k1" };
        var answers = await Task.WhenAll(log.AppendAsync(first, s_ct), log.AppendAsync(first, s_ct));
        var done = answers.Select(a => Assert.IsType<Appended.Done>(a)).ToList();
        Assert.Equal(done[0].Events, done[1].Events);
        Assert.Equal(done[0].Events, Assert.IsType<Appended.Done>(await log.AppendAsync(first, s_ct)).Events);
        Assert.Equal(2, await log.CountAsync(s_ct));
        Assert.IsType<Appended.KeyTaken>(await log.AppendAsync(To("list/EL", 2, "c") with { Key = "k1" }, s_ct));
        Assert.IsType<Appended.KeyTaken>(await log.AppendAsync(To("list/DPL", 0, "a", "b") with { Key = "k1" }, s_ct));
        Assert.Equal(2, await log.CountAsync(s_ct));
    }

    [Theory]
    [InlineData("update events set body = '{}'")]
    [InlineData("update events set position = position")]
    [InlineData("delete from events where sequence = 2")]
    [InlineData("update checkpoints set signature = ''")]
    [InlineData("delete from checkpoints")]
    [InlineData("update requests set first = 9")]
    [InlineData("delete from requests")]
    [InlineData("update records set media = 'x'")]
    [InlineData("delete from records")]
    [InlineData("update recordkeys set record = 'x'")]
    [InlineData("delete from recordkeys")]
    public async Task The_database_refuses_to_change_or_delete_what_is_recorded(string sql)
    {
        Place place = await database.NewPlaceAsync();
        await using EventLog log = await Database.OpenAsync(place);
        var record = Licet.Data.Records.SealedRecord.Of("Jane Doe");
        NewEvent e = Noted("x") with { Body = $$"""{"contact":{{record.Json}}}""" };
        await log.AppendAsync(new Append("list/EL", 0, [e, Noted("b")], "k1") { Records = [record] }, s_ct);
        using CheckpointKey key = CheckpointKey.Of(place);
        await Checkpoints.MakeAsync(place, key, DateTimeOffset.UnixEpoch, s_ct);
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            database.ExecuteAsync(place, sql)
        );
        Assert.Contains("recorded stays", refused.Message, StringComparison.Ordinal);
        Assert.True((await LogCheck.VerifyAsync(place, [key.Public], s_ct)).Verdict.IsWhole);
    }

    [Fact]
    public async Task The_program_s_own_context_refuses_it_too()
    {
        Place place = await database.NewPlaceAsync();
        await using EventLog log = await Database.OpenAsync(place);
        await log.AppendAsync(To("list/EL", 0, "a"), s_ct);
        await using LogContext context = place.Open();
        EventRow row = context.Events.Single();
        context.Remove(row);
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        context.Entry(row).State = Microsoft.EntityFrameworkCore.EntityState.Modified;
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(s_ct));
    }

    [Theory]
    [InlineData("case/Z1", "{}", "olga")]
    [InlineData("record/1", "{}", "olga")]
    [InlineData("list", "{}", "olga")]
    [InlineData("list/a b", "{}", "olga")]
    [InlineData("list/EL", "{ }", "olga")]
    [InlineData("list/EL", "{\"b\":1,\"a\":2}", "olga")]
    [InlineData("list/EL", "no json", "olga")]
    [InlineData("list/EL", "{}", "")]
    [InlineData("list/EL", "{}", "ol\0ga")]
    [InlineData("list/EL", "{}", "half of a pair")]
    public async Task What_could_not_be_written_or_is_another_s_to_decide_is_refused(
        string history,
        string body,
        string actor
    )
    {
        await using EventLog log = await Database.OpenAsync(await database.NewPlaceAsync());
        string person = actor == "half of a pair" ? "\ud800" : actor; // no attribute can hold it
        Append wrong = new(history, 0, [Noted("x", person) with { Body = body }]);
        await Assert.ThrowsAsync<ArgumentException>(() => log.AppendAsync(wrong, s_ct));
        Assert.Equal(0, await log.CountAsync(s_ct));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_make_the_log_run_backward()
    {
        Place place = await database.NewPlaceAsync();
        HandClock clock = new(new DateTimeOffset(2019, 5, 16, 14, 0, 0, TimeSpan.Zero));
        await using EventLog log = await Database.OpenAsync(place, clock);
        await log.AppendAsync(To("list/EL", 0, "a"), s_ct);
        clock.Now = clock.Now.AddHours(-1);
        await log.AppendAsync(To("list/EL", 1, "b"), s_ct);
        clock.Now = clock.Now.AddHours(3).AddTicks(7);
        await log.AppendAsync(To("list/EL", 2, "c"), s_ct);
        var hours = (await log.ReadAsync("list/EL", 0, s_ct)).Select(e =>
            e.Event.Recorded.ToString("HH:mm:ss.fffffff")
        );
        Assert.Equal(["14:00:00.0000000", "14:00:00.0000010", "16:00:00.0000000"], hours);
    }

    /// <summary>An event cannot come with the row of a case that is there already: the database refuses it, whoever waits beside it.</summary>
    [Fact]
    public async Task An_append_that_cannot_be_written_fails_alone_and_not_with_those_it_waited_with()
    {
        Place place = await database.NewPlaceAsync();
        await using EventLog log = await Database.OpenAsync(place);
        Licet.Data.Review.CaseRow row = new()
        {
            Number = "Z1",
            Sequence = 1,
            Process = "us-ear/1",
            Stage = "draft",
            Ended = 0,
            Round = 1,
            Asof = new DateOnly(2019, 5, 16),
        };
        await log.WriteAsync(To("list/first", 0, "a") with { Case = row }, s_ct);
        Append[] appends =
        [
            .. Enumerable.Range(0, 40).Select(i => To($"list/{i}", 0, "a") with { Case = i == 20 ? row : null }),
        ];
        Task<Appended>[] answers = [.. appends.Select(a => log.WriteAsync(a, s_ct))];
        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => answers[20]);
        foreach (Task<Appended> answer in answers.Where((_, i) => i != 20))
        {
            Assert.IsType<Appended.Done>(await answer);
        }

        Assert.Equal(40, (await WholeAsync(place)).Verdict.Events);
    }

    private static async Task<LogReport> WholeAsync(Place place)
    {
        LogReport report = await LogCheck.VerifyAsync(place, [], s_ct);
        Assert.Null(report.Verdict.Finding);
        return report;
    }
}

internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
