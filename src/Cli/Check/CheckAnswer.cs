using Licet.Cli.Lists;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Lists.Days;

namespace Licet.Cli.Check;

/// <summary>One order answered: what was asked, what screening met, and what the law says.</summary>
internal sealed record CheckAnswer(GivenOrder Given, ListsOfDay Lists, Situation Situation, OrderDetermination Decided)
{
    public int ExitCode => Outcomes.ExitCode(Decided.Outcome);
}

/// <summary>Answers orders one by one; safe for any number of threads.</summary>
/// <param name="held">Null where no licenses were given.</param>
internal sealed class OrderDesk(ListsOfDays lists, DeterminationSettings settings, OrderCoverage? held = null)
{
    /// <summary>The lists of a run: all its answers come from one state of the store.</summary>
    public static ListsOfDays ListsOf(CheckRequest request, Terminal terminal) =>
        new(StoreFolder.Of(request.Store, terminal), terminal.Time, new(request.Lists, []))
        {
            Kept = int.MaxValue,
            LooksEvery = null,
            Saying = note => terminal.Say("licet: " + note),
        };

    /// <summary>The answer with licenses held; one after another, since each draws on what is left.</summary>
    public CheckAnswer Cover(CheckAnswer answer) =>
        held is null ? answer : answer with { Decided = held.Cover(answer.Decided, answer.Situation) };

    public CheckAnswer Answer(GivenOrder given)
    {
        var day = lists.Of(given.Order.On);
        Situation situation = new(Law.Rules, day.Screen(given.Order), day.Worth, settings)
        {
            Texts = day.Read(given.Order),
        };
        return new(given, day, situation, Law.Decide(given.Order, situation));
    }
}
