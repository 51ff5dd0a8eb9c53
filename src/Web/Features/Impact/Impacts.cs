using Licet.Data.Desk;
using Licet.Screening.Lists;
using Licet.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Impact;

/// <summary>Questions about changes with their answers, each under an address that people of the organization can open.</summary>
public sealed class Impacts(DeskContext desk, ImpactWork work, Visitor visitor, TimeProvider time)
{
    /// <summary>Keeps the question, and has it answered while nobody waits.</summary>
    /// <param name="id">Not to be guessed. What is kept under it already stays.</param>
    /// <param name="proposed">Of a proposed list its versions; empty of every other question.</param>
    public async Task<ImpactRow> AskAsync(
        string id,
        ImpactAsked asked,
        IReadOnlyList<ListVersion> proposed,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        ImpactRow row = new()
        {
            Id = id,
            Organization = visitor.Organization!,
            By = visitor.Id,
            At = time.GetUtcNow(),
            Asked = asked.Json(),
        };
        desk.Impacts.Add(row);
        bool held = work.Hold(id, proposed);
        try
        {
            await desk.SaveChangesAsync(ct);
        }
        catch
        {
            if (held)
            {
                work.LetGo(id);
            }

            throw;
        }

        work.Wake();
        return row;
    }

    /// <summary>Null where there is none, or it is another organization's.</summary>
    public Task<ImpactRow?> FindAsync(string id, CancellationToken ct) =>
        desk.Impacts.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.Organization == visitor.Organization, ct);

    /// <summary>The newest first, without their answers.</summary>
    /// <param name="after">Behind which the page begins; null for the first.</param>
    public async Task<IReadOnlyList<ImpactRow>> PageAsync(
        (DateTimeOffset At, string Id)? after,
        int most,
        CancellationToken ct
    )
    {
        IQueryable<ImpactRow> rows = desk.Impacts.AsNoTracking().Where(i => i.Organization == visitor.Organization);
        if (after is var (at, id))
        {
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
            rows = rows.Where(i => i.At < at || (i.At == at && string.Compare(i.Id, id) > 0));
#pragma warning restore CA1309
        }

        return await rows.OrderByDescending(i => i.At)
            .ThenBy(i => i.Id)
            .Take(most)
            .Select(i => new ImpactRow
            {
                Id = i.Id,
                By = i.By,
                At = i.At,
                Asked = i.Asked,
                Phase = i.Phase,
                Why = i.Why,
                Orders = i.Orders,
                Touched = i.Touched,
            })
            .ToListAsync(ct);
    }
}
