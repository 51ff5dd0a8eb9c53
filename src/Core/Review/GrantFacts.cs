using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Licenses;

namespace Licet.Core.Review;

/// <summary>Whether what a proposal grants can be granted.</summary>
internal static class GrantFacts
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint;

    /// <summary>The first thing that cannot be, as a sentence that names the field; null where there is none.</summary>
    /// <param name="on">The legal day of the proposal.</param>
    public static string? Why(CaseState state, Decision decision, DateOnly on)
    {
        if (decision.Grant is not { } grant)
        {
            return null;
        }

        // What is approved already has its license, and is granted nothing more.
        List<string> approved =
        [
            .. decision
                .Lines.Where(l => l.Outcome == "approve" && state.ApprovalOf(l.Line) is null)
                .Select(l => l.Line),
        ];
        return approved.Count == 0
            ? "Grant: no line is approved, and a decision that approves none grants nothing."
            : Day(grant, on)
                ?? grant.Quantities.Select(q => Quantity(state, approved, q)).FirstOrDefault(w => w is not null)
                ?? grant.Bound.Select(b => Bound(state, b)).FirstOrDefault(w => w is not null);
    }

    /// <summary>An amount as it is written: digits with a point, more than 0, at most six behind the point; null for anything else.</summary>
    public static decimal? Amount(string text) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out decimal amount)
        && amount > 0
        && Amounts.Fits(amount, Amounts.OfQuantity)
            ? amount
            : null;

    private static string? Day(Grant grant, DateOnly on) =>
        grant.Through is { } last && last < on
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Grant.Through: {last:yyyy-MM-dd} is before the day of the proposal, {on:yyyy-MM-dd}."
            )
        : grant.Through is { } far && far.DayNumber - on.DayNumber > LicenseGuards.LongestDays
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Grant.Through: {far:yyyy-MM-dd} is more than {LicenseGuards.LongestDays} days ahead."
            )
        : null;

    private static string? Quantity(CaseState state, List<string> approved, KeyValuePair<string, string> granted)
    {
        if (!approved.Contains(granted.Key))
        {
            return $"Grant.Quantities: '{granted.Key}' is no line that is approved: {string.Join(", ", approved)}.";
        }

        string? asked = state.Submission?.Lines.FirstOrDefault(l => l.Id == granted.Key)?.Quantity;
        return Amount(granted.Value) is not { } amount
                ? $"Grant.Quantities: '{granted.Value}' of line {granted.Key} is no amount: digits with a point, at most six behind it, more than 0."
            : asked is not null && Amount(asked) is { } most && amount > most
                ? $"Grant.Quantities: {granted.Value} of line {granted.Key} is more than the {asked} applied for."
            : null;
    }

    private static string? Bound(CaseState state, KeyValuePair<string, string> bound) =>
        !state.Conditions.ContainsKey(bound.Key)
            ? $"Grant.Bound: '{bound.Key}' is no condition of the case: {Any(state.Conditions.Keys)}."
        : !Given.Said(bound.Value) ? $"Grant.Bound: '{bound.Key}' binds nobody."
        : null;

    private static string Any(IEnumerable<string> all) => string.Join(", ", all.DefaultIfEmpty("there is none"));
}
