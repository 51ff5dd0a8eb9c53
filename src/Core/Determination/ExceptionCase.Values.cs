using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>Tests by what the lines of an order are worth.</summary>
internal sealed partial record ExceptionCase
{
    /// <summary>US dollars: a number, the entry's value, or twelve times that; null where the entry's is not held.</summary>
    public decimal? Limit(string limit) =>
        limit switch
        {
            "ENTRY" => OfEntry,
            "ENTRY_YEAR_12" => 12 * OfEntry,
            _ => decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture),
        };

    private decimal? OfEntry => Eligibility("LVS")?.Value ?? Line.Number("entry-lvs-value");

    /// <summary>740.2(a)(23): whether the firearms of the order alone are worth a contract of which Congress is told.</summary>
    private bool IsContractOfCongress()
    {
        var limits = Line.Rules.Parameters.On(Line.Day);
        for (var i = 0; i < limits.Count; i++)
        {
            if (limits[i].Quantity == "FIREARMS-CONTRACT" && limits[i].Holds(ValueOfFirearms()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>US dollars of all lines that are controlled by the firearms convention.</summary>
    private decimal ValueOfFirearms()
    {
        var sum = 0m;
        foreach (var line in Line.Order.Lines)
        {
            if (
                line is { Value: { } value, Currency: "USD" }
                && Line.Rules.ControlList.Find(line.Classification) is { } entry
                && entry.IsControlledFor("FC", line.Classification, Line.Day) == Applies.Yes
            )
            {
                sum += value;
            }
        }

        return sum;
    }

    /// <summary>The value of all lines of the item's number, in US dollars; null where one is not said or in another currency, or all are 0.</summary>
    public decimal? ValueOfNumber()
    {
        var same = Line.Order.Lines.Where(l => l.Classification.Eccn == Item.Eccn).ToList();
        return
            same.TrueForAll(l => l is { Value: not null, Currency: "USD" }) && same.Sum(l => l.Value) is > 0 and var sum
            ? sum
            : null;
    }

    /// <summary>The limit is per ECCN per order: the values of all lines of the number count.</summary>
    private Applies ValueAtMost(string limit)
    {
        if (Limit(limit) is not { } most)
        {
            return Applies.Depends;
        }

        var order = ValueOfNumber();
        var value = limit == "ENTRY_YEAR_12" ? Line.Number("year-value") : order;
        if (value < order)
        {
            // The year's value holds that of the order: less cannot be right.
            return Applies.Depends;
        }

        return value is { } stated ? Yes(stated <= most) : Applies.Depends;
    }
}
