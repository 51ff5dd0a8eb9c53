using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>One order answered: what was asked, what screening met, and what the law says.</summary>
internal sealed record CheckAnswer(GivenOrder Given, ListsForDay Lists, Situation Situation, OrderDetermination Decided)
{
    public int ExitCode => Outcomes.ExitCode(Decided.Outcome);
}

/// <summary>Answers orders one by one; safe for any number of threads once the lists of their days are loaded.</summary>
internal sealed class OrderDesk(ListsForDays lists, DeterminationSettings settings)
{
    public CheckAnswer Answer(GivenOrder given)
    {
        var day = lists[given.Order.On];
        Situation situation = new(Law.Rules, day.Screen(given.Order), day.Worth, settings);
        return new(given, day, situation, Law.Decide(given.Order, situation));
    }
}
