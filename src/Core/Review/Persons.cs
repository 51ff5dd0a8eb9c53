using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// Separation of duties, asked of the person and of all that the person did in the case: the rows of
/// <see cref="ProcessDefinition.Separations"/>.
/// </summary>
internal static class Persons
{
    /// <summary>The first role in which the person may act, or the last one with the rule against it.</summary>
    /// <param name="roles">Roles in which the act may be done and that the person has; one at least.</param>
    public static (string Role, string? Apart) RoleOf(CaseState state, Person by, IReadOnlyList<string> roles)
    {
        (string Role, string? Apart) found = ("", null);
        foreach (string role in roles)
        {
            found = (role, Apart(state, by, role));
            if (found.Apart is null)
            {
                return found;
            }
        }

        return found;
    }

    private static string? Apart(CaseState state, Person by, string role)
    {
        if (by.Id == Person.System.Id)
        {
            return null;
        }

        if (SideOf(state, role) == Side.Applicant && IsStranger(state, by))
        {
            return "A person of the applicant acts only for the applicant that submitted.";
        }

        List<Act> own = [.. state.Acts.Where(a => a.Person == by.Id)];
        HashSet<string> roles = [.. own.Select(a => a.Role).OfType<string>()];
        if (state.Officer == by.Id)
        {
            roles.Add(Separations.OfficerOfTheCase);
        }

        Separation? broken = (state.Process.Separations ?? []).FirstOrDefault(s =>
            s.On
            && s.Kind switch
            {
                "one-side" => SideOf(state, role) is { } side
                    && roles.Select(r => SideOf(state, r)).Any(other => other is not null && other != side),
                "one-body" => Presides(state, state.Stage, role) && own.Exists(a => PresidedElsewhere(state, a)),
                "one-agency" => by.Agency is not null && own.Exists(a => a.Agency is not null && a.Agency != by.Agency),
                _ => Both(s.These!.Value, s.Those!.Value) || Both(s.Those.Value, s.These.Value),
            }
        );
        return broken is null ? null : $"{broken.Title} ({broken.Citation}).";

        bool Both(IEnumerable<string> one, IEnumerable<string> other) =>
            one.Contains(role) && other.Any(roles.Contains);
    }

    /// <summary>Whether the role is one that rules in the stage.</summary>
    private static bool Presides(CaseState state, string stage, string role) =>
        state.Process.From(stage).Any(t => IsRuling(t) && t.By.Contains(role));

    private static bool PresidedElsewhere(CaseState state, Act act) =>
        state.Process.Transitions.FirstOrDefault(t => t.Id == act.Transition) is { } ruled
        && IsRuling(ruled)
        && !ruled.From.Contains(state.Stage);

    private static bool IsRuling(Transition transition) =>
        transition.Content == "bases" && transition.Guards.Any(g => g is "ruling-stated" or "ruling-as-voted");

    /// <summary>Whether another applicant submitted: another organization, or where none was named another person.</summary>
    private static bool IsStranger(CaseState state, Person by) =>
        state.Submission is not null
        && (state.Applicant is { } organization ? by.Applicant != organization : by.Id != state.Submitter);

    /// <summary>Null for a rule at work, and for what is no role.</summary>
    private static Side? SideOf(CaseState state, string role) =>
        state.Process.SideOf(role) is { } side and not Side.System ? side : null;
}
