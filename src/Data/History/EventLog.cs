using System.Collections.Concurrent;
using Licet.Core.Applications.External;
using Licet.Core.Counterparties;
using Licet.Core.History;
using Licet.Core.Orders.Shipping;
using Licet.Core.Organizations;
using Licet.Core.Process;
using Licet.Data.Licenses;
using Licet.Data.Opening;
using Licet.Data.Records;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>
/// The log of one place: append-only events per history, chained by hash, in a file or in PostgreSQL. There is no way to change
/// or delete an event, neither here nor in the database.
/// </summary>
/// <remarks>
/// Any number of processes may open the same place; their writes follow each other. A case's events come only through
/// <see cref="Cases"/>, which decides on them.
/// </remarks>
public sealed class EventLog : IAsyncDisposable
{
    private readonly GroupCommit _writer;
    private readonly TimeProvider _time;

    private EventLog(Place place, TimeProvider time, ProcessShelf processes)
    {
        Place = place;
        Processes = processes;
        _time = time;
        Records = new RecordStore(place, this);
        _writer = new GroupCommit(place, time, processes);
    }

    public Place Place { get; }

    /// <summary>The processes that its cases are read and begun with: those that ship, and the files of the place's folder <c>processes</c>.</summary>
    public ProcessShelf Processes { get; }

    /// <summary>The day on which an event would be recorded now, where the clock stands.</summary>
    public DateOnly Today => DayOf(_time.GetUtcNow());

    internal TimeProvider Time => _time;

    /// <summary>The day of an event's recording, in the same time zone.</summary>
    internal DateOnly DayOf(DateTimeOffset recorded) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(recorded, _time.LocalTimeZone).DateTime);

    /// <summary>Personal data and attachments beside the log.</summary>
    public RecordStore Records { get; }

    /// <summary>Opens a log whose tables are there and as this program knows them.</summary>
    /// <exception cref="FormatException">One of the place's own processes has a fault.</exception>
    /// <exception cref="InvalidOperationException">There are none, or older or newer ones; or the place cannot be used, see <see cref="UnusablePlaceException"/>.</exception>
    public static async Task<EventLog> OpenAsync(Place place, TimeProvider time, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        PlaceLook look = await Schema.LookAsync(place, ct);
        if (!look.CanWrite)
        {
            throw new UnusablePlaceException($"{place.Name}: may not be written by this user.");
        }

        if (look.Standing is var standing and not SchemaStanding.Current)
        {
            throw new InvalidOperationException(
                standing == SchemaStanding.Newer
                    ? $"{place.Name}: was made by a newer Licet."
                    : $"{place.Name}: its tables are missing or older; run: licet-admin db migrate"
            );
        }

        return new EventLog(place, time, OwnProcesses.Of(place.Folder));
    }

    /// <summary>Records events at the end of a history. Answered when they are on the disk.</summary>
    /// <exception cref="ArgumentException">What could not be written, or a case's history.</exception>
    public Task<Appended> AppendAsync(Append append, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(append);
        return
            Kind(append.History)
                is Cases.Applications
                    or Cases.ListChanges
                    or LicenseHistories.Kind
                    or LicenseLedgers.Kind
                    or OrderIds.Kind
                    or CounterpartyIds.Kind
                    or OrganizationState.Kind
                    or ExternalApplication.Kind
                    or "record"
            ? throw new ArgumentException($"The events of '{append.History}' are recorded by who decides on them.")
            : WriteAsync(append, ct);
    }

    /// <summary>
    /// Rows of cases whose day has changed by the passing of days alone, as they were last made from the events. Each holds until its
    /// own <see cref="CaseRow.AskAgain"/> or its case's next event; losing them costs time and nothing else.
    /// </summary>
    internal ConcurrentDictionary<string, CaseRow> Asked { get; } = new(StringComparer.Ordinal);

    internal Task<Appended> WriteAsync(Append append, CancellationToken ct) => _writer.AppendAsync(append, ct);

    /// <summary>The events of a history, in order; empty where there is none.</summary>
    /// <param name="after">Leaves out the events through this one.</param>
    public async Task<IReadOnlyList<LoggedEvent>> ReadAsync(string history, long after, CancellationToken ct)
    {
        await using LogContext context = Place.Open();
        return await context.Queries.FromAsync(context, history, after + 1, ct);
    }

    /// <summary>How many events the log has.</summary>
    public async Task<long> CountAsync(CancellationToken ct)
    {
        await using LogContext context = Place.Open();
        return await context.Events.MaxAsync(e => (long?)e.Position, ct) ?? 0;
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static string Kind(string history) => history.Split('/')[0];
}
