using static Licet.Core.Review.CaseGuards;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>What the guards of agencies' positions, and of their silence, ask: null where one holds, else a sentence.</summary>
internal static class PositionGuards
{
    public static string? InRemit(CaseState state, Move move, string clock) =>
        move.Content is not Position position ? Wrong("a position")
        : position.Agency != move.By.Agency ? "A reviewer speaks for the own agency only."
        : !state.Referrals.TryGetValue(position.Agency, out Referral? referral) ? "The agency was not asked."
        : referral.Deemed ? $"The agency's days are over: {Deemed(state, clock)}."
        : Deems(state, clock) && Passed(CaseClocks.Agency(state, position.Agency, clock, move.On))
            ? "The agency's days are over: deemed no objection."
        : Deems(state, clock) && Passed(CaseClocks.Agency(state, position.Agency, clock, move.Recorded))
            ? "The agency's days were over when the position was recorded: deemed no objection."
        : position.View is not ("approve" or "approve-with-conditions" or "deny")
            ? $"'{position.View}' is no view: approve, approve-with-conditions or deny."
        : position is { View: "approve-with-conditions", Conditions.IsEmpty: true }
            ? "Conditions: an approval with conditions names one at least."
        : Conditions(position);

    /// <summary>A condition is quoted and dropped by its id, and printed on a license with text and section.</summary>
    private static string? Conditions(Position position)
    {
        ConditionText? blank = position.Conditions.FirstOrDefault(c =>
            !Given.Said(c.Id) || !Given.Said(c.Text) || !Given.Said(c.Citation)
        );
        string? twice = position
            .Conditions.GroupBy(c => c.Id, StringComparer.Ordinal)
            .FirstOrDefault(g => g.Count() > 1)
            ?.Key;
        return blank is not null
            ? $"Conditions: '{blank.Id}' lacks its id, text or citation."
            : Unless(twice is null, $"Conditions: '{twice}' stands twice.");
    }

    /// <summary>Whether silence is taken for no objection when the days are over; else a late position is one all the same.</summary>
    private static bool Deems(CaseState state, string clock) =>
        state.Process.Clocks.Single(c => c.Id == clock).Expiry == "deemed-no-objection";

    private static string Deemed(CaseState state, string clock) =>
        Deems(state, clock) ? "deemed no objection" : "the case goes on without its position";

    public static string? Expired(CaseState state, Move move, string clock) =>
        move.Content is not DeemedPosition { Agency: var agency } ? Wrong("an agency")
        : !state.Referrals.TryGetValue(agency, out Referral? referral) ? "The agency was not asked."
        : referral.IsClosed ? "The agency has a position."
        : Unless(
            Passed(CaseClocks.Agency(state, agency, clock, move.On)),
            "The agency's days are not over, or are stopped."
        );
}
