using Licet.Core.Clocks;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Web.Features.Review;

/// <summary>What a person says in letters beside what the act itself says.</summary>
/// <param name="Asked">Of a request for information: its questions.</param>
/// <param name="AnswerBy">Of the same: the day that the office sets; null where it sets none.</param>
/// <param name="NoLicenseNeeded">Of a return: no license is required; else there are deficiencies.</param>
/// <param name="Modifications">
/// Of an intent to deny: modifications that would allow reconsideration; empty says that none would, null says nothing, which the letter must
/// not.
/// </param>
/// <param name="Withheld">Denied lines whose considerations are not told (750.6(a)(3)).</param>
public sealed record LetterFacts(
    IReadOnlyList<InformationAsked>? Asked = null,
    DateOnly? AnswerBy = null,
    bool NoLicenseNeeded = false,
    IReadOnlyList<string>? Modifications = null,
    IReadOnlyList<string>? Withheld = null
)
{
    public DenialFacts Denial => new(Modifications, (Withheld ?? []).ToHashSet(StringComparer.Ordinal));
}

/// <summary>The letters that go with an act, and what is asked for them.</summary>
/// <param name="Groups">Empty where the act says all of it.</param>
public sealed record ActLetters(IReadOnlyList<ActGroup> Groups, Func<TypedAct, LetterFacts> Read)
{
    /// <summary>The marks of <c>us-ear</c> with which the applicant is written to.</summary>
    private static readonly string[] s_told = ["license-issued", "itd-noticed", "denial-noticed"];

    /// <summary>Letters are those of the EAR: in a case of another process nobody is written to by Licet.</summary>
    public static bool AreOf(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Citation.StartsWith("15 CFR", StringComparison.Ordinal);
    }

    /// <summary>Null for an act with which the applicant is not written to.</summary>
    public static ActLetters? Of(CaseState state, ActOffer offer)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(offer);
        if (!AreOf(state.Process))
        {
            return null;
        }

        if (offer.Beside)
        {
            return offer.Id == "stop-began" ? Request() : null;
        }

        Transition transition = state.Process.Transitions.Single(t => t.Id == offer.Id);
        if (transition.Content == "return")
        {
            return new(
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
        }

        string[] marks = [.. Marks(transition)];
        return marks.Contains("itd-noticed") ? Denial(state, modifications: true)
            : marks.Contains("denial-noticed") ? Denial(state, modifications: false)
            : marks.Intersect(s_told).Any() ? new([], _ => new())
            : null;
    }

    internal static IEnumerable<string> Marks(Transition transition) =>
        (transition.Marks ?? []).Concat(transition.ApprovalMarks ?? []);

    private static ActLetters Request() =>
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
                        ),
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
