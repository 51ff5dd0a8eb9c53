using System.Globalization;
using Licet.Core.Orders.Shipping;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Applications.External;

/// <param name="By">In the roles that live now; enters for the own organization only.</param>
/// <param name="On">The day of the status.</param>
/// <param name="Seen">How many events of the application the person had seen.</param>
public sealed record ExternalAct(Person By, DateOnly On, long Seen, ExternalStatus Content);

/// <summary>The answer to an entry.</summary>
public abstract record ExternalRuling
{
    private ExternalRuling() { }

    public sealed record Accepted(ExternalEvent Event, ExternalApplication State) : ExternalRuling;

    /// <param name="Why">A sentence.</param>
    public sealed record Refused(RefusalKind Kind, string Why) : ExternalRuling;
}

/// <summary>Decides whether a status of another system is entered. Pure: facts in, event or refusal out.</summary>
public static class ExternalActs
{
    private const int Longest = 60;

    /// <param name="process">The process whose roles the person wears; null where none knows all of them.</param>
    /// <param name="recorded">The day of recording; the status is of that day or before.</param>
    public static ExternalRuling Take(
        ExternalApplication state,
        ExternalAct act,
        ProcessDefinition? process,
        DateOnly recorded
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        string organization = act.By.Organization;
        if (OfPerson(state, act.By, organization, process) is { } person)
        {
            return new ExternalRuling.Refused(RefusalKind.Role, person);
        }

        if (act.Seen != state.Sequence)
        {
            return new ExternalRuling.Refused(RefusalKind.Stale, "Something was entered since.");
        }

        if (act.On > recorded)
        {
            string day = string.Create(CultureInfo.InvariantCulture, $"The day {act.On:yyyy-MM-dd} is in the future.");
            return new ExternalRuling.Refused(RefusalKind.Day, day);
        }

        if (OfContent(state, act.Content, organization) is { } why)
        {
            return new ExternalRuling.Refused(RefusalKind.Guard, why);
        }

        ExternalStatus status = act.Content with { Organization = state.Sequence == 0 ? organization : null };
        ExternalEvent e = new(act.By.Id, act.On, status);
        return new ExternalRuling.Accepted(e, state.With(e));
    }

    private static string? OfPerson(
        ExternalApplication state,
        Person by,
        string organization,
        ProcessDefinition? process
    ) =>
        process is null ? "No process knows these roles."
        : PersonIds.Fault(process, by) is { } id ? id
        : !by.Roles.Any(r => process.SideOf(r) == Side.Applicant)
            ? "What was applied for elsewhere is entered by persons of the applicant's side."
        : state.Organization is { } own && own != organization
            ? "A person of an organization enters that organization's applications only."
        : null;

    private static string? OfContent(ExternalApplication state, ExternalStatus content, string organization) =>
        !IsToken(state.Authority) ? "Authority: expected letters, digits and '-', as BIS."
        : !IsToken(state.ControlNumber) ? "ControlNumber: expected letters, digits and '-', as Z1234567."
        : organization.Length > Longest ? $"Organization: expected an id of at most {Longest} characters."
        : !Given.Said(content.Status) ? "Status: it is said how the other system says it."
        : !Given.Said(content.Source) ? "Source: it is said where it was read."
        : null;

    private static bool IsToken(string text) =>
        text is { Length: > 0 and <= Longest } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
