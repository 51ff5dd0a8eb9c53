using System.Globalization;
using Licet.Core.Publication;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Features.Impact;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Changes;

/// <summary>What a change does to one exporter's book, with whose it is.</summary>
internal sealed record BookTouched(string Organization, string Name, KeptImpact Kept)
{
    public ImpactAnswer Answer => Kept.Answer;
}

/// <summary>What changes of lists do to exporters' books, as far as it is reckoned.</summary>
internal sealed class ChangeImpacts(EventLog log)
{
    /// <param name="of">Version of the proposal, or citation of the publication.</param>
    /// <returns>By the exporters' ids.</returns>
    public async Task<IReadOnlyList<BookTouched>> OfAsync(string change, string of, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        var rows = await (
            from row in desk.ChangeImpacts.AsNoTracking()
            where row.Change == change && row.Of == of
            join o in desk.Organizations.AsNoTracking() on row.Organization equals o.Id
            select new
            {
                row.Organization,
                o.Name,
                row.Answer,
            }
        ).ToListAsync(ct);
        return
        [
            .. rows.OrderBy(r => r.Organization, StringComparer.Ordinal)
                .Select(r => new BookTouched(r.Organization, r.Name, Submitted(KeptImpact.Of(r.Answer)))),
        ];
    }

    /// <summary>What an exporter has not submitted is nobody's but its own.</summary>
    private static KeptImpact Submitted(KeptImpact kept) =>
        kept with
        {
            Answer = kept.Answer with { Applications = [.. kept.Answer.Applications.Where(a => a.Case is not null)] },
        };

    /// <summary>Of what binds, by change and citation.</summary>
    /// <param name="organization">An exporter; null for all.</param>
    public async Task<IReadOnlyList<ChangeImpactRow>> BindingAsync(string? organization, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .ChangeImpacts.AsNoTracking()
            .Where(r => r.Published && (organization == null || r.Organization == organization))
            .OrderBy(r => r.Change)
            .ThenBy(r => r.Of)
            .ThenBy(r => r.Organization)
            .ToListAsync(ct);
    }

    public async Task<IReadOnlySet<string>> ReckonedAsync(string change, string of, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return (
            await desk
                .ChangeImpacts.AsNoTracking()
                .Where(r => r.Change == change && r.Of == of)
                .Select(r => r.Organization)
                .ToListAsync(ct)
        ).ToHashSet(StringComparer.Ordinal);
    }

    public async Task KeepAsync(ChangeImpactRow row, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        if (
            await desk.ChangeImpacts.AnyAsync(
                r => r.Change == row.Change && r.Of == row.Of && r.Organization == row.Organization,
                ct
            )
        )
        {
            return;
        }

        desk.ChangeImpacts.Add(row);
        await desk.SaveChangesAsync(ct);
    }

    /// <summary>What was reckoned of a proposal is reckoned anew: books have changed since.</summary>
    public async Task ForgetAsync(string change, string of, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        await desk.ChangeImpacts.Where(r => r.Change == change && r.Of == of && !r.Published).ExecuteDeleteAsync(ct);
    }

    /// <summary>Every exporter here, by id.</summary>
    public async Task<IReadOnlyList<string>> ExportersAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        List<string> all = await desk
            .Organizations.Where(o => o.Kind == OrganizationKind.Exporter)
            .Select(o => o.Id)
            .ToListAsync(ct);
        return [.. all.Order(StringComparer.Ordinal)];
    }

    /// <summary>The whole, as the committee is told before it votes.</summary>
    public static ListPreview Preview(string version, IReadOnlyList<BookTouched> books)
    {
        ArgumentNullException.ThrowIfNull(books);
        return ListPreviews.Together(
            version,
            [.. books.Select(b => KeyValuePair.Create(b.Organization, b.Kept.Preview))],
            Sentences(books)
        );
    }

    private static IEnumerable<string> Sentences(IReadOnlyList<BookTouched> books)
    {
        if (books.Count > 0)
        {
            ImpactAnswer first = books[0].Answer;
            yield return Text($"Listings: {first.Added} added, {first.Removed} removed, {first.Changed} changed.");
        }

        ImpactAnswer[] all = [.. books.Select(b => b.Answer)];
        yield return Text($"Exporters touched: {all.Count(a => !a.IsEmpty)} of {all.Length}.");
        yield return Text(
            $"Open orders answered otherwise: {all.Sum(a => a.Orders.Count)}, to be held {all.Sum(a => a.Orders.Count(o => o.Holds))}, {Worth(all.SelectMany(a => a.Orders))}."
        );
        yield return Text(
            $"Consignments en route: {all.Sum(a => a.EnRoute.Count)}, {Worth(all.SelectMany(a => a.EnRoute))}."
        );
        yield return Text(
            $"Applications: {all.Sum(a => a.Applications.Count)}, {Worth(all.SelectMany(a => a.Applications))}."
        );
        yield return Text($"Licenses with a party of it: {all.Sum(a => a.Licenses.Count)}.");
        yield return Text($"Counterparties met otherwise: {all.Sum(a => a.CounterpartiesTouched)}.");
        foreach (string gap in all.SelectMany(a => a.Gaps).Distinct(StringComparer.Ordinal))
        {
            yield return $"Not screened: {gap}";
        }
    }

    private static string Worth(IEnumerable<TouchedOrder> orders) =>
        ImpactLook.Amounts(Sum(orders.SelectMany(o => o.Value))) is { Length: > 0 } worth ? worth : "no value";

    /// <summary>By currency.</summary>
    public static IReadOnlyList<AmountView> Sum(IEnumerable<AmountView> amounts) =>
        [
            .. amounts
                .GroupBy(a => a.Currency, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new AmountView(g.Key, g.Sum(a => a.Value))),
        ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
