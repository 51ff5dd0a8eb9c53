using Licet.Core.Clocks;
using Licet.Core.Process;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>What the guards of rulings, answers and appeals ask: null where one holds, else a sentence.</summary>
internal static class AnswerGuards
{
    public static string? Try(Guard guard, CaseState state, Move move) =>
        guard.Code switch
        {
            "as-ruled" => AsRuled(state, move.Content as Decision ?? state.Decision),
            "reviews-the-case" => Unless(
                move.By.Agency is { } agency && state.Referrals.ContainsKey(agency),
                $"Only an agency that reviews the case may: {string.Join(", ", state.Referrals.Keys)}."
            ),
            "answer-stated" => Unless(
                move.Content is Answer a && Given.Said(a.Text),
                "Text: an answer says something."
            ),
            "answer-received" => Unless(state.Answer is not null, "No answer of the applicant is recorded."),
            "answer-accepted" => Unless(
                move.Content is AnswerRuling { Accepted: true } y && Given.Said(y.Reasons),
                "The answer is not accepted, or Reasons are not said."
            ),
            "answer-refused" => Unless(
                move.Content is AnswerRuling { Accepted: false } r && Given.Said(r.Reasons),
                "Reasons: an answer is set aside with reasons; one that is accepted begins another review."
            ),
            "appealable" => Unless(
                Adverse(state) && state.AppealFiled is null,
                state.AppealFiled is null
                    ? "Nothing was denied, returned or approved under conditions: there is nothing to appeal."
                    : "The decision is appealed already."
            ),
            "appeal-stated" => Unless(
                move.Content is AppealFiled f && Given.Said(f.Statement),
                "Statement: an appeal says why the action should be reversed or modified."
            ),
            "appeal-received" => Unless(
                state.AppealFiled is not null && state.Appeal is null,
                state.AppealFiled is null ? "No appeal is recorded." : "The appeal is decided: that is final."
            ),
            "appeal-timely" => Unless(Timely(state, move.On), "The appeal was received after the days were over."),
            "appeal-granted" => Unless(
                move.Content is AppealRuling { Granted: true } g && Given.Said(g.Reasons),
                "The appeal is not granted, or Reasons are not said."
            ),
            "appeal-refused" => Unless(
                move.Content is AppealRuling { Granted: false } n && Given.Said(n.Reasons),
                "The appeal is not refused, or Reasons are not said."
            ),
            "dissents" => BodyVotes.Dissents(state, move.By),
            "first-in-round" => Unless(
                !state.Acts.Any(a => a.Transition == move.Transition && a.Round == state.Round),
                "It is done already."
            ),
            "appeal-over" => Over(state, CaseClocks.Read(state, guard.Clock, move.On)),
            _ => ScreeningGuards.Try(guard, state, move),
        };

    /// <summary>
    /// Whether something was denied or approved under conditions, or the application returned: what a person may be adversely
    /// affected by. 756.2(a) has four exceptions, and none of them is a condition.
    /// </summary>
    internal static bool Adverse(CaseState state) =>
        state.Returned is not null
        || state.UnderConditions
        || state.Decision?.Lines.Any(l => l.Outcome == "deny") == true;

    /// <summary>Null for a case in which no body of a dispute ruled. What was approved before stays so, whatever is ruled of it.</summary>
    private static string? AsRuled(CaseState state, Decision? decision)
    {
        LineDecision? against = (decision?.Lines ?? []).FirstOrDefault(l =>
            state.Ruled?.OutcomeOf(l.Line) is { } ruled && ruled != l.Outcome && state.ApprovalOf(l.Line) is null
        );
        return against is null
            ? null
            : $"Line {against.Line}: the ruling that stands is '{state.Ruled!.OutcomeOf(against.Line)}', not '{against.Outcome}'.";
    }

    /// <summary>Received within a limit that an appeal ends.</summary>
    private static bool Timely(CaseState state, DateOnly on) =>
        CaseClocks.EndedBy(state, "appeal-filed").Any(c => CaseClocks.Read(state, c.Id, on)?.State == ClockState.Met);

    private static string? Over(CaseState state, ClockReading? reading) =>
        state is { AppealFiled: not null, Appeal: null } ? "An appeal is not decided."
        : !Adverse(state) || state.Appeal is not null ? null
        : Unless(reading?.State is not (ClockState.Running or ClockState.Stopped), "The applicant may still appeal.");
}
