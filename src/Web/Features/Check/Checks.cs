using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Data.Desk;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Check;

/// <summary>Orders that were checked, each kept with the answer that was given.</summary>
public sealed class Checks(DeskContext desk, OrderLaw law, TimeProvider time)
{
    /// <param name="id">Not to be guessed: of the same request again the same. What is kept under it already stays.</param>
    /// <returns>What is kept under the id: this order, or that of another request with the id that came at the same moment.</returns>
    public async Task<CheckRow> KeepAsync(
        string id,
        Order order,
        byte[] json,
        bool acceptGaps,
        string organization,
        string by,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        Answered answered = await law.AnswerAsync(order, organization, acceptGaps, ct);
        CheckRow row = new()
        {
            Id = id,
            Organization = organization,
            By = by,
            At = time.GetUtcNow(),
            On = order.On,
            Number = order.Id ?? "",
            Outcome = Outcomes.Token(answered.Decided.Outcome),
            AcceptGaps = acceptGaps,
            Order = json,
            Answer = answered.Json(),
        };
        desk.Checks.Add(row);
        try
        {
            await desk.SaveChangesAsync(ct);
            return row;
        }
        catch (DbUpdateException)
        {
            desk.ChangeTracker.Clear();
            if (await FindAsync(id, organization, ct) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    /// <summary>Null where there is none, or it is another organization's.</summary>
    public Task<CheckRow?> FindAsync(string id, string organization, CancellationToken ct) =>
        desk.Checks.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.Organization == organization, ct);

    /// <summary>The newest first, without their texts.</summary>
    public async Task<IReadOnlyList<CheckRow>> LastAsync(string organization, int most, CancellationToken ct) =>
        await desk
            .Checks.AsNoTracking()
            .Where(c => c.Organization == organization)
            .OrderByDescending(c => c.At)
            .Take(most)
            .Select(c => new CheckRow
            {
                Id = c.Id,
                Number = c.Number,
                On = c.On,
                Outcome = c.Outcome,
                By = c.By,
                At = c.At,
            })
            .ToListAsync(ct);

    /// <summary>A page of them, the newest first, without their texts.</summary>
    /// <param name="after">When and under which id the last one of the page before was kept; null: from the newest.</param>
    public async Task<IReadOnlyList<CheckRow>> PageAsync(
        string organization,
        (DateTimeOffset At, string Id)? after,
        int most,
        CancellationToken ct
    )
    {
        IQueryable<CheckRow> rows = desk.Checks.AsNoTracking().Where(c => c.Organization == organization);
        if (after is var (at, id))
        {
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
            rows = rows.Where(c => c.At < at || (c.At == at && string.Compare(c.Id, id) > 0));
#pragma warning restore CA1309
        }

        return await rows.OrderByDescending(c => c.At)
            .ThenBy(c => c.Id)
            .Take(most)
            .Select(c => new CheckRow
            {
                Id = c.Id,
                Number = c.Number,
                On = c.On,
                Outcome = c.Outcome,
                By = c.By,
                At = c.At,
            })
            .ToListAsync(ct);
    }
}
