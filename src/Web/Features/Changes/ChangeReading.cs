using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Features.Impact;
using Licet.Web.Features.Review;

namespace Licet.Web.Features.Changes;

/// <summary>A change as programs read it.</summary>
internal sealed class ChangeReading(EventLog log, ListChangeCases changes, ChangeLook look, CaseLook cases)
{
    public async Task<ChangeView?> FindAsync(string number, CancellationToken ct)
    {
        if (
            (await look.AllAsync(ct)).FirstOrDefault(r => r.Number == number) is not { } row
            || await cases.FindAsync(number, ct, CaseKind.ListChange)
                is not { Now: { Proposal: { } proposal } now } shown
        )
        {
            return null;
        }

        ListPublication? binding = ListPublication.BindingOn(now.Publications, log.Today).LastOrDefault();
        ChangeImpacts impacts = new(log);
        IReadOnlyList<BookTouched> books = await impacts.OfAsync(number, binding?.Citation ?? proposal.Version, ct);
        bool isHere = (await changes.FindAsync(number, ct))?.Amendment is not null;
        return new(
            row,
            proposal,
            now.Preview,
            now.Votes,
            now.Publications,
            binding is not null,
            isHere && books.Count == (await impacts.ExportersAsync(ct)).Count,
            [.. books.Where(b => !b.Answer.IsEmpty).Select(Book)],
            [.. shown.Offers.Select(CaseOperations.View)]
        );
    }

    private static BookView Book(BookTouched book) =>
        new(
            book.Organization,
            book.Name,
            [.. book.Answer.Orders.Select(o => Touched(o, o.Id))],
            [.. book.Answer.EnRoute.Select(o => Touched(o, o.Id))],
            [.. book.Answer.Applications.Select(o => Touched(o, o.Case))],
            [
                .. book.Answer.Licenses.Select(l => new TouchedView(
                    l.Number,
                    null,
                    null,
                    l.Left is { } left ? [left] : [],
                    l.Stops,
                    null,
                    [.. l.Parties.Select(p => p.Citation ?? p.After ?? p.Before!).Distinct(StringComparer.Ordinal)]
                )),
            ],
            book.Answer.CounterpartiesTouched
        );

    private static TouchedView Touched(TouchedOrder order, string? number) =>
        new(
            number,
            order.Before,
            order.After,
            order.Value,
            order.Holds,
            order.Savings?.Citation,
            [.. order.Why.Select(w => w.Citation).Distinct(StringComparer.Ordinal)]
        );
}
