using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>What the office says beside the decision itself.</summary>
/// <param name="Modifications">
/// Modifications or restrictions that would allow reconsideration; empty says that none would. Null says nothing, which the letter
/// must not.
/// </param>
/// <param name="Withheld">
/// Lines whose considerations are not told, since that would not be consistent with national security and foreign policy.
/// </param>
public sealed record DenialFacts(IReadOnlyList<string>? Modifications, IReadOnlySet<string> Withheld);

/// <summary>Notice of intent to deny, with all that 750.6(a)(1) to (6) asks for, and the denial that follows.</summary>
public static class DenialLetters
{
    private const string Appeals = "750.6(b); 756.2(c)";

    /// <param name="state">A case with a decision in which a line is denied.</param>
    public static LetterWriting IntentToDeny(
        LetterFrame frame,
        CaseState state,
        ApplicationForm form,
        DenialFacts facts
    )
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(facts);
        LetterDraft draft = new(LetterKind.IntentToDeny, "Notice of intent to deny", frame);
        draft.Parties(form);
        var denied = Denied(state);
        draft.Need(denied.Count > 0, "the decision: no line is to be denied", "750.6(a)(1)");
        draft.Need(
            Day(state, "itd-noticed") is not { } on || on == frame.Dated,
            "the date of the notice that is on record, from which the days count",
            "750.6(b)"
        );
        var decision =
            $"We intend to deny your application for {LetterDraft.Lines(Ids(denied))}: {Items(form, denied)}.";
        draft.Section("Decision", new LetterParagraph(decision, "750.6(a)(1)"));
        Basis(draft, denied);
        Considerations(draft, denied, facts);
        Modifications(draft, facts);
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

        Answer(draft, frame, state);
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
        draft.Parties(form);
        var denied = Denied(state);
        draft.Need(denied.Count > 0, "the decision: no line is denied", "750.6(b)");
        var final = Day(state, "denial-final");
        var noticed = Day(state, "itd-noticed");
        draft.Need(noticed is not null, "the day of the notice of intent to deny", "750.6(b)");
        draft.Need(final is not null, "the day on which the denial became final", "750.6(b)");
        if (final is { } on && noticed is { } from)
        {
            draft.Section(
                "Decision",
                new LetterParagraph(
                    $"By our notice of {LetterDraft.Day(from)} we told you of our intent to deny your application for {LetterDraft.Lines(Ids(denied))}: {Items(form, denied)}. {Since(state)} The denial became final on {LetterDraft.Day(on)}.",
                    "750.6(b)"
                )
            );
            Basis(draft, denied);
            Considerations(draft, denied, facts);
            AppealRights(draft, Deadline(state, "appeal", on));
        }

        return draft.Done();
    }

    private static DateOnly? Day(CaseState state, string act) => state.Days.TryGetValue(act, out var day) ? day : null;

    private static string Since(CaseState state) =>
        state.Answer is null
            ? "You did not answer within 20 days, and you were not told that the decision had changed."
            : "Your answer did not change the decision.";

    private static void Basis(LetterDraft draft, IReadOnlyList<LineDecision> denied)
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
                        $"{LetterDraft.LinesFirst(Ids([.. g]))}: by statute, {g.Key.Statutory}; by regulation, {g.Key.Regulatory}.",
                        IsItem: true
                    )),
            ]
        );
    }

    private static void Considerations(LetterDraft draft, IReadOnlyList<LineDecision> denied, DenialFacts facts)
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
                        $"{LetterDraft.LinesFirst(Ids([.. g]))}: {(g.Key is { } told ? LetterDraft.Sentence(told) : "the considerations cannot be told in a way that is consistent with the national security and foreign policy of the United States.")}",
                        "750.6(a)(3)",
                        IsItem: true
                    )),
            ]
        );
    }

    private static void Modifications(LetterDraft draft, DenialFacts facts)
    {
        draft.Need(
            facts.Modifications is not null,
            "what modifications would allow us to reconsider, or that none would",
            "750.6(a)(4)"
        );
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

    private static void Answer(LetterDraft draft, LetterFrame frame, CaseState state)
    {
        var answer = Deadline(state, "itd-response", frame.Dated);
        var final = Deadline(state, "itd-final", frame.Dated);
        draft.Section(
            "Your answer, and when the denial becomes final",
            new LetterParagraph(
                $"You may answer within 20 days of the date of this notice, by {LetterDraft.Day(answer)}. If you do, we will tell you if the decision has changed.",
                "750.6(b)"
            ),
            new LetterParagraph(
                $"Unless you are so advised by the 45th day, {LetterDraft.Day(final)}, the denial becomes final on that day, without further notice.",
                "750.6(b)"
            )
        );
        AppealRights(draft, Deadline(state, "appeal", final), notYet: true);
    }

    private static void AppealRights(LetterDraft draft, DateOnly last, bool notYet = false)
    {
        var from = notYet ? "If the denial becomes final, you may appeal it" : "You may appeal the denial";
        draft.Section(
            "Appeal",
            new LetterParagraph(
                $"{from} to the Under Secretary for Industry and Security. The appeal must be received within 45 days of the final denial, by {LetterDraft.Day(last)}.",
                notYet ? $"750.6(a)(6); {Appeals}(1)" : $"{Appeals}(1)"
            ),
            new LetterParagraph(
                "It states in writing, in full and precisely, why the denial has a direct and adverse effect on you and should be reversed or modified. An informal hearing may be asked for in writing when the appeal is filed. An appeal does not suspend the denial unless a stay is granted.",
                "756.2(c)(2), (3), (e)"
            )
        );
    }

    /// <summary>The last day of a limit of the case's process, counted from a day; no stop is asked, since none stops these.</summary>
    private static DateOnly Deadline(CaseState state, string clock, DateOnly from) =>
        state.Process.ClockOf(clock).Read(from, null, [], from).Deadline
        ?? throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"'{clock}' has no last day from {from:yyyy-MM-dd}.")
        );

    private static List<LineDecision> Denied(CaseState state) =>
        [.. (state.Decision?.Lines ?? []).Where(l => l.Outcome == "deny")];

    private static List<string> Ids(IReadOnlyList<LineDecision> lines) => [.. lines.Select(l => l.Line)];

    /// <summary>"40 each of 2B350.g (Bellows-sealed valves)".</summary>
    private static string Items(ApplicationForm form, IReadOnlyList<LineDecision> lines) =>
        string.Join(
            "; ",
            form.Items.Select((item, i) => (Item: item, Id: FormBlocks.ItemId(i)))
                .Where(x => lines.Any(l => l.Line == x.Id))
                .Select(x => LineItems.Words(x.Item))
        );
}
