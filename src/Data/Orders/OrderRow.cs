using Licet.Core.Orders.Shipping;

namespace Licet.Data.Orders;

/// <summary>
/// An order in the table that questions are asked of: what its events say, and nothing that they do not. Written in the event's own
/// transaction, and made again from the log at will.
/// </summary>
internal sealed class OrderRow
{
    /// <summary>What stands behind the kind in the name of its history: "acme/PO-1920", of old ones "PO-1920".</summary>
    public required string Id { get; init; }

    /// <summary>Events of the order.</summary>
    public required long Sequence { get; init; }

    /// <summary>"held".</summary>
    public required string Standing { get; init; }

    /// <summary>Of the order without its day.</summary>
    public required string Digest { get; init; }

    /// <summary>The exporter whose persons act on it.</summary>
    public required string Organization { get; init; }

    /// <summary>The legal day of its last act.</summary>
    public required DateOnly Acted { get; init; }

    public static OrderRow Of(OrderState state) =>
        new()
        {
            Id = state.History[(OrderIds.Kind.Length + 1)..],
            Sequence = state.Sequence,
            Standing = Word(state.Standing),
            Digest = state.Digest!,
            Organization = state.Organization!,
            Acted = state.Last!.Value,
        };

    /// <summary>A standing as it is stored.</summary>
    public static string Word(OrderStanding standing) => standing.ToString().ToLowerInvariant();
}
