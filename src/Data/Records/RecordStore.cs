using System.Text.Json;
using Licet.Core.Applications;
using Licet.Core.History;
using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Records;

/// <summary>What lies beside the log under a reference.</summary>
public abstract record RecordContent
{
    private RecordContent() { }

    /// <param name="Media">Media type.</param>
    public sealed record Whole(byte[] Content, string Media) : RecordContent;

    /// <param name="By">The event that says under which rule the key was destroyed.</param>
    public sealed record Erased(LoggedEvent By) : RecordContent;

    /// <summary>Gone without a rule, or not what the event says.</summary>
    public sealed record Broken(string Why) : RecordContent;
}

/// <summary>An attachment, accepted and on the disk, or why it was refused.</summary>
public sealed record Attaching(SealedRecord? Record, string? Refusal);

/// <summary>The answer to an erasure. A refusal is a value.</summary>
public abstract record Erasing
{
    private Erasing() { }

    /// <param name="By">The event that says so.</param>
    /// <param name="IsOverwritten">
    /// The key's bytes are gone from the database's files too. False while another reads SQLite's file as it stood before: they go with the
    /// next erasure, or when the last one closes the file. PostgreSQL keeps deleted rows in its write-ahead log until that is recycled:
    /// always false.
    /// </param>
    public sealed record Done(LoggedEvent By, bool IsOverwritten) : Erasing;

    /// <param name="Why">A sentence.</param>
    public sealed record Refused(string Why, string Citation) : Erasing;

    /// <summary>It was erased before.</summary>
    public sealed record Before : Erasing;
}

/// <summary>Personal data and attachments: read, attached, erased.</summary>
public sealed class RecordStore
{
    /// <summary>The event by which a record's key is destroyed; it stands in the history "record/ID".</summary>
    public const string ErasedType = "record.erased";

    private readonly Place _place;
    private readonly EventLog _log;
    private readonly AttachmentFiles _files;

    internal RecordStore(Place place, EventLog log)
    {
        _place = place;
        _log = log;
        _files = new AttachmentFiles(place.Attachments);
    }

    /// <summary>
    /// Checks a file by name, size and content, and puts it beside the database. The event that refers to it comes after; a file to
    /// which none refers is noise under a key that was never stored.
    /// </summary>
    public Attaching Attach(string name, ReadOnlySpan<byte> content)
    {
        (string? media, string? refusal) = AttachedFile.Of(name, content);
        if (media is null)
        {
            return new Attaching(null, refusal);
        }

        SealedRecord record = SealedRecord.Of(content, media, asFile: true);
        _files.Write(record.File!, record.Stored);
        return new Attaching(record, null);
    }

    public async Task<RecordContent> OpenAsync(Sealed reference, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(reference);
        await using LogContext context = _place.Open();
        RecordRow? row = await context
            .Records.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Record == reference.Record, ct);
        RecordKeyRow? key = await context
            .RecordKeys.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Record == reference.Record, ct);
        return await OpenedAsync(context, reference, row, key);
    }

    /// <summary>Many at once, in two questions to the database; in the order of the references.</summary>
    public async Task<IReadOnlyList<RecordContent>> OpenAsync(IReadOnlyList<Sealed> references, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(references);
        string[] ids = [.. references.Select(r => r.Record).Distinct(StringComparer.Ordinal)];
        await using LogContext context = _place.Open();
        Dictionary<string, RecordRow> rows = await context
            .Records.AsNoTracking()
            .Where(r => ids.Contains(r.Record))
            .ToDictionaryAsync(r => r.Record, StringComparer.Ordinal, ct);
        Dictionary<string, RecordKeyRow> keys = await context
            .RecordKeys.AsNoTracking()
            .Where(r => ids.Contains(r.Record))
            .ToDictionaryAsync(r => r.Record, StringComparer.Ordinal, ct);
        List<RecordContent> opened = [];
        foreach (Sealed reference in references)
        {
            RecordRow? row = rows.GetValueOrDefault(reference.Record);
            opened.Add(await OpenedAsync(context, reference, row, keys.GetValueOrDefault(reference.Record)));
        }

        return opened;
    }

    private async Task<RecordContent> OpenedAsync(
        LogContext context,
        Sealed reference,
        RecordRow? row,
        RecordKeyRow? key
    )
    {
        if (row is not null && key is not null)
        {
            byte[]? stored = row.File is { } file ? _files.Read(file) : row.Content;
            return stored is not null && SealedRecord.Open(reference, stored, key.Key) is { } content
                ? new RecordContent.Whole(content, row.Media)
                : new RecordContent.Broken("its bytes are not what the event says");
        }

        LoggedEvent? erased = (await context.Queries.LastAsync(context, "record/" + reference.Record))?.Logged();
        return erased?.Event.Type == ErasedType
            ? new RecordContent.Erased(erased)
            : new RecordContent.Broken("it is gone, and no rule says why");
    }

    /// <summary>
    /// Destroys a record's key on a ground, for good: the event that says so and the deletion are one transaction. Backups from
    /// before still hold the key and fall under the same rule.
    /// </summary>
    /// <param name="actor">The person, or "system".</param>
    /// <param name="effective">The legal day: not after today, and not before an event of the record's history.</param>
    /// <exception cref="ArgumentException">No such record, or no actor.</exception>
    public async Task<Erasing> EraseAsync(
        string record,
        ErasureGround ground,
        string actor,
        DateOnly effective,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        RecordRow row;
        await using (LogContext context = _place.Open())
        {
            row =
                await context.Records.AsNoTracking().FirstOrDefaultAsync(r => r.Record == record, ct)
                ?? throw new ArgumentException($"There is no record '{record}'.", nameof(record));
        }

        IReadOnlyList<LoggedEvent> events = await _log.ReadAsync(row.History, 0, ct);
        DateOnly latest = events.Count == 0 ? effective : events.Max(e => e.Event.Effective);
        if (ground.Why(latest, IsOver(row.History, events), effective, _log.Today) is { } why)
        {
            return new Erasing.Refused($"The record '{record}' is not erased: {why}", ground.Cause);
        }

        string body = CanonicalJson.Of(JsonSerializer.SerializeToElement(new { history = row.History, record }));
        NewEvent erased = new(ErasedType, 1, effective, actor, ground.Cause, body);
        Appended answer = await _log.WriteAsync(new Append("record/" + record, 0, [erased]) { Destroys = record }, ct);
        if (answer is not Appended.Done done)
        {
            return new Erasing.Before();
        }

        if (row.File is { } file)
        {
            _files.Delete(file);
        }

        await using LogContext scrubbed = _place.Open();
        return new Erasing.Done(done.Events[0], await scrubbed.ScrubAsync(ct));
    }

    /// <summary>Of a case: that nothing leads on; of an order, that it was shipped or cancelled. Of other histories the latest event tells.</summary>
    private bool IsOver(string history, IReadOnlyList<LoggedEvent> events) =>
        history.Split('/')[0] switch
        {
            Cases.Applications => Cases.Fold(events, _log.Processes) is { IsOver: true },
            OrderIds.Kind => OrderJson.Fold(history, events.Select(e => e.Event)).Standing
                is OrderStanding.Shipped
                    or OrderStanding.Cancelled,
            _ => true,
        };
}
