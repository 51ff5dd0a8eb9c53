using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>What an event makes of a case. Never refuses: what was recorded has happened.</summary>
public static class CaseFold
{
    public static CaseState Apply(CaseState state, CaseEvent e)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(e);
        CaseState next = state with
        {
            Stage = e.To,
            Sequence = state.Sequence + 1,
            Acts = state.Acts.Add(
                new Act(
                    state.Sequence + 1,
                    e.Transition,
                    e.Content.Kind,
                    e.Person,
                    RoleOf(state, e),
                    e.Agency,
                    e.On,
                    state.Round
                )
            ),
            Last = state.Last is { } last && last > e.On ? last : e.On,
            BodyDecision = DecisionOf(state, e),
            Ruled = e.Content is Bases { Outcome: not null } ruling ? ruling : state.Ruled,
            Votes = e.To == state.Stage ? state.Votes : state.Votes.Clear(),
            VotesByLine = e.To == state.Stage ? state.VotesByLine : state.VotesByLine.Clear(),
            Postponing = e.To == state.Stage ? state.Postponing : state.Postponing.Clear(),
        };
        next = Approved(state, Take(next, e), e);
        if (state.Process.Transitions.FirstOrDefault(t => t.Id == e.Transition) is { } transition)
        {
            ImmutableArray<string> marks = MarksOf(state, transition, next.Approvals.Length > state.Approvals.Length);
            DateOnly day = DayOf(state, transition, e.On);
            next = StopFold.Marked(Marked(next, marks, day), marks, day);
        }
        else if (e.Content is StopBegan b && state.Process.Stops.FirstOrDefault(s => s.Reason == b.Reason) is { } stop)
        {
            next = Marked(next, stop.Marks ?? [], e.On);
        }

        return next.IsOver ? StopFold.Over(next, e.On) : next;
    }

    /// <summary>What a signature marks because it approves lines it does not mark where it approves none anew.</summary>
    private static ImmutableArray<string> MarksOf(CaseState state, Transition transition, bool approves) =>
        approves ? [.. transition.Marks ?? [], .. transition.ApprovalMarks ?? []]
        : transition.Content == "signature"
            ?
            [
                .. (transition.Marks ?? []).Except(
                    state.Process.Transitions.SelectMany(t => t.ApprovalMarks ?? []),
                    StringComparer.Ordinal
                ),
            ]
        : transition.Marks ?? [];

    private static CaseState Marked(CaseState state, ImmutableArray<string> marks, DateOnly day) =>
        marks.Aggregate(state, (s, act) => s with { Marks = s.Marks.Add(new Mark(act, day, s.Sequence)) });

    /// <summary>
    /// A signature that leads on approves lines for good, under the conditions that stand. Those approved before are not approved anew,
    /// whatever was proposed of them: they have their license. Where none is left to decide, what stands is under the conditions that stand.
    /// </summary>
    private static CaseState Approved(CaseState before, CaseState after, CaseEvent e)
    {
        if (e.Content is not Signature || e.To == before.Stage || before.Decision is not { } decision)
        {
            return after;
        }

        ImmutableArray<LineDecision> lines =
        [
            .. decision.Lines.Where(l => l.Outcome == "approve" && before.ApprovalOf(l.Line) is null),
        ];
        bool conditions = !after.Conditions.IsEmpty;
        return !lines.IsEmpty
                ? after with
                {
                    Approvals = after.Approvals.Add(
                        new Approval(e.On, lines, after.Conditions, decision.Grant ?? Grant.AsAsked)
                    ),
                    UnderConditions = after.UnderConditions || conditions,
                }
            : before.OpenLines().Any() ? after
            : after with { UnderConditions = conditions };
    }

    /// <summary>As recorded; of an older event the only role that may, where there is one.</summary>
    private static string? RoleOf(CaseState state, CaseEvent e) =>
        e.Role
        ?? (state.Process.Transitions.FirstOrDefault(t => t.Id == e.Transition) is { By: [var only] } ? only : null);

    /// <summary>A ruling is that of the body of its stage: what leads to another stage, as an appeal does, rules nothing there.</summary>
    private static Bases? DecisionOf(CaseState state, CaseEvent e) =>
        e.To != state.Stage ? null
        : e.Content is Bases { Outcome: not null } ruling ? ruling
        : state.BodyDecision;

    /// <summary>
    /// What follows of itself when days are over follows on their last day, whenever it is recorded: a missed job changes no clock.
    /// </summary>
    private static DateOnly DayOf(CaseState state, Transition transition, DateOnly on)
    {
        foreach (Guard guard in transition.Guards.Select(Guard.Of).Where(g => g.Code == "clock-over"))
        {
            if (CaseClocks.Read(state, guard.Clock, on)?.Deadline is { } last && last < on)
            {
                return last;
            }
        }

        return on;
    }

    private static CaseState Take(CaseState state, CaseEvent e) =>
        e.Content switch
        {
            Submission s => state with { Submission = s, Submitter = e.Person, Applicant = e.Applicant },
            Screened s => Rescreened(state, s),
            Disposition d => state with
            {
                Dispositions = state.Dispositions.SetItem(d.Hit, new HitStanding(d.Finding, d.Reason, e.Person, null)),
            },
            DispositionConfirmed d when state.Dispositions.TryGetValue(d.Hit, out HitStanding? first) => state with
            {
                Dispositions = state.Dispositions.SetItem(d.Hit, first with { Second = e.Person }),
            },
            Return r => state with { Returned = r },
            ReferralTo r => state with
            {
                Referrals = r.Agencies.Aggregate(
                    state.Referrals.Clear(),
                    (all, a) => all.SetItem(a, new Referral(a, e.On, null, Deemed: false))
                ),
            },
            Position p => WithPosition(state, p),
            DeemedPosition d => state with
            {
                Referrals = state.Referrals.SetItem(d.Agency, state.Referrals[d.Agency] with { Deemed = true }),
            },
            Decision d => state with
            {
                Decision = d,
                Proposer = e.Person,
                Proposers = state.Proposers.Add(e.Person),
                Signers = state.Signers.Clear(),
            },
            Signature when state.Prepared is { } p => state with
            {
                Publications = state.Publications.Add(p),
                Prepared = null,
                Editor = null,
            },
            Signature => state with { Signers = state.Signers.Add(e.Person) },
            ListProposal p => state with { Proposal = p, Preview = null },
            ListPreview p => state with { Preview = p },
            ListVote { Vote: ListVote.Postpone } v => state with { Postponing = state.Postponing.Add(v.Agency) },
            ListVote v => state with
            {
                Votes = state.Votes.SetItem(v.Agency, v.Vote),
                VotesByLine = state.VotesByLine.SetItem(v.Agency, v.Lines ?? []),
            },
            ListPublication p => state with { Prepared = p, Editor = e.Person },
            Answer a => state with
            {
                Answer = a,
                Answered = state.Answered < e.On ? state.Answered : e.On,
                Supplemented = state.Answered is null ? null : e.On,
                AnswerRuling = null,
            },
            AnswerRuling { Accepted: true } => RoundFold.Referred(state, e.On),
            AnswerRuling a => state with { AnswerRuling = a },
            AppealFiled a => state with { AppealFiled = a, Appealed = e.On, Appeal = null },
            HoldPlaced h => state with { Holds = state.Holds.Add(h.Id) },
            HoldLifted h => state with { Holds = state.Holds.Remove(h.Id) },
            InformationWanted w when state.Referrals.TryGetValue(w.Agency, out Referral? referral) => state with
            {
                Referrals = state.Referrals.SetItem(w.Agency, referral with { Wanted = (e.On, w.Text) }),
            },
            StopBegan b => Stopped(StopFold.Take(state, e), b),
            StopActed or StopEnded or InformationGiven => StopFold.Take(state, e),
            Assigned a => state with { Officer = a.Officer },
            ConditionDropped c => state with { Conditions = state.Conditions.Remove(c.Id) },
            AppealRuling { Granted: true } => RoundFold.Anew(state),
            AppealRuling a => state with { Appeal = a },
            _ => state,
        };

    /// <summary>What a stop settles when it begins: a vote to postpone, and what agencies wanted the applicant to be asked.</summary>
    private static CaseState Stopped(CaseState state, StopBegan began) =>
        state with
        {
            Postponing = began.Through is null ? state.Postponing : state.Postponing.Clear(),
            Referrals =
                began.Reason != InformationRequests.ForAgencies
                    ? state.Referrals
                    : state.Referrals.ToImmutableSortedDictionary(
                        r => r.Key,
                        r => r.Value with { Wanted = null },
                        StringComparer.Ordinal
                    ),
        };

    /// <summary>
    /// A hit that another screening no longer finds is not cleared by that: the lists may be others. It stands until two persons have
    /// found the same of it.
    /// </summary>
    private static CaseState Rescreened(CaseState state, Screened screened)
    {
        List<string> open =
        [
            .. (state.Screened?.Hits ?? []).Where(h =>
                screened.Hits?.Contains(h) != true && state.Dispositions.GetValueOrDefault(h)?.Second is null
            ),
        ];
        return state with
        {
            Screened =
                open.Count == 0
                    ? screened
                    : screened with
                    {
                        OpenHits = screened.OpenHits + open.Count,
                        Hits = [.. screened.Hits ?? [], .. open],
                    },
            Dispositions = state.Dispositions.RemoveRange(state.Dispositions.Keys.Where(h => !open.Contains(h))),
        };
    }

    /// <summary>A position is recorded with its conditions, which belong to the agency; an earlier one's go with it.</summary>
    private static CaseState WithPosition(CaseState state, Position p)
    {
        var conditions = state.Conditions.RemoveRange(
            state.Conditions.Where(c => c.Value.Owner == p.Agency).Select(c => c.Key)
        );
        foreach (ConditionText c in p.Conditions)
        {
            conditions = conditions.SetItem($"{p.Agency}/{c.Id}", new OwnedCondition(c, p.Agency));
        }

        return state with
        {
            Conditions = conditions,
            Referrals = state.Referrals.SetItem(p.Agency, state.Referrals[p.Agency] with { Position = p }),
        };
    }
}
