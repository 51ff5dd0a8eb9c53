using Licet.Data.Licenses;
using Licet.Data.Orders;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>The rows of read tables that the appends of one transaction bring: of each the last, written once.</summary>
internal sealed class RowsBeside
{
    private readonly SortedDictionary<string, (CaseRow Row, bool IsNew)> _cases = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (LicenseRow Row, bool IsNew)> _licenses = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (OrderRow Row, bool IsNew)> _orders = new(StringComparer.Ordinal);

    public void Keep(Append append)
    {
        if (append.Case is { } row)
        {
            bool isNew = append.Expected == 0 || (_cases.TryGetValue(row.Number, out var earlier) && earlier.IsNew);
            _cases[row.Number] = (row, isNew);
        }

        if (append.License is { } license)
        {
            bool isNew = append.Expected == 0 || (_licenses.TryGetValue(license.Number, out var was) && was.IsNew);
            _licenses[license.Number] = (license, isNew);
        }

        if (append.Order is { } order)
        {
            bool isNew = append.Expected == 0 || (_orders.TryGetValue(order.Id, out var was) && was.IsNew);
            _orders[order.Id] = (order, isNew);
        }
    }

    public void Save(LogContext context)
    {
        foreach ((CaseRow row, bool isNew) in _cases.Values)
        {
            context.Entry(row).State = isNew ? EntityState.Added : EntityState.Modified;
        }

        foreach ((LicenseRow row, bool isNew) in _licenses.Values)
        {
            context.Entry(row).State = isNew ? EntityState.Added : EntityState.Modified;
        }

        foreach ((OrderRow row, bool isNew) in _orders.Values)
        {
            context.Entry(row).State = isNew ? EntityState.Added : EntityState.Modified;
        }

        _cases.Clear();
        _orders.Clear();
        _licenses.Clear();
    }
}
