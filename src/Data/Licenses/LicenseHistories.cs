using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Licenses;

/// <summary>The answer to an act on a license.</summary>
public abstract record LicenseAnswer
{
    private LicenseAnswer() { }

    public sealed record Taken(LicenseState State, LoggedEvent Event) : LicenseAnswer;

    /// <param name="Why">A sentence: who may, or what does not hold.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation) : LicenseAnswer;

    /// <summary>The license has moved on since the person looked; nothing was recorded.</summary>
    public sealed record Stale(LicenseState State, IReadOnlyList<LoggedEvent> Since, string Why) : LicenseAnswer;

    /// <summary>The request's key was used for something else; nothing was recorded.</summary>
    public sealed record KeyTaken(string Key) : LicenseAnswer;

    /// <summary>A record that goes with the act was stored with another one; nothing was recorded.</summary>
    public sealed record RecordTaken(string Record) : LicenseAnswer;
}

/// <summary>What a person asks to be done to a license.</summary>
/// <param name="Number">"D1234567".</param>
/// <param name="Key">Of the request: the same key again changes nothing. Null for none.</param>
public sealed record LicenseCommand(string Number, LicenseAct Act, string? Key = null)
{
    /// <summary>Papers that go with it: a scan of a license issued elsewhere, a letter.</summary>
    public IReadOnlyList<SealedRecord> Records { get; init; } = [];
}

/// <summary>A license in a list of them.</summary>
/// <param name="IsElsewhere">Another system issued it.</param>
/// <param name="LastDay">The last day on its face.</param>
public sealed record LicenseEntry(
    string Number,
    string Authority,
    bool IsElsewhere,
    string? Licensee,
    DateOnly Issued,
    DateOnly LastDay,
    string? Application
);

/// <summary>
/// The only way by which a license's history grows: each act is decided on from the events as they stand
/// (<see cref="LicenseActs"/>).
/// </summary>
public sealed class LicenseHistories(EventLog log)
{
    public const string Kind = "license";

    /// <param name="process">Of a license that does not exist yet; a known one keeps the process it is pinned to.</param>
    public async Task<LicenseAnswer> TakeAsync(LicenseCommand command, ProcessDefinition process, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(process);
        string history = HistoryOf(command.Number);
        IReadOnlyList<LoggedEvent> events = await log.ReadAsync(history, 0, ct);
        LicenseState state = Fold(events, log.Processes) ?? LicenseFold.New(history, process);
        if (await EarlierAsync(command, ct) is { } earlier)
        {
            return earlier;
        }

        LicenseAct act = command.Act.Content is Replaced { By: var by }
            ? command.Act with
            {
                Successor =
                    (CaseNumbers.IsPlain(by) ? await FindAsync(by, ct) : null)
                    ?? LicenseFold.New(HistoryOf(by), state.Process),
            }
            : command.Act;
        LicenseRuling ruling = LicenseActs.Take(state, act, log.Today);
        if (ruling is LicenseRuling.Refused refused)
        {
            return refused.Kind == RefusalKind.Stale
                ? new LicenseAnswer.Stale(state, Since(events, command.Act.Seen), refused.Why)
                : new LicenseAnswer.Refused(refused.Kind, refused.Why, refused.Citation);
        }

        var accepted = (LicenseRuling.Accepted)ruling;
        Append append = new(
            history,
            state.Sequence,
            [LicenseJson.EventOf(state, accepted.Event, command.Records.Select(r => r.Reference))],
            command.Key
        )
        {
            Records = command.Records,
            License = LicenseRow.Of(accepted.State),
        };
        return await log.WriteAsync(append, ct) switch
        {
            Appended.Done done => new LicenseAnswer.Taken(accepted.State, done.Events[^1]),
            Appended.Stale stale => await StaleAsync(command, stale.Since, ct),
            Appended.RecordTaken taken => new LicenseAnswer.RecordTaken(taken.Record),
            // The key came in between: perhaps with this very request, whose records were sealed anew.
            _ => await EarlierAsync(command, ct) ?? new LicenseAnswer.KeyTaken(command.Key ?? ""),
        };
    }

    /// <summary>A license as its events make it; null where there is none.</summary>
    /// <exception cref="FormatException">The log is newer than the program, or the process is not to be had.</exception>
    public async Task<LicenseState?> FindAsync(string number, CancellationToken ct) =>
        Fold(await log.ReadAsync(HistoryOf(number), 0, ct), log.Processes);

    /// <summary>An organization's license; null where there is none, or it is another's: who asks does not learn which.</summary>
    /// <exception cref="FormatException">The log is newer than the program, or the process is not to be had.</exception>
    public async Task<LicenseState?> FindAsync(string number, string organization, CancellationToken ct) =>
        await FindAsync(number, ct) is { Licensee: { } licensee } found && licensee == organization ? found : null;

    /// <summary>The license that was issued first for an application; null where none was.</summary>
    /// <exception cref="FormatException">The log is newer than the program, or the process is not to be had.</exception>
    public async Task<LicenseState?> OfApplicationAsync(string application, CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        string? number = await context
            .Licenses.AsNoTracking()
            .Where(r => r.Application == application && r.Elsewhere == 0)
            .OrderBy(r => r.Issued)
            .ThenBy(r => r.Number)
            .Select(r => r.Number)
            .FirstOrDefaultAsync(ct);
        return number is null ? null : await FindAsync(number, ct);
    }

    /// <summary>The licenses of an organization, those that end first first; null for all.</summary>
    /// <param name="most">1 or more.</param>
    public async Task<IReadOnlyList<LicenseEntry>> OfAsync(string? licensee, int most, CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        IQueryable<LicenseRow> rows = context.Licenses.AsNoTracking();
        if (licensee is not null)
        {
            rows = rows.Where(r => r.Licensee == licensee);
        }

        List<LicenseRow> found = await rows.OrderBy(r => r.LastDay).ThenBy(r => r.Number).Take(most).ToListAsync(ct);
        return [.. found.Select(Entry)];
    }

    /// <summary>A page of an organization's licenses by their numbers.</summary>
    /// <param name="after">The number behind which the page begins; null: with the first.</param>
    /// <param name="most">1 or more.</param>
    public async Task<IReadOnlyList<LicenseEntry>> PageAsync(
        string licensee,
        string? after,
        int most,
        CancellationToken ct
    )
    {
        await using LogContext context = log.Place.Open();
        IQueryable<LicenseRow> rows = context.Licenses.AsNoTracking().Where(r => r.Licensee == licensee);
        if (after is not null)
        {
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
            rows = rows.Where(r => string.Compare(r.Number, after) > 0);
#pragma warning restore CA1309
        }

        return [.. (await rows.OrderBy(r => r.Number).Take(most).ToListAsync(ct)).Select(Entry)];
    }

    /// <summary>A page of the licenses that were issued here, by their numbers.</summary>
    /// <param name="begins">How the number begins; empty for all.</param>
    /// <param name="after">The number behind which the page begins; null: with the first.</param>
    /// <param name="most">1 or more.</param>
    public async Task<IReadOnlyList<LicenseEntry>> IssuedAsync(
        string begins,
        string? after,
        int most,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(begins);
        await using LogContext context = log.Place.Open();
        IQueryable<LicenseRow> rows = context.Licenses.AsNoTracking().Where(r => r.Elsewhere == 0);
        if (begins.Length > 0)
        {
            rows = rows.Where(r => r.Number.StartsWith(begins));
        }

        if (after is not null)
        {
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
            rows = rows.Where(r => string.Compare(r.Number, after) > 0);
#pragma warning restore CA1309
        }

        return [.. (await rows.OrderBy(r => r.Number).Take(most).ToListAsync(ct)).Select(Entry)];
    }

    private static LicenseEntry Entry(LicenseRow row) =>
        new(row.Number, row.Authority, row.Elsewhere == 1, row.Licensee, row.Issued, row.LastDay, row.Application);

    internal static string HistoryOf(string number) => $"{Kind}/{number}";

    internal static LicenseState? Fold(IEnumerable<LoggedEvent> events, ProcessShelf processes) =>
        LicenseJson.Fold(events.Select(e => e.Event), processes.Find);

    private async Task<LicenseAnswer> StaleAsync(
        LicenseCommand command,
        IReadOnlyList<LoggedEvent> since,
        CancellationToken ct
    )
    {
        LicenseState now = (await FindAsync(command.Number, ct))!;
        string why = LicenseActs.Take(now, command.Act, log.Today) is LicenseRuling.Refused refused ? refused.Why : "";
        return new LicenseAnswer.Stale(now, since, why);
    }

    private static IReadOnlyList<LoggedEvent> Since(IReadOnlyList<LoggedEvent> events, long seen) =>
        seen >= 0 && seen < events.Count ? [.. events.Skip((int)seen)] : [];

    /// <summary>What the same request came to before; null where the key is new.</summary>
    private async Task<LicenseAnswer?> EarlierAsync(LicenseCommand command, CancellationToken ct)
    {
        EarlierRequest? known = await EarlierRequest.FindAsync(log, command.Key, HistoryOf(command.Number), ct);
        if (known is null)
        {
            return null;
        }

        if (known.Done is not { } done)
        {
            return new LicenseAnswer.KeyTaken(command.Key!);
        }

        LicenseEvent recorded = LicenseJson.EventOf(done.Event);
        bool same =
            recorded.Person == command.Act.By.Id
            && recorded.On == command.Act.On
            && LicenseJson.ContentOf(recorded.Content) == LicenseJson.ContentOf(command.Act.Content);
        return same
            ? new LicenseAnswer.Taken(Fold(known.Through, log.Processes)!, done)
            : new LicenseAnswer.KeyTaken(command.Key!);
    }
}
