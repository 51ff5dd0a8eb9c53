using Licet.Core.Counterparties;
using Licet.Core.Importing;
using Licet.Data.Counterparties;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Lists.Days;
using Licet.Web.Importing;
using Licet.Web.Serving;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Counterparties;

/// <summary>
/// What is done for portfolios while nobody waits: imports, screening of what is new, screening anew of those whom a changed list touches or
/// whose clearing ended. Everything of it goes on behind the last batch when the program starts again.
/// </summary>
public sealed class PortfolioWork(EventLog log, ListsOfDays lists, ILogger<PortfolioWork> logger)
    : Rounds(TimeSpan.FromSeconds(2), logger)
{
    private readonly PortfolioImports _imports = new(log);
    private readonly PortfolioScreening _screening = new(log);
    private readonly ChangedLists _changed = new(log);
    private readonly Dictionary<string, DateOnly> _lapsed = new(StringComparer.Ordinal);
    private ListsAsked? _asked;

    /// <summary>The lists of today, as portfolios and pages ask them.</summary>
    public ListsAsked Asked()
    {
        ListsOfDay day = lists.Of(log.Today);
        ListsAsked? asked = _asked;
        return asked is not null && ReferenceEquals(asked.Index, day.Index) && asked.Day == log.Today
            ? asked
            : _asked = new(day.Index, log.Today);
    }

    protected override async Task RoundAsync(CancellationToken ct)
    {
        IReadOnlyList<ImportRow> imports = await _imports.OpenAsync(ct);
        if (imports.Count == 0 && !await AnyAsync(ct))
        {
            return;
        }

        await _changed.FollowAsync(Asked(), ct);
        foreach (ImportRow import in imports)
        {
            await ImportAsync(import, ct);
        }

        foreach (string organization in await OrganizationsAsync(ct))
        {
            // A day ends clearings; nothing else does while nobody acts and no list changes.
            if (_lapsed.GetValueOrDefault(organization) != log.Today)
            {
                while (await _screening.LapsedAsync(organization, Asked(), ct) > 0) { }
                _lapsed[organization] = log.Today;
            }

            while ((await _imports.CountAsync(organization, ct)).NotScreened > 0)
            {
                await _screening.SomeAsync(organization, Asked(), ct);
                if ((await _imports.OpenAsync(ct)).Count > 0)
                {
                    Wake();
                    return;
                }
            }
        }
    }

    /// <summary>Lists are followed for somebody only.</summary>
    private async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk.Counterparties.AnyAsync(ct);
    }

    private async Task<List<string>> OrganizationsAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk.Organizations.Select(o => o.Id).ToListAsync(ct);
    }

    private async Task ImportAsync(ImportRow import, CancellationToken ct)
    {
        if (import.Phase == ImportPhase.Taking && !await TakeAsync(import, ct))
        {
            return;
        }

        // A list that changed meanwhile is followed before the import says that all is screened.
        await _changed.FollowAsync(Asked(), ct);

        int some;
        do
        {
            some = await _screening.SomeAsync(import.Organization, Asked(), ct);
        } while (
            some > 0
            && await _imports.ChangeAsync(import, i => i.Screened = Math.Min(i.ToScreen, i.Screened + some), ct)
        );
        if (some == 0)
        {
            await _imports.ChangeAsync(import, i => i.Phase = ImportPhase.Done, ct);
        }
    }

    /// <returns>Whether all rows were looked at, by this program and nobody else.</returns>
    private async Task<bool> TakeAsync(ImportRow import, CancellationToken ct)
    {
        // Where it is broken off, what was taken is screened all the same, with everything else.
        byte[] content = await _imports.ContentAsync(import.Id, ct);
        IEnumerable<ImportedRow> rows = UploadedTable.Rows(PartyTable.Columns(import), content);
        if (!await _imports.TakeRestAsync(import, rows, "the portfolio", ct))
        {
            return false;
        }

        (_, long open) = await _imports.CountAsync(import.Organization, ct);
        return await _imports.ChangeAsync(import, i => (i.Phase, i.ToScreen) = (ImportPhase.Screening, open), ct);
    }
}
