using Licet.Core.Applications;
using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>What a license says: lines, conditions and what goes with them, as they were signed, or, in a draft, as they are proposed.</summary>
internal static class Granted
{
    /// <summary>Of a signature; null where none approved a line.</summary>
    /// <param name="which">0 for the first that approved lines; null for the last.</param>
    public static Approval? Of(CaseState state, int? which) =>
        state.Approvals.ElementAtOrDefault(which ?? state.Approvals.Length - 1);

    /// <summary>Of the proposal that stands, as if it were signed on a day.</summary>
    public static Approval Proposed(CaseState state, DateOnly on) =>
        new(
            on,
            [.. (state.Decision?.Lines ?? []).Where(l => l.Outcome == "approve" && state.ApprovalOf(l.Line) is null)],
            state.Conditions,
            state.Decision?.Grant ?? Grant.AsAsked
        );

    /// <summary>
    /// Other signatures of the case that approved lines, in order: the lines of each, and its license in words ("license D-Z100123"; by its
    /// day where nobody says how licenses are numbered).
    /// </summary>
    /// <param name="approval">Left out; null for none.</param>
    /// <param name="numberOf">The number of a signature's license, by its place in <see cref="CaseState.Approvals"/>.</param>
    public static IEnumerable<(IReadOnlyList<string> Lines, string License)> Others(
        CaseState state,
        Approval? approval,
        Func<int, string>? numberOf
    ) =>
        state
            .Approvals.Select(
                (a, i) =>
                    (
                        Approval: a,
                        License: numberOf is null ? $"the license of {LetterDraft.Day(a.On)}" : $"license {numberOf(i)}"
                    )
            )
            .Where(o => o.Approval != approval)
            .Select(o => (o.Approval.Ids(), o.License));

    /// <summary>"22-1".</summary>
    public static IReadOnlyList<string> Ids(this Approval approval) => [.. approval.Lines.Select(l => l.Line)];

    /// <summary>The amount approved of a line; null: as applied for.</summary>
    public static decimal? QuantityOf(this Approval approval, string line) =>
        approval.Grant.Quantities.TryGetValue(line, out var text) ? GrantFacts.Amount(text) : null;

    /// <summary>
    /// The last day on the license's face, and why: the day that was signed; where none was, the usual period from the license's own day,
    /// which is one year for what is controlled for short supply, firearms, and what 742.6(a)(6)(iii)(A) lists (750.7(g)).
    /// </summary>
    public static (DateOnly Last, string Why) Through(
        this Approval approval,
        CaseState state,
        ApplicationForm form,
        DateOnly issued
    )
    {
        if (approval.Grant.Through is { } signed)
        {
            return (signed, "");
        }

        var items = approval.Items(form).Select(i => i.Item.Classification).OfType<Classification>();
        var scarce = approval.Items(form).Any(i => ReasonsOf(state, i.Id).Contains("SS"));
        var ground = Validity.GroundOf(items, scarce, emergency: false);
        var period = ground == ValidityGround.Usual ? "four years" : "one year";
        return (Validity.Propose(issued, ground), $", the usual {period}");
    }

    /// <summary>
    /// Lines approved without a last day whose usual period cannot be said: controlled for regional stability, and the number alone does
    /// not tell whether 742.6(a)(6)(iii)(A) lists them.
    /// </summary>
    public static IReadOnlyList<string> WithoutPeriod(this Approval approval, CaseState state, ApplicationForm form) =>
        approval.Grant.Through is not null
            ? []
            :
            [
                .. approval
                    .Items(form)
                    .Where(i =>
                        i.Item.Classification is { } c
                        && Validity.IsListedChip(c) is null
                        && ReasonsOf(state, i.Id).Contains("RS")
                    )
                    .Select(i => i.Id),
            ];

    private static IEnumerable<(string Id, FormItem Item)> Items(this Approval approval, ApplicationForm form)
    {
        var lines = approval.Ids();
        return form.Items.Select((item, i) => (Id: FormBlocks.ItemId(i), Item: item)).Where(i => lines.Contains(i.Id));
    }

    private static IEnumerable<string> ReasonsOf(CaseState state, string line) =>
        (state.Submission?.Lines ?? []).Where(l => l.Id == line).SelectMany(l => l.Reasons);
}
