using Licet.Core.Applications;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>Whether what is said beside a decision can be: lines, quantities, days, conditions and parties that there are.</summary>
internal static class ApprovalChecks
{
    /// <param name="decided">The day of the decision; null where there is none.</param>
    public static void Of(
        LetterDraft draft,
        (CaseState State, ApplicationForm Form) @case,
        ApprovalFacts facts,
        DateOnly? decided
    )
    {
        var approved = (@case.State.Decision?.Lines ?? []).Where(l => l.Outcome == "approve").Select(l => l.Line);
        Quantities(draft, @case.Form, facts, [.. approved]);
        Addressees(draft, @case.State, @case.Form, facts);
        var dated = draft.Dated;
        draft.Expect(
            decided is not { } on || dated >= on,
            "frame.dated",
            $"{LetterDraft.Day(dated)} is before the decision of {(decided is { } d ? LetterDraft.Day(d) : "")}",
            "750.7"
        );
        draft.Expect(
            facts.Through is not { } last || last >= dated,
            "through",
            $"{(facts.Through is { } t ? LetterDraft.Day(t) : "")} is before the license's own day, {LetterDraft.Day(dated)}",
            "750.7(g)"
        );
    }

    private static void Quantities(
        LetterDraft draft,
        ApplicationForm form,
        ApprovalFacts facts,
        IReadOnlyList<string> approved
    )
    {
        foreach (var (line, quantity) in facts.Quantities.OrderBy(q => q.Key, StringComparer.Ordinal))
        {
            var field = $"quantities[{line}]";
            var item = form.Items.Where((_, i) => FormBlocks.ItemId(i) == line && approved.Contains(line)).ToList();
            if (item.Count == 0)
            {
                draft.Expect(
                    false,
                    field,
                    $"'{line}' is no line that is approved; expected {Any(approved)}",
                    "750.7(a)"
                );
            }
            else if (item[0].Quantity is not { } asked)
            {
                draft.Expect(false, field, "no quantity was applied for on this line; expected none", "750.7(a)");
            }
            else
            {
                var said = ItemBlocks.Plain(quantity);
                draft.Expect(
                    quantity > 0 && quantity <= asked,
                    field,
                    $"{said}; expected more than 0 and at most the {ItemBlocks.Plain(asked)} applied for",
                    "750.7(a)"
                );
            }
        }
    }

    private static void Addressees(LetterDraft draft, CaseState state, ApplicationForm form, ApprovalFacts facts)
    {
        List<string> parties = [.. PartyBlocks.All(form).Select(p => p.Field)];
        foreach (var (key, party) in facts.Addressees.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var field = $"addressees[{key}]";
            draft.Expect(
                state.Conditions.ContainsKey(key),
                field,
                $"'{key}' is no condition of the case; expected {Any([.. state.Conditions.Keys])}",
                "750.7(a)(1)"
            );
            draft.Expect(
                parties.Contains(party),
                field,
                $"'{party}' is no party of the form; expected {Any(parties)}",
                "750.7(a)(1)"
            );
        }
    }

    private static string Any(IReadOnlyList<string> all) =>
        all.Count == 0 ? "none, since there is none" : string.Join(", ", all);
}
