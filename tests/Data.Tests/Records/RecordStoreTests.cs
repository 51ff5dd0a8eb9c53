using System.Globalization;
using System.Text;
using Licet.Core.History;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Tests.History;

namespace Licet.Data.Tests.Records;

public sealed class RecordStoreOnSqliteTests(SqliteDatabase database)
    : RecordStoreTests(database),
        IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task The_file_itself_keeps_no_trace_of_a_destroyed_key()
    {
        (Place place, Sealed contact, _) = await FilledAsync();
        byte[] key;
        await using (LogContext context = place.Open())
        {
            key = context.RecordKeys.Single(k => k.Record == contact.Record).Key;
        }

        await using EventLog log = await Database.OpenAsync(place);
        Assert.True(Holds(place, key));
        var done = Assert.IsType<Erasing.Done>(await log.Records.EraseAsync(contact.Record, Rule, "system", Day, Ct));
        Assert.True(done.IsOverwritten);
        Assert.False(Holds(place, key));
    }

    [Fact]
    public async Task While_another_reads_what_was_before_the_answer_says_that_the_key_can_still_be_read()
    {
        (Place place, Sealed contact, Sealed paper) = await FilledAsync();
        byte[] key;
        await using EventLog log = await Database.OpenAsync(place);
        await using (LogContext reader = place.Open())
        {
            await reader.SnapshotAsync(Ct);
            key = reader.RecordKeys.Single(k => k.Record == contact.Record).Key;
            var done = Assert.IsType<Erasing.Done>(
                await log.Records.EraseAsync(contact.Record, Rule, "system", Day, Ct)
            );
            Assert.Equal((false, true), (done.IsOverwritten, Holds(place, key)));
        }

        Assert.IsType<Erasing.Done>(await log.Records.EraseAsync(paper.Record, Rule, "system", Day, Ct));
        Assert.False(Holds(place, key));
    }

    private static bool Holds(Place place, byte[] key)
    {
        string file = ((SqliteFile)place).File;
        return new[] { file, file + "-wal" }.Where(File.Exists).Any(f => Bytes(f).IndexOf(key) >= 0);
    }

    private static ReadOnlySpan<byte> Bytes(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

public sealed class RecordStoreOnPostgresTests(PostgresDatabase database)
    : RecordStoreTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class RecordStoreTests(Database database)
{
    protected static readonly ErasureGround Rule = new ErasureGround.RetentionOver();
    protected static readonly DateOnly Day = new(2026, 9, 6);
    private static readonly byte[] s_pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray();

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>An event that refers to a contact and to an attached paper.</summary>
    protected async Task<(Place Place, Sealed Contact, Sealed Paper)> FilledAsync()
    {
        Place place = await database.NewPlaceAsync();
        await using EventLog log = await Database.OpenAsync(place);
        SealedRecord contact = SealedRecord.Of("Jane Doe, 555-0100");
        SealedRecord paper = log.Records.Attach("order.pdf", s_pdf).Record!;
        string body = CanonicalJson.Of($$"""{"contact":{{contact.Json}},"papers":[{{paper.Json}}]}""");
        NewEvent e = EventLogTests.Noted("x") with { Body = body };
        Assert.IsType<Appended.Done>(
            await log.AppendAsync(new Append("organization/7", 0, [e]) { Records = [contact, paper] }, Ct)
        );
        return (place, contact.Reference, paper.Reference);
    }

    [Fact]
    public async Task What_was_sealed_and_attached_opens_again_and_stands_nowhere_in_the_clear()
    {
        (Place place, Sealed contact, Sealed paper) = await FilledAsync();
        await using EventLog log = await Database.OpenAsync(place);
        var text = Assert.IsType<RecordContent.Whole>(await log.Records.OpenAsync(contact, Ct));
        Assert.Equal(("Jane Doe, 555-0100", "text/plain"), (Encoding.UTF8.GetString(text.Content), text.Media));
        var file = Assert.IsType<RecordContent.Whole>(await log.Records.OpenAsync(paper, Ct));
        Assert.Equal(s_pdf, file.Content);
        string[] stored = Directory.GetFiles(place.Attachments, "*", SearchOption.AllDirectories);
        Assert.Equal(-1, (await File.ReadAllBytesAsync(Assert.Single(stored), Ct)).AsSpan().IndexOf("%PDF"u8));
        Assert.True((await LogCheck.VerifyAsync(place, [], Ct)).Verdict.IsWhole);
    }

    [Fact]
    public async Task What_is_erased_under_a_rule_is_gone_and_the_log_says_so_and_stays_whole()
    {
        (Place place, Sealed contact, Sealed paper) = await FilledAsync();
        await using EventLog log = await Database.OpenAsync(place);
        Assert.IsType<Erasing.Done>(await log.Records.EraseAsync(contact.Record, Rule, "system", Day, Ct));
        Assert.IsType<Erasing.Done>(await log.Records.EraseAsync(paper.Record, Rule, "system", Day, Ct));
        var erased = Assert.IsType<RecordContent.Erased>(await log.Records.OpenAsync(contact, Ct));
        Assert.Equal(
            ("retention/1; 15 CFR 762.6", "system", Day),
            (erased.By.Event.Cause, erased.By.Event.Actor, erased.By.Event.Effective)
        );
        Assert.Empty(Directory.GetFiles(place.Attachments, "*", SearchOption.AllDirectories));
        LogVerdict verdict = (await LogCheck.VerifyAsync(place, [], Ct)).Verdict;
        Assert.Equal((null, 2L), (verdict.Finding, verdict.Erased));
        Assert.IsType<Erasing.Before>(await log.Records.EraseAsync(contact.Record, Rule, "system", Day, Ct));
    }

    [Fact]
    public async Task Nothing_is_erased_without_a_rule_or_a_record()
    {
        (Place place, Sealed contact, _) = await FilledAsync();
        await using EventLog log = await Database.OpenAsync(place);
        await Assert.ThrowsAsync<ArgumentException>(() => log.Records.EraseAsync(contact.Record, Rule, " ", Day, Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => log.Records.EraseAsync("none", Rule, "olga", Day, Ct));
        Assert.IsType<RecordContent.Whole>(await log.Records.OpenAsync(contact, Ct));
    }

    /// <summary>The event of the record is of 16 May 2019: it is kept through 16 May 2024.</summary>
    [Theory]
    [InlineData("2024-05-16", "it must be kept through 2024-05-16")]
    [InlineData("2019-05-15", "its history has an event of 2019-05-16")]
    [InlineData("2099-01-01", "2099-01-01 is still to come")]
    public async Task What_must_still_be_kept_is_not_erased(string on, string why)
    {
        (Place place, Sealed contact, _) = await FilledAsync();
        await using EventLog log = await Database.OpenAsync(place);
        DateOnly day = DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var refused = Assert.IsType<Erasing.Refused>(
            await log.Records.EraseAsync(contact.Record, Rule, "olga", day, Ct)
        );
        Assert.Contains(why, refused.Why, StringComparison.Ordinal);
        Assert.IsType<RecordContent.Whole>(await log.Records.OpenAsync(contact, Ct));
    }

    [Fact]
    public async Task An_order_that_says_whose_and_which_it_is_waits_for_no_year()
    {
        (Place place, Sealed contact, _) = await FilledAsync();
        await using EventLog log = await Database.OpenAsync(place);
        DateOnly day = new(2019, 6, 1);
        Assert.IsType<Erasing.Refused>(
            await log.Records.EraseAsync(contact.Record, new ErasureGround.Ordered("", "1 C 2/19"), "olga", day, Ct)
        );
        ErasureGround order = new ErasureGround.Ordered("a court", "1 C 2/19");
        var done = Assert.IsType<Erasing.Done>(await log.Records.EraseAsync(contact.Record, order, "olga", day, Ct));
        Assert.Equal("order/1; a court, 1 C 2/19", done.By.Event.Cause);
    }

    [Theory]
    [InlineData("delete from recordkeys")]
    [InlineData("delete from records")]
    [InlineData("update records set content = 'x' where content is not null")]
    public async Task What_is_gone_without_a_rule_or_altered_is_broken_and_named(string sql)
    {
        (Place place, Sealed contact, _) = await FilledAsync();
        await database.TamperAsync(place, sql);
        await using EventLog log = await Database.OpenAsync(place);
        Assert.IsType<RecordContent.Broken>(await log.Records.OpenAsync(contact, Ct));
        LogFinding? finding = (await LogCheck.VerifyAsync(place, [], Ct)).Verdict.Finding;
        Assert.Equal((LogFault.SealedBroken, "organization/7 #1"), (finding?.Fault, finding?.Where));
    }

    [Fact]
    public async Task An_attachment_that_was_altered_or_taken_away_is_named()
    {
        (Place place, _, Sealed paper) = await FilledAsync();
        string file = Directory.GetFiles(place.Attachments, "*", SearchOption.AllDirectories).Single();
        byte[] bytes = await File.ReadAllBytesAsync(file, Ct);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Ct);
        Assert.Equal(LogFault.SealedBroken, (await LogCheck.VerifyAsync(place, [], Ct)).Verdict.Finding?.Fault);
        File.Delete(file);
        LogFinding? finding = (await LogCheck.VerifyAsync(place, [], Ct)).Verdict.Finding;
        Assert.Contains(paper.Record, finding?.Message, StringComparison.Ordinal);
    }
}
