using Licet.Core.Counterparties;
using Licet.Core.History;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Opening;
using Licet.Screening;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>
/// Screens counterparties and keeps what they met. A batch is one transaction; where somebody changed one of its rows meanwhile it is done
/// again from the start, so that nothing older is written over anything newer.
/// </summary>
public sealed class PortfolioScreening(EventLog log)
{
    /// <summary>Counterparties of one transaction.</summary>
    public const int Together = 1_000;

    private const int MostTries = 20;

    /// <summary>Screens some of those that are not screened.</summary>
    /// <returns>How many; 0 where there is none.</returns>
    public Task<int> SomeAsync(string organization, ListsAsked lists, CancellationToken ct) =>
        ScreenAsync(
            desk =>
                desk.Counterparties.AsNoTracking()
                    .Where(r => r.Organization == organization && r.Standing == PortfolioStanding.NotScreened)
                    .OrderBy(r => r.Number)
                    .Take(Together)
                    .ToListAsync(ct),
            lists,
            ct
        );

    /// <summary>Screens those anew whose standing a day has ended.</summary>
    public Task<int> LapsedAsync(string organization, ListsAsked lists, CancellationToken ct) =>
        ScreenAsync(
            async desk =>
            {
                List<CounterpartyRow> rows = [];
                foreach (PortfolioStanding standing in Portfolio.Ending)
                {
                    rows.AddRange(
                        await desk
                            .Counterparties.AsNoTracking()
                            .Where(r =>
                                r.Organization == organization && r.Standing == standing && r.Through < lists.Day
                            )
                            .OrderBy(r => r.Through)
                            .Take(Together - rows.Count)
                            .ToListAsync(ct)
                    );
                }

                return rows;
            },
            lists,
            ct
        );

    /// <summary>Screens one counterparty.</summary>
    public Task<int> RefreshAsync(string id, ListsAsked lists, CancellationToken ct) =>
        ScreenAsync(desk => desk.Counterparties.AsNoTracking().Where(r => r.Id == id).ToListAsync(ct), lists, ct);

    /// <summary>Takes away what a counterparty's standing says, until it is screened again.</summary>
    internal Task DoubtAsync(string id, CancellationToken ct) => DoubtAsync([id], ct);

    /// <inheritdoc cref="DoubtAsync(string, CancellationToken)"/>
    internal Task<int> DoubtAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        TriedAsync(
            async desk =>
            {
                List<CounterpartyRow> rows = await desk
                    .Counterparties.Where(r => ids.Contains(r.Id) && r.Standing != PortfolioStanding.NotScreened)
                    .ToListAsync(ct);
                Dictionary<(string, PortfolioStanding), long> counts = [];
                foreach (CounterpartyRow row in rows)
                {
                    Count(counts, row, -1);
                    (row.Standing, row.Through) = (PortfolioStanding.NotScreened, null);
                    row.Revision++;
                    Count(counts, row, 1);
                }

                await PortfolioCounts.AddAsync(desk, counts, ct);
                return rows.Count;
            },
            ct
        );

    /// <summary>
    /// Screens before the transaction begins, so that nobody waits who wants to write; a row that somebody changed meanwhile has another
    /// revision, and all of it is done again.
    /// </summary>
    private async Task<int> ScreenAsync(
        Func<DeskContext, Task<List<CounterpartyRow>>> load,
        ListsAsked lists,
        CancellationToken ct
    )
    {
        for (int tried = 1; ; tried++)
        {
            await using DeskContext desk = DeskContext.Of(log.Place);
            List<CounterpartyRow> rows = await load(desk);
            Dictionary<string, CounterpartyState> states = await PortfolioFindings.StatesAsync(
                log,
                [.. rows.Select(r => r.Id)],
                ct
            );
            ScreenedCounterparty[] met =
            [
                .. rows.Select(r => r.Facts).AsParallel().AsOrdered().WithCancellation(ct).Select(lists.Screen),
            ];
            await using var transaction = await desk.Database.BeginTransactionAsync(ct);
            try
            {
                await WriteAsync(desk, (rows, met, states), lists, ct);
                await desk.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return rows.Count;
            }
            catch (Exception e) when (tried < MostTries && DatabaseWords.IsCollision(e))
            {
                await transaction.RollbackAsync(ct);
            }
        }
    }

    private static async Task WriteAsync(
        DeskContext desk,
        (List<CounterpartyRow> Rows, ScreenedCounterparty[] Met, Dictionary<string, CounterpartyState> States) found,
        ListsAsked lists,
        CancellationToken ct
    )
    {
        string[] ids = [.. found.Rows.Select(r => r.Id)];
        await desk.CounterpartyHits.Where(h => ids.Contains(h.Counterparty)).ExecuteDeleteAsync(ct);
        Dictionary<(string, PortfolioStanding), long> counts = [];
        List<CounterpartyRow> quiet = [];
        foreach ((CounterpartyRow row, ScreenedCounterparty screened) in found.Rows.Zip(found.Met))
        {
            CounterpartyFacts facts = row.Facts;
            CounterpartyState state =
                found.States.GetValueOrDefault(row.Id) ?? CounterpartyState.New(CounterpartyIds.HistoryOf(row.Id));
            IReadOnlyList<HitFinding> findings = screened.Findings(facts, row.Salt, state, lists.Day);
            PortfolioFinding standing = screened.Standing(findings);
            desk.CounterpartyHits.AddRange(screened.Met.Select((m, i) => HitOf(row.Id, m, findings[i], lists.State)));
            Count(counts, row, -1);
            if (standing is { Standing: PortfolioStanding.Silent })
            {
                quiet.Add(row);
            }
            else
            {
                desk.Counterparties.Attach(row);
                (row.Standing, row.Through) = (standing.Standing, standing.Through);
                row.Revision++;
            }

            counts[(row.Organization, standing.Standing)] =
                counts.GetValueOrDefault((row.Organization, standing.Standing)) + 1;
        }

        await QuietAsync(desk, quiet, ct);
        await PortfolioCounts.AddAsync(desk, counts, ct);
    }

    /// <summary>Those who met nothing, nearly all of them: in one statement.</summary>
    private static async Task QuietAsync(DeskContext desk, List<CounterpartyRow> quiet, CancellationToken ct)
    {
        foreach (IGrouping<long, CounterpartyRow> same in quiet.GroupBy(r => r.Revision))
        {
            string[] ids = [.. same.Select(r => r.Id)];
            int changed = await desk
                .Counterparties.Where(r => ids.Contains(r.Id) && r.Revision == same.Key)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(r => r.Standing, PortfolioStanding.Silent)
                            .SetProperty(r => r.Through, (DateOnly?)null)
                            .SetProperty(r => r.Revision, r => r.Revision + 1),
                    ct
                );
            if (changed != ids.Length)
            {
                throw new DbUpdateConcurrencyException("Somebody changed a row that is being screened.");
            }
        }
    }

    private static void Count(Dictionary<(string, PortfolioStanding), long> counts, CounterpartyRow row, long more)
    {
        (string, PortfolioStanding) key = (row.Organization, row.Standing);
        counts[key] = counts.GetValueOrDefault(key) + more;
    }

    private static CounterpartyHitRow HitOf(string id, MetListing met, HitFinding finding, string lists)
    {
        Hit hit = met.Hit;
        return new()
        {
            Counterparty = id,
            Listing = hit.Listing.Id,
            List = hit.Listing.List,
            Name = hit.Listing.PrimaryName,
            Matched = hit.Matched,
            Class = hit.Class,
            Score = hit.Score,
            Words = string.Join(
                ' ',
                hit.Reason.Pairs.Select(p => $"{p.Query}{(p.Relation == Relation.Equal ? "=" : "~")}{p.Listed}")
            ),
            Record = met.Record,
            Status = finding.Status,
            Through = finding.Through,
            Lists = lists,
            Engine = hit.Reason.EngineVersion,
        };
    }

    internal async Task<int> TriedAsync(Func<DeskContext, Task<int>> work, CancellationToken ct)
    {
        for (int tried = 1; ; tried++)
        {
            await using DeskContext desk = DeskContext.Of(log.Place);
            await using var transaction = await desk.Database.BeginTransactionAsync(ct);
            try
            {
                int done = await work(desk);
                await desk.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
                return done;
            }
            catch (Exception e) when (tried < MostTries && DatabaseWords.IsCollision(e))
            {
                await transaction.RollbackAsync(ct);
            }
        }
    }
}
