#pragma warning disable CA1309 // The database compares, by the bytes of texts.

using System.Security.Cryptography;
using System.Text;
using Licet.Core.Items;
using Licet.Core.Products;
using Licet.Core.Rules;
using Licet.Data.Desk;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Products;

/// <summary>How products of a catalogue stand, as a list of them is asked for.</summary>
public enum CatalogueStanding
{
    Unclassified,

    /// <summary>The control list does not, or no longer, have what they are classified as.</summary>
    Gone,

    /// <summary>A person has to read the entry.</summary>
    Doubtful,

    Ear99,

    Listed,
}

/// <summary>What is asked of a catalogue.</summary>
/// <param name="Search">Words, or parts of them, that all stand in code, description or manufacturer; empty for all.</param>
/// <param name="Eccn">An entry, or a paragraph of one, with all that lies inside it; empty for any.</param>
/// <param name="Standing">Null for any.</param>
public sealed record CatalogueAsk(string Search = "", string Eccn = "", CatalogueStanding? Standing = null);

/// <param name="Next">The code behind which the next page begins; null where there is none.</param>
public sealed record CataloguePage(IReadOnlyList<ProductRow> Rows, string? Next);

/// <summary>Products that were chosen, as they stood then.</summary>
/// <param name="Digest">Of all of them and their revisions: another one as soon as any of them has changed.</param>
public sealed record ChosenProducts(IReadOnlyList<ProductRow> Rows, string Digest)
{
    internal static ChosenProducts Of(IReadOnlyList<ProductRow> rows)
    {
        StringBuilder form = new();
        foreach (ProductRow row in rows)
        {
            form.Append(System.Globalization.CultureInfo.InvariantCulture, $"{row.Id}:{row.Revision};");
        }

        return new(
            rows,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString())).AsSpan(0, 16))
        );
    }
}

/// <summary>The products of one organization. Which stand where is decided anew with each question, by the control list of the moment.</summary>
public sealed class Catalogue(EventLog log, string organization, RuleBook rules)
{
    /// <summary>Products of one organization.</summary>
    public const long Most = 200_000;

    /// <summary>A product; null where there is none, or it is another organization's: who asks does not learn which.</summary>
    public async Task<ProductRow?> FindAsync(string id, CancellationToken ct)
    {
        await using DeskContext desk = await DeskAsync(ct);
        return await desk
            .Products.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Id == id && r.Organization == organization, ct);
    }

    /// <summary>The product of a code, as it is written.</summary>
    public async Task<ProductRow?> FindByCodeAsync(string code, CancellationToken ct)
    {
        await using DeskContext desk = await DeskAsync(ct);
        return await desk
            .Products.AsNoTracking()
            .FirstOrDefaultAsync(r => r.Organization == organization && r.Code == code, ct);
    }

    /// <summary>All classifications of an own product.</summary>
    public async Task<ClassificationHistory> HistoryAsync(ProductRow product, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(product);
        await using DeskContext desk = DeskContext.Of(log.Place);
        return (await HistoriesAsync(desk, [product.Id], ct))[product.Id];
    }

    /// <summary>How many products have which classification; under the empty text those that have none.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken ct)
    {
        await using DeskContext desk = await DeskAsync(ct);
        return await CountAsync(desk, ct);
    }

    /// <summary>Where a classification as it is stored stands.</summary>
    public CatalogueStanding StandingOf(string eccn)
    {
        if (!Classification.TryParse(eccn, out Classification item))
        {
            return CatalogueStanding.Unclassified;
        }

        ControlListStanding standing = ControlListStandings.Of(item, rules);
        return ControlListStandings.IsGone(standing) ? CatalogueStanding.Gone
            : ControlListStandings.IsDoubtful(standing) ? CatalogueStanding.Doubtful
            : item.IsEar99 ? CatalogueStanding.Ear99
            : CatalogueStanding.Listed;
    }

    /// <summary>A page, by code.</summary>
    /// <param name="after">The code behind which it begins; null for the first.</param>
    public async Task<CataloguePage> AskAsync(CatalogueAsk ask, string? after, int most, CancellationToken ct)
    {
        await using DeskContext desk = await DeskAsync(ct);
        IQueryable<ProductRow> found = await FoundAsync(desk, ask, ct);
        if (after is not null)
        {
            found = found.Where(r => string.Compare(r.Code, after) > 0);
        }

        List<ProductRow> rows = await found.OrderBy(r => r.Code).Take(most + 1).ToListAsync(ct);
        return rows.Count <= most ? new(rows, null) : new(rows[..most], rows[most - 1].Code);
    }

    /// <summary>How many are found.</summary>
    public async Task<int> CountAsync(CatalogueAsk ask, CancellationToken ct)
    {
        await using DeskContext desk = await DeskAsync(ct);
        return await (await FoundAsync(desk, ask, ct)).CountAsync(ct);
    }

    /// <summary>Products whose code begins so, by code.</summary>
    public async Task<IReadOnlyList<ProductRow>> SuggestAsync(string beginning, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(beginning);
        await using DeskContext desk = await DeskAsync(ct);
        string end = beginning + "\U0010FFFF";
        return await desk
            .Products.AsNoTracking()
            .Where(r =>
                r.Organization == organization
                && string.Compare(r.Code, beginning) >= 0
                && string.Compare(r.Code, end) < 0
            )
            .OrderBy(r => r.Code)
            .Take(most)
            .ToListAsync(ct);
    }

    /// <summary>All that are found, by code, one more than may be classified together at the most.</summary>
    public async Task<ChosenProducts> ChooseAsync(CatalogueAsk ask, CancellationToken ct)
    {
        await using DeskContext desk = await DeskAsync(ct);
        IQueryable<ProductRow> found = await FoundAsync(desk, ask, ct);
        return ChosenProducts.Of(await found.OrderBy(r => r.Code).Take(ProductActs.MostTogether + 1).ToListAsync(ct));
    }

    /// <summary>Those of some ids that are the organization's, by code.</summary>
    public async Task<ChosenProducts> ChooseAsync(IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ids);
        await using DeskContext desk = await DeskAsync(ct);
        List<ProductRow> rows = [];
        foreach (string[] some in ids.Distinct(StringComparer.Ordinal).Chunk(1_000))
        {
            rows.AddRange(
                await desk
                    .Products.AsNoTracking()
                    .Where(r => r.Organization == organization && some.Contains(r.Id))
                    .ToListAsync(ct)
            );
        }

        return ChosenProducts.Of([.. rows.OrderBy(r => r.Code, StringComparer.Ordinal)]);
    }

    /// <summary>Those of some codes, by code; a code of which there is no product is absent.</summary>
    public async Task<ChosenProducts> ChooseByCodeAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(codes);
        await using DeskContext desk = await DeskAsync(ct);
        List<ProductRow> rows = [];
        foreach (string[] some in codes.Distinct(StringComparer.Ordinal).Chunk(1_000))
        {
            rows.AddRange(
                await desk
                    .Products.AsNoTracking()
                    .Where(r => r.Organization == organization && some.Contains(r.Code))
                    .ToListAsync(ct)
            );
        }

        return ChosenProducts.Of([.. rows.OrderBy(r => r.Code, StringComparer.Ordinal)]);
    }

    /// <summary>The latest acts that classified several products or one.</summary>
    public async Task<IReadOnlyList<ProductActRow>> ActsAsync(int most, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .ProductActs.AsNoTracking()
            .Where(a => a.Organization == organization)
            .OrderByDescending(a => a.At)
            .Take(most)
            .ToListAsync(ct);
    }

    internal static async Task<Dictionary<string, ClassificationHistory>> HistoriesAsync(
        DeskContext desk,
        IReadOnlyCollection<string> products,
        CancellationToken ct
    )
    {
        List<ProductClassificationRow> rows = [];
        foreach (string[] some in products.Chunk(1_000))
        {
            rows.AddRange(
                await desk.ProductClassifications.AsNoTracking().Where(c => some.Contains(c.Product)).ToListAsync(ct)
            );
        }

        ILookup<string, ProductClassificationRow> by = rows.ToLookup(r => r.Product, StringComparer.Ordinal);
        return products.ToDictionary(
            p => p,
            p => new ClassificationHistory(by[p].Select(r => r.Read())),
            StringComparer.Ordinal
        );
    }

    /// <summary>The tables, in which every row says what holds today.</summary>
    private async Task<DeskContext> DeskAsync(CancellationToken ct)
    {
        await TurnedRows.TurnAsync(log, organization, ct);
        return DeskContext.Of(log.Place);
    }

    private async Task<Dictionary<string, int>> CountAsync(DeskContext desk, CancellationToken ct) =>
        await desk
            .Products.AsNoTracking()
            .Where(r => r.Organization == organization)
            .GroupBy(r => r.Eccn)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, ct);

    private async Task<IQueryable<ProductRow>> FoundAsync(DeskContext desk, CatalogueAsk ask, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(ask);
        IQueryable<ProductRow> found = desk.Products.AsNoTracking().Where(r => r.Organization == organization);
        if (ask.Eccn.Length > 0 || ask.Standing is not null)
        {
            string[] eccns = [.. (await CountAsync(desk, ct)).Keys.Where(e => Is(e, ask))];
            found = found.Where(r => eccns.Contains(r.Eccn));
        }

        foreach (string word in ProductRow.KeyOf(ask.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(r => r.SearchKey.Contains(word));
        }

        return found;
    }

    private bool Is(string eccn, CatalogueAsk ask) =>
        (ask.Standing is not { } standing || StandingOf(eccn) == standing)
        && (
            ask.Eccn.Length == 0
            || Classification.TryParse(ask.Eccn, out Classification asked)
                && Classification.TryParse(eccn, out Classification item)
                && item.Eccn == asked.Eccn
                && item.IsWithin(asked.Steps)
        );
}
