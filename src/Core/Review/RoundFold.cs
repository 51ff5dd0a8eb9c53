using System.Collections.Immutable;

namespace Licet.Core.Review;

/// <summary>What another round of a case keeps and what begins anew.</summary>
internal static class RoundFold
{
    /// <summary>Nothing proposed, signed, ruled, answered or appealed before counts for another decision.</summary>
    public static CaseState Anew(CaseState state) =>
        state with
        {
            Round = state.Round + 1,
            Decision = null,
            Proposer = null,
            Proposers = state.Proposers.Clear(),
            Signers = state.Signers.Clear(),
            Ruled = null,
            Answer = null,
            Answered = null,
            Supplemented = null,
            AnswerRuling = null,
            AppealFiled = null,
            Appealed = null,
            Appeal = null,
            Returned = null,
        };

    /// <summary>The same, and every agency is asked anew.</summary>
    public static CaseState Referred(CaseState state, DateOnly on) =>
        Anew(state) with
        {
            Referrals = state.Referrals.ToImmutableSortedDictionary(
                r => r.Key,
                r => new Referral(r.Key, on, null, Deemed: false),
                StringComparer.Ordinal
            ),
        };
}
