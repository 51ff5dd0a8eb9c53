using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// Decides what may happen to a case: what had been seen, the stage, the person, the day and the guards of its process, in that
/// order. Pure: facts in, event or refusal out. The same for every process.
/// </summary>
public static class Case
{
    public static CaseState New(string history, ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return new CaseState
        {
            History = history,
            Process = process,
            Stage = process.StartStage().Id,
        };
    }

    /// <param name="recorded">The day on which the act is recorded; its own day is not later.</param>
    public static Ruling Take(CaseState state, Move move, DateOnly recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(move);
        ProcessDefinition process = state.Process;
        move = move with { Recorded = recorded };
        if (move.Seen != state.Sequence)
        {
            return Refused(RefusalKind.Stale, Since.Words(state, move.Seen), process.Citation);
        }

        if (process.Transitions.FirstOrDefault(t => t.Id == move.Transition) is not { } transition)
        {
            string unknown = $"'{move.Transition}' is no transition of '{process.Id}'.";
            return Refused(RefusalKind.Unknown, unknown, process.Citation);
        }

        if (PersonIds.Fault(process, move.By) is { } nobody)
        {
            return Refused(RefusalKind.Role, nobody, transition.Citation);
        }

        if (!transition.From.Contains(state.Stage))
        {
            return Refused(RefusalKind.Stage, NotHere(state, transition), transition.Citation);
        }

        List<string> roles = [.. transition.By.Where(move.By.Roles.Contains)];
        if (roles.Count == 0)
        {
            string who = $"'{transition.Title}' is for: {Who(process, transition)}; in: {Where(process, transition)}.";
            return Refused(RefusalKind.Role, who, transition.Citation);
        }

        (string role, string? apart) = Persons.RoleOf(state, move.By, roles);
        if (apart is not null)
        {
            return Refused(RefusalKind.Role, apart, transition.Citation);
        }

        // What follows of itself when days are over follows on its own day, whenever it is recorded.
        if (!move.IsDue && DayOrder.Why(state, transition.Id, (move.On, recorded, move.Late)) is { } day)
        {
            return Refused(RefusalKind.Day, day, transition.Citation);
        }

        if (Content(state, transition, move) is { } lacks)
        {
            return Refused(RefusalKind.Guard, lacks, transition.Citation);
        }

        string to = transition.Target(state.Stage);
        CaseEvent moved = new(transition.Id, to, move.By.Id, move.By.Agency, move.On, move.Content)
        {
            Role = role,
            Applicant = process.SideOf(role) == Side.Applicant ? move.By.Applicant : null,
            Late = DayOrder.IsLate(state, move.On) ? move.Late : null,
        };
        return new Ruling.Accepted(moved, CaseFold.Apply(state, moved));
    }

    /// <summary>What a person may ask for now, before any content is known.</summary>
    public static IEnumerable<Transition> Open(CaseState state, Person person)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        return state.Process.From(state.Stage).Where(t => t.By.Any(person.Roles.Contains));
    }

    private static string? Content(CaseState state, Transition transition, Move move) =>
        move.Content.Kind != transition.Content
            ? $"'{transition.Title}' brings '{transition.Content}', not '{move.Content.Kind}'."
            : transition
                .Guards.Select(g => CaseGuards.Try(Guard.Of(g), state, move))
                .FirstOrDefault(why => why is not null);

    private static Ruling.Refused Refused(RefusalKind kind, string why, string citation) => new(kind, why, citation);

    private static string NotHere(CaseState state, Transition transition) =>
        $"'{transition.Title}' is not possible in stage '{state.Process.StageOf(state.Stage).Title}', only in: {Where(state.Process, transition)}; by: {Who(state.Process, transition)}.";

    private static string Who(ProcessDefinition process, Transition transition) =>
        string.Join(" or ", transition.By.Select(r => process.Roles.Single(x => x.Id == r).Title));

    private static string Where(ProcessDefinition process, Transition transition) =>
        string.Join(", ", transition.From.Select(s => process.StageOf(s).Title));
}
