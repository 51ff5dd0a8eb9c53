using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Review;

namespace Licet.Core.Precedents;

/// <summary>What became of the lines of a case, and what is proposed of those in review, as precedents are looked for.</summary>
public static class DecidedLines
{
    /// <summary>
    /// Lines that were approved, whose denial is final, or that were returned without action; each as it ended last. One that is open is not among
    /// them, nor is one that was not classified.
    /// </summary>
    /// <param name="form">The one that was submitted.</param>
    public static IEnumerable<DecidedLine> Of(CaseState state, ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        var denied = SignedDecision.FinalDay(state);
        var returned = SignedDecision.IsReturned(state) ? state.Last : null;
        foreach (var (id, item, line) in Lines(state, form))
        {
            var approval = state.Approvals.LastOrDefault(a => a.Lines.Any(l => l.Line == id));
            var decision = state.Decision?.Lines.FirstOrDefault(l => l.Line == id);
            (DateOnly On, string Outcome, string Reason)? ended =
                approval is not null ? (approval.On, "approve", approval.Lines.Single(l => l.Line == id).Rationale)
                : denied is { } final && decision is { Outcome: "deny" } ? (final, "deny", decision.Considerations)
                : returned is { } on ? (on, "return", state.Returned?.Reason ?? "")
                : null;
            if (ended is var (day, outcome, reason))
            {
                yield return new(
                    NumberOf(state),
                    id,
                    day,
                    outcome,
                    item.Classification!,
                    Parties(form),
                    form.UltimateConsignee?.Country ?? "",
                    form.EndUse ?? "",
                    line.Policy,
                    reason
                );
            }
        }
    }

    /// <summary>Lines of a case in review, with what is proposed of them.</summary>
    /// <inheritdoc cref="Of"/>
    public static IEnumerable<LineInReview> InReview(CaseState state, ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        return Lines(state, form)
            .Select(l => new LineInReview(
                l.Id,
                l.Item.Classification!,
                Parties(form),
                form.UltimateConsignee?.Country ?? "",
                form.EndUse ?? "",
                l.Line.Policy,
                state.Decision?.Lines.FirstOrDefault(d => d.Line == l.Id)?.Outcome
            ));
    }

    private static IEnumerable<(string Id, FormItem Item, Line Line)> Lines(CaseState state, ApplicationForm form) =>
        form
            .Items.Select((item, i) => (Id: FormBlocks.ItemId(i), Item: item))
            .Where(i => i.Item.Classification is not null)
            .Join(state.Submission?.Lines ?? [], i => i.Id, l => l.Id, (i, l) => (i.Id, i.Item, l));

    private static List<FormParty> Parties(ApplicationForm form) =>
        [.. FormParties.All(form).Where(p => p.Field is not ("applicant" or "licenseRecipient")).Select(p => p.Party)];

    private static string NumberOf(CaseState state) =>
        state.History[(state.History.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
