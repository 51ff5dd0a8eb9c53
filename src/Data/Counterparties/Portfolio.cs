#pragma warning disable CA1309 // The database compares, by the bytes of texts.

using System.Text;
using Licet.Core.Counterparties;
using Licet.Data.Desk;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>What is asked of a portfolio.</summary>
/// <param name="Search">How a number or a name begins; empty for all.</param>
/// <param name="Standing">Null for any.</param>
/// <param name="After">Where the page before ended (<see cref="PortfolioPage.Next"/>); null for the first page.</param>
public sealed record PortfolioAsk(string Search, PortfolioStanding? Standing, string? After, int Most);

/// <param name="Next">Where the next page begins; null where there is none.</param>
public sealed record PortfolioPage(IReadOnlyList<CounterpartyRow> Rows, string? Next);

/// <summary>The counterparties of one organization, asked from indexes.</summary>
public sealed class Portfolio(EventLog log, string organization)
{
    /// <summary>Counterparties of one organization.</summary>
    public const long Most = 1_000_000;

    /// <summary>Standings that a day may end.</summary>
    internal static readonly PortfolioStanding[] Ending =
    [
        PortfolioStanding.Waiting,
        PortfolioStanding.Confirmed,
        PortfolioStanding.Unsure,
        PortfolioStanding.Cleared,
    ];

    /// <summary>Beyond every text.</summary>
    private const string Beyond = "\U0010FFFF";

    /// <summary>A counterparty; null where there is none, or it is another organization's: who asks does not learn which.</summary>
    public async Task<CounterpartyRow?> FindAsync(string id, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return CounterpartyIds.Is(id)
            ? await desk
                .Counterparties.AsNoTracking()
                .FirstOrDefaultAsync(r => r.Id == id && r.Organization == organization, ct)
            : null;
    }

    /// <summary>Whether it is where a page ended.</summary>
    public static bool IsPlace(string after) => Cursor.Read(after) is not null;

    /// <summary>How many stand where today; a standing in which none is is absent.</summary>
    public async Task<IReadOnlyDictionary<PortfolioStanding, long>> CountAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        Dictionary<PortfolioStanding, long> counts = await desk
            .PortfolioCounts.AsNoTracking()
            .Where(c => c.Organization == organization && c.Count != 0)
            .ToDictionaryAsync(c => c.Standing, c => c.Count, ct);
        foreach (PortfolioStanding standing in Ending.Where(counts.ContainsKey))
        {
            long lapsed = await Lapsed(desk, standing).LongCountAsync(ct);
            counts[standing] -= lapsed;
            counts[PortfolioStanding.Open] = counts.GetValueOrDefault(PortfolioStanding.Open) + lapsed;
        }

        return counts.Where(c => c.Value != 0).ToDictionary();
    }

    /// <summary>A page: those whose number begins so by number, then those whose name does by name.</summary>
    public async Task<PortfolioPage> AskAsync(PortfolioAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ask);
        await using DeskContext desk = DeskContext.Of(log.Place);
        Cursor at = Cursor.Of(ask.After);
        List<CounterpartyRow> found = [];
        if (!at.IsByName)
        {
            found = await NumbersAsync(desk, ask, at, ct);
        }

        bool byName = found.Count <= ask.Most && ask.Search.Length > 0;
        int numbers = found.Count;
        if (byName)
        {
            found.AddRange(await NamesAsync(desk, ask, at.IsByName ? at : Cursor.Names, ask.Most + 1 - numbers, ct));
        }

        if (found.Count <= ask.Most)
        {
            return new(found, null);
        }

        CounterpartyRow last = found[ask.Most - 1];
        Cursor next = ask.Most > numbers ? new(last.NameKey, last.Number) : new(null, last.Number);
        return new([.. found.Take(ask.Most)], next.ToString());
    }

    private async Task<List<CounterpartyRow>> NumbersAsync(
        DeskContext desk,
        PortfolioAsk ask,
        Cursor at,
        CancellationToken ct
    )
    {
        string end = ask.Search + Beyond;
        return await TogetherAsync(
            desk,
            (ask.Standing, "number"),
            rows =>
                rows.Where(r =>
                        string.Compare(r.Number, ask.Search) >= 0
                        && string.Compare(r.Number, end) < 0
                        && string.Compare(r.Number, at.Number) > 0
                    )
                    .OrderBy(r => r.Number)
                    .Take(ask.Most + 1),
            r => (r.Number, ""),
            ct
        );
    }

    private async Task<List<CounterpartyRow>> NamesAsync(
        DeskContext desk,
        PortfolioAsk ask,
        Cursor at,
        int most,
        CancellationToken ct
    )
    {
        string key = CounterpartyRow.KeyOf(ask.Search);
        string end = key + Beyond;
        string number = ask.Search + Beyond;
        string from = string.CompareOrdinal(key, at.Name) > 0 ? key : at.Name!;
        return await TogetherAsync(
            desk,
            (ask.Standing, "namekey_number"),
            rows =>
                rows.Where(r =>
                        string.Compare(r.NameKey, from) >= 0
                        && string.Compare(r.NameKey, end) < 0
                        && (r.NameKey != at.Name || string.Compare(r.Number, at.Number) > 0)
                        // Shown among the numbers.
                        && !(string.Compare(r.Number, ask.Search) >= 0 && string.Compare(r.Number, number) < 0)
                    )
                    .OrderBy(r => r.NameKey)
                    .ThenBy(r => r.Number)
                    .Take(most),
            r => (r.NameKey, r.Number),
            ct
        );
    }

    /// <summary>
    /// Those of a standing: the stored one, without those that a day has ended, and of open ones with them. What a day ended is screened anew
    /// soon, so that there are few.
    /// </summary>
    private async Task<List<CounterpartyRow>> TogetherAsync(
        DeskContext desk,
        (PortfolioStanding? Standing, string Order) sought,
        Func<IQueryable<CounterpartyRow>, IQueryable<CounterpartyRow>> part,
        Func<CounterpartyRow, (string, string)> order,
        CancellationToken ct
    )
    {
        if (sought.Standing is not { } asked)
        {
            return await part(desk.Counterparties.AsNoTracking().Where(r => r.Organization == organization))
                .ToListAsync(ct);
        }

        IQueryable<CounterpartyRow> stored = By(desk, "standing_" + sought.Order)
            .Where(r => r.Organization == organization && r.Standing == asked);
        List<CounterpartyRow> found = await part(
                Ending.Contains(asked) ? stored.Where(r => r.Through == null || r.Through >= log.Today) : stored
            )
            .ToListAsync(ct);
        if (asked != PortfolioStanding.Open)
        {
            return found;
        }

        foreach (PortfolioStanding ending in Ending)
        {
            found.AddRange(await part(Lapsed(desk, ending)).ToListAsync(ct));
        }

        found.Sort(
            (a, b) =>
            {
                int by = string.CompareOrdinal(order(a).Item1, order(b).Item1);
                return by != 0 ? by : string.CompareOrdinal(order(a).Item2, order(b).Item2);
            }
        );
        return found;
    }

    private IQueryable<CounterpartyRow> Lapsed(DeskContext desk, PortfolioStanding standing) =>
        By(desk, "standing_through")
            .Where(r => r.Organization == organization && r.Standing == standing && r.Through < log.Today);

    /// <summary>
    /// Rows by one index. SQLite takes the unique one of numbers whenever it may, and would look at a whole portfolio for the few of a
    /// standing.
    /// </summary>
    /// <param name="index">What of the index's name comes behind the organization; never from outside.</param>
    private static IQueryable<CounterpartyRow> By(DeskContext desk, string index)
    {
        string sql = $"select * from counterparties indexed by \"IX_counterparties_organization_{index}\"";
        return (desk.Database.IsSqlite() ? desk.Counterparties.FromSqlRaw(sql) : desk.Counterparties).AsNoTracking();
    }

    /// <summary>The last row of a page.</summary>
    /// <param name="Name">Null while numbers are shown.</param>
    private sealed record Cursor(string? Name, string Number)
    {
        public static Cursor Names { get; } = new("", "");

        public bool IsByName => Name is not null;

        /// <summary>What is none of ours begins at the beginning.</summary>
        public static Cursor Of(string? text) => Read(text ?? "") ?? new(null, "");

        /// <summary>Null for what is none of ours.</summary>
        public static Cursor? Read(string text)
        {
            try
            {
                string[] parts = Encoding
                    .UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(text))
                    .Split('\n');
                return parts.Length switch
                {
                    2 => new(parts[0], parts[1]),
                    1 => new(null, parts[0]),
                    _ => null,
                };
            }
            catch (FormatException)
            {
                return null;
            }
        }

        public override string ToString() =>
            System.Buffers.Text.Base64Url.EncodeToString(
                Encoding.UTF8.GetBytes(Name is null ? Number : $"{Name}\n{Number}")
            );
    }
}
