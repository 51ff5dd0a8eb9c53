#pragma warning disable CA1309 // The database compares, by the bytes of texts.

using System.Security.Cryptography;
using System.Text;
using Licet.Core.Counterparties;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Screening;
using Licet.Screening.Lists;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>
/// Finds whom a change of the lists touches: those who met a listing that changed or went, and those whom the changed and the new ones meet
/// now, by the reverse index. They are then not screened until they are. Where the program ends in the middle, it begins again.
/// </summary>
public sealed class ChangedLists(EventLog log)
{
    private const string Known = "portfolio-lists";

    /// <summary>Counterparties that are indexed at once: what a million of them takes would stay in the memory for nothing.</summary>
    private const int Slice = 20_000;

    /// <summary>Whether all portfolios were screened against this state of the lists, those apart that say that they are not screened.</summary>
    public async Task<bool> AreFollowedAsync(ListsAsked lists, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lists);
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
                .Settings.AsNoTracking()
                .Where(s => s.Name == Known)
                .Select(s => s.Value)
                .FirstOrDefaultAsync(ct) == lists.State;
    }

    /// <summary>Brings all portfolios behind this state of the lists.</summary>
    /// <returns>How many counterparties are to be screened anew because of it.</returns>
    public async Task<int> FollowAsync(ListsAsked lists, CancellationToken ct)
    {
        if (await AreFollowedAsync(lists, ct))
        {
            return 0;
        }

        Dictionary<string, byte[]> now = lists
            .Index.Versions.SelectMany(v => v.Listings)
            .GroupBy(l => l.Id)
            .ToDictionary(g => g.Key, DigestOf, StringComparer.Ordinal);
        Dictionary<string, byte[]> before = await BeforeAsync(ct);
        HashSet<string> changed =
        [
            .. now.Where(n => !before.TryGetValue(n.Key, out byte[]? was) || !was.AsSpan().SequenceEqual(n.Value))
                .Select(n => n.Key),
        ];
        string[] touched = [.. before.Keys.Where(id => !now.ContainsKey(id)).Concat(changed.Where(before.ContainsKey))];
        PortfolioScreening portfolio = new(log);
        int count = await MetAsync(portfolio, touched, ct);
        count += await ReachedAsync(portfolio, lists, changed, ct);
        await KeepAsync(lists, now, before, ct);
        return count;
    }

    /// <summary>
    /// The engine belongs to it: by another one every listing is another, and everybody is looked at again. Lists may hold one listing
    /// twice; each counts, in whichever order the lists come.
    /// </summary>
    private static byte[] DigestOf(IEnumerable<Listing> same)
    {
        string form = $"{ScreeningIndex.EngineVersion} {ListHashing.HashOf(same)}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(form))[..16];
    }

    /// <summary>Listings of the last state.</summary>
    private async Task<Dictionary<string, byte[]>> BeforeAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .ScreenedListings.AsNoTracking()
            .ToDictionaryAsync(l => l.Id, l => l.Digest, StringComparer.Ordinal, ct);
    }

    /// <summary>Those who met one of these when they were last screened.</summary>
    private async Task<int> MetAsync(PortfolioScreening portfolio, string[] listings, CancellationToken ct)
    {
        int count = 0;
        foreach (string[] some in listings.Chunk(500))
        {
            string[] met;
            await using (DeskContext desk = DeskContext.Of(log.Place))
            {
                met = await desk
                    .CounterpartyHits.Where(h => some.Contains(h.Listing))
                    .Select(h => h.Counterparty)
                    .Distinct()
                    .ToArrayAsync(ct);
            }

            count += await DoubtAsync(portfolio, met, ct);
        }

        return count;
    }

    /// <summary>Those whom one of these meets now.</summary>
    private async Task<int> ReachedAsync(
        PortfolioScreening portfolio,
        ListsAsked lists,
        HashSet<string> listings,
        CancellationToken ct
    )
    {
        Listing[] changed = [.. lists.Index.Versions.SelectMany(v => v.Listings).Where(l => listings.Contains(l.Id))];
        if (changed.Length == 0)
        {
            return 0;
        }

        ListsAsked? addresses = changed.Any(l => l.Addresses.Count > 0) ? new(Alone(lists, changed), lists.Day) : null;
        int count = 0;
        string after = "";
        while (await SliceAsync(after, ct) is { Count: > 0 } rows)
        {
            HashSet<string> reached = Named(rows, changed);
            if (addresses is not null)
            {
                reached.UnionWith(
                    rows.Where(r => r.Addresses.Length > 0 && !reached.Contains(r.Id))
                        .AsParallel()
                        .WithDegreeOfParallelism(2)
                        .Where(r => addresses.Screen(r.Facts).Hits.Count > 0)
                        .Select(r => r.Id)
                );
            }

            count += await DoubtAsync(portfolio, [.. reached], ct);
            after = rows[^1].Id;
        }

        return count;
    }

    /// <summary>By name, all names of each.</summary>
    private static HashSet<string> Named(List<CounterpartyRow> rows, Listing[] changed)
    {
        PortfolioIndex index = PortfolioIndex.Build(
            rows.SelectMany(r =>
            {
                CounterpartyFacts facts = r.Facts;
                return facts.OtherNames.Prepend(facts.Name).Select(n => new Counterparty(r.Id, n, r.Kind, r.Country));
            })
        );
        // Whose name is not read any more is no longer silent.
        HashSet<string> silent = [.. rows.Where(r => r.Standing == PortfolioStanding.Silent).Select(r => r.Id)];
        return
        [
            .. index.Screen(changed).Select(h => h.Counterparty.Id),
            .. index.TooGeneric.Select(c => c.Id).Where(silent.Contains),
        ];
    }

    /// <summary>The changed listings as lists of their own, for what the reverse index does not ask: addresses.</summary>
    private static ScreeningIndex Alone(ListsAsked lists, Listing[] changed)
    {
        HashSet<Listing> kept = new(changed, ReferenceEqualityComparer.Instance);
        return ScreeningIndex.Build([
            .. lists.Index.Versions.Select(v => v with { Listings = [.. v.Listings.Where(kept.Contains)] }),
        ]);
    }

    private async Task<List<CounterpartyRow>> SliceAsync(string after, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .Counterparties.AsNoTracking()
            .Where(r => string.Compare(r.Id, after) > 0)
            .OrderBy(r => r.Id)
            .Take(Slice)
            .ToListAsync(ct);
    }

    private static async Task<int> DoubtAsync(PortfolioScreening portfolio, string[] ids, CancellationToken ct)
    {
        int count = 0;
        foreach (string[] some in ids.Chunk(500))
        {
            count += await portfolio.DoubtAsync(some, ct);
        }

        return count;
    }

    private async Task KeepAsync(
        ListsAsked lists,
        Dictionary<string, byte[]> now,
        Dictionary<string, byte[]> before,
        CancellationToken ct
    )
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        await using var transaction = await desk.Database.BeginTransactionAsync(ct);
        desk.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (string[] gone in before.Keys.Where(id => !now.ContainsKey(id)).Chunk(500))
        {
            await desk.ScreenedListings.Where(l => gone.Contains(l.Id)).ExecuteDeleteAsync(ct);
        }

        foreach ((string id, byte[] digest) in now)
        {
            bool isThere = before.TryGetValue(id, out byte[]? was);
            if (!isThere || !was.AsSpan().SequenceEqual(digest))
            {
                desk.Entry(new ScreenedListingRow { Id = id, Digest = digest }).State = isThere
                    ? EntityState.Modified
                    : EntityState.Added;
            }
        }

        SettingRow? setting = await desk.Settings.FirstOrDefaultAsync(s => s.Name == Known, ct);
        if (setting is null)
        {
            desk.Settings.Add(new() { Name = Known, Value = lists.State });
        }
        else
        {
            setting.Value = lists.State;
            desk.Entry(setting).State = EntityState.Modified;
        }

        await desk.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
