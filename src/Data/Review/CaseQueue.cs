using Licet.Core.Review;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Review;

/// <summary>Which cases, for a day.</summary>
/// <param name="AsOf">Today, or a later day.</param>
/// <param name="Stage">Id within the process; null for all.</param>
/// <param name="Officer">Id of a person; empty for cases of nobody, null for all.</param>
/// <param name="DueThrough">The last day of <see cref="QueueEntry.Due"/>; null for all, those without a day too.</param>
/// <param name="Most">Cases, 1 or more.</param>
public sealed record QueueQuestion(
    DateOnly AsOf,
    string? Stage = null,
    string? Officer = null,
    DateOnly? DueThrough = null,
    int Most = 50
)
{
    /// <summary>An organization's id; null for all.</summary>
    public string? Applicant { get; init; }

    /// <summary>An agency's id: cases on which it was asked and has not spoken; null for all.</summary>
    public string? Awaits { get; init; }

    /// <summary>An agency's id: cases on which it was asked or acted; null for all.</summary>
    public string? Agency { get; init; }

    /// <summary>Only cases under an administrative hold.</summary>
    public bool Held { get; init; }

    /// <summary>Only cases whose counted limit a lawful stop holds.</summary>
    public bool Stopped { get; init; }

    /// <summary>Cases after this one, in the queue's order; null from its beginning.</summary>
    public QueuePlace? After { get; init; }
}

/// <summary>Where a case stands in the queue.</summary>
/// <param name="Due">Null for those without a day, which come last.</param>
public sealed record QueuePlace(DateOnly? Due, string Number);

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
)
{
    /// <summary>Of which day <see cref="Counted"/> is.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>How far the limit of <see cref="Due"/> had come; null where none counts.</summary>
    public DueClock? Counted { get; init; }

    /// <summary>The organization that applies; where none was named the person.</summary>
    public string? Applicant { get; init; }

    public DateOnly? Submitted { get; init; }

    /// <summary>Ids of the agencies that were asked and have not spoken, separated by blanks; empty where there are none.</summary>
    public string Awaits { get; init; } = "";

    /// <summary>An administrative hold lies on it, under which the days count on.</summary>
    public bool Held { get; init; }
}

/// <summary>Open cases of an officer.</summary>
/// <param name="Officer">Null for those of nobody.</param>
/// <param name="Overdue">Of them, those whose day is past.</param>
/// <param name="Week">Of them, those whose day is within the next seven, today's among them.</param>
/// <param name="Held">Of them, those under an administrative hold.</param>
/// <param name="Stopped">Of them, those whose counted limit a lawful stop holds.</param>
public sealed record Workload(string? Officer, int Open, int Overdue, int Week, int Held, int Stopped);

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
            QueueEntry again = await AgainAsync(context, row, asOf, ct);
            if ((!question.Stopped || again.Counted?.Stopped is not null) && IsAfter(again, question.After))
            {
                entries.Add(again);
            }
        }

        IQueryable<CaseRow> still = open.Where(r => r.AskAgain == null || r.AskAgain > asOf);
        if (question.Stopped)
        {
            still = still.Where(r => r.Stopped != null);
        }

        IQueryable<CaseRow> dated = still.Where(r => r.Due != null).OrderBy(r => r.Due).ThenBy(r => r.Number);
        if (question.After is { Due: { } day, Number: var at })
        {
            dated = dated.Where(r => r.Due > day || (r.Due == day && r.Number.CompareTo(at) > 0));
        }
        else if (question.After is not null)
        {
            dated = dated.Where(r => false);
        }

        if (question.DueThrough is { } last)
        {
            dated = dated.Where(r => r.Due <= last);
            entries.RemoveAll(e => !(e.Due <= last));
        }

        entries.AddRange((await dated.Take(question.Most).ToListAsync(ct)).Select(Entry));
        if (entries.Count < question.Most && question.DueThrough is null)
        {
            IQueryable<CaseRow> undated = still.Where(r => r.Due == null).OrderBy(r => r.Number);
            if (question.After is { Due: null, Number: var number })
            {
                undated = undated.Where(r => r.Number.CompareTo(number) > 0);
            }

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

    /// <summary>Cases on which something was done last, open or over: number and events.</summary>
    /// <param name="most">1 or more.</param>
    public async Task<IReadOnlyList<(string Number, long Sequence)>> LatestAsync(int most, CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        var rows = await context
            .Cases.AsNoTracking()
            .OrderByDescending(r => r.Asof)
            .ThenByDescending(r => r.Number)
            .Take(most)
            .Select(r => new { r.Number, r.Sequence })
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Number, r.Sequence))];
    }

    /// <summary>Who has how much to do; those of nobody first, then by officer. A case that is to be asked anew counts as it stood.</summary>
    public async Task<IReadOnlyList<Workload>> WorkloadAsync(DateOnly today, CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        DateOnly week = today.AddDays(6);
        var counted = await context
            .Cases.AsNoTracking()
            .Where(r => r.Ended == 0)
            .GroupBy(r => r.Officer)
            .Select(g => new
            {
                g.Key,
                Open = g.Count(),
                Overdue = g.Count(r => r.Due < today),
                Week = g.Count(r => r.Due >= today && r.Due <= week),
                Held = g.Count(r => r.Held == 1),
                Stopped = g.Count(r => r.Stopped != null),
            })
            .ToListAsync(ct);
        return
        [
            .. counted
                .OrderBy(c => c.Key ?? "", StringComparer.Ordinal)
                .Select(c => new Workload(c.Key, c.Open, c.Overdue, c.Week, c.Held, c.Stopped)),
        ];
    }

    private static bool IsAfter(QueueEntry entry, QueuePlace? place) =>
        place is null
        || (entry.Due ?? DateOnly.MaxValue).CompareTo(place.Due ?? DateOnly.MaxValue) is var day
            && (day > 0 || (day == 0 && string.CompareOrdinal(entry.Number, place.Number) > 0));

    private static IQueryable<CaseRow> Filtered(LogContext context, QueueQuestion question)
    {
        IQueryable<CaseRow> open = context.Cases.AsNoTracking().Where(r => r.Ended == 0);
        if (question.Stage is { } stage)
        {
            open = open.Where(r => r.Stage == stage);
        }

        if (question.Officer is { } officer)
        {
            string? whose = officer.Length > 0 ? officer : null;
            open = open.Where(r => r.Officer == whose);
        }

        if (question.Applicant is { } applicant)
        {
            open = open.Where(r => r.Applicant == applicant);
        }

        if (question.Awaits is { } agency)
        {
            string among = $" {agency} ";
            open = open.Where(r => r.Awaits.Contains(among));
        }

        if (question.Agency is { } asked)
        {
            string among = $" {asked} ";
            open = open.Where(r => r.Agencies.Contains(among));
        }

        if (question.Held)
        {
            open = open.Where(r => r.Held == 1);
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
        new(row.Number, row.Process, row.Stage, row.Round, row.Officer, row.Due, row.Sequence)
        {
            AsOf = row.Asof,
            Counted = row is { Clock: { } clock, Elapsed: { } elapsed } ? new(clock, elapsed, row.Stopped) : null,
            Applicant = row.Applicant,
            Submitted = row.Submitted,
            Awaits = row.Awaits.Trim(),
            Held = row.Held == 1,
        };
}
