using Licet.Core.Review;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Review;

/// <summary>Which cases, for a day.</summary>
/// <param name="AsOf">Today, or a later day.</param>
/// <param name="Stage">Id within the process; null for all.</param>
/// <param name="Officer">Id of a person; null for all.</param>
/// <param name="DueThrough">The last day of <see cref="QueueEntry.Due"/>; null for all, those without a day too.</param>
/// <param name="Most">Cases, 1 or more.</param>
public sealed record QueueQuestion(
    DateOnly AsOf,
    string? Stage = null,
    string? Officer = null,
    DateOnly? DueThrough = null,
    int Most = 50
);

/// <param name="Number">"Z100123".</param>
/// <param name="Process">"us-ear/1".</param>
/// <param name="Due">See <see cref="CaseDue.Day"/>: past where overdue, null where none counts.</param>
public sealed record QueueEntry(
    string Number,
    string Process,
    string Stage,
    int Round,
    string? Officer,
    DateOnly? Due,
    long Sequence
);

/// <summary>
/// The officer's queue: open cases, the most urgent first. A case whose day may have changed by the passing of days alone is asked
/// anew from its events, once for the days until it may change again, so that no job must run for the queue to be right.
/// </summary>
public sealed class CaseQueue(EventLog log)
{
    /// <returns>By day, then number; those without a day last.</returns>
    public async Task<IReadOnlyList<QueueEntry>> AskAsync(QueueQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using LogContext context = log.Place.Open();
        IQueryable<CaseRow> open = Filtered(context, question);
        DateOnly asOf = question.AsOf;
        List<QueueEntry> entries = [];
        foreach (CaseRow row in await open.Where(r => r.AskAgain <= asOf).ToListAsync(ct))
        {
            entries.Add(await AgainAsync(context, row, asOf, ct));
        }

        IQueryable<CaseRow> still = open.Where(r => r.AskAgain == null || r.AskAgain > asOf);
        IQueryable<CaseRow> dated = still.Where(r => r.Due != null).OrderBy(r => r.Due).ThenBy(r => r.Number);
        if (question.DueThrough is { } last)
        {
            dated = dated.Where(r => r.Due <= last);
            entries.RemoveAll(e => !(e.Due <= last));
        }

        entries.AddRange((await dated.Take(question.Most).ToListAsync(ct)).Select(Entry));
        if (entries.Count < question.Most && question.DueThrough is null)
        {
            IQueryable<CaseRow> undated = still.Where(r => r.Due == null).OrderBy(r => r.Number);
            entries.AddRange((await undated.Take(question.Most).ToListAsync(ct)).Select(Entry));
        }

        return
        [
            .. entries
                .OrderBy(e => e.Due ?? DateOnly.MaxValue)
                .ThenBy(e => e.Number, StringComparer.Ordinal)
                .Take(question.Most),
        ];
    }

    /// <summary>One case, as <see cref="AskAsync"/> shows it; null where there is none. Over cases too.</summary>
    public async Task<QueueEntry?> FindAsync(string number, DateOnly asOf, CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        CaseRow? row = await context.Cases.AsNoTracking().FirstOrDefaultAsync(r => r.Number == number, ct);
        return row is null ? null
            : row.AskAgain <= asOf ? await AgainAsync(context, row, asOf, ct)
            : Entry(row);
    }

    private static IQueryable<CaseRow> Filtered(LogContext context, QueueQuestion question)
    {
        IQueryable<CaseRow> open = context.Cases.AsNoTracking().Where(r => r.Ended == 0);
        if (question.Stage is { } stage)
        {
            open = open.Where(r => r.Stage == stage);
        }

        if (question.Officer is { } officer)
        {
            open = open.Where(r => r.Officer == officer);
        }

        return open;
    }

    private async Task<QueueEntry> AgainAsync(LogContext context, CaseRow row, DateOnly asOf, CancellationToken ct)
    {
        if (
            log.Asked.TryGetValue(row.Number, out CaseRow? asked)
            && asked.Sequence == row.Sequence
            && asked.Asof <= asOf
            && !(asked.AskAgain <= asOf)
        )
        {
            return Entry(asked);
        }

        CaseState state = Cases.Fold(
            await context.Queries.FromAsync(context, "case/" + row.Number, 1, ct),
            log.Processes
        )!;
        CaseRow made = CaseRow.Of(state, asOf);
        // One for a later day is not kept in place of today's, which is asked for again.
        if (asked is null || asked.Sequence != made.Sequence || asked.Asof <= asOf)
        {
            log.Asked[row.Number] = made;
        }

        return Entry(made);
    }

    private static QueueEntry Entry(CaseRow row) =>
        new(row.Number, row.Process, row.Stage, row.Round, row.Officer, row.Due, row.Sequence);
}
