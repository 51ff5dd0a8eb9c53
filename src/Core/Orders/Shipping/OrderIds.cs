namespace Licet.Core.Orders.Shipping;

/// <summary>The exporter's own number of an order, by which its history is found.</summary>
public static class OrderIds
{
    public const string Kind = "order";

    /// <summary>An order's draws have it in their keys, which are no longer than 100 characters.</summary>
    private const int Longest = 80;

    /// <summary>"order/PO-1920".</summary>
    public static string HistoryOf(string id) => $"{Kind}/{id}";

    /// <summary>What is wrong with an id, as what was expected; null where it names a history.</summary>
    public static string? Fault(string? id) =>
        id is { Length: > 0 and <= Longest }
        && id[0] != '.'
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
            ? null
            : OrderActs.Text(
                $"expected the order's own number, of at most {Longest} letters, digits, '-', '.' and '_', and no '.' in front"
            );
}
