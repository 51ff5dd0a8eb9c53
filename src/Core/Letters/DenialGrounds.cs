using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>Why lines are denied, and what would change it: 750.6(a)(2) to (4).</summary>
internal static class DenialGrounds
{
    public static void Withheld(LetterDraft draft, IReadOnlyList<LineDecision> denied, DenialFacts facts)
    {
        foreach (var line in facts.Withheld.Where(w => !denied.Any(d => d.Line == w)).Order(StringComparer.Ordinal))
        {
            draft.Expect(
                false,
                "withheld",
                $"'{line}' is no line that is denied; expected {LetterDraft.Lines(DenialLetters.Ids(denied))}",
                "750.6(a)(3)"
            );
        }
    }

    public static void Basis(LetterDraft draft, IReadOnlyList<LineDecision> denied)
    {
        foreach (var line in denied)
        {
            draft.Need(Given.Said(line.Statutory), $"the statutory basis of line {line.Line}", "750.6(a)(2)");
            draft.Need(Given.Said(line.Regulatory), $"the regulatory basis of line {line.Line}", "750.6(a)(2)");
        }

        draft.Section(
            "Basis in law",
            [
                new("The denial rests on:", "750.6(a)(2)"),
                .. denied
                    .GroupBy(l => (l.Statutory, l.Regulatory))
                    .Select(g => new LetterParagraph(
                        $"{LetterDraft.LinesFirst(DenialLetters.Ids([.. g]))}: by statute, {g.Key.Statutory}; by regulation, {g.Key.Regulatory}.",
                        IsItem: true
                    )),
            ]
        );
    }

    public static void Considerations(LetterDraft draft, IReadOnlyList<LineDecision> denied, DenialFacts facts)
    {
        foreach (var line in denied.Where(l => !facts.Withheld.Contains(l.Line)))
        {
            draft.Need(
                Given.Said(line.Considerations),
                $"the specific considerations of line {line.Line}, or that they are withheld",
                "750.6(a)(3)"
            );
        }

        draft.Section(
            "What led to it",
            [
                .. denied
                    .GroupBy(l => facts.Withheld.Contains(l.Line) ? null : l.Considerations)
                    .Select(g => new LetterParagraph(
                        $"{LetterDraft.LinesFirst(DenialLetters.Ids([.. g]))}: {(g.Key is { } told ? LetterDraft.Sentence(told) : "The considerations cannot be told in a way that is consistent with the national security and foreign policy of the United States.")}",
                        "750.6(a)(3)",
                        IsItem: true
                    )),
            ]
        );
    }

    public static void Modifications(LetterDraft draft, DenialFacts facts)
    {
        draft.Need(
            facts.Modifications is not null,
            "what modifications would allow us to reconsider, or that none would",
            "750.6(a)(4)"
        );
        for (var i = 0; i < (facts.Modifications?.Count ?? 0); i++)
        {
            draft.Expect(
                Given.Said(facts.Modifications![i]),
                FormattableString.Invariant($"modifications[{i}]"),
                "says nothing; expected the modification or restriction, or an empty list where none would do",
                "750.6(a)(4)"
            );
        }

        const string heading = "What would allow us to reconsider";
        if (facts.Modifications is { Count: > 0 } some)
        {
            draft.Section(
                heading,
                [
                    new("We would reconsider the application with these modifications or restrictions:", "750.6(a)(4)"),
                    .. some.Select(m => new LetterParagraph(LetterDraft.Sentence(m), IsItem: true)),
                ]
            );
        }
        else
        {
            draft.Section(
                heading,
                new LetterParagraph("We know of no modification or restriction that would.", "750.6(a)(4)")
            );
        }
    }
}
