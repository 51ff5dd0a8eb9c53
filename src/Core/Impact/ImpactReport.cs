using Licet.Core.Determination;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Impact;

/// <summary>A counterparty of the portfolio that meets a listing on one side, or meets it with other content.</summary>
/// <param name="Before">The listing met before the change; null where it is met only after it.</param>
/// <param name="After">The listing met after the change; null where it is met no more.</param>
/// <param name="Orders">Open orders in which the counterparty plays a part.</param>
public sealed record CounterpartyImpact(
    Counterparty Counterparty,
    Listing? Before,
    Listing? After,
    string Matched,
    double Score,
    HitClass Class,
    int Orders
)
{
    public Listing Listing => After ?? Before!;
}

/// <summary>An amount of one currency.</summary>
public sealed record StakeAmount(string Currency, decimal Value);

/// <summary>Lines that go from one outcome to another, and what they are worth.</summary>
/// <param name="Amounts">By currency, in ordinal order.</param>
/// <param name="WithoutValue">Lines whose value is not stated: the amounts do not hold them.</param>
public sealed record Stake(
    Outcome Before,
    Outcome After,
    int Orders,
    int Lines,
    IReadOnlyList<StakeAmount> Amounts,
    int WithoutValue
);

/// <summary>What a change does to a portfolio and its orders.</summary>
/// <param name="Lists">The listings that differ between the sides.</param>
/// <param name="Counterparties">Those met, in the portfolio's order.</param>
/// <param name="Orders">Those answered otherwise, in the order given.</param>
/// <param name="Decided">Orders that were decided on both sides; all others cannot differ.</param>
/// <param name="Stakes">Outcome to outcome, worst after first.</param>
/// <param name="Gaps">Why silence says nothing on a side or day, a sentence each; empty when all was screened.</param>
public sealed record ImpactReport(
    ListChanges Lists,
    IReadOnlyList<CounterpartyImpact> Counterparties,
    IReadOnlyList<OrderImpact> Orders,
    int Decided,
    IReadOnlyList<Stake> Stakes,
    IReadOnlyList<string> Gaps
)
{
    /// <summary>Nothing differs for the portfolio or the orders.</summary>
    public bool IsEmpty => Counterparties.Count == 0 && Orders.Count == 0;
}
