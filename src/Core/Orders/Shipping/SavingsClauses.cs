using Licet.Core.Parties.Wordings;
using Licet.Core.Review;

namespace Licet.Core.Orders.Shipping;

/// <summary>
/// Savings clauses of rules that were published before Licet kept their publications (data/ear/savings-clauses.csv). A rule that is not
/// among them has perhaps one all the same: nobody read it here.
/// </summary>
public static class SavingsClauses
{
    /// <summary>The rules with their clauses, by the day by which a consignment had to be on its way: their first.</summary>
    public static IReadOnlyList<AmendingRule> Shipped { get; } =
    [
        .. EarTable
            .Read("savings-clauses.csv")
            .Select(r =>
                AmendingRule.Of(new(EarTable.Day(r["aboard-by"])!.Value, EarTable.Day(r["exported-before"]), r["rule"]))
            )
            .OrderBy(r => r.Began),
    ];
}
