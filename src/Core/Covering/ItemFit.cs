using Licet.Core.Items;
using Licet.Core.Licenses;

namespace Licet.Core.Covering;

/// <summary>Which line of a license the item of an order is on (750.7(a)(1): "only the transaction(s) described").</summary>
internal static class ItemFit
{
    /// <summary>Null where none is, or several could be; why is among the faults then.</summary>
    public static LicenseLine? LineOf(CoverageCase given, List<CoverageFault> faults)
    {
        var ordered = given.Line.Line;
        var item = ordered.Classification;
        List<LicenseLine> fitting = [.. given.Terms.Lines.Where(l => Holds(l.Item, item))];
        if (fitting.Count == 0)
        {
            faults.Add(new("ITEM", Why(given.Terms, item), "750.7(a)(1)"));
            return null;
        }

        if (fitting.Count == 1)
        {
            return fitting[0];
        }

        List<LicenseLine> described =
        [
            .. fitting.Where(l => ordered.Description is { } d && CoverageCase.Same(d, l.Description)),
        ];
        if (described.Count == 1)
        {
            return described[0];
        }

        var ids = string.Join(", ", fitting.Select(l => $"{l.Id} ({l.Description})"));
        faults.Add(
            new(
                "LINE",
                $"{item} is on several lines: {ids}. The order's description says which, in the words of the license.",
                "750.7(a)(1)"
            )
        );
        return null;
    }

    private static bool Holds(Classification licensed, Classification ordered) =>
        licensed.Eccn == ordered.Eccn && ordered.IsWithin(licensed.Steps);

    private static string Why(LicenseTerms terms, Classification item)
    {
        var narrower = terms.Lines.Where(l => l.Item.Eccn == item.Eccn && l.Item.IsWithin(item.Steps)).ToList();
        return narrower.Count > 0
            ? $"It is for {string.Join(", ", narrower.Select(l => l.Item))}, and the order says {item} without that paragraph."
            : $"It is for {string.Join(", ", terms.Lines.Select(l => l.Item).Distinct())}, not for {item}.";
    }
}
