using Licet.Core.Applications;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>What an office says in letters beside what the act itself says.</summary>
/// <param name="Asked">Of a request for information: its questions.</param>
/// <param name="AnswerBy">Of the same: the day that the office sets; null where it sets none.</param>
/// <param name="NoLicenseNeeded">Of a return: no license is required; else there are deficiencies.</param>
/// <param name="Modifications">See <see cref="DenialFacts"/>.</param>
/// <param name="Withheld">See <see cref="DenialFacts"/>; null for none.</param>
public sealed record LetterFacts(
    IReadOnlyList<InformationAsked>? Asked = null,
    DateOnly? AnswerBy = null,
    bool NoLicenseNeeded = false,
    IReadOnlyList<string>? Modifications = null,
    IReadOnlyList<string>? Withheld = null
)
{
    internal DenialFacts Denial => new(Modifications, (Withheld ?? []).ToHashSet(StringComparer.Ordinal));
}

/// <summary>
/// Which acts the applicant is told of by a letter, and those letters: information that is asked for (750.4(b)(1)), a return without action
/// (750.4(a)(2)), a license (750.7), an intent to deny (750.6(a)), the notice of a final denial (756.2(c)(1)).
/// </summary>
public static class LettersOfActs
{
    private const string Issued = "license-issued";

    /// <param name="act">Id of a transition, or a kind of what stands beside the stage.</param>
    /// <param name="content">What the act brings; null: whatever it may bring.</param>
    /// <returns>In the order in which they are written; none for an act that tells nothing, and in a process of another law.</returns>
    public static IReadOnlyList<LetterKind> Of(CaseState before, string act, Content? content = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        if (!LetterDraft.AreOf(before.Process))
        {
            return [];
        }

        if (AsideKinds.All.Contains(act))
        {
            return act == "stop-began" && (content is not StopBegan began || InformationRequests.IsOne(began.Reason))
                ? [LetterKind.InformationAsked]
                : [];
        }

        if (before.Process.Transitions.FirstOrDefault(t => t.Id == act) is not { } transition)
        {
            return [];
        }

        string[] marks = [.. (transition.Marks ?? []).Concat(transition.ApprovalMarks ?? [])];
        List<LetterKind> kinds = [];
        if (transition.Content == "return")
        {
            kinds.Add(LetterKind.ReturnedWithoutAction);
        }

        if (marks.Contains(Issued) && Granted.Proposed(before, default).Lines.Length > 0)
        {
            kinds.Add(LetterKind.Approved);
        }

        if (marks.Contains(SignedDecision.Noticed))
        {
            kinds.Add(LetterKind.IntentToDeny);
        }

        if (marks.Contains(SignedDecision.DenialNotice))
        {
            kinds.Add(LetterKind.Denied);
        }

        return kinds;
    }

    /// <summary>Each writes one letter from the case as it stands after the act.</summary>
    /// <param name="before">The case before the act.</param>
    /// <param name="act">Id of a transition, or a kind of what stands beside the stage.</param>
    /// <param name="around">The form that was submitted, and the frame, dated as the act.</param>
    public static IReadOnlyList<Func<CaseState, LetterWriting>> Write(
        CaseState before,
        string act,
        Content content,
        LetterFacts facts,
        (ApplicationForm Form, LetterFrame Frame) around
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(facts);
        (ApplicationForm form, LetterFrame frame) = around;
        int which = before.Approvals.Length;
        string office = OfficeOf(frame);
        return
        [
            .. Of(before, act, content)
                .Select<LetterKind, Func<CaseState, LetterWriting>>(kind =>
                    kind switch
                    {
                        LetterKind.InformationAsked => after =>
                            InformationLetter.Write(frame, after, facts.Asked ?? [], facts.AnswerBy),
                        LetterKind.ReturnedWithoutAction => after =>
                            ReturnLetter.Write(
                                frame,
                                after,
                                (Return)content,
                                facts.NoLicenseNeeded,
                                i => GrantedLicense.NumberOf(after, i)
                            ),
                        LetterKind.Approved => after =>
                            GrantedLicense.Of(after, form, which, office).Lacks is { } lacks
                                ? new LetterWriting.Lacking([lacks])
                                : ApprovalLetter.Write(
                                    frame,
                                    after,
                                    form,
                                    GrantedLicense.NumberOf(after, which),
                                    which,
                                    i => GrantedLicense.NumberOf(after, i)
                                ),
                        LetterKind.IntentToDeny => after =>
                            DenialLetters.IntentToDeny(frame, after, form, facts.Denial),
                        _ => after => DenialLetters.Denial(frame, after, form, facts.Denial),
                    }
                ),
        ];
    }

    /// <summary>
    /// What the license that a proposal approves lines for would lack, as far as the form tells: nobody is asked to sign what the signature would
    /// refuse. Null for nothing, where none is approved, and in a process of another law.
    /// </summary>
    /// <param name="proposed">The case with the proposal, which is not signed.</param>
    /// <param name="around">The form that was submitted, and the frame, dated as the proposal.</param>
    public static LackingElement? LackedBy(CaseState proposed, (ApplicationForm Form, LetterFrame Frame) around)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        (ApplicationForm form, LetterFrame frame) = around;
        if (!LetterDraft.AreOf(proposed.Process) || Granted.Proposed(proposed, frame.Dated).Lines.IsEmpty)
        {
            return null;
        }

        return ApprovalLetter.Preview(frame, proposed, form) is LetterWriting.Lacking { Elements: [var first, ..] }
            ? first
            : GrantedLicense.OfProposal(proposed, form, frame.Dated, OfficeOf(frame)).Lacks;
    }

    private static string OfficeOf(LetterFrame frame) => frame.Office is [var office, ..] ? office : "";
}
