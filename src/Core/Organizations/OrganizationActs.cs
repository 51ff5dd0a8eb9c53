using System.Globalization;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Organizations;

/// <param name="By">In the roles that live now.</param>
/// <param name="On">The legal day: of a new name the first on which it holds.</param>
/// <param name="Seen">How many events of the organization the person had seen.</param>
public sealed record OrganizationAct(Person By, DateOnly On, long Seen, OrganizationContent Content);

/// <summary>The answer to an act.</summary>
public abstract record OrganizationRuling
{
    private OrganizationRuling() { }

    public sealed record Accepted(OrganizationEvent Event, OrganizationState State) : OrganizationRuling;

    /// <param name="Why">A sentence.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation) : OrganizationRuling;
}

/// <summary>Decides what may be recorded of an organization. Pure: facts in, event or refusal out.</summary>
public static class OrganizationActs
{
    private const string Design = "DESIGN";

    /// <param name="process">The process whose roles the person wears; null where none knows all of them.</param>
    /// <param name="given">
    /// The day of recording, which the act's own is not after; and of a merger the organization that takes the place, null where it is not known.
    /// </param>
    public static OrganizationRuling Take(
        OrganizationState state,
        OrganizationAct act,
        ProcessDefinition? process,
        (DateOnly Recorded, OrganizationState? Into) given
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        if (OfPerson(act.By, process) is { } person)
        {
            return new OrganizationRuling.Refused(RefusalKind.Role, person, Design);
        }

        if (act.Seen != state.Sequence)
        {
            return new OrganizationRuling.Refused(RefusalKind.Stale, "The organization has moved on since.", "DESIGN");
        }

        if (act.On > given.Recorded || act.On < state.Last)
        {
            string day = string.Create(
                CultureInfo.InvariantCulture,
                $"The day {act.On:yyyy-MM-dd} is in the future or before the organization's last act."
            );
            return new OrganizationRuling.Refused(RefusalKind.Day, day, "DESIGN");
        }

        if (OfContent(state, act, given.Into) is { } why)
        {
            return new OrganizationRuling.Refused(RefusalKind.Guard, why, "750.7(c)(2); 750.10(a)");
        }

        OrganizationEvent e = new(act.By.Id, act.On, act.Content);
        return new OrganizationRuling.Accepted(e, OrganizationFold.Apply(state, e));
    }

    /// <summary>What an organization is called in licenses is the authority's to record, on evidence.</summary>
    private static string? OfPerson(Person by, ProcessDefinition? process) =>
        process is null ? "No process knows these roles."
        : PersonIds.Fault(process, by) is { } id ? id
        : by.Roles.Any(r => process.SideOf(r) == Side.Authority) ? null
        : "What becomes of an organization is recorded by the authority's persons.";

    private static string? OfContent(OrganizationState state, OrganizationAct act, OrganizationState? into) =>
        act.Content switch
        {
            Registered when state.Sequence > 0 => "The organization is there already.",
            Registered r => Unless(Given.Said(r.Name), "Name: an organization has one.")
                ?? Unless(
                    r.Country is { Length: 2 } c && c.All(char.IsAsciiLetterUpper),
                    "Country: expected two capital letters."
                ),
            _ when state.Sequence == 0 => "An organization begins by being registered.",
            _ when state.MergedInto is { } other => $"The organization is no more: it was merged into '{other}'.",
            Renamed r => Unless(Given.Said(r.Name), "Name: it is said how it is called.")
                ?? Unless(r.Name != state.Names[^1].Name, "Name: it is called so already.")
                ?? Unless(Given.Said(r.Evidence), "Evidence: it is said what shows it."),
            Merged m => Unless(m.Into != state.Id, "Into: another organization takes the place.")
                ?? Unless(
                    into is { Sequence: > 0, MergedInto: null },
                    $"Into: '{m.Into}' is not registered, or no more."
                )
                ?? Unless(Given.Said(m.Evidence), "Evidence: it is said what shows it."),
            _ => null,
        };

    private static string? Unless(bool holds, string why) => holds ? null : why;
}
