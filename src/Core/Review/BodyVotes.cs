using Licet.Core.Clocks;
using Licet.Core.Process;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>
/// How bodies decide on an application by the votes of the agencies that review it and of who presides (750.4(f)(2), (3)), and which
/// agency dissents from what they decided.
/// </summary>
internal static class BodyVotes
{
    /// <summary>
    /// Null where the ruling has the majority on every line. All members count while one may still vote; afterwards those who voted,
    /// and a tie goes to the side of who presides (DESIGN: 750.4(f) and E.O. 12981 are silent).
    /// </summary>
    public static string? Ruling(CaseState state, Bases ruling, VoteRule rule, DateOnly on)
    {
        List<string> silent = [.. state.Referrals.Keys.Where(a => !state.Votes.ContainsKey(a))];
        bool over = rule.Clock is { } clock && CaseClocks.Read(state, clock, on)?.State == ClockState.Expired;
        bool waits = silent.Count > 0 && !over;
        foreach (Line line in state.Submission?.Lines ?? [])
        {
            string outcome = ruling.OutcomeOf(line.Id)!;
            int with = 1 + state.Votes.Keys.Count(a => Voted(state, a, line.Id) == outcome);
            int cast = 1 + state.Votes.Keys.Count(a => Voted(state, a, line.Id) is not null);
            if (2 * with > state.Referrals.Count + 1 || (!waits && 2 * with >= cast))
            {
                continue;
            }

            return waits
                ? $"Line {line.Id}: there is no majority for '{outcome}' yet; without a vote: {string.Join(", ", silent)} ({rule.Citation})."
                : $"Line {line.Id}: the majority is not for '{outcome}' ({rule.Citation}).";
        }

        return null;
    }

    /// <summary>Whether the agency of who moves voted, or where no vote is taken recommended, otherwise than was ruled on a line.</summary>
    public static string? Dissents(CaseState state, Person by)
    {
        if (by.Agency is not { } agency || state.BodyDecision is not { } ruling)
        {
            return "Only an agency may, and against a ruling.";
        }

        bool votes = state.Process.VoteOf(state.Stage, VoteRules.Application) is { Rule: not "alone" };
        bool dissents = (state.Submission?.Lines ?? []).Any(l =>
            (votes ? Voted(state, agency, l.Id) : Recommended(state, agency)) is { } own
            && own != ruling.OutcomeOf(l.Id)
        );
        return Unless(
            dissents || (!votes && LostCondition(state, agency)),
            $"'{agency}' does not dissent from the ruling: only an agency that does may appeal it."
        );
    }

    /// <summary>"approve" or "deny"; null where it abstained or did not vote.</summary>
    private static string? Voted(CaseState state, string agency, string line) =>
        !state.Votes.TryGetValue(agency, out string? vote) ? null
        : state.VotesByLine.GetValueOrDefault(agency) is { IsDefault: false } lines
        && lines.FirstOrDefault(l => l.Line == line) is { } own
            ? own.Outcome
        : vote == "for" ? "approve"
        : vote == "against" ? "deny"
        : null;

    /// <summary>Silence is no objection to what is decided (750.4(e)).</summary>
    private static string? Recommended(CaseState state, string agency) =>
        state.Referrals.GetValueOrDefault(agency)?.View is { } view and not "no-objection" ? view : null;

    /// <summary>It recommended approval under a condition that a ruling dropped.</summary>
    private static bool LostCondition(CaseState state, string agency) =>
        state
            .Referrals.GetValueOrDefault(agency)
            ?.Position?.Conditions.Any(c => !state.Conditions.ContainsKey($"{agency}/{c.Id}")) == true;
}
