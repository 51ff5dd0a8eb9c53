using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Impact;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Statistics;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Data.Review;
using Licet.Web.Law;
using Microsoft.EntityFrameworkCore;
using ApplicationRow = Licet.Data.Desk.ApplicationRow;

namespace Licet.Web.Features.Impact;

/// <summary>What is read of an organization before a change is set against it.</summary>
/// <param name="NotAsked">What could not be asked, and why, a sentence each: nothing is said of it.</param>
/// <param name="Titles">What its people call an application, by id.</param>
/// <param name="Cases">Number of the case that an application became here, by id.</param>
internal sealed record ReadBook(
    ExporterBook Book,
    IReadOnlyList<string> NotAsked,
    IReadOnlyDictionary<string, string> Titles,
    IReadOnlyDictionary<string, string> Cases
);

/// <summary>Reads an organization's open orders, consignments, applications and licenses.</summary>
internal sealed class ExporterBooks(EventLog log)
{
    private const int Together = 500;

    private readonly OrderHistories _orders = new(log);

    /// <param name="day">The day of the change: what shipped later was not on its way, a license issued later knows of it.</param>
    public async Task<ReadBook> ReadAsync(string organization, DateOnly day, CancellationToken ct)
    {
        List<BookedOrder> booked = [];
        List<string> notAsked = [];
        Dictionary<string, string> titles = new(StringComparer.Ordinal);
        Dictionary<string, string> cases = new(StringComparer.Ordinal);
        foreach (OrderStanding standing in new[] { OrderStanding.Held, OrderStanding.Released, OrderStanding.Shipped })
        {
            await OrdersAsync(organization, standing, day, booked, notAsked, ct);
        }

        await ApplicationsAsync(organization, booked, notAsked, (titles, cases), ct);
        var licenses = await LicensesHeld.OfAsync(log, organization, log.Today, ct);
        return new(new(booked, [.. licenses.Where(l => l.License.Terms!.Issued <= day)]), notAsked, titles, cases);
    }

    private async Task OrdersAsync(
        string organization,
        OrderStanding standing,
        DateOnly day,
        List<BookedOrder> booked,
        List<string> notAsked,
        CancellationToken ct
    )
    {
        bool shipped = standing == OrderStanding.Shipped;
        string? after = null;
        do
        {
            OrdersPage page = await new OrderList(log).PageAsync(organization, standing, after, Together, ct);
            // Nothing comes after a shipment: the day of the last act is the ship date.
            OrderEntry[] asked = [.. page.Orders.Where(o => !shipped || o.Acted <= day)];
            var texts = await _orders.TextsAsync([.. asked.Select(o => o.Id)], organization, ct);
            foreach (OrderEntry entry in asked)
            {
                if (texts.TryGetValue(entry.Id, out OrderText? text))
                {
                    booked.Add(
                        shipped
                            ? new(BookedAs.EnRoute, entry.Id, text.Order, entry.Acted)
                            : new(BookedAs.OpenOrder, entry.Id, text.Order)
                    );
                }
                else
                {
                    notAsked.Add($"Order {entry.Id}: its text was erased.");
                }
            }

            after = page.Next;
        } while (after is not null);
    }

    private async Task ApplicationsAsync(
        string organization,
        List<BookedOrder> booked,
        List<string> notAsked,
        (Dictionary<string, string> Titles, Dictionary<string, string> Cases) known,
        CancellationToken ct
    )
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        List<ApplicationRow> rows = await desk
            .Applications.AsNoTracking()
            .Where(a => a.Organization == organization)
            .OrderByDescending(a => a.At)
            .ThenBy(a => a.Id)
            .ToListAsync(ct);
        foreach (ApplicationRow row in rows)
        {
            // What is decided is a license, or none; what came back or was withdrawn is no application any more.
            if (row.Case is { } number && await StandingAsync(number, ct) != EarlierStanding.Pending)
            {
                continue;
            }

            known.Titles[row.Id] = row.Title;
            if (row.Case is { } own)
            {
                known.Cases[row.Id] = own;
            }

            if (OrderOf(row) is { } order)
            {
                booked.Add(new(BookedAs.Application, row.Id, order));
            }
            else
            {
                notAsked.Add($"Application '{row.Title}': it does not say enough yet to be asked about.");
            }
        }
    }

    private async Task<EarlierStanding?> StandingAsync(string number, CancellationToken ct) =>
        EarlierStandings.Of(
            await log.ReadAsync($"{Cases.Applications}/{number}", 0, ct),
            log.Processes.Find,
            log.Today
        );

    private Order? OrderOf(ApplicationRow row) =>
        ApplicationReader.Read(row.Form).Form is { } form
        && ApplicationOrder.Of(form, log.Today, AssumptionWords.Read(row.Assumes)) is { } order
        && OrderLaw.Problems(order).Count == 0
            ? order
            : null;
}
