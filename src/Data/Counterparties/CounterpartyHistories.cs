using System.Text;
using Licet.Core.Counterparties;
using Licet.Core.History;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Screening;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>What a person asks to be recorded of a hit.</summary>
/// <param name="Id">Of the counterparty.</param>
/// <param name="By">In the roles that live now; acts for the own organization only.</param>
/// <param name="On">The legal day.</param>
/// <param name="Seen">How many events of the counterparty the person had seen.</param>
/// <param name="Key">Of the request: the same key again changes nothing. Null for none.</param>
public sealed record CounterpartyCommand(
    string Id,
    Person By,
    DateOnly On,
    long Seen,
    CounterpartyAsk Ask,
    string? Key = null
)
{
    internal CounterpartyAct Act => new(By, On, Seen, Ask);
}

/// <summary>The answer to an act on a counterparty.</summary>
public abstract record CounterpartyAnswer
{
    private CounterpartyAnswer() { }

    public sealed record Taken(CounterpartyState State, LoggedEvent Event) : CounterpartyAnswer;

    /// <param name="Why">A sentence: who may, or what does not hold.</param>
    /// <param name="Field">"reason" or "through"; null where it is about the act.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation, string? Field = null)
        : CounterpartyAnswer;

    /// <summary>The counterparty has moved on since the person looked; nothing was recorded.</summary>
    public sealed record Stale(CounterpartyState State, IReadOnlyList<LoggedEvent> Since, string Why)
        : CounterpartyAnswer;

    /// <summary>The request's key was used for something else; nothing was recorded.</summary>
    public sealed record KeyTaken(string Key) : CounterpartyAnswer;

    /// <summary>There is no such counterparty of the person's organization: who asks does not learn which.</summary>
    public sealed record Nobodys : CounterpartyAnswer;
}

/// <summary>
/// The only way by which a counterparty's history grows: each act is decided on from the events, the facts and the lists as they stand
/// (<see cref="CounterpartyActs"/>). The reason lies beside the log.
/// </summary>
public sealed class CounterpartyHistories(EventLog log)
{
    /// <param name="lists">The lists of today: the evidence of a hit is asked anew.</param>
    public async Task<CounterpartyAnswer> TakeAsync(CounterpartyCommand command, ListsAsked lists, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(lists);
        if (await RowAsync(command, ct) is not { } row)
        {
            return new CounterpartyAnswer.Nobodys();
        }

        IReadOnlyList<LoggedEvent> events = await log.ReadAsync(CounterpartyIds.HistoryOf(command.Id), 0, ct);
        CounterpartyState state = Fold(command.Id, events);
        if (CounterpartyActs.Persons(state, command.By, row.Organization) is { } person)
        {
            return new CounterpartyAnswer.Refused(RefusalKind.Role, person, Clearings.Citation);
        }

        if (await EarlierAsync(command, ct) is { } earlier)
        {
            return earlier;
        }

        CounterpartyFacts facts = row.Facts;
        MetListing? met = lists.Screen(facts).Met.FirstOrDefault(m => m.Hit.Listing.Id == command.Ask.Listing);
        HitEvidence? hit = met is null ? null : HitEvidence.Of(facts, row.Salt, met);
        switch (CounterpartyActs.Take(state, command.Act, (row.Organization, hit), log.Today))
        {
            case CounterpartyRuling.Accepted accepted:
                return await WriteAsync(command, accepted, lists, ct);
            case CounterpartyRuling.Refused { Kind: RefusalKind.Stale } stale:
                return new CounterpartyAnswer.Stale(state, Since(events, command.Seen), stale.Why);
            case var other:
                var refused = (CounterpartyRuling.Refused)other;
                return new CounterpartyAnswer.Refused(refused.Kind, refused.Why, refused.Citation, refused.Field);
        }
    }

    /// <summary>What was found about a counterparty's hits; nothing yet where there is no event.</summary>
    /// <exception cref="FormatException">The log is newer than the program.</exception>
    public async Task<CounterpartyState> FindAsync(string id, CancellationToken ct) =>
        Fold(id, await log.ReadAsync(CounterpartyIds.HistoryOf(id), 0, ct));

    /// <summary>The reasons of all acts in order; null where nothing was said, or it was erased.</summary>
    public async Task<IReadOnlyList<string?>> ReasonsAsync(string id, CancellationToken ct)
    {
        List<string?> reasons = [];
        foreach (LoggedEvent e in await log.ReadAsync(CounterpartyIds.HistoryOf(id), 0, ct))
        {
            reasons.Add(await ReasonAsync(e, ct));
        }

        return reasons;
    }

    internal static CounterpartyState Fold(string id, IEnumerable<LoggedEvent> events) =>
        CounterpartyJson.Fold(CounterpartyIds.HistoryOf(id), events.Select(e => e.Event));

    private async Task<CounterpartyRow?> RowAsync(CounterpartyCommand command, CancellationToken ct)
    {
        if (command.By.Applicant is not { } organization || !CounterpartyIds.Is(command.Id))
        {
            return null;
        }

        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .Counterparties.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == command.Id && r.Organization == organization, ct);
    }

    /// <summary>
    /// The event, then the portfolio's row that follows from it. Where the program ends between, the row says that it is not screened, and the
    /// next start makes it anew.
    /// </summary>
    private async Task<CounterpartyAnswer> WriteAsync(
        CounterpartyCommand command,
        CounterpartyRuling.Accepted accepted,
        ListsAsked lists,
        CancellationToken ct
    )
    {
        PortfolioScreening portfolio = new(log);
        await portfolio.DoubtAsync(command.Id, ct);
        SealedRecord? reason =
            command.Ask.Reason.Length > 0
                ? SealedRecord.Of(Encoding.UTF8.GetBytes(command.Ask.Reason), "text/plain")
                : null;
        NewEvent e = CounterpartyJson.EventOf(accepted.Event, reason?.Reference);
        Append append = new(accepted.State.History, accepted.State.Sequence - 1, [e], command.Key)
        {
            Records = reason is null ? [] : [reason],
        };
        CounterpartyAnswer answer = await log.WriteAsync(append, ct) switch
        {
            Appended.Done written => new CounterpartyAnswer.Taken(accepted.State, written.Events[0]),
            Appended.Stale stale => new CounterpartyAnswer.Stale(
                await FindAsync(command.Id, ct),
                stale.Since,
                "The counterparty has moved on since."
            ),
            _ => await EarlierAsync(command, ct) ?? new CounterpartyAnswer.KeyTaken(command.Key!),
        };
        await portfolio.RefreshAsync(command.Id, lists, ct);
        return answer;
    }

    private static IReadOnlyList<LoggedEvent> Since(IReadOnlyList<LoggedEvent> events, long seen) =>
        seen >= 0 && seen < events.Count ? [.. events.Skip((int)seen)] : [];

    private async Task<string?> ReasonAsync(LoggedEvent e, CancellationToken ct) =>
        CounterpartyJson.ReasonOf(e.Event) is { } lies
        && await log.Records.OpenAsync(lies, ct) is RecordContent.Whole whole
            ? Encoding.UTF8.GetString(whole.Content)
            : null;

    /// <summary>What the same request came to before; null where the key is new.</summary>
    private async Task<CounterpartyAnswer?> EarlierAsync(CounterpartyCommand command, CancellationToken ct)
    {
        string history = CounterpartyIds.HistoryOf(command.Id);
        EarlierRequest? known = await EarlierRequest.FindAsync(log, command.Key, history, ct);
        if (known is null)
        {
            return null;
        }

        if (known.Done is not { } done)
        {
            return new CounterpartyAnswer.KeyTaken(command.Key!);
        }

        CounterpartyState before = Fold(command.Id, known.Before);
        CounterpartyEvent recorded = CounterpartyJson.EventOf(done.Event);
        return CounterpartyRepeats.IsOf(before, command.Act, recorded, await ReasonAsync(done, ct))
            ? new CounterpartyAnswer.Taken(CounterpartyFold.Apply(before, recorded), done)
            : new CounterpartyAnswer.KeyTaken(command.Key!);
    }
}
