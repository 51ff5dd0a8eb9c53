using Licet.Core.Covering;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;
using Licet.Screening;

namespace Licet.Core.Impact;

/// <summary>What an order of a book is.</summary>
public enum BookedAs
{
    /// <summary>Held or released, and not gone.</summary>
    OpenOrder,

    /// <summary>Shipped, and nobody said that it arrived.</summary>
    EnRoute,

    /// <summary>An application for a license that is being written or reviewed.</summary>
    Application,
}

/// <param name="Id">The exporter's own: "PO-1920".</param>
/// <param name="Shipped">The ship date; null of what has not gone.</param>
public sealed record BookedOrder(BookedAs As, string Id, Order Order, DateOnly? Shipped = null);

/// <summary>What an exporter has that a change of lists or law can touch, beside the counterparties.</summary>
/// <param name="Orders">In the order of the answer.</param>
/// <param name="Licenses">Those that hold on the day that asks.</param>
public sealed record ExporterBook(IReadOnlyList<BookedOrder> Orders, IReadOnlyList<HeldLicense> Licenses);

/// <summary>An order of the book that is answered otherwise after the change.</summary>
/// <param name="Saved">Of a consignment en route: what a savings clause says of it; null where nothing stands in its way, or it has not gone.</param>
public sealed record BookedImpact(BookedOrder Booked, OrderImpact Impact, EnRoute? Saved)
{
    /// <summary>What its lines that differ are worth, by currency in ordinal order.</summary>
    public IReadOnlyList<StakeAmount> Amounts =>
        BookImpact.Sum(Impact.Lines.Select(l => (l.Line.Currency, l.Line.Value)));
}

/// <summary>A license held, a party of which the change meets.</summary>
/// <param name="Parties">The parties met, with the listings.</param>
/// <param name="Balance">What is left, and what reservations hold; null where nobody said what was shipped.</param>
/// <param name="Reservations">Those whose day is not over, by key.</param>
public sealed record LicenseImpact(
    HeldLicense License,
    IReadOnlyList<CounterpartyImpact> Parties,
    LedgerBalance? Balance,
    IReadOnlyList<KeyValuePair<string, Held>> Reservations
)
{
    /// <summary>
    /// A party came onto a list, or is on it otherwise: the license covers nothing for it until a person has decided
    /// (<see cref="OrderCoverage"/>). False where parties only left their lists.
    /// </summary>
    public bool Stops => Parties.Any(p => p.After is not null);
}

/// <summary>What a change does to an exporter's book.</summary>
/// <param name="Report">The analysis of its orders.</param>
/// <param name="Orders">Those answered otherwise, in the book's order.</param>
/// <param name="Licenses">Those with a party that the change meets, in the book's order.</param>
public sealed record BookImpact(
    ImpactReport Report,
    IReadOnlyList<BookedImpact> Orders,
    IReadOnlyList<LicenseImpact> Licenses
)
{
    /// <param name="day">The day of the change, on which balances of licenses are told.</param>
    /// <param name="law">The law's answer to an order on its own day, for savings clauses.</param>
    /// <param name="rules">Every rule whose savings clause is known, and that binds on the day.</param>
    /// <param name="progress">Called now and then with the orders looked at.</param>
    public static BookImpact Of(
        ImpactSide before,
        ImpactSide after,
        ExporterBook book,
        DateOnly day,
        Func<Order, Determination.OrderDetermination> law,
        IReadOnlyList<AmendingRule> rules,
        Action<int>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ImpactReport report = ImpactAnalysis.Of(
            new(before, after, [], [.. book.Orders.Select(o => o.Order)]),
            progress: progress
        );
        return new(
            report,
            [
                .. report
                    .Orders.Select(o => (Booked: book.Orders[o.Index], Impact: o))
                    .Select(o => new BookedImpact(
                        o.Booked,
                        o.Impact,
                        o.Booked.Shipped is { } shipped
                            ? EnRoute.Of(
                                o.Impact,
                                after.DecideUnderneath(o.Booked.Order),
                                o.Booked.Order,
                                shipped,
                                law,
                                rules
                            )
                            : null
                    )),
            ],
            [.. LicensesMet(book.Licenses, report.Lists, day)]
        );
    }

    /// <summary>Orders of one kind.</summary>
    public IEnumerable<BookedImpact> Of(BookedAs kind) => Orders.Where(o => o.Booked.As == kind);

    /// <summary>By currency in ordinal order; what has no value is not in it.</summary>
    public static IReadOnlyList<StakeAmount> Sum(IEnumerable<(string Currency, decimal? Value)> amounts) =>
        [
            .. amounts
                .Where(a => a.Value is not null)
                .GroupBy(a => a.Currency, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new StakeAmount(g.Key, g.Sum(a => a.Value!.Value))),
        ];

    private static IEnumerable<LicenseImpact> LicensesMet(
        IReadOnlyList<HeldLicense> licenses,
        ListChanges changes,
        DateOnly day
    )
    {
        List<(Counterparty Party, HeldLicense License)> parties =
        [
            .. licenses.SelectMany(l =>
                (l.License.TermsOn(day) ?? l.License.Terms!).Parties.Select(p =>
                    (new Counterparty(p.Id, p.Name, Country: p.Country), l)
                )
            ),
        ];
        Dictionary<Counterparty, HeldLicense> whose = new(ReferenceEqualityComparer.Instance);
        parties.ForEach(p => whose[p.Party] = p.License);
        ILookup<object, CounterpartyImpact> met = ImpactAnalysis
            .Met([.. parties.Select(p => p.Party)], [], changes)
            .ToLookup(m => (object)whose[m.Counterparty], ReferenceEqualityComparer.Instance);
        return licenses
            .Where(met.Contains)
            .Select(l => new LicenseImpact(
                l,
                [.. met[l]],
                l.Ledger is { } ledger ? LedgerBalance.Of(l.License, ledger, day) : null,
                [.. l.Ledger?.Reservations.Where(r => r.Value.Until >= day) ?? []]
            ));
    }
}
