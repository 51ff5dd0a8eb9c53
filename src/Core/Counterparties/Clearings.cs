using System.Globalization;

namespace Licet.Core.Counterparties;

/// <summary>What stands about a hit.</summary>
public enum HitStatus
{
    /// <summary>Nobody found anything that holds: it has to be reckoned with.</summary>
    Open,

    /// <summary>One person found that it is not the listed party; a second has to sign. It has to be reckoned with.</summary>
    Waiting,

    /// <summary>It is the listed party.</summary>
    Confirmed,

    /// <summary>Two persons found that it is not the listed party, and nothing has changed since.</summary>
    Cleared,
}

/// <summary>What stands about a hit on a day.</summary>
/// <param name="Why">Why an earlier finding no longer holds, as a sentence; null where none was, or it holds.</param>
/// <param name="Through">The last day on which it stands by itself; null where no day ends it.</param>
public sealed record HitFinding(HitStatus Status, string? Why = null, DateOnly? Through = null);

/// <summary>
/// Whether a clearing stands. Derived, never stored: a clearing that expired, or one side of which changed, is none from that moment on,
/// whether or not anybody looked.
/// </summary>
public static class Clearings
{
    public const string Citation = "DESIGN";

    /// <summary>Whether this listing, met by this counterparty, needs no longer be reckoned with on a day: the one question that an order's check has to ask.</summary>
    /// <param name="state">Of the counterparty's own history; null where nobody ever found anything.</param>
    /// <param name="organization">Whose order it is: another's clearing is nobody's.</param>
    /// <param name="evidence">Of the hit as it is now (<see cref="HitEvidence.Of"/>).</param>
    public static bool Stands(CounterpartyState? state, string organization, HitEvidence evidence, DateOnly on) =>
        state is not null && state.Organization == organization && Of(state, evidence, on).Status == HitStatus.Cleared;

    /// <summary>What stands about a hit on a day.</summary>
    /// <param name="evidence">Of the hit as it is now.</param>
    public static HitFinding Of(CounterpartyState state, HitEvidence evidence, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(evidence);
        if (state.Hits.GetValueOrDefault(evidence.Listing) is not { } found)
        {
            return new(HitStatus.Open);
        }

        string? lapsed = null;
        if (found.Cleared is { } cleared)
        {
            lapsed = on < cleared.On ? "It was cleared on a later day only." : Lapsed(cleared.First, evidence, on);
            if (lapsed is null)
            {
                return new(HitStatus.Cleared, Through: cleared.First.Through);
            }
        }

        string? late = found.Waiting is { } waiting ? Lapsed(waiting, evidence, on) : null;
        return found.Waiting is { } stands && late is null ? new(HitStatus.Waiting, lapsed, stands.Through)
            : found.ConfirmedBy is not null ? new(HitStatus.Confirmed)
            : new(HitStatus.Open, lapsed ?? late);
    }

    /// <summary>Why a finding no longer holds, as a sentence; null where it holds.</summary>
    internal static string? Lapsed(ProposedClearing found, HitEvidence evidence, DateOnly on) =>
        found.Evidence.Party != evidence.Party ? "What is known of the counterparty has changed since it was cleared."
        : found.Evidence.Record != evidence.Record
            ? "What the list says, or the name that meets, has changed since it was cleared."
        : found.Through < on
            ? string.Create(CultureInfo.InvariantCulture, $"The clearing ended with {found.Through:yyyy-MM-dd}.")
        : null;
}
