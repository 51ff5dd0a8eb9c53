using System.Collections.Immutable;

namespace Licet.Core.Review;

/// <summary>
/// Who acts. "May never" is checked on the person, whatever role the person wears today: nobody signs an own proposal.
/// </summary>
/// <param name="Id">Of the person, the same in all roles; "system" for a rule at work.</param>
/// <param name="Roles">Codes of the process; those live on the day of the act.</param>
/// <param name="Agency">The reviewing agency the person acts for; null for none.</param>
public sealed record Person(string Id, ImmutableHashSet<string> Roles, string? Agency = null)
{
    /// <summary>Licet itself, where a rule asks for an act.</summary>
    public static Person System { get; } = new("system", ["system"]);
}
