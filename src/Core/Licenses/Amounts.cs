using System.Globalization;

namespace Licet.Core.Licenses;

/// <summary>So much of a line's items (750.7(f): "in terms of the specified unit of quantity commonly used in trade").</summary>
/// <param name="Amount">Zero or more, at most six decimals.</param>
/// <param name="Unit">As it is written: "number", "kg"; see <see cref="UnitOfMeasure"/>.</param>
public sealed record Quantity(decimal Amount, string Unit)
{
    public override string ToString() => $"{Amounts.Text(Amount)} {Unit}";
}

/// <param name="Amount">Zero or more, at most four decimals.</param>
/// <param name="Currency">Three capitals of ISO 4217.</param>
public sealed record Money(decimal Amount, string Currency)
{
    public override string ToString() => $"{Currency} {Amounts.Text(Amount)}";
}

/// <summary>A rate of exchange as it was used: it stands on the entry, and is never looked up again.</summary>
/// <param name="Each">What one of the other currency is worth; above zero.</param>
/// <param name="To">The currency in which the license is.</param>
/// <param name="Day">The day of the rate.</param>
/// <param name="Source">Who published it.</param>
public sealed record Rate(decimal Each, string To, DateOnly Day, string Source);

/// <summary>How amounts are written and how far they go. Never binary floating point.</summary>
public static class Amounts
{
    /// <summary>Above it, sums in another unit would lose their last digits.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    /// <summary>Decimals of a quantity.</summary>
    public const int OfQuantity = 6;

    /// <summary>Decimals of a value; a converted one is rounded to them, half to even.</summary>
    public const int OfMoney = 4;

    /// <summary>One way of writing: no exponent, no zeros at the end, in every culture alike.</summary>
    public static string Text(decimal amount) =>
        amount.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Whether the amount is within bounds and has no more decimals than it may.</summary>
    internal static bool Fits(decimal amount, int decimals) =>
        decimal.Abs(amount) <= Largest && decimal.Round(amount, decimals) == amount;
}
