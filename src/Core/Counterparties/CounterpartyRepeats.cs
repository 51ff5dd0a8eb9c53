namespace Licet.Core.Counterparties;

/// <summary>Whether a recorded event is what an act came to before: lists may have changed since and are not asked again.</summary>
public static class CounterpartyRepeats
{
    /// <param name="before">The counterparty before the event.</param>
    /// <param name="reason">What was recorded as the reason; null where it was erased.</param>
    public static bool IsOf(CounterpartyState before, CounterpartyAct act, CounterpartyEvent recorded, string? reason)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(recorded);
        return (recorded.Person, recorded.On, before.Sequence) == (act.By.Id, act.On, act.Seen)
            && recorded.Content.Organization == act.By.Applicant
            && recorded.Content.Listing == act.Ask.Listing
            && (reason is null || reason == act.Ask.Reason)
            && (act.Ask, recorded.Content) switch
            {
                (CounterpartyAsk.Propose ask, ClearingProposed p) => p.Through == ask.Through,
                (CounterpartyAsk.Sign, ClearingSigned) => true,
                (CounterpartyAsk.Reject, ClearingRejected) => true,
                (CounterpartyAsk.Confirm, MatchConfirmed) => true,
                (CounterpartyAsk.Reopen, HitReopened) => true,
                _ => false,
            };
    }
}
