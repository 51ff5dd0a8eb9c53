using Licet.Core.Impact;
using Licet.Core.Orders;
using Licet.Data.Counterparties;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Screening;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Impact;

/// <summary>What a change meets of an organization's counterparties, by their names.</summary>
/// <param name="InAll">Counterparties there are.</param>
/// <param name="Count">Those met otherwise than before.</param>
/// <param name="Touched">The first of them, by number.</param>
internal sealed record PortfolioImpact(long InAll, long Count, IReadOnlyList<TouchedParty> Touched)
{
    /// <summary>Told of one change; a person looks at no more, and the rest is counted.</summary>
    public const int Most = 1_000;

    /// <summary>As many as are indexed at once: what a million of them takes would stay in the memory for nothing.</summary>
    private const int Slice = 20_000;

    /// <param name="progress">Told how many were looked at.</param>
    public static async Task<PortfolioImpact> OfAsync(
        EventLog log,
        string organization,
        ListChanges changes,
        IReadOnlyList<Order> orders,
        Action<long> progress,
        CancellationToken ct
    )
    {
        List<TouchedParty> touched = [];
        (long all, long count) = (0, 0);
        string after = "";
        while (await SliceAsync(log, organization, after, ct) is { Count: > 0 } rows)
        {
            all += rows.Count;
            after = rows[^1].Number;
            foreach (TouchedParty party in Met(rows, orders, changes))
            {
                count++;
                if (touched.Count < Most)
                {
                    touched.Add(party);
                }
            }

            progress(all);
        }

        return new(all, count, touched);
    }

    /// <summary>Each counterparty once, with the nearest listing that it meets by one of its names.</summary>
    private static IEnumerable<TouchedParty> Met(
        List<CounterpartyRow> rows,
        IReadOnlyList<Order> orders,
        ListChanges changes
    )
    {
        Dictionary<Counterparty, CounterpartyRow> whose = new(ReferenceEqualityComparer.Instance);
        foreach (CounterpartyRow row in rows)
        {
            foreach (string name in row.Facts.OtherNames.Prepend(row.Name))
            {
                whose[new(row.Number, name, row.Kind, row.Country)] = row;
            }
        }

        return ImpactAnalysis
            .Met([.. whose.Keys], orders, changes)
            .GroupBy(m => whose[m.Counterparty].Id, StringComparer.Ordinal)
            .Select(g => g.OrderBy(m => m.Class).ThenByDescending(m => m.Score).First())
            .Select(m => new TouchedParty(
                whose[m.Counterparty].Id,
                whose[m.Counterparty].Number,
                m.Orders,
                ImpactTelling.PartyOf(m)
            ));
    }

    private static async Task<List<CounterpartyRow>> SliceAsync(
        EventLog log,
        string organization,
        string after,
        CancellationToken ct
    )
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
        return await desk
            .Counterparties.AsNoTracking()
            .Where(r => r.Organization == organization && string.Compare(r.Number, after) > 0)
            .OrderBy(r => r.Number)
            .Take(Slice)
            .ToListAsync(ct);
#pragma warning restore CA1309
    }
}
