using System.Globalization;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// Decides what may happen to a case: stage, role and guards of its process, in that order. Pure: facts in, event or refusal
/// out. The same for every process.
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

    public static Ruling Take(CaseState state, Move move)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(move);
        ProcessDefinition process = state.Process;
        if (move.Seen != state.Sequence)
        {
            string stale = Text(
                $"The case has {state.Sequence} events; {move.Seen} had been seen. Look at what came since, then decide again."
            );
            return new Ruling.Refused(RefusalKind.Stale, stale, process.Citation);
        }

        if (process.Transitions.FirstOrDefault(t => t.Id == move.Transition) is not { } transition)
        {
            string unknown = $"'{move.Transition}' is no transition of '{process.Id}'.";
            return new Ruling.Refused(RefusalKind.Unknown, unknown, process.Citation);
        }

        if (!transition.From.Contains(state.Stage))
        {
            return new Ruling.Refused(RefusalKind.Stage, NotHere(state, transition), transition.Citation);
        }

        if (!transition.By.Any(move.By.Roles.Contains))
        {
            string who = string.Join(" or ", transition.By.Select(r => process.Roles.Single(x => x.Id == r).Title));
            return new Ruling.Refused(RefusalKind.Role, $"'{transition.Title}' is for: {who}.", transition.Citation);
        }

        if (move.Content.Kind != transition.Content)
        {
            string other = $"'{transition.Title}' brings '{transition.Content}', not '{move.Content.Kind}'.";
            return new Ruling.Refused(RefusalKind.Guard, other, transition.Citation);
        }

        foreach (string guard in transition.Guards)
        {
            if (CaseGuards.Try(Guard.Of(guard), state, move) is { } why)
            {
                return new Ruling.Refused(RefusalKind.Guard, why, transition.Citation);
            }
        }

        CaseEvent moved = new(transition.Id, transition.To, move.By.Id, move.By.Agency, move.On, move.Content);
        return new Ruling.Accepted(moved, CaseFold.Apply(state, moved));
    }

    /// <summary>What a person may ask for now, before any content is known.</summary>
    public static IEnumerable<Transition> Open(CaseState state, Person person)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(person);
        return state.Process.From(state.Stage).Where(t => t.By.Any(person.Roles.Contains));
    }

    private static string NotHere(CaseState state, Transition transition)
    {
        string stages = string.Join(", ", transition.From.Select(s => state.Process.StageOf(s).Title));
        return $"'{transition.Title}' is not possible in stage '{state.Process.StageOf(state.Stage).Title}', only in: {stages}.";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
