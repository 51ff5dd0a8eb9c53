using System.Globalization;
using Licet.Core;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Review;

/// <summary>A case in the queue, in words.</summary>
/// <param name="Number">"Z100123".</param>
/// <param name="Stage">Title of its stage.</param>
/// <param name="Awaits">Agencies that were asked and have not spoken, in words.</param>
/// <param name="Applicant">Its legal name, or its id where none is known; null before submission.</param>
/// <param name="Officer">Id of the person whose it is; null for nobody's.</param>
/// <param name="Called">That person as people write it.</param>
/// <param name="Clock">"Agency's recommendation, day 17 of 30"; null where no limit counts.</param>
/// <param name="Due">The last day of it; null where none counts, and where a stop without an end holds it.</param>
/// <param name="Overdue">Days past, 0 where none.</param>
/// <param name="Stopped">The day after which a lawful stop holds it; null while it runs.</param>
/// <param name="Held">An administrative hold lies on it, under which the days count on.</param>
/// <param name="Seen">Events of the case: what an act must have seen.</param>
public sealed record QueueRow(
    string Number,
    string Process,
    string Stage,
    IReadOnlyList<string> Awaits,
    int Round,
    string? Applicant,
    DateOnly? Submitted,
    string? Officer,
    string? Called,
    string? Clock,
    DateOnly? Due,
    int Overdue,
    DateOnly? Stopped,
    bool Held,
    long Seen
);

/// <summary>The queue with the words of its processes and the names of who stands in it.</summary>
public sealed class QueueLook(EventLog log, DeskContext desk)
{
    /// <summary>Stages in which a case of an application can stand open, by id, with the title of the first process that has it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Stages { get; } =
    [
        .. log
            .Processes.All.Where(p => !ProcessShelf.IsOfLists(p))
            .OrderByDescending(p => p.Id == ShippedProcesses.UsEar.Id)
            .SelectMany(p => p.Stages)
            .Where(s => s.Kind != StageKind.End)
            .DistinctBy(s => s.Id)
            .Select(s => new KeyValuePair<string, string>(s.Id, s.Title)),
    ];

    /// <summary>People of the authority who have a role of it today, by how they are called.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OfficersAsync(RolesHere roles, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(roles);
        DateOnly today = log.Today;
        HashSet<string> ofCases =
        [
            .. log
                .Processes.All.Where(p => !ProcessShelf.IsOfLists(p))
                .SelectMany(p => p.Roles)
                .Where(r => r.Side == Side.Authority)
                .Select(r => r.Id),
        ];
        List<Account> people = await desk
            .Users.AsNoTracking()
            .Include(a => a.Grants)
            .Where(a => desk.Organizations.Any(o => o.Id == a.Organization && o.Kind == OrganizationKind.Authority))
            .ToListAsync(ct);
        return
        [
            .. people
                .Where(a =>
                    a.Grants.Any(g =>
                        g.IsLive(today) && roles.Fits(g.Role, OrganizationKind.Authority) && ofCases.Contains(g.Role)
                    )
                )
                .OrderBy(a => a.Called, StringComparer.Ordinal)
                .ThenBy(a => a.UserName, StringComparer.Ordinal)
                .Select(a => new KeyValuePair<string, string>(a.UserName!, a.Called)),
        ];
    }

    public async Task<IReadOnlyList<QueueRow>> ShownAsync(
        IReadOnlyList<QueueEntry> entries,
        DateOnly today,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(entries);
        string[] applicants = [.. entries.Select(e => e.Applicant).OfType<string>().Distinct(StringComparer.Ordinal)];
        Dictionary<string, string> names = await desk
            .Organizations.AsNoTracking()
            .Where(o => applicants.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, StringComparer.Ordinal, ct);
        string[] officers = [.. entries.Select(e => e.Officer).OfType<string>().Distinct(StringComparer.Ordinal)];
        Dictionary<string, string> called = await CalledAsync(officers, ct);
        return
        [
            .. entries.Select(e =>
                Row(
                    e,
                    today,
                    e.Applicant is { } a ? names.GetValueOrDefault(a, a) : null,
                    e.Officer is { } o ? called.GetValueOrDefault(o, o) : null
                )
            ),
        ];
    }

    /// <summary>How people are called, by id; those without an account are left out.</summary>
    public async Task<Dictionary<string, string>> CalledAsync(IReadOnlyList<string> people, CancellationToken ct) =>
        await desk
            .Users.AsNoTracking()
            .Where(a => people.Contains(a.UserName!))
            .ToDictionaryAsync(a => a.UserName!, a => a.Called, StringComparer.Ordinal, ct);

    private QueueRow Row(QueueEntry entry, DateOnly today, string? applicant, string? called)
    {
        string[] name = entry.Process.Split('/');
        ProcessDefinition? process = log.Processes.Find(name[0], name[1]);
        string? clock =
            process is not null && entry.Counted is { } counted
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Limit(process, counted).Title}, day {counted.ElapsedOn(process, entry.AsOf, today)} of {Limit(process, counted).Limit}"
                )
                : null;
        return new(
            entry.Number,
            entry.Process,
            process?.StageOf(entry.Stage).Title ?? entry.Stage,
            [
                .. entry
                    .Awaits.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(a => process is null ? a : CaseWords.Agency(process, a)),
            ],
            entry.Round,
            applicant,
            entry.Submitted,
            entry.Officer,
            called,
            clock,
            entry.Due,
            entry.Due is { } due ? Math.Max(0, today.DayNumber - due.DayNumber) : 0,
            entry.Counted?.Stopped,
            entry.Held,
            entry.Sequence
        );
    }

    private static TimeLimit Limit(ProcessDefinition process, DueClock counted) =>
        process.Clocks.Single(c => c.Id == counted.Clock);
}
