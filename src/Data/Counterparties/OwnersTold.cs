using Licet.Data.Desk;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>Who owns counterparties, as it was told last.</summary>
public sealed class OwnersTold(EventLog log)
{
    /// <summary>Null where nobody told. Whose counterparty it is was asked before.</summary>
    public async Task<CounterpartyOwnersRow?> FindAsync(string counterparty, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .CounterpartyOwners.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Counterparty == counterparty, ct);
    }

    /// <summary>Keeps what is told now in the place of what was; of two at the same moment the later one stays.</summary>
    /// <param name="entity">The counterparty's id in the graph.</param>
    public async Task KeepAsync(string counterparty, string entity, byte[] graph, string by, CancellationToken ct)
    {
        DateTimeOffset at = log.Time.GetUtcNow();
        if (await ChangedAsync(counterparty, entity, graph, by, at, ct))
        {
            return;
        }

        await using DeskContext desk = DeskContext.Of(log.Place);
        desk.CounterpartyOwners.Add(
            new()
            {
                Counterparty = counterparty,
                Entity = entity,
                Graph = graph,
                By = by,
                At = at,
            }
        );
        try
        {
            await desk.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            if (!await ChangedAsync(counterparty, entity, graph, by, at, ct))
            {
                throw;
            }
        }
    }

    private async Task<bool> ChangedAsync(
        string counterparty,
        string entity,
        byte[] graph,
        string by,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
                .CounterpartyOwners.Where(o => o.Counterparty == counterparty)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(o => o.Entity, entity)
                            .SetProperty(o => o.Graph, graph)
                            .SetProperty(o => o.By, by)
                            .SetProperty(o => o.At, at),
                    ct
                ) > 0;
    }
}
