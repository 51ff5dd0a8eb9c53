using Licet.Core.Counterparties;
using Licet.Core.Determination;
using Licet.Core.Drafts;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Impact;

/// <summary>Lists and law as they stand on one side of a change. The side decides orders; it does not change.</summary>
/// <param name="lists">The list versions that every order is screened against.</param>
/// <param name="worth">What their silence is worth for the day of an order.</param>
/// <param name="rules">The rule tables.</param>
/// <param name="settings">What the administrator has set.</param>
public sealed class ImpactSide(
    IReadOnlyList<ListVersion> lists,
    Func<DateOnly, ListsStanding> worth,
    RuleBook rules,
    DeterminationSettings settings
)
{
    private readonly Lazy<ScreeningIndex> _index = new(() => ScreeningIndex.Build(lists));

    public IReadOnlyList<ListVersion> Lists => lists;

    public RuleBook Rules => rules;

    public DeterminationSettings Settings => settings;

    /// <summary>Law that is not in force and is tried on this side.</summary>
    public DraftLaw Draft { get; init; } = DraftLaw.None;

    /// <summary>The day on which every order is asked, whatever its own; null: each on its own day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What persons found about hits of the parties; the same on both sides of a change.</summary>
    public KnownCounterparties Known { get; init; } = KnownCounterparties.None;

    /// <summary>The lists, searchable; made when first asked for.</summary>
    public ScreeningIndex Index => _index.Value;

    public ListsStanding Worth(DateOnly day) => worth(day);

    /// <summary>The day on which the side asks an order.</summary>
    public DateOnly DayOf(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return Day ?? order.On;
    }

    /// <summary>The answer for an order, without what would change it.</summary>
    public OrderDetermination Decide(Order order) => Decide(order, settings);

    /// <summary>The same underneath gaps of lists and tables.</summary>
    internal OrderDetermination DecideUnderneath(Order order) => Decide(order, settings with { AcceptGaps = true });

    private OrderDetermination Decide(Order order, DeterminationSettings settings)
    {
        ArgumentNullException.ThrowIfNull(order);
        order = order with { On = DayOf(order) };
        Situation situation = new(
            rules,
            Known.Find(order, OrderScreening.Of(order, Index), lists),
            worth(order.On),
            settings
        )
        {
            Texts = OrderScreening.Texts(order, Index),
            Draft = Draft,
        };
        return Determiner.Decide(order, situation, withChanges: false);
    }
}

/// <summary>What is asked: a change, and whom and what it may meet.</summary>
/// <param name="Portfolio">Counterparties watched, in the order of the answer; ids are the caller's own.</param>
/// <param name="Orders">Open orders, in the order of the answer.</param>
public sealed record ImpactQuestion(
    ImpactSide Before,
    ImpactSide After,
    IReadOnlyList<Counterparty> Portfolio,
    IReadOnlyList<Order> Orders
);
