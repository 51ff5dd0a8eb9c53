using System.Collections.Immutable;

namespace Licet.Core.Review;

/// <summary>
/// Who acts. "May never" is checked on the person, whatever role the person wears today: nobody signs an own proposal.
/// </summary>
/// <param name="Id">
/// Of the person, the same in all roles and written in one way: lower-case letters, digits and ". _ - @". "system" is a rule at work
/// and wears no role of persons.
/// </param>
/// <param name="Roles">Codes of the process; those live on the day of the act.</param>
/// <param name="Agency">The reviewing agency the person acts for; null for none.</param>
public sealed record Person(string Id, ImmutableHashSet<string> Roles, string? Agency = null)
{
    /// <summary>The applicant (an organization's id) the person acts for in a role of the applicant's side; null for oneself alone.</summary>
    public string? Applicant { get; init; }

    /// <summary>The organization for which the person acts on licenses and orders; the person where none is named.</summary>
    public string Organization => Applicant ?? Id;

    /// <summary>Licet itself, where a rule asks for an act.</summary>
    public static Person System { get; } = new("system", ["system"]);
}
