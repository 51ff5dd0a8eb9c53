using Licet.Core.History;

namespace Licet.Core.Orders.Shipping;

/// <summary>
/// The exporter's own number of an order, by which its history is found. Two organizations may use the same number, and neither learns of
/// the other's: the history has the organization in front.
/// </summary>
public static class OrderIds
{
    public const string Kind = "order";

    private const int Longest = 80;

    /// <summary>Of a history: its draws have it in their keys, with a slash and the line behind it.</summary>
    private const int LongestHistory = 180;

    /// <summary>"order/acme/PO-1920"; in a book of one exporter, and in logs before organizations were in front, "order/PO-1920".</summary>
    /// <param name="organization">The exporter; null in a book of one exporter.</param>
    public static string HistoryOf(string id, string? organization) =>
        organization is null ? $"{Kind}/{id}" : $"{Kind}/{HistorySegment.Of(organization)}/{id}";

    /// <summary>"PO-1920" of "order/acme/PO-1920" and of "order/PO-1920".</summary>
    public static string NumberOf(string history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history[(history.LastIndexOf('/') + 1)..];
    }

    /// <summary>What is wrong with an id, as what was expected; null where it names a history.</summary>
    public static string? Fault(string? id) =>
        id is { Length: > 0 and <= Longest }
        && id[0] != '.'
        && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
            ? null
            : OrderActs.Text(
                $"expected the order's own number, of at most {Longest} letters, digits, '-', '.' and '_', and no '.' in front"
            );

    /// <summary>The same, with the organization whose order it is.</summary>
    public static string? Fault(string? id, string? organization) =>
        Fault(id)
        ?? (
            HistoryOf(id!, organization) is { Length: > LongestHistory } history
                ? OrderActs.Text(
                    $"expected a number that has with its organization's id at most {LongestHistory} characters, not {history.Length}"
                )
                : null
        );
}
