using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// What the passing of days alone has brought a case to: an agency that did not speak in time has no objection (750.4(e)), a denial
/// that nobody averted is final (750.6(b)). It follows from the case's events and a day, so that nothing need run at midnight, and is
/// recorded with the next command. Closing a case waits for a person: an appeal may lie on somebody's desk.
/// </summary>
public static class DueMoves
{
    /// <summary>More than the agencies of any process; a process whose stages chase each other ends here.</summary>
    private const int Most = 64;

    /// <param name="on">The day that asks: what its own last day would bring is not due yet.</param>
    /// <returns>Each with the case before it, in the order of their days; the day of each is the first after the last in time.</returns>
    public static IReadOnlyList<DueMove> Of(CaseState state, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(state);
        List<DueMove> due = [];
        while (due.Count < Most && First(state, on) is { } next)
        {
            due.Add(new DueMove(state, next));
            state = next.State;
        }

        return due;
    }

    private static Ruling.Accepted? First(CaseState state, DateOnly on) =>
        Ripe(state, on)
            .OrderBy(m => m.On)
            .Select(m => Case.Take(state, m, on))
            .OfType<Ruling.Accepted>()
            .FirstOrDefault();

    private static IEnumerable<Move> Ripe(CaseState state, DateOnly on) =>
        state
            .Process.From(state.Stage)
            .Where(t => t.By.Any(Person.System.Roles.Contains))
            .SelectMany(t => t.Guards.Select(Guard.Of).SelectMany(g => Ripe(state, t, g, on)));

    private static IEnumerable<Move> Ripe(CaseState state, Transition transition, Guard guard, DateOnly on) =>
        guard.Code switch
        {
            "agency-clock-expired" => state
                .Referrals.Values.Where(r => !r.IsClosed)
                .OrderBy(r => r.Agency, StringComparer.Ordinal)
                .Select(r => (r.Agency, Over: Over(CaseClocks.Agency(state, r.Agency, guard.Clock, on))))
                .Where(r => r.Over is not null)
                .Select(r => MoveOf(state, transition, r.Over!.Value, new DeemedPosition(r.Agency))),
            "clock-over" when transition.Target(state.Stage) != state.Stage => Over(
                CaseClocks.Read(state, guard.Clock, on)
            )
                is { } day
                ? [MoveOf(state, transition, day, NoContent.Of)]
                : [],
            _ => [],
        };

    private static Move MoveOf(CaseState state, Transition transition, DateOnly day, Content content) =>
        new(transition.Id, Person.System, day, state.Sequence, content) { IsDue = true };

    /// <summary>The first day on which the limit is over; null where it is not over on the day that asked.</summary>
    private static DateOnly? Over(ClockReading? reading) =>
        reading is { State: ClockState.Expired, Deadline: { } last } ? last.AddDays(1) : null;
}

/// <param name="Before">The case before it.</param>
public sealed record DueMove(CaseState Before, Ruling.Accepted Ruling);
