using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Licet.Data.Licenses;

namespace Licet.Data.Orders;

/// <summary>What of an order's shipment was taken back on the ledgers of its licenses.</summary>
public static class ReversedDraws
{
    public static async Task<IReadOnlyList<ReversedDraw>> OfAsync(EventLog log, OrderState state, CancellationToken ct)
    {
        LicenseLedgers ledgers = new(log);
        List<ReversedDraw> reversed = [];
        foreach (IGrouping<string, OrderDraw> draws in ReversedDraw.DrawsOf(state).GroupBy(d => d.License))
        {
            LedgerState ledger = await ledgers.ReadAsync(draws.Key, ct);
            reversed.AddRange(draws.Select(d => ReversedDraw.Of(d, ledger)).OfType<ReversedDraw>());
        }

        return reversed;
    }
}
