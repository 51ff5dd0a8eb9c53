using Licet.Core.Items;

namespace Licet.Core.Orders.Reading;

/// <summary>Reads one line of an order.</summary>
internal static class LineReader
{
    /// <summary>More than any shipment is worth or holds: a number beyond it is a slip of the keyboard.</summary>
    internal const decimal Most = 1_000_000_000_000m;

    public static OrderLine Read(JsonFields f)
    {
        OrderLine line = new()
        {
            Id = f.Text("id"),
            Description = f.Text("description"),
            Classification = Classified(f, "eccn"),
            Quantity = Positive(f),
            Unit = f.Text("unit"),
            Value = f.Number("value", 0, Most),
            Currency = Currency(f),
            MadeIn = f.Country("madeIn"),
            UsContent = f.Objects("usContent")?.Select(Content).ToList(),
            UsContentPercent = f.Number("usContentPercent", 0, 100),
            Facts = FactReader.Read(f),
        };
        f.Done();
        return line;
    }

    private static Classification Classified(JsonFields f, string name)
    {
        const string meaning = "a classification such as 3A001.a.2, or EAR99";
        var text = f.RequiredText(name, meaning);
        if (!Classification.TryParse(text, out var classification) && text.Length > 0)
        {
            f.Wrong(name, $"'{text}' is no classification; expected {meaning}");
        }

        return classification;
    }

    private static decimal? Positive(JsonFields f)
    {
        var quantity = f.Number("quantity", 0, Most);
        if (quantity == 0)
        {
            f.Wrong("quantity", "0 is out of range; expected more than 0");
        }

        return quantity;
    }

    private static string Currency(JsonFields f)
    {
        var currency = f.Text("currency") ?? "USD";
        if (!Currencies.Has(currency))
        {
            f.Wrong("currency", $"'{currency}' is no currency; expected a code of ISO 4217, such as USD");
        }

        return currency;
    }

    private static UsContent Content(JsonFields f)
    {
        UsContent content = new(Classified(f, "eccn"), Value(f));
        f.Done();
        return content;
    }

    private static decimal Value(JsonFields f)
    {
        var before = f.Problems.Count;
        var value = f.Number("value", 0, Most);
        if (value is null && f.Problems.Count == before)
        {
            f.Wrong("value", "missing; expected the fair market value in the line's currency");
        }

        return value ?? 0;
    }
}
