using Licet.Core.Applications;
using Licet.Core.Clocks;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>One thing asked of the applicant.</summary>
/// <param name="Block">Block of the form it concerns ("22(j)", "24"); empty for none.</param>
/// <param name="Citation">The section that asks for it; empty for none.</param>
public sealed record InformationAsked(string Question, string Block, string Citation);

/// <summary>A request for information: the days until the answer are not counted (750.4(b)(1)).</summary>
public static class InformationLetter
{
    /// <summary>The clock of 750.4(a)(1).</summary>
    private const string Total = "total";

    /// <param name="state">A case that waits for the applicant: its stop says from when on no day is counted.</param>
    /// <param name="answerBy">A day the office sets, after that of the letter; null where it sets none. The regulation sets none.</param>
    public static LetterWriting Write(
        LetterFrame frame,
        CaseState state,
        IReadOnlyList<InformationAsked> asked,
        DateOnly? answerBy
    )
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(asked);
        LetterDraft draft = new(LetterKind.InformationAsked, "Request for information", frame);
        draft.Of(state);
        var from = Asked(state, frame.Dated);
        draft.Need(
            from is not null,
            "the request on record: no stop for the applicant's answer is open",
            "750.4(b)(1)"
        );
        draft.Need(asked.Count > 0, "what is asked", "750.4(c)(1)");
        draft.Need(asked.All(a => Given.Said(a.Question)), "the words of a question", "750.4(c)(1)");
        draft.Need(frame.Representative is not null, "the name of who takes the answer", "750.4(c)(1)");
        for (var i = 0; i < asked.Count; i++)
        {
            draft.Expect(
                asked[i].Block.Length == 0 || FormBlocks.All.Contains(asked[i].Block),
                FormattableString.Invariant($"asked[{i}].block"),
                $"'{asked[i].Block}'; expected a block of the form, as 21 or 22(j), or nothing",
                "Supp. 1 to part 748"
            );
        }

        draft.Expect(
            answerBy is not { } last || last > frame.Dated,
            "answerBy",
            $"{(answerBy is { } set ? LetterDraft.Day(set) : "")} is not after the letter of {LetterDraft.Day(frame.Dated)}; expected a later day",
            "DESIGN"
        );
        draft.Section(
            "What we need",
            [
                new("To continue the review of your application we need the following:", "750.4(c)(1)"),
                .. asked.Select(Item),
            ]
        );
        draft.Section(
            "What it does to the time",
            [
                Time(state, frame.Dated, from ?? frame.Dated),
                .. answerBy is { } by
                    ?
                    [
                        new LetterParagraph(
                            $"Please answer by {LetterDraft.Day(by)}. If we cannot go on without the answer, the application will be returned without action.",
                            "750.4(a)(2)"
                        ),
                    ]
                    : (LetterParagraph[])[],
            ]
        );
        if (frame.Representative is { } who)
        {
            draft.Section(
                "Whom to ask",
                new LetterParagraph(
                    $"Please quote the control number. You can reach {LetterDraft.Reach(who)}.",
                    "748.6(b)"
                )
            );
        }

        LetterWriting writing = draft.Done();
        return writing is LetterWriting.Written written
            ? new LetterWriting.Written(written.Letter with { AnswerBy = answerBy })
            : writing;
    }

    /// <summary>What the wait does to the days: a reviewing agency's request that came late stops none (750.4(d)(1)).</summary>
    private static LetterParagraph Time(CaseState state, DateOnly on, DateOnly from)
    {
        var finding =
            Open(state, on) is { } open && state.Process.Clocks.Any(c => c.Id == Total)
                ? CaseClocks.Read(state, Total, on)?.Stops.FirstOrDefault(f => f.Stop.Id == open.Id)
                : null;
        return finding is { Stops: false }
            ? new(
                "The days until we receive your complete answer are counted in the 90 days for the review: the request did not come in the time in which it would stop them.",
                finding.Citation
            )
            : new(
                $"The days after {LetterDraft.Day(from)} through the day on which we receive your complete answer are not counted in the 90 days for the review.",
                "750.4(b)(1)"
            );
    }

    /// <summary>The day of the request for which the case waits on a day: by the authority, or for a reviewing agency (750.4(d)(1)).</summary>
    private static DateOnly? Asked(CaseState state, DateOnly on) => Open(state, on)?.Held.After;

    private static Stop? Open(CaseState state, DateOnly on) =>
        state.Stops.LastOrDefault(s => InformationRequests.IsOpen(s, on));

    private static LetterParagraph Item(InformationAsked asked) =>
        new(
            asked.Block.Length > 0
                ? $"Block {asked.Block}: {LetterDraft.Sentence(asked.Question)}"
                : LetterDraft.Sentence(asked.Question),
            asked.Citation,
            IsItem: true
        );
}
