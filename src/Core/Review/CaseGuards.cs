using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.Process;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>What each guard of <see cref="Guards"/> asks of a case and a move: null where it holds, else a sentence.</summary>
internal static class CaseGuards
{
    /// <summary>Why a ruling is refused that cites less than both bases, be it of an application or of a list.</summary>
    internal const string NoBases = "A ruling cites the statutory and the regulatory basis on which the body rests it.";

    /// <exception cref="InvalidOperationException">A guard without a meaning: the linter lets none through.</exception>
    public static string? Try(Guard guard, CaseState state, Move move) =>
        guard.Code switch
        {
            "form-complete" => move.Content is Submission form ? SubmissionFacts.Why(form) : Wrong("an application"),
            "certified" => Unless(move.Content is Submission { Certified: true }, "The certification is missing."),
            "determination-attached" => Unless(
                move.Content is Submission { Determination: { } digest } && Given.Said(digest),
                "No determination is attached."
            ),
            "no-blocking-deficiency" => Unless(
                move.Content is Intake { Deficiencies.IsEmpty: true },
                "There are deficiencies: return it unregistered, or have them mended."
            ),
            "deficiencies-listed" => Unless(
                move.Content is Intake { Deficiencies: { IsEmpty: false } named } && named.All(Given.Said),
                "Each deficiency is to be named."
            ),
            "delegated-authority" => Delegated(state),
            "has-referral" => Referral(state, move),
            "reason-and-remedy" => Unless(
                move.Content is Return r && Given.Said(r.Reason) && Given.Said(r.Remedy),
                "A return says why, and what to do."
            )
                ?? Unless(
                    state.Submission is null || state.OpenLines().Any(),
                    "Every line is approved and has its license: nothing is left to return."
                )
                ?? Unless(
                    !Given.IsCode(((Return)move.Content).Reason),
                    $"Reason: '{((Return)move.Content).Reason}' is a code: the applicant is told a sentence (750.4(a)(2))."
                ),
            "in-remit" => PositionGuards.InRemit(state, move, guard.Clock),
            "basis-for-denial" => Unless(
                move.Content is not Position { View: "deny" } p
                    || (Given.Said(p.Reasons) && Given.Said(p.Statutory) && Given.Said(p.Regulatory)),
                "A denial needs reasons, the statutory and the regulatory basis; without them it counts as no objection."
            ),
            "agency-clock-expired" => PositionGuards.Expired(state, move, guard.Clock),
            "all-positions" => Unless(
                !state.Referrals.IsEmpty && state.Referrals.Values.All(r => r.IsClosed),
                $"Without a position yet: {string.Join(", ", state.Referrals.Values.Where(r => !r.IsClosed).Select(r => r.Agency))}."
            ),
            "positions-agree" => Unless(Agree(state), "The positions conflict."),
            "positions-conflict" => Unless(!Agree(state), "The positions agree."),
            "ruling-stated" => Stated(state, move),
            "body-decided" => Unless(state.BodyDecision is not null, "The body has not decided."),
            "no-appeal-in-time" => Unless(AppealOver(state, move.On), "An agency may still appeal."),
            "appeal-in-time" => Unless(!AppealOver(state, move.On), "The days are over: the body's decision is final."),
            "bases-stated" => Unless(
                move.Content is Bases { Outcome: null } b && Given.Said(b.Statutory) && Given.Said(b.Regulatory),
                "An appeal cites the statutory and the regulatory basis, and brings no ruling."
            ),
            "every-line-decided" => CaseDuties.Incomplete(state, move.Content as Decision, move.On),
            "has-proposal" => Unless(
                state.Decision is not null && move.Content is Signature,
                "There is no proposal to sign, or the act is no signature."
            ) ?? SignedTwice(state, move),
            "not-the-proposer" => Unless(state.Proposer != move.By.Id, "Nobody signs an own proposal."),
            "never-proposed" => Unless(
                !state.Proposers.Contains(move.By.Id),
                "Who proposed in this round does not sign, though another proposed after."
            ),
            "no-denial" => Unless(!Denied(state), "A line is to be denied: give notice of intent first."),
            "some-denial" => Unless(Denied(state), "No line is to be denied."),
            "duties-met" => CaseDuties.Missing(state, move),
            "no-hold" => Unless(state.Holds.IsEmpty, $"Held: {string.Join(", ", state.Holds)}."),
            "all-or-nothing" => Unless(
                state.Submission is not { AllOrNothing: true } || AllAlike(state),
                "The applicant wants all lines or none: decide them alike."
            ),
            "bases-per-line" => CaseDuties.BasesOfDenials(state.Decision),
            "clock-over" => Unless(Passed(CaseClocks.Read(state, guard.Clock, move.On)), NotOver(state, guard.Clock)),
            "never-acted-in-case" => Unless(
                !state.Acts.Any(a => a.Person == move.By.Id && a.Kind != "appeal-ruling"),
                "Who acted in the case hears no appeal."
            ),
            "material-difference" => Unless(
                move.Content is Amendment { Material.IsEmpty: false },
                "No difference is material: the case goes on as it is."
            ),
            _ => AnswerGuards.Try(guard, state, move),
        };

    /// <summary>Agencies whose reasons for control a line has.</summary>
    internal static IEnumerable<string> Agencies(ProcessDefinition process, Line line) =>
        process.Agencies.Where(a => a.Reasons.Any(line.Reasons.Contains)).Select(a => a.Id);

    /// <summary>
    /// An agency that may review any application is left out by its own Delegation of Authority and by nothing else (750.3(b)(1)): that no
    /// reason for control is of its primary concern delegates nothing.
    /// </summary>
    private static string? Delegated(CaseState state)
    {
        foreach (Line line in state.Submission?.Lines ?? [])
        {
            HashSet<string> concerned = [.. Agencies(state.Process, line)];
            ReviewingAgency? left = state.Process.Agencies.FirstOrDefault(a =>
                (a.Any == true || concerned.Contains(a.Id))
                && !(state.Process.Delegations ?? []).Any(d => d.Agency == a.Id && d.Covers(line.Reasons))
            );
            if (left is not null)
            {
                string reasons = line.Reasons.IsEmpty ? Delegation.None : string.Join(", ", line.Reasons);
                return $"Line {line.Id} ({reasons}): no Delegation of Authority of '{left.Id}' covers it: refer it (750.3(b)(1)).";
            }
        }

        return Unless(state.Submission is not null, "There is no application.");
    }

    private static bool Agree(CaseState state)
    {
        // Silence and a conditional approval go with an approval; one denial that counts makes a conflict, unless all deny.
        bool anyDenies = state.Referrals.Values.Any(r => r.View == "deny");
        return !anyDenies || state.Referrals.Values.All(r => r.View == "deny");
    }

    private static string? Referral(CaseState state, Move move)
    {
        if (move.Content is not ReferralTo { Agencies: var asked } || asked.IsEmpty)
        {
            return "No agency is named.";
        }

        string? stranger = asked.FirstOrDefault(a => state.Process.Agencies.All(x => x.Id != a));
        if (stranger is not null)
        {
            return $"'{stranger}' is no agency of this process.";
        }

        List<string> left =
        [
            .. (state.Submission?.Lines ?? [])
                .SelectMany(l => Agencies(state.Process, l))
                .Distinct(StringComparer.Ordinal)
                .Where(a => !asked.Contains(a)),
        ];
        return left.Count == 0
            ? null
            : $"By their reasons for control the lines concern also: {string.Join(", ", left)}.";
    }

    /// <summary>One outcome, and lines of the application that are ruled otherwise.</summary>
    private static string? Stated(CaseState state, Move move)
    {
        if (move.Content is not Bases { Outcome: "approve" or "deny" } ruling)
        {
            return "The ruling is 'approve' or 'deny'.";
        }

        if (!Given.Said(ruling.Statutory) || !Given.Said(ruling.Regulatory))
        {
            return NoBases;
        }

        ImmutableArray<LineRuling> lines = ruling.Lines ?? [];
        LineRuling? wrong = lines.FirstOrDefault(l =>
            l.Outcome is not ("approve" or "deny")
            || (state.Submission?.Lines ?? []).All(x => x.Id != l.Line)
            || lines.Count(x => x.Line == l.Line) > 1
        );
        return wrong is null ? null : $"Lines: '{wrong.Line}' is no line, stands twice, or is not ruled on.";
    }

    private static bool AppealOver(CaseState state, DateOnly on)
    {
        string? clock = state.Process.StageOf(state.Stage).Appeal;
        return clock is null || Passed(CaseClocks.Read(state, clock, on));
    }

    /// <summary>A signature beside which the case stays where it is counts once for each person.</summary>
    private static string? SignedTwice(CaseState state, Move move) =>
        Unless(
            !state.Signers.Contains(move.By.Id)
                || !state.Process.Transitions.Any(t => t.Id == move.Transition && t.Target(state.Stage) == state.Stage),
            "You have signed this proposal: another person signs or decides."
        );

    private static bool AllAlike(CaseState state) =>
        (state.Decision?.Lines ?? [])
            .Select(l => l.Outcome)
            .Concat(state.Approvals.IsEmpty ? [] : ["approve"])
            .Distinct(StringComparer.Ordinal)
            .Count() < 2;

    private static string NotOver(CaseState state, string clock)
    {
        TimeLimit limit = state.Process.Clocks.Single(c => c.Id == clock);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"'{limit.Title}': the {limit.Limit} days are not over ({limit.Citation})."
        );
    }

    private static bool Denied(CaseState state) => state.Decision?.Lines.Any(l => l.Outcome == "deny") == true;

    internal static bool Passed(ClockReading? reading) => reading?.State is ClockState.Expired or ClockState.MetLate;

    internal static string Wrong(string what) => $"The act does not bring {what}.";
}
