using System.Globalization;

namespace Licet.Core.Rules.Restrictions;

/// <summary>
/// By how much shipments under a license may exceed it (750.11): one rule for every unit since 4 October 2013 (78 FR 61902), another one
/// for each kind of unit before.
/// </summary>
/// <param name="LicensedIn">"number", "measure" (area, weight, measure), "value" (no quantity at all) or "short-supply".</param>
/// <param name="Quantity">Percent of the line's quantity.</param>
/// <param name="Value">Percent of the license's value.</param>
public sealed record ShippingTolerance(string LicensedIn, decimal Quantity, decimal Value, RuleSource Source)
    : DatedRule(Source)
{
    /// <summary>What a row may be for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["number", "measure", "value", "short-supply"];

    internal static ShippingTolerance Of(RuleRow row) =>
        new(
            row["licensed-in"],
            decimal.Parse(row["quantity-percent"], CultureInfo.InvariantCulture),
            decimal.Parse(row["value-percent"], CultureInfo.InvariantCulture),
            row.Source()
        );
}
