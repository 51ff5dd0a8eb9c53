using Licet.Core.Applications.External;
using Licet.Core.History;
using Licet.Core.Review;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Applications;

/// <summary>The answer to an entry.</summary>
public abstract record ExternalAnswer
{
    private ExternalAnswer() { }

    public sealed record Taken(ExternalApplication State, LoggedEvent Event) : ExternalAnswer;

    /// <param name="Why">A sentence: who may, or what does not hold.</param>
    public sealed record Refused(RefusalKind Kind, string Why) : ExternalAnswer;

    /// <summary>Something was entered since the person looked; nothing was recorded.</summary>
    public sealed record Stale(ExternalApplication State) : ExternalAnswer;

    /// <summary>The request's key was used for something else; nothing was recorded.</summary>
    public sealed record KeyTaken(string Key) : ExternalAnswer;
}

/// <param name="Authority">"BIS".</param>
/// <param name="ControlNumber">The other authority's, "Z1234567".</param>
/// <param name="Key">Of the request: the same key again changes nothing. Null for none.</param>
public sealed record ExternalCommand(string Authority, string ControlNumber, ExternalAct Act, string? Key = null);

/// <summary>Licenses applied for elsewhere: control number and status by day, who entered it and where it was read.</summary>
public sealed class ExternalApplications(EventLog log)
{
    public async Task<ExternalAnswer> TakeAsync(ExternalCommand command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ExternalApplication state = await ReadAsync(command, ct);
        // What was asked with a key is asked again on what was seen then: the log tells whether it was the same.
        ExternalApplication seen =
            command.Key is not null && command.Act.Seen < state.Sequence
                ? await ReadAsync(command, ct, command.Act.Seen)
                : state;
        ExternalRuling ruling = ExternalActs.Take(
            seen,
            command.Act,
            log.Processes.Knowing(command.Act.By.Roles),
            log.Today
        );
        if (ruling is ExternalRuling.Refused refused)
        {
            return refused.Kind == RefusalKind.Stale
                ? new ExternalAnswer.Stale(state)
                : new ExternalAnswer.Refused(refused.Kind, refused.Why);
        }

        var accepted = (ExternalRuling.Accepted)ruling;
        Append append = new(state.History, seen.Sequence, [ExternalJson.EventOf(accepted.Event)], command.Key);
        return await log.WriteAsync(append, ct) switch
        {
            Appended.Done done => new ExternalAnswer.Taken(accepted.State, done.Events[0]),
            Appended.Stale => new ExternalAnswer.Stale(await ReadAsync(command, ct)),
            _ => new ExternalAnswer.KeyTaken(command.Key!),
        };
    }

    /// <summary>An organization's application as its events make it; null where it has none of that number.</summary>
    /// <exception cref="FormatException">The log is newer than the program.</exception>
    public async Task<ExternalApplication?> FindAsync(
        string authority,
        string controlNumber,
        string organization,
        CancellationToken ct
    ) => await ReadAsync((authority, controlNumber, organization), ct) is { Sequence: > 0 } found ? found : null;

    /// <summary>Those of an organization, by authority and control number.</summary>
    public async Task<IReadOnlyList<ExternalApplication>> OfAsync(string organization, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(organization);
        await using LogContext context = log.Place.Open();
        string owner = $"\"organization\":\"{organization}\"";
        IQueryable<string> own = context
            .Events.Where(e => e.History.StartsWith(ExternalApplication.Kind + "/") && e.Sequence == 1)
            .Where(e => e.Body.Contains(owner))
            .Select(e => e.History);
        List<EventRow> rows = await context
            .Events.AsNoTracking()
            .Where(e => own.Contains(e.History))
            .OrderBy(e => e.History)
            .ThenBy(e => e.Sequence)
            .ToListAsync(ct);
        return
        [
            .. rows.GroupBy(r => r.History, StringComparer.Ordinal)
                .Select(g => ExternalJson.Fold(New(g.Key), g.Select(r => r.Logged().Event)))
                // Words that look like an owner may stand in a status.
                .Where(a => a.Organization == organization)
                .OrderBy(a => a.Authority, StringComparer.Ordinal)
                .ThenBy(a => a.ControlNumber, StringComparer.Ordinal),
        ];
    }

    private static ExternalApplication New(string history) =>
        history.Split('/') is [_, .. var owner, var authority, var number] && owner.Length <= 1
            ? ExternalApplication.New(authority, number, null) with
            {
                History = history,
            }
            : throw new FormatException($"{history}: expected an organization, an authority and a control number");

    private Task<ExternalApplication> ReadAsync(
        ExternalCommand command,
        CancellationToken ct,
        long through = long.MaxValue
    ) => ReadAsync((command.Authority, command.ControlNumber, command.Act.By.Organization), ct, through);

    /// <summary>In older logs a control number was one application, whoever entered it: such a one goes on, for the organization that did.</summary>
    private async Task<ExternalApplication> ReadAsync(
        (string Authority, string ControlNumber, string Organization) of,
        CancellationToken ct,
        long through = long.MaxValue
    )
    {
        ExternalApplication own = ExternalApplication.New(of.Authority, of.ControlNumber, of.Organization);
        ExternalApplication old = ExternalApplication.New(of.Authority, of.ControlNumber, null);
        List<Event> events = await EventsAsync(own, ct);
        if (events.Count == 0 && await EventsAsync(old, ct) is { Count: > 0 } before)
        {
            (own, events) =
                ExternalJson.Fold(old, before).Organization == of.Organization ? (old, before) : (own, events);
        }

        return ExternalJson.Fold(own, events.Where(e => e.Sequence <= through));
    }

    private async Task<List<Event>> EventsAsync(ExternalApplication of, CancellationToken ct) =>
        [.. (await log.ReadAsync(of.History, 0, ct)).Select(e => e.Event)];
}
