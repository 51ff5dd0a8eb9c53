using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>Returned without action: why, and what to do (750.4(a)(2), (c)(3)).</summary>
public static class ReturnLetter
{
    /// <param name="state">A case that was returned without action.</param>
    /// <param name="returned">What its return brought (transition 7).</param>
    /// <param name="noLicenseNeeded">A license is not required; else there are deficiencies.</param>
    /// <param name="numberOf">
    /// The number of the license of a signature that approved lines before, by its place in <see cref="CaseState.Approvals"/>; null: it is named
    /// by its day.
    /// </param>
    public static LetterWriting Write(
        LetterFrame frame,
        CaseState state,
        Return returned,
        bool noLicenseNeeded,
        Func<int, string>? numberOf = null
    )
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
            [
                new(Decided(state), "748.6(c)"),
                .. Granted
                    .Others(state, null, numberOf)
                    .Select(o => new LetterParagraph(
                        $"{LetterDraft.LinesFirst(o.Lines)} {(o.Lines.Count == 1 ? "stays" : "stay")} approved: {o.License} stands.",
                        "750.7(a)"
                    )),
                new(
                    noLicenseNeeded
                        ? $"A license is not required. {LetterDraft.Sentence(returned.Reason)}"
                        : $"There are deficiencies that we were not able to correct. {LetterDraft.Sentence(returned.Reason)}",
                    why
                ),
            ]
        );
        draft.Section("What to do", Remedy(frame, returned, noLicenseNeeded, why));
        return draft.Done();
    }

    /// <summary>Of the application, or where a line of it is approved of those that are not.</summary>
    private static string Decided(CaseState state)
    {
        if (state.Approvals.IsEmpty)
        {
            return "Your application is returned without action. It is neither approved nor denied.";
        }

        List<string> open = [.. state.OpenLines().Select(l => l.Id)];
        return open.Count == 1
            ? $"{LetterDraft.LinesFirst(open)} of your application is returned without action. It is neither approved nor denied."
            : $"{LetterDraft.LinesFirst(open)} of your application are returned without action. They are neither approved nor denied.";
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
