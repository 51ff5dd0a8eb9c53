using Licet.Core.Orders;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Determination;

/// <summary>
/// A fact that is told in two places of an order, of the whole and of a part of it, and not alike: nobody can know which is meant. Two
/// lines, and two parties, may differ: they are parts beside each other.
/// </summary>
internal static class TwiceToldFacts
{
    public static IEnumerable<OrderProblem> Of(Order order)
    {
        List<(string Path, Facts Facts)> general = [("", order.Facts), ("exporter.", order.Exporter.Facts)];
        List<(string Path, Facts Facts)> lines =
        [
            .. order.Lines.Select((l, i) => ($"{OrderCheck.At("lines", i)}.", l.Facts)),
        ];
        List<(string Path, Facts Facts)> parties =
        [
            .. order.Parties.Select((p, i) => ($"{OrderCheck.At("parties", i)}.", p.Facts)),
        ];
        return
        [
            .. Between(general[0], [general[1]]),
            .. general.SelectMany(g => Between(g, [.. lines, .. parties])),
            .. lines.SelectMany(l => Between(l, parties)),
        ];
    }

    private static IEnumerable<OrderProblem> Between(
        (string Path, Facts Facts) whole,
        IReadOnlyList<(string Path, Facts Facts)> parts
    ) =>
        from code in whole.Facts.Codes
        from part in parts
        where part.Facts[code] is { } told && told != whole.Facts[code]
        select new OrderProblem(
            $"{part.Path}facts.{code}",
            $"contradicts {whole.Path}facts.{code}, which says otherwise; expected one of the two, or both alike"
        );
}
