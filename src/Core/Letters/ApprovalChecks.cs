using Licet.Core.Applications;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>Whether what was signed fits the form and the day of the letter: quantities, parties, days.</summary>
internal static class ApprovalChecks
{
    /// <param name="through">The last day on the face.</param>
    public static void Of(LetterDraft draft, ApplicationForm form, Approval granted, DateOnly through)
    {
        foreach (var (line, _) in granted.Grant.Quantities)
        {
            var item = form.Items.Where((_, i) => FormBlocks.ItemId(i) == line).FirstOrDefault();
            draft.Expect(
                item?.Quantity is { } asked && granted.QuantityOf(line) <= asked,
                $"grant.quantities[{line}]",
                $"{granted.Grant.Quantities[line]} is signed, and {(item?.Quantity is { } q ? ItemBlocks.Plain(q) : "no quantity")} was applied for",
                "750.7(a)"
            );
            draft.Expect(
                item is not { UnitPrice: null, TotalPrice: not null },
                $"grant.quantities[{line}]",
                "the form has no unit price: what the smaller quantity is worth cannot be said",
                "750.7(f)"
            );
        }

        List<string> parties = [.. FormParties.All(form).Select(p => p.Field)];
        foreach (var (condition, party) in granted.Grant.Bound.Where(b => granted.Conditions.ContainsKey(b.Key)))
        {
            draft.Expect(
                parties.Contains(party),
                $"grant.bound[{condition}]",
                $"'{party}' is no party of the form; expected {string.Join(", ", parties)}",
                "750.7(a)(1)"
            );
        }

        var dated = draft.Dated;
        draft.Expect(
            dated >= granted.On,
            "frame.dated",
            $"{LetterDraft.Day(dated)} is before the decision of {LetterDraft.Day(granted.On)}",
            "750.7"
        );
        draft.Expect(
            through >= dated,
            "grant.through",
            $"{LetterDraft.Day(through)} is before the license's own day, {LetterDraft.Day(dated)}",
            "750.7(g)"
        );
    }
}
