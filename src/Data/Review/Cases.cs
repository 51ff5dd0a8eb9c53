using System.Globalization;
using Licet.Core.History;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Review;

/// <summary>The answer to a command on a case.</summary>
public abstract record CaseAnswer
{
    private CaseAnswer() { }

    public sealed record Taken(CaseState State, LoggedEvent Event) : CaseAnswer;

    /// <param name="Why">A sentence: who may and in which stage, or what does not hold.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation) : CaseAnswer;

    /// <summary>The case has moved on since the person looked; nothing was recorded.</summary>
    /// <param name="State">As it stands now.</param>
    /// <param name="Since">What came since; empty where the person claims to have seen what is not there.</param>
    /// <param name="Why">The same in words: which acts, by whom by role, and when.</param>
    public sealed record Stale(CaseState State, IReadOnlyList<LoggedEvent> Since, string Why) : CaseAnswer;

    /// <summary>The request's key was used for something else; nothing was recorded.</summary>
    public sealed record KeyTaken(string Key) : CaseAnswer;

    /// <summary>A record that goes with the command was stored with another one; nothing was recorded.</summary>
    public sealed record RecordTaken(string Record) : CaseAnswer;
}

/// <summary>What a person asks to be done to a case: a move, or an act beside its stage.</summary>
/// <param name="Number">"Z100123".</param>
/// <param name="Key">Of the request: the same key again changes nothing. Null for none.</param>
public sealed record CaseCommand(string Number, Move? Move, Aside? Aside, string? Key = null)
{
    /// <summary>Personal data and attachments that go with it.</summary>
    public IReadOnlyList<SealedRecord> Records { get; init; } = [];

    /// <summary>
    /// Letters that tell the applicant of the act, each written from the case as it stands after it. One that lacks something keeps the act
    /// from being recorded: what is not told in the way that the law asks for is not done.
    /// </summary>
    public IReadOnlyList<Func<CaseState, LetterWriting>> Letters { get; init; } = [];

    /// <summary>
    /// What keeps the act from being recorded beside what its process asks, looked for in the case as it stands after it: null for nothing.
    /// </summary>
    public Func<CaseState, LackingElement?>? Check { get; init; }

    internal long Seen => Move?.Seen ?? Aside!.Seen;
}

/// <summary>
/// The only way by which a case's history grows: each act is decided on anew from the events as they stand, whoever calls and
/// whatever the caller believes. What the days brought since the last act is recorded before it (<see cref="Recording"/>).
/// </summary>
/// <param name="kind">Of the histories: <see cref="Applications"/>, which also stand in the officer's queue, or <see cref="ListChanges"/>.</param>
public sealed class Cases(EventLog log, string kind = Cases.Applications)
{
    public const string Applications = "case";
    public const string ListChanges = "list-change";

    /// <param name="process">
    /// Of a case that does not exist yet, one of <see cref="EventLog.Processes"/>; a known one keeps the process it is pinned to.
    /// </param>
    /// <exception cref="ArgumentException">A command that says nothing, or leaves a list out: names the member.</exception>
    public async Task<CaseAnswer> TakeAsync(CaseCommand command, ProcessDefinition process, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(process);
        CommandCheck.Try(command);
        string history = HistoryOf(command.Number);
        IReadOnlyList<LoggedEvent> events = await log.ReadAsync(history, 0, ct);
        string? fault =
            events.Count > 0
                ? null
                : log.Processes.FaultOfNew(process, ofLists: kind == ListChanges)
                    ?? CaseNumbers.Fault(process, command.Number);
        if (fault is not null)
        {
            return new CaseAnswer.Refused(RefusalKind.Guard, fault, process.Citation);
        }

        if (await EarlierAsync(command, process, ct) is { } earlier)
        {
            return earlier;
        }

        CaseState state = Fold(events) ?? Case.New(history, process);
        if (command.Seen != state.Sequence)
        {
            bool any = command.Seen >= 0 && command.Seen < events.Count;
            string why = Core.Review.Since.Words(state, command.Seen);
            return new CaseAnswer.Stale(state, any ? [.. events.Skip((int)command.Seen)] : [], why);
        }

        DateOnly today = log.Today;
        Recording recording = Record(state, command, today);
        if (recording.Ruling is Ruling.Refused refused)
        {
            return new CaseAnswer.Refused(refused.Kind, refused.Why, refused.Citation);
        }

        var accepted = (Ruling.Accepted)recording.Ruling;
        (IReadOnlyList<SealedRecord> records, LackingElement? lacks) = Beside(command, accepted.State);
        if (lacks is not null)
        {
            return new CaseAnswer.Refused(RefusalKind.Guard, lacks.ToString(), lacks.Citation);
        }

        Append append = new(history, state.Sequence, recording.Events(records.Select(r => r.Reference)), command.Key)
        {
            Records = records,
            Case = kind == Applications ? CaseRow.Of(accepted.State, accepted.State.Last ?? today) : null,
        };
        return await log.WriteAsync(append, ct) switch
        {
            Appended.Done done => new CaseAnswer.Taken(accepted.State, done.Events[^1]),
            Appended.Stale stale => await StaleAsync(command, stale.Since, ct),
            Appended.RecordTaken taken => new CaseAnswer.RecordTaken(taken.Record),
            // The key came in between: perhaps with this very request, whose records were sealed anew.
            _ => await EarlierAsync(command, process, ct) ?? new CaseAnswer.KeyTaken(command.Key!),
        };
    }

    /// <summary>What lies beside the act: its papers, then its letters; or what its check finds, else what the first letter lacks.</summary>
    private static (IReadOnlyList<SealedRecord> Records, LackingElement? Lacks) Beside(
        CaseCommand command,
        CaseState after
    )
    {
        if (command.Check?.Invoke(after) is { } found)
        {
            return ([], found);
        }

        List<SealedRecord> records = [.. command.Records];
        foreach (LetterWriting writing in command.Letters.Select(l => l(after)))
        {
            if (writing is LetterWriting.Lacking lacking)
            {
                return ([], lacking.Elements[0]);
            }

            byte[] letter = LetterJson.Of(((LetterWriting.Written)writing).Letter);
            records.Add(SealedRecord.Of(letter, "application/json"));
        }

        return (records, null);
    }

    /// <summary>
    /// A number that no application of this log has: the letter and six digits, one more than the highest. Who submits under it may find it
    /// taken meanwhile, and asks again.
    /// </summary>
    /// <exception cref="InvalidOperationException">The letter's numbers are used up.</exception>
    public async Task<string> FreeNumberAsync(char letter, CancellationToken ct)
    {
        const int first = 100_000;
        string prefix = letter.ToString();
        await using LogContext context = log.Place.Open();
        List<string> used = await context
            .Cases.Where(r => r.Number.StartsWith(prefix) && r.Number.Length == 7)
            .Select(r => r.Number)
            .ToListAsync(ct);
        int next =
            used.Select(n =>
                    int.TryParse(n.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int d) ? d : 0
                )
                .Append(first)
                .Max() + 1;
        return next < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{letter}{next:000000}")
            : throw new InvalidOperationException($"Every number with the letter {letter} is used.");
    }

    /// <summary>A case as its events make it; null where there is none.</summary>
    /// <exception cref="FormatException">The log is newer than the program, or the process is not to be had.</exception>
    public async Task<CaseState?> FindAsync(string number, CancellationToken ct) =>
        Fold(await log.ReadAsync(HistoryOf(number), 0, ct));

    /// <summary>The case that the request of a key acted on; null where the key is new, or was used for something else.</summary>
    public async Task<string?> NumberOfAsync(string key, CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        string? history = await context
            .Requests.Where(r => r.Key == key)
            .Select(r => r.History)
            .FirstOrDefaultAsync(ct);
        string prefix = HistoryOf("");
        return history?.StartsWith(prefix, StringComparison.Ordinal) == true ? history[prefix.Length..] : null;
    }

    private CaseState? Fold(IEnumerable<LoggedEvent> events) => Fold(events, log.Processes);

    internal static CaseState? Fold(IEnumerable<LoggedEvent> events, ProcessShelf processes) =>
        CaseJson.Fold(events.Select(e => e.Event), processes.Find);

    private async Task<CaseAnswer> StaleAsync(
        CaseCommand command,
        IReadOnlyList<LoggedEvent> since,
        CancellationToken ct
    )
    {
        CaseState now = (await FindAsync(command.Number, ct))!;
        return new CaseAnswer.Stale(now, since, Core.Review.Since.Words(now, command.Seen));
    }

    private string HistoryOf(string number) => $"{kind}/{number}";

    /// <summary>What the same request came to before; null where the key is new.</summary>
    private async Task<CaseAnswer?> EarlierAsync(CaseCommand command, ProcessDefinition process, CancellationToken ct)
    {
        string history = HistoryOf(command.Number);
        EarlierRequest? known = await EarlierRequest.FindAsync(log, command.Key, history, ct);
        if (known is null)
        {
            return null;
        }

        CaseState before = Fold(known.Before) ?? Case.New(history, process);
        bool saw = command.Seen == before.Sequence;
        LoggedEvent? done = known.Done;
        DateOnly then = done is null ? log.Today : log.DayOf(done.Event.Recorded);
        return
            saw
            && done is not null
            && Record(before, command, then) is { Ruling: Ruling.Accepted again } recording
            && IsSame(recording.Before, done.Event, again.Moved)
            ? new CaseAnswer.Taken(again.State, done)
            : new CaseAnswer.KeyTaken(command.Key!);
    }

    /// <summary>Records are sealed anew on a repetition: the first ones stay.</summary>
    private static bool IsSame(CaseState before, Event recorded, CaseEvent asked) =>
        (recorded.Effective, recorded.Actor) == (asked.On, asked.Person)
        && CaseJson.BodyOf(before, CaseJson.EventOf(recorded)) == CaseJson.BodyOf(before, asked);

    private static Recording Record(CaseState state, CaseCommand command, DateOnly today) =>
        command.Move is { } move ? Recording.Of(state, move, today) : Recording.Of(state, command.Aside!, today);
}
