using System.Globalization;

namespace Licet.Core.Review;

/// <summary>What happened to a case since a person looked, in words: which acts, by whom by role, and when.</summary>
public static class Since
{
    /// <param name="seen">How many events the person says to have seen; any number, also one that cannot be.</param>
    public static string Words(CaseState state, long seen)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (seen < 0 || seen > state.Sequence)
        {
            string last = state.Acts is [.., var act] ? $" The last: {Words(state, act)}." : "";
            string said =
                seen < 0 ? "It is not said how many events were seen" : $"{seen} events cannot have been seen";
            return Text($"{said}: the case has {state.Sequence}.{last} Look again, then decide.");
        }

        string since = string.Join("; ", state.Acts.Where(a => a.Sequence > seen).Select(a => Words(state, a)));
        return Text(
            $"The case has {state.Sequence} events; {seen} had been seen. Since then: {since}. Look at it, then decide again."
        );
    }

    private static string Words(CaseState state, Act act)
    {
        string what =
            state.Process.Transitions.FirstOrDefault(t => t.Id == act.Transition)?.Title ?? act.Kind.Replace('-', ' ');
        string? role = state.Process.Roles.FirstOrDefault(r => r.Id == act.Role)?.Title;
        string? agency = state.Process.Agencies.FirstOrDefault(a => a.Id == act.Agency)?.Title;
        string who = (role, agency) switch
        {
            (not null, not null) => $" by {role} ({agency})",
            (null, null) => "",
            _ => $" by {role ?? agency}",
        };
        return Text($"'{what}'{who} on {act.On:yyyy-MM-dd}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
