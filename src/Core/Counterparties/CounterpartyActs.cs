using System.Globalization;
using Licet.Core.Review;

namespace Licet.Core.Counterparties;

/// <summary>What a person asks to be recorded of a hit.</summary>
/// <param name="Listing">Id of the listing that was met.</param>
/// <param name="Reason">Why: it lies beside the log.</param>
public abstract record CounterpartyAsk(string Listing, string Reason)
{
    /// <param name="Through">The last day on which it shall hold, at most <see cref="CounterpartyActs.Longest"/> days on.</param>
    public sealed record Propose(string Listing, string Reason, DateOnly Through) : CounterpartyAsk(Listing, Reason);

    /// <summary>The second signature; who has nothing to add says nothing.</summary>
    public sealed record Sign(string Listing, string Reason = "") : CounterpartyAsk(Listing, Reason);

    public sealed record Reject(string Listing, string Reason) : CounterpartyAsk(Listing, Reason);

    public sealed record Confirm(string Listing, string Reason) : CounterpartyAsk(Listing, Reason);

    public sealed record Reopen(string Listing, string Reason) : CounterpartyAsk(Listing, Reason);
}

/// <param name="By">In the roles that live now, acting for an organization.</param>
/// <param name="On">The legal day.</param>
/// <param name="Seen">How many events of the counterparty the person had seen.</param>
public sealed record CounterpartyAct(Person By, DateOnly On, long Seen, CounterpartyAsk Ask);

/// <summary>The answer to an act.</summary>
public abstract record CounterpartyRuling
{
    private CounterpartyRuling() { }

    public sealed record Accepted(CounterpartyEvent Event, CounterpartyState State) : CounterpartyRuling;

    /// <param name="Why">A sentence.</param>
    /// <param name="Field">What of the act it is about, "listing", "reason" or "through"; null where it is about the act.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation, string? Field = null)
        : CounterpartyRuling;
}

/// <summary>
/// Decides what may be recorded of a counterparty's hits: a clearing takes two persons, a day on which it ends, and evidence that is the same
/// for both of them. Pure: facts in, event or refusal out.
/// </summary>
public static class CounterpartyActs
{
    /// <summary>Code of the exporter's own role that disposes of hits; no process of an authority knows it.</summary>
    public const string Analyst = "compliance-analyst";

    /// <summary>Days that a clearing may hold: who screens every year finds every year whether it is still so.</summary>
    public const int Longest = 366;

    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 4_000;

    /// <param name="given">Whose counterparty it is, and the hit as it is now; null where the listing is not met, or not listed, any more.</param>
    /// <param name="recorded">The day of recording; the act's own is not later.</param>
    public static CounterpartyRuling Take(
        CounterpartyState state,
        CounterpartyAct act,
        (string Organization, HitEvidence? Hit) given,
        DateOnly recorded
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        if (Persons(state, act.By, given.Organization) is { } person)
        {
            return Refused(RefusalKind.Role, person);
        }

        if (act.Seen != state.Sequence)
        {
            return Refused(RefusalKind.Stale, "The counterparty has moved on since.");
        }

        if (act.On > recorded || act.On < state.Last)
        {
            return Refused(
                RefusalKind.Day,
                Text($"The day {act.On:yyyy-MM-dd} is in the future or before the counterparty's last act.")
            );
        }

        if (!Given.Said(act.Ask.Listing))
        {
            return Refused(RefusalKind.Guard, "It is said which listing was met.", "listing");
        }

        if (Said(act.Ask) is { } said)
        {
            return Refused(RefusalKind.Guard, said, "reason");
        }

        if (act.Ask is CounterpartyAsk.Propose p && Until(p, act.On) is { } day)
        {
            return Refused(RefusalKind.Guard, day, "through");
        }

        if (Guard(state, act, given.Hit) is { } why)
        {
            return Refused(RefusalKind.Guard, why);
        }

        CounterpartyEvent e = new(act.By.Id, act.On, Content(act.Ask, given.Organization, given.Hit));
        return new CounterpartyRuling.Accepted(e, CounterpartyFold.Apply(state, e));
    }

    /// <summary>Only analysts, each for the own organization; null where the person may act.</summary>
    public static string? Persons(CounterpartyState state, Person by, string organization)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(by);
        return PersonIds.Fault(by.Id) is { } id ? id
            : !by.Roles.Contains(Analyst) ? "Hits of counterparties are disposed of by compliance analysts."
            : by.Applicant is null
            || by.Applicant != organization
            || (state.Organization ?? organization) != organization
                ? "A person of an organization acts on that organization's counterparties only."
            : null;
    }

    private static string? Said(CounterpartyAsk ask) =>
        ask is not CounterpartyAsk.Sign && !Given.Said(ask.Reason) ? "It is said why."
        : ask.Reason.Length > LongestReason ? Text($"The reason is longer than {LongestReason:N0} characters.")
        : null;

    private static string? Guard(CounterpartyState state, CounterpartyAct act, HitEvidence? hit)
    {
        HitDisposition found = state.Hits.GetValueOrDefault(act.Ask.Listing) ?? new();
        return act.Ask switch
        {
            CounterpartyAsk.Propose p => Unmet(p, hit) ?? Waits(found, hit!, act.On),
            CounterpartyAsk.Sign s => Unmet(s, hit) ?? Second(found, hit!, act),
            CounterpartyAsk.Reject => found.Waiting is null ? "No clearing waits for a second signature." : null,
            CounterpartyAsk.Confirm c => Unmet(c, hit)
                ?? (found.ConfirmedBy is not null ? "It is a confirmed match already." : null),
            _ => found.Cleared is null && found.ConfirmedBy is null
                ? "There is neither a clearing nor a confirmed match to take back."
                : null,
        };
    }

    private static string? Unmet(CounterpartyAsk ask, HitEvidence? hit) =>
        hit is null || hit.Listing != ask.Listing ? $"The counterparty does not meet '{ask.Listing}' today." : null;

    private static string? Until(CounterpartyAsk.Propose ask, DateOnly on) =>
        ask.Through < on ? "The last day is over."
        : ask.Through > on.AddDays(Longest)
            ? Text($"A clearing holds {Longest} days at most, here through {on.AddDays(Longest):yyyy-MM-dd}.")
        : null;

    private static string? Waits(HitDisposition found, HitEvidence hit, DateOnly on) =>
        found.Waiting is { } waiting && Clearings.Lapsed(waiting, hit, on) is null
            ? "A clearing waits for its second signature already."
            : null;

    private static string? Second(HitDisposition found, HitEvidence hit, CounterpartyAct act) =>
        found.Waiting is not { } waiting ? "No clearing waits for a second signature."
        : waiting.By == act.By.Id ? "Nobody clears an own first disposition: a second person signs."
        : Clearings.Lapsed(waiting, hit, act.On) is { } lapsed ? $"{lapsed} It is proposed anew."
        : null;

    private static CounterpartyContent Content(CounterpartyAsk ask, string organization, HitEvidence? hit) =>
        ask switch
        {
            CounterpartyAsk.Propose p => new ClearingProposed(organization, p.Listing, hit!, p.Through),
            CounterpartyAsk.Sign => new ClearingSigned(organization, ask.Listing),
            CounterpartyAsk.Reject => new ClearingRejected(organization, ask.Listing),
            CounterpartyAsk.Confirm => new MatchConfirmed(organization, ask.Listing, hit!),
            _ => new HitReopened(organization, ask.Listing),
        };

    private static CounterpartyRuling.Refused Refused(RefusalKind kind, string why, string? field = null) =>
        new(kind, why, Clearings.Citation, field);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
