using System.Collections.Immutable;

namespace Licet.Core.Review;

/// <summary>
/// What an approval grants beside the outcome by line. It is proposed with the decision and signed with it: a license says nothing that
/// was not signed.
/// </summary>
/// <param name="Through">
/// The last day of validity, which counts and is not before the day of the proposal; null where it is the law's usual one, counted from the
/// day of the license (750.7(g)).
/// </param>
/// <param name="Quantities">
/// Key: a line that the decision approves and none did before ("22-1"). Value: how much of it, digits with a point ("30"), more than 0 and at most what was applied for. A line
/// that is not named is approved as applied for.
/// </param>
/// <param name="Bound">
/// Key: a condition by agency and id, as <see cref="CaseState.Conditions"/> names it ("defense/C1"). Value: the party whom it binds, by its
/// field of the form ("ultimateConsignee", "endUsers[0]"). A condition that is not named binds the licensee.
/// </param>
public sealed record Grant(
    DateOnly? Through,
    ImmutableSortedDictionary<string, string> Quantities,
    ImmutableSortedDictionary<string, string> Bound
)
{
    /// <summary>Everything as applied for and as the law has it.</summary>
    public static Grant AsAsked { get; } =
        new(
            null,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        );
}
