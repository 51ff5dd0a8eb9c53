using Licet.Core.Letters;
using Licet.Core.Review;

namespace Licet.Web.Features.Review;

/// <summary>The letters that go with an act, and what is asked for them.</summary>
/// <param name="Groups">Empty where the act says all of it.</param>
public sealed record ActLetters(IReadOnlyList<ActGroup> Groups, Func<TypedAct, LetterFacts> Read)
{
    /// <summary>Null for an act with which the applicant is not written to.</summary>
    public static ActLetters? Of(CaseState state, ActOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        IReadOnlyList<LetterKind> kinds = LettersOfActs.Of(state, offer.Id);
        return kinds.Count == 0 ? null
            : kinds.Contains(LetterKind.InformationAsked) ? Request(state)
            : kinds.Contains(LetterKind.ReturnedWithoutAction) ? Return()
            : kinds.Contains(LetterKind.IntentToDeny) ? Denial(state, modifications: true)
            : kinds.Contains(LetterKind.Denied) ? Denial(state, modifications: false)
            : new([], _ => new());
    }

    private static ActLetters Return() =>
        new(
            [
                new(
                    "The letter",
                    [
                        new("needless", "Why it is returned", ActFieldKind.Choice)
                        {
                            Options =
                            [
                                new("no", "There are deficiencies (750.4(a)(2))"),
                                new("yes", "A license is not required (750.4(c)(3))"),
                            ],
                        },
                    ]
                ),
            ],
            t => new(NoLicenseNeeded: t["needless"] == "yes")
        );

    private static ActLetters Request(CaseState state) =>
        new(
            [
                new(
                    "The letter, where the applicant is asked",
                    [
                        new(
                            "questions",
                            "What is asked",
                            ActFieldKind.Lines,
                            false,
                            "One a line; a block of the form may stand in front, as '21: What is made with it?'"
                        )
                        {
                            First = string.Join(
                                '\n',
                                InformationRequests.Wanted(state).Select(r => r.Wanted!.Value.Text)
                            ),
                        },
                        new("answerBy", "Answer by", ActFieldKind.Day, false, "The regulation sets no day"),
                    ]
                ),
            ],
            t => new(Asked: [.. t.Lines("questions").Select(Question)], AnswerBy: t.Day("answerBy"))
        );

    /// <summary>"22(j): Which one?", or a question alone.</summary>
    private static InformationAsked Question(string line) =>
        line.Split(':', 2) is [var block, var question] && Core.Applications.FormBlocks.All.Contains(block.Trim())
            ? new(question.Trim(), block.Trim(), "")
            : new(line, "", "");

    private static ActLetters Denial(CaseState state, bool modifications)
    {
        string[] denied = [.. (state.Decision?.Lines ?? []).Where(l => l.Outcome == "deny").Select(l => l.Line)];
        List<ActField> fields = [];
        if (modifications)
        {
            fields.Add(
                new(
                    "modifications",
                    "Modifications that would allow reconsideration",
                    ActFieldKind.Lines,
                    false,
                    "One a line; empty says that none would (750.6(a)(4))"
                )
            );
        }

        fields.Add(
            new(
                "withheld",
                "Lines whose considerations are not told",
                ActFieldKind.Ticks,
                false,
                "Where telling them would not be consistent with national security and foreign policy (750.6(a)(3))"
            )
            {
                Options = [.. denied.Select(l => new KeyValuePair<string, string>(l, $"Line {l}"))],
            }
        );
        return new(
            [new("The letter", fields)],
            t => new(Modifications: [.. t.Lines("modifications")], Withheld: t.Ticked("withheld"))
        );
    }
}
