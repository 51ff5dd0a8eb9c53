using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// What stands beside the stage: holds, stops, conditions, whose case it is. None of it moves a case, and all of it is recorded like a move.
/// </summary>
/// <param name="Seen">How many events of the case the person had seen.</param>
public sealed record Aside(Person By, DateOnly On, long Seen, Content Content);

/// <summary>Decides on an <see cref="Aside"/>.</summary>
public static class Asides
{
    public static Ruling Take(CaseState state, Aside aside)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(aside);
        if (aside.Seen != state.Sequence)
        {
            return Refused(RefusalKind.Stale, "The case has moved on. Look at what came since, then decide again.");
        }

        if (state.IsOver)
        {
            return Refused(RefusalKind.Stage, "The case is over.");
        }

        if (Why(state, aside) is { } why)
        {
            return Refused(RefusalKind.Guard, why);
        }

        CaseEvent noted = new("", state.Stage, aside.By.Id, aside.By.Agency, aside.On, aside.Content);
        return new Ruling.Accepted(noted, CaseFold.Apply(state, noted));

        Ruling.Refused Refused(RefusalKind kind, string text) => new(kind, text, state.Process.Citation);
    }

    private static string? Why(CaseState state, Aside aside) =>
        aside.Content switch
        {
            HoldPlaced h => Authority(state, aside.By)
                ?? (string.IsNullOrWhiteSpace(h.Reason) ? "A hold says why." : null)
                ?? (state.Holds.Contains(h.Id) ? $"The hold '{h.Id}' stands already." : null),
            HoldLifted h => Authority(state, aside.By)
                ?? (state.Holds.Contains(h.Id) ? null : $"There is no hold '{h.Id}'."),
            StopBegan b => Authority(state, aside.By)
                ?? (
                    state.Process.Stops.Any(s => s.Reason == b.Reason)
                        ? null
                        : $"'{b.Reason}' is no lawful stop of '{state.Process.Id}': place a hold."
                )
                ?? (state.Stops.Any(s => s.Id == b.Id) ? $"The stop '{b.Id}' stands already." : null),
            StopActed a => Authority(state, aside.By) ?? Open(state, a.Id),
            StopEnded s => Authority(state, aside.By) ?? Open(state, s.Id) ?? After(state, s.Id, aside.On),
            ConditionDropped c => Condition(state, aside.By, c),
            Assigned a => Authority(state, aside.By)
                ?? (string.IsNullOrWhiteSpace(a.Officer) ? "An assignment names the officer." : null),
            _ => "Such an act moves the case: it is a transition.",
        };

    /// <summary>A condition is dropped by the agency that owns it, or by a dispute body's ruling (licensing.md 11.8).</summary>
    private static string? Condition(CaseState state, Person by, ConditionDropped dropped)
    {
        if (!state.Conditions.TryGetValue(dropped.Id, out OwnedCondition? condition))
        {
            return $"There is no condition '{dropped.Id}'.";
        }

        bool ruled =
            state.BodyDecision is not null
            && state.Process.From(state.Stage).Any(t => t.Content == "bases" && t.By.Any(by.Roles.Contains));
        return by.Agency == condition.Owner || ruled
            ? null
            : $"The condition belongs to '{condition.Owner}': only it, or the ruling of a dispute body, drops it.";
    }

    private static string? Authority(CaseState state, Person by) =>
        state.Process.Roles.Any(r => r.Side is Side.Authority or Side.System && by.Roles.Contains(r.Id))
            ? null
            : "Holds, stops and assignments are the authority's.";

    private static string? Open(CaseState state, string id) =>
        state.Stops.FirstOrDefault(s => s.Id == id) is { Held.Through: null } ? null : $"There is no open stop '{id}'.";

    private static string? After(CaseState state, string id, DateOnly on) =>
        on < state.Stops.Single(s => s.Id == id).Held.After ? "A stop does not end before it began." : null;
}
