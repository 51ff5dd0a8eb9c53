using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>Returned without action: why, and what to do (750.4(a)(2), (c)(3)).</summary>
public static class ReturnLetter
{
    /// <param name="state">A case that was returned without action.</param>
    /// <param name="returned">What its return brought (transition 7).</param>
    /// <param name="noLicenseNeeded">A license is not required; else there are deficiencies.</param>
    public static LetterWriting Write(LetterFrame frame, CaseState state, Return returned, bool noLicenseNeeded)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(returned);
        var why = noLicenseNeeded ? "750.4(c)(3)" : "750.4(a)(2)";
        LetterDraft draft = new(LetterKind.ReturnedWithoutAction, "Application returned without action", frame);
        draft.Of(state);
        draft.Need(SignedDecision.IsReturned(state), "the return: the case was not returned without action", why);
        draft.Need(Given.Said(returned.Reason), noLicenseNeeded ? "the reason" : "the deficiencies", why);
        draft.Expect(
            !Given.IsCode(returned.Reason),
            "reason",
            $"'{returned.Reason}' is a code; expected a sentence",
            why
        );
        draft.Need(
            Given.Said(returned.Remedy),
            noLicenseNeeded ? "what the applicant may do instead" : "the action necessary to correct the deficiencies",
            why
        );
        draft.Section(
            "Decision",
            new LetterParagraph(
                "Your application is returned without action. It is neither approved nor denied.",
                "748.6(c)"
            ),
            new LetterParagraph(
                noLicenseNeeded
                    ? $"A license is not required. {LetterDraft.Sentence(returned.Reason)}"
                    : $"There are deficiencies that we were not able to correct. {LetterDraft.Sentence(returned.Reason)}",
                why
            )
        );
        draft.Section("What to do", Remedy(frame, returned, noLicenseNeeded, why));
        return draft.Done();
    }

    private static IEnumerable<LetterParagraph> Remedy(
        LetterFrame frame,
        Return returned,
        bool noLicenseNeeded,
        string why
    )
    {
        yield return new(LetterDraft.Sentence(returned.Remedy), why);
        if (!noLicenseNeeded)
        {
            yield return new(
                $"If you resubmit, complete a new application and state the control number {frame.ControlNumber} in Block 10 and in Block 24.",
                "748.4(g); Supp. 1 to part 748"
            );
            yield return new(
                "It will be treated as a new application when processing time is calculated.",
                "750.4(a)(2)"
            );
        }
    }
}
