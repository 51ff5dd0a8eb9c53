namespace Licet.Core.Licenses.Ledgers;

/// <summary>What an entry weighs under a license's terms: quantity in the first unit of the line's dimension, value in its currency.</summary>
internal static class Counting
{
    /// <summary>The entry with what it counts, and what of it cannot be counted.</summary>
    public static (LedgerEntry Entry, LedgerFinding? Finding) Of(LicenseTerms? terms, LedgerEntry entry)
    {
        if (entry.Drawn is not { } draw)
        {
            return (entry with { Counted = null }, null);
        }

        (Counted? counted, LedgerFinding? finding) = Count(terms, draw);
        return (entry with { Counted = counted }, finding);
    }

    private static (Counted?, LedgerFinding?) Count(LicenseTerms? terms, Draw draw)
    {
        if (terms is null)
        {
            return (null, new(LedgerCode.License, "No license of that number is known here.", "750.7(b)"));
        }

        if (terms.LineOf(draw.Line) is not { } line)
        {
            string lines = string.Join(", ", terms.Lines.Select(l => l.Id));
            return (
                null,
                new(LedgerCode.Line, $"'{draw.Line}' is no line of {terms.Number}; it has: {lines}.", "750.7(a)(1)")
            );
        }

        decimal quantity = 0m;
        if (line.Quantity is { } licensed && Measured(licensed, draw.Quantity, out quantity) is { } unit)
        {
            return (null, new(LedgerCode.Unit, unit, "750.7(f)"));
        }

        decimal value = 0m;
        return line.Value is { } money && Valued(money.Currency, draw, out value) is { } currency
            ? (null, new(LedgerCode.Currency, currency, "750.7(f)"))
            : (new Counted(quantity, value), null);
    }

    private static string? Measured(Quantity licensed, Quantity? said, out decimal quantity)
    {
        quantity = 0m;
        if (said is null)
        {
            return $"No quantity is given, and the line is licensed in {licensed.Unit}.";
        }

        UnitOfMeasure from = UnitOfMeasure.Of(said.Unit);
        if (from.Dimension != UnitOfMeasure.Of(licensed.Unit).Dimension)
        {
            return $"'{said.Unit}' does not convert into '{licensed.Unit}', in which the line is licensed.";
        }

        quantity = said.Amount * from.Factor;
        return null;
    }

    private static string? Valued(string currency, Draw draw, out decimal value)
    {
        value = 0m;
        if (draw.Value is not { } said)
        {
            return $"No value is given, and the line is licensed in {currency}.";
        }

        decimal amount = said.Amount - (draw.Outside?.Amount ?? 0m);
        if (said.Currency == currency)
        {
            value = amount;
            return null;
        }

        if (draw.Rate is not { } rate || rate.To != currency)
        {
            return $"The value is in {said.Currency} and the license in {currency}: a rate with its day and source is asked.";
        }

        value = decimal.Round(amount * rate.Each, Amounts.OfMoney, MidpointRounding.ToEven);
        return null;
    }
}
