using System.Collections.Immutable;
using Licet.Core.Rules;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>How a license stands to its use on a day, for a reader.</summary>
/// <param name="Lines">In the order of the license.</param>
/// <param name="ValueLimit">Of the license, its tolerance included; null for none.</param>
public sealed record LedgerBalance(
    ImmutableArray<LineBalance> Lines,
    Money? ValueLimit,
    Money? ValueUsed,
    Money? ValueHeld,
    Money? ValueLeft
)
{
    /// <summary>Null where no license is known.</summary>
    /// <param name="rules">The tables whose tolerances are asked; null: the shipped ones.</param>
    public static LedgerBalance? Of(LicenseState license, LedgerState ledger, DateOnly day, RuleBook? rules = null)
    {
        ArgumentNullException.ThrowIfNull(license);
        ArgumentNullException.ThrowIfNull(ledger);
        if (license.TermsOn(day) is not { } terms)
        {
            return null;
        }

        Limits limits = Limits.Of(rules ?? RuleBook.Shipped, terms, ledger.UseOf, day);
        decimal used = ledger.Lines.Values.Sum(l => FittingSides.Zero(l.Value));
        decimal held = ledger.Reservations.Values.Where(r => r.Until >= day).Sum(r => r.Value);
        return new LedgerBalance(
            [.. terms.Lines.Select(l => Line(l, limits, ledger, day))],
            In(limits.Value),
            In(used),
            In(held),
            In(limits.Value - used - held is { } left ? FittingSides.Zero(left) : null)
        );

        Money? In(decimal? amount) => terms.Currency is { } currency && amount is { } a ? new Money(a, currency) : null;
    }

    internal static LedgerLeft? LeftOf(
        RuleBook rules,
        LicenseState license,
        LedgerState ledger,
        string line,
        DateOnly day
    ) =>
        Of(license, ledger, day, rules) is { } balance && balance.Lines.FirstOrDefault(l => l.Line == line) is { } found
            ? new LedgerLeft(line, found.Left, balance.ValueLeft)
            : null;

    /// <summary>Whether every quantity has been shipped (750.11(a)); never where a line has none.</summary>
    public bool IsExhausted =>
        Lines.Length > 0 && Lines.All(l => l.Authorized is { } a && l.Shipped!.Amount >= a.Amount);

    private static LineBalance Line(LicenseLine line, Limits limits, LedgerState ledger, DateOnly day)
    {
        LineLimit? limit = limits.Lines.GetValueOrDefault(line.Id);
        decimal shipped = FittingSides.Zero(ledger.UseOf(line.Id).Quantity);
        decimal held = ledger.HeldOf(line.Id, day).Quantity;
        return new LineBalance(
            line.Id,
            In(limit?.Authorized),
            In(shipped),
            In(held),
            In(limit?.Quantity - shipped - held is { } left ? FittingSides.Zero(left) : null)
        );

        Quantity? In(decimal? amount) =>
            line.Quantity is { } q && amount is { } a
                ? new Quantity(InUnit(a / UnitOfMeasure.Of(q.Unit).Factor), q.Unit)
                : null;
    }

    /// <summary>Downward to six decimals: never more than there is.</summary>
    private static decimal InUnit(decimal amount) => decimal.Round(amount, Amounts.OfQuantity, MidpointRounding.ToZero);
}

/// <param name="Authorized">Without tolerance, moved balance included; null where the line has no quantity.</param>
/// <param name="Left">Zero or more, with a tolerance on quantity where a rule of the day has one.</param>
public sealed record LineBalance(string Line, Quantity? Authorized, Quantity? Shipped, Quantity? Held, Quantity? Left);
