using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Licenses;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>What a license says: lines, conditions and what goes with them, as they were signed, or, in a draft, as they are proposed.</summary>
/// <param name="On">The day of the signature; of a draft, that of the draft.</param>
/// <param name="Lines">The approved ones ("22-1").</param>
internal sealed record Granted(
    DateOnly On,
    IReadOnlyList<string> Lines,
    ImmutableSortedDictionary<string, OwnedCondition> Conditions,
    Grant Grant
)
{
    /// <summary>Of a signature; null where none approved a line.</summary>
    /// <param name="which">0 for the first that approved lines; null for the last.</param>
    public static Granted? Of(CaseState state, int? which) =>
        state.Approvals.ElementAtOrDefault(which ?? state.Approvals.Length - 1) is { } approval
            ? new(approval.On, [.. approval.Lines.Select(l => l.Line)], approval.Conditions, approval.Grant)
            : null;

    /// <summary>Of the proposal that stands.</summary>
    public static Granted Proposed(CaseState state, DateOnly on) =>
        new(
            on,
            [.. (state.Decision?.Lines ?? []).Where(l => l.Outcome == "approve").Select(l => l.Line)],
            state.Conditions,
            state.Decision?.Grant ?? Grant.AsAsked
        );

    /// <summary>The amount approved of a line; null: as applied for.</summary>
    public decimal? QuantityOf(string line) =>
        Grant.Quantities.TryGetValue(line, out var text) ? GrantFacts.Amount(text) : null;

    /// <summary>
    /// The last day on the license's face, and why: the day that was signed; where none was, the usual period from the license's own day,
    /// which is one year for what is controlled for short supply (750.7(g)).
    /// </summary>
    public (DateOnly Last, string Why) Through(CaseState state, ApplicationForm form, DateOnly issued)
    {
        if (Grant.Through is { } signed)
        {
            return (signed, "");
        }

        var items = form.Items.Where((_, i) => Lines.Contains(FormBlocks.ItemId(i))).Select(i => i.Classification);
        var scarce = (state.Submission?.Lines ?? []).Any(l => Lines.Contains(l.Id) && l.Reasons.Contains("SS"));
        var ground = Validity.GroundOf(items.OfType<Items.Classification>(), scarce, emergency: false);
        var period = ground == ValidityGround.Usual ? "four years" : "one year";
        return (Validity.Propose(issued, ground), $", the usual {period}");
    }
}
