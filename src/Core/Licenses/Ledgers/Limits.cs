using System.Collections.Immutable;
using Licet.Core.Rules;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>
/// What a license allows on a day, tolerances and moved balance included: quantity on each line, value on the license as a whole
/// (750.11(b): "the value of all of your shipments under one license").
/// </summary>
/// <param name="Lines">By id of the line.</param>
/// <param name="Value">In the license's currency; null where no line has a value.</param>
/// <param name="Citation">The rule of the tolerance.</param>
internal sealed record Limits(ImmutableSortedDictionary<string, LineLimit> Lines, decimal? Value, string Citation)
{
    public static Limits Of(RuleBook rules, LicenseTerms terms, Func<string, LineUse> uses, DateOnly day)
    {
        var lines = ImmutableSortedDictionary.CreateBuilder<string, LineLimit>(StringComparer.Ordinal);
        decimal value = 0m;
        SortedSet<string> citations = new(StringComparer.Ordinal);
        foreach (LicenseLine line in terms.Lines.Where(l => !l.IsUnlimited))
        {
            LineUse use = uses(line.Id);
            (decimal quantity, decimal onValue, string citation) = ToleranceOf(rules, terms, line, day);
            citations.Add(citation);
            decimal? own = line.Value is { } v ? decimal.Max(0m, v.Amount + use.MovedValue) : null;
            decimal? authorized = line.Quantity is { } q
                ? decimal.Max(0m, (q.Amount * UnitOfMeasure.Of(q.Unit).Factor) + use.MovedQuantity)
                : null;
            lines[line.Id] = new LineLimit(authorized, authorized * Share(quantity), own);
            value += (own ?? 0m) * Share(onValue);
        }

        return new Limits(lines.ToImmutable(), terms.Currency is null ? null : value, string.Join("; ", citations));
    }

    /// <summary>A tolerance on the face replaces that of the rules; where no rule holds there is none.</summary>
    private static (decimal Quantity, decimal Value, string Citation) ToleranceOf(
        RuleBook rules,
        LicenseTerms terms,
        LicenseLine line,
        DateOnly day
    )
    {
        if (terms.Tolerance is { } stated)
        {
            return (stated.Quantity, stated.Value, "750.11(b)(1)");
        }

        if (terms.Kind != LicenseKind.Export)
        {
            // "A license issued for the export of items from the United States."
            return (0m, 0m, "750.11; 750.7(f)");
        }

        string kind =
            line.ShortSupply ? "short-supply"
            : line.Quantity is null ? "value"
            : UnitOfMeasure.Of(line.Quantity.Unit).Kind;
        ShippingTolerance? rule = rules.Tolerances.On(day).FirstOrDefault(t => t.LicensedIn == kind);
        return rule is null ? (0m, 0m, "750.7(f)") : (rule.Quantity, rule.Value, rule.Source.Citation);
    }

    private static decimal Share(decimal percent) => 1m + (percent / 100m);
}

/// <param name="Authorized">Quantity without tolerance, in the first unit of its dimension; null for none.</param>
/// <param name="Quantity">With it.</param>
/// <param name="OwnValue">The line's own value, without tolerance; null for none.</param>
internal sealed record LineLimit(decimal? Authorized, decimal? Quantity, decimal? OwnValue);
