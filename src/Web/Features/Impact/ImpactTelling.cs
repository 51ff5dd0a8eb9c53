using System.Globalization;
using Licet.Core;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Lists.Days;
using Licet.Lists.Hits;
using Licet.Screening.Lists;
using Licet.Web.Law;

namespace Licet.Web.Features.Impact;

/// <summary>Tells what was found in a form that pages and programs read.</summary>
internal static class ImpactTelling
{
    /// <summary>Listings told by name; of a list that comes whole for the first time there may be thousands.</summary>
    private const int MostListings = 100;

    public static ImpactAnswer Of(
        ImpactAsked asked,
        ImpactSides sides,
        ReadBook read,
        BookImpact impact,
        PortfolioImpact portfolio
    )
    {
        ListChanges lists = impact.Report.Lists;
        return new(
            asked.IsPublished,
            [.. sides.Before.Lists.Select(Standing.Describe)],
            [.. sides.After.Lists.Select(Standing.Describe)],
            OrderLaw.Rules.Version,
            lists.Added.Count,
            lists.Removed.Count,
            lists.Changed.Count,
            [
                .. lists
                    .Added.Select(l => ListingOf("added", l))
                    .Concat(lists.Removed.Select(l => ListingOf("removed", l)))
                    .Concat(lists.Changed.Select(c => ListingOf("changed", c.After)))
                    .Take(MostListings),
            ],
            // Days without an order are asked too: silence about counterparties hangs on them.
            [
                .. sides
                    .Before.Worth(sides.Before.Day!.Value)
                    .Gaps.Concat(sides.After.Worth(sides.After.Day!.Value).Gaps)
                    .Concat(impact.Report.Gaps)
                    .Distinct(StringComparer.Ordinal),
            ],
            read.NotAsked,
            new(
                read.Book.Orders.Count(o => o.As == BookedAs.OpenOrder),
                read.Book.Orders.Count(o => o.As == BookedAs.EnRoute),
                read.Book.Orders.Count(o => o.As == BookedAs.Application),
                read.Book.Licenses.Count,
                portfolio.InAll
            ),
            Amounts(
                BookImpact.Sum(
                    impact
                        .Of(BookedAs.OpenOrder)
                        .SelectMany(o => o.Impact.Lines)
                        .Select(l => (l.Line.Currency, l.Line.Value))
                )
            ),
            [.. impact.Of(BookedAs.OpenOrder).Select(o => OrderOf(o, o.Booked.Id))],
            [.. impact.Of(BookedAs.EnRoute).Select(o => OrderOf(o, o.Booked.Id))],
            [
                .. impact
                    .Of(BookedAs.Application)
                    .Select(o =>
                        OrderOf(o, read.Titles[o.Booked.Id]) with
                        {
                            Case = read.Cases.GetValueOrDefault(o.Booked.Id),
                        }
                    ),
            ],
            [.. impact.Licenses.Select(LicenseOf)],
            portfolio.Touched,
            portfolio.Count
        );
    }

    /// <summary>A counterparty's or a license's party as a listing of the change meets it.</summary>
    public static MetParty PartyOf(CounterpartyImpact met) =>
        new(
            met.Counterparty.Name,
            met.Before?.Id,
            met.After?.Id,
            met.Listing.PrimaryName,
            met.Listing.List,
            met.Listing.Citations.Count > 0 ? met.Listing.Citations[0] : null,
            Math.Round(met.Score, 4),
            HitWords.Of(met.Class)
        );

    public static TouchedOrder OrderOf(BookedImpact touched, string name) =>
        new(
            touched.Booked.Id,
            name,
            [.. touched.Impact.Order.Parties.Select(p => p.Name)],
            Outcomes.Token(touched.Impact.Before),
            Outcomes.Token(touched.Impact.After),
            Amounts(touched.Amounts),
            touched.Impact.Lines.Count(l => l.Line.Value is null),
            Reasons(touched.Impact),
            touched.Booked.Shipped,
            touched.Saved is { } saved ? new(saved.Clause?.Citation, saved.LastDay, saved.Why) : null,
            touched.Impact.Holds
        );

    /// <summary>What comes and goes, each once with the lines that it is about; what comes first.</summary>
    public static IReadOnlyList<ReasonView> Reasons(OrderImpact impact) =>
        [
            .. impact
                .Lines.SelectMany(l => l.Reasons.Select(r => (Line: l.Index + 1, Reason: r)))
                .GroupBy(r =>
                    (r.Reason.Comes, r.Reason.Kind, r.Reason.Finding.Text, r.Reason.Finding.Authority.Citation)
                )
                .Select(g => new ReasonView(
                    g.Key.Comes,
                    g.Key.Kind,
                    [.. g.Select(r => r.Line).Distinct()],
                    g.Key.Text,
                    g.Key.Citation,
                    g.First().Reason.Policy is { } policy ? OutcomeWords.Policy(policy) : null
                ))
                .Concat(
                    impact.Effects.Select(e => new ReasonView(
                        e.Comes,
                        "effect",
                        [],
                        e.Effect.Text,
                        e.Effect.Authority.Citation,
                        null
                    ))
                )
                .OrderByDescending(r => r.Comes),
        ];

    private static TouchedLicense LicenseOf(LicenseImpact touched) =>
        new(
            touched.License.Number,
            touched.License.License.Terms!.LastDay,
            touched.Balance?.ValueLeft is { } left ? new(left.Currency, left.Amount) : null,
            [
                .. touched.Reservations.Select(r =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{r.Key}: line {r.Value.Line}, {r.Value.Quantity:#,0.####} pieces, {touched.License.License.Terms!.Currency} {r.Value.Value:#,0.##}, through {Day.Text(r.Value.Until)}"
                    )
                ),
            ],
            touched.Stops,
            [.. touched.Parties.Select(PartyOf)]
        );

    private static ListingView ListingOf(string how, Listing listing) =>
        new(
            how,
            listing.Id,
            listing.PrimaryName,
            listing.List,
            listing.Citations.Count > 0 ? listing.Citations[0] : null
        );

    private static IReadOnlyList<AmountView> Amounts(IReadOnlyList<StakeAmount> amounts) =>
        [.. amounts.Select(a => new AmountView(a.Currency, a.Value))];
}
