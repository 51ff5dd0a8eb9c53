using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// What stands beside the stage: holds, stops, conditions, whose case it is, what the applicant sends. None of it moves a case, and all of it is recorded like a move.
/// </summary>
/// <param name="Seen">How many events of the case the person had seen.</param>
public sealed record Aside(Person By, DateOnly On, long Seen, Content Content)
{
    /// <summary>Why the act is recorded after acts of later days; null where it is not.</summary>
    public string? Late { get; init; }
}

/// <summary>Decides on an <see cref="Aside"/>.</summary>
public static class Asides
{
    /// <param name="recorded">The day on which the act is recorded; its own day is not later.</param>
    public static Ruling Take(CaseState state, Aside aside, DateOnly recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(aside);
        if (aside.Seen != state.Sequence)
        {
            return Refused(RefusalKind.Stale, Since.Words(state, aside.Seen));
        }

        string kind = aside.Content.Kind;
        if (!AsideKinds.All.Contains(kind))
        {
            return Refused(RefusalKind.Guard, $"'{kind}' moves the case: it is a transition.");
        }

        if (PersonIds.Fault(state.Process, aside.By) is { } nobody)
        {
            return Refused(RefusalKind.Role, nobody);
        }

        if (state.IsOver)
        {
            string over = state.Process.StageOf(state.Stage).Title;
            return Refused(RefusalKind.Stage, $"The case is over: '{over}'. {Whose(state, aside.Content)}");
        }

        if (aside.Content is HoldPlaced or StopBegan && state.Process.StageOf(state.Stage).Kind == StageKind.Start)
        {
            string draft = state.Process.StageOf(state.Stage).Title;
            return Refused(
                RefusalKind.Stage,
                $"There is nothing to hold or to stop yet: the case is in stage '{draft}'."
            );
        }

        List<string> roles =
        [
            .. state.Process.Roles.Where(r => IsFor(state, r, aside)).Select(r => r.Id).Where(aside.By.Roles.Contains),
        ];
        if (roles.Count == 0)
        {
            return Refused(RefusalKind.Role, Whose(state, aside.Content));
        }

        (string role, string? apart) = Persons.RoleOf(state, aside.By, roles);
        if (apart is not null)
        {
            return Refused(RefusalKind.Role, apart);
        }

        if (DayOrder.Why(state, kind, (aside.On, recorded, aside.Late)) is { } day)
        {
            return Refused(RefusalKind.Day, day);
        }

        if (AsideFacts.Why(state, aside, recorded) is { } why)
        {
            return Refused(RefusalKind.Guard, why);
        }

        CaseEvent noted = new("", state.Stage, aside.By.Id, aside.By.Agency, aside.On, aside.Content)
        {
            Role = role,
            Late = DayOrder.IsLate(state, aside.On) ? aside.Late : null,
        };
        return new Ruling.Accepted(noted, CaseFold.Apply(state, noted));

        Ruling.Refused Refused(RefusalKind kind, string text) => new(kind, text, state.Process.Citation);
    }

    /// <summary>
    /// Holds, stops and assignments are the authority's. A condition is dropped by the agency that owns it, or by a dispute body's
    /// ruling (licensing.md 11.8).
    /// </summary>
    private static bool IsFor(CaseState state, Role role, Aside aside)
    {
        if (
            aside.Content is StopBegan began
            && state.Process.Stops.FirstOrDefault(s => s.Reason == began.Reason)?.By is { } only
        )
        {
            return only.Contains(role.Id);
        }

        if (aside.Content is InformationGiven)
        {
            return role.Side is Side.Applicant or Side.Authority;
        }

        if (aside.Content is InformationWanted)
        {
            return role.Side is Side.Agency && Positions(state.Process).Contains(role.Id);
        }

        if (aside.Content is not ConditionDropped dropped)
        {
            return role.Side is Side.Authority or Side.System;
        }

        bool own =
            !state.Conditions.TryGetValue(dropped.Id, out OwnedCondition? condition)
            || aside.By.Agency == condition.Owner;
        bool rules =
            state.BodyDecision is not null
            && state.Process.From(state.Stage).Any(t => t.Content == "bases" && t.By.Contains(role.Id));
        return own || rules;
    }

    /// <summary>Roles that say what an agency recommends: they say what is missing for it, too.</summary>
    private static IEnumerable<string> Positions(ProcessDefinition process) =>
        process.Transitions.Where(t => t.Content == "position").SelectMany(t => t.By);

    private static string Whose(CaseState state, Content content)
    {
        string stages = string.Join(
            ", ",
            state.Process.Stages.Where(s => s.Kind != StageKind.End).Select(s => s.Title)
        );
        if (content is ConditionDropped dropped)
        {
            string owner = state.Conditions.TryGetValue(dropped.Id, out OwnedCondition? c)
                ? $"'{c.Owner}'"
                : "its agency";
            return $"The condition belongs to {owner}: only it, or the ruling of a dispute body, drops it; in: {stages}.";
        }

        if (content is InformationWanted)
        {
            return "What is missing an agency says that reviews the case.";
        }

        if (content is InformationGiven)
        {
            return $"What was asked is answered by the applicant, or received by the authority; in: {stages}.";
        }

        string roles = string.Join(
            " or ",
            state.Process.Roles.Where(r => r.Side is Side.Authority or Side.System).Select(r => r.Title)
        );
        return $"Holds, stops and assignments are the authority's: {roles}; in: {stages}.";
    }
}
