using Licet.Core.Applications;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>What the office says beside the decision itself.</summary>
/// <param name="Modifications">
/// Modifications or restrictions that would allow reconsideration; empty says that none would. Null says nothing, which the letter
/// must not.
/// </param>
/// <param name="Withheld">
/// Denied lines ("22-1") whose considerations are not told, since that would not be consistent with national security and foreign
/// policy.
/// </param>
public sealed record DenialFacts(IReadOnlyList<string>? Modifications, IReadOnlySet<string> Withheld);

/// <summary>Notice of intent to deny, with all that 750.6(a)(1) to (6) asks for, and the denial that follows.</summary>
public static class DenialLetters
{
    /// <summary>The notice, once a second person has signed the decision (transition 16).</summary>
    /// <param name="state">A case whose signed decision denies a line.</param>
    public static LetterWriting IntentToDeny(
        LetterFrame frame,
        CaseState state,
        ApplicationForm form,
        DenialFacts facts
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        return Notice(frame, state, form, (facts, Preview: false));
    }

    /// <summary>What the notice would say of the proposal that stands: a draft, on its face and in its file's name.</summary>
    public static LetterWriting PreviewIntentToDeny(
        LetterFrame frame,
        CaseState state,
        ApplicationForm form,
        DenialFacts facts
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        return Notice(frame, state, form, (facts, Preview: true));
    }

    private static LetterWriting Notice(
        LetterFrame frame,
        CaseState state,
        ApplicationForm form,
        (DenialFacts Facts, bool Preview) what
    )
    {
        var (facts, preview) = what;
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(facts);
        LetterDraft draft = new(LetterKind.IntentToDeny, "Notice of intent to deny", frame, preview);
        draft.Of(state, form);
        draft.Behind(state);
        var denied = Denied(state);
        draft.Need(denied.Count > 0, "the decision: no line is to be denied", "750.6(a)(1)");
        if (!preview && SignedDecision.Of(state) is not null)
        {
            draft.Need(
                SignedDecision.NoticeDay(state) == frame.Dated,
                "the date of the notice that is on record, from which the days count",
                "750.6(b)"
            );
        }

        DenialGrounds.Withheld(draft, denied, facts);
        var decision =
            $"We intend to deny your application for {LetterDraft.Lines(Ids(denied))}: {Items(form, denied)}.";
        draft.Section("Decision", new LetterParagraph(decision, "750.6(a)(1)"));
        DenialGrounds.Basis(draft, denied);
        DenialGrounds.Considerations(draft, denied, facts);
        DenialGrounds.Modifications(draft, facts);
        draft.Need(
            frame.Representative is { } r && Given.Said(r.Name),
            "the name of a representative who can discuss the issues",
            "750.6(a)(5)"
        );
        if (frame.Representative is { } who)
        {
            draft.Section(
                "Whom to ask",
                new LetterParagraph($"You can discuss this decision with {LetterDraft.Reach(who)}.", "750.6(a)(5)")
            );
        }

        DenialDays.Answer(draft, frame, state);
        return draft.Done();
    }

    /// <summary>The denial, once it is final.</summary>
    public static LetterWriting Denial(LetterFrame frame, CaseState state, ApplicationForm form, DenialFacts facts)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(facts);
        LetterDraft draft = new(LetterKind.Denied, "Denial of a license application", frame);
        draft.Of(state, form);
        draft.Behind(state);
        var denied = Denied(state);
        draft.Need(denied.Count > 0, "the decision: no line is denied", "750.6(b)");
        DenialGrounds.Withheld(draft, denied, facts);
        var final = SignedDecision.FinalDay(state);
        var noticed = SignedDecision.NoticeDay(state);
        draft.Need(noticed is not null, "the day of the notice of intent to deny", "750.6(b)");
        draft.Need(final is not null, "the day on which the denial became final", "750.6(b)");
        if (final is { } on && noticed is { } from)
        {
            draft.Expect(
                frame.Dated >= on,
                "frame.dated",
                $"{LetterDraft.Day(frame.Dated)} is before the denial became final on {LetterDraft.Day(on)}",
                "750.6(b)"
            );
            draft.Section(
                "Decision",
                new LetterParagraph(
                    $"By our notice of {LetterDraft.Day(from)} we told you of our intent to deny your application for {LetterDraft.Lines(Ids(denied))}: {Items(form, denied)}. {Since(state)} The denial became final on {LetterDraft.Day(on)}.",
                    "750.6(b)"
                )
            );
            DenialGrounds.Basis(draft, denied);
            DenialGrounds.Considerations(draft, denied, facts);
            var sent = SignedDecision.DenialNoticed(state);
            draft.Expect(
                sent is null || frame.Dated == sent,
                "frame.dated",
                $"{LetterDraft.Day(frame.Dated)} is not the day of the notice on record, {LetterDraft.Day(sent ?? on)}",
                "756.2(c)(1)"
            );
            DenialDays.AppealRights(
                draft,
                DenialDays.Deadline(state, "appeal", on),
                noticed: DenialDays.Deadline(state, "appeal", frame.Dated)
            );
        }

        return draft.Done();
    }

    /// <summary>What became of the answer, as the record has it: received in time, received late, or not at all.</summary>
    private static string Since(CaseState state)
    {
        const string untold = "and you were not told that the decision had changed.";
        return state switch
        {
            { Answered: not { } } => $"You did not answer within 20 days, {untold}",
            { AnswerRuling: not null } =>
                $"Your answer of {LetterDraft.Day(state.Answered.Value)} did not change the decision.",
            { Answered: { } on } => on
            > DenialDays.Deadline(state, "itd-response", SignedDecision.NoticeDay(state) ?? on)
                ? $"Your answer was received on {LetterDraft.Day(on)}, after the 20 days, {untold}"
                : $"Your answer was received on {LetterDraft.Day(on)}, {untold}",
        };
    }

    private static List<LineDecision> Denied(CaseState state) =>
        [.. (state.Decision?.Lines ?? []).Where(l => l.Outcome == "deny")];

    internal static List<string> Ids(IReadOnlyList<LineDecision> lines) => [.. lines.Select(l => l.Line)];

    /// <summary>"40 each of 2B350.g (Bellows-sealed valves)".</summary>
    private static string Items(ApplicationForm form, IReadOnlyList<LineDecision> lines) =>
        string.Join(
            "; ",
            form.Items.Select((item, i) => (Item: item, Id: FormBlocks.ItemId(i)))
                .Where(x => lines.Any(l => l.Line == x.Id))
                .Select(x => LineItems.Words(x.Item))
        );
}
