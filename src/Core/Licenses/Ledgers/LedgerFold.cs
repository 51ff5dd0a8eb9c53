using System.Collections.Immutable;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>
/// What an entry makes of a ledger. It refuses nothing, and the same entries in any order make the same sums: what an entry weighs is
/// reckoned anew from all that names it.
/// </summary>
public static class LedgerFold
{
    public static LedgerState Apply(LedgerState state, LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(entry);
        if (state.Entries.ContainsKey(entry.Key))
        {
            return state with { Sequence = state.Sequence + 1 };
        }

        long place = state.Sequence + 1;
        LedgerState next = With(state, entry) with { Sequence = place, Places = state.Places.Add(entry.Key, place) };
        return Touched(next, entry).Aggregate(next, (s, key) => Weighed(state, s, key));
    }

    /// <summary>
    /// A ledger from sums that were kept, with the entries at hand that a decision needs (see <see cref="LedgerState"/>): they are in the
    /// sums already and weigh nothing anew.
    /// </summary>
    /// <param name="kept">Its sequence, lines and reservations; what else it holds is left out.</param>
    /// <param name="atHand">As they were recorded, in any order, each key once.</param>
    public static LedgerState Restore(LedgerState kept, IEnumerable<LedgerEntry> atHand)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(atHand);
        LedgerState sums = LedgerState.Empty with
        {
            Sequence = kept.Sequence,
            Lines = kept.Lines,
            Reservations = kept.Reservations,
        };
        return atHand.Aggregate(sums, With);
    }

    private static LedgerState With(LedgerState state, LedgerEntry entry) =>
        state with
        {
            Entries = state.Entries.Add(entry.Key, entry),
            Naming = entry.Names is { } named ? Add(state.Naming, named, entry.Key) : state.Naming,
            Filings = entry is Ship ship ? Add(state.Filings, Weights.FiledLineOf(ship), entry.Key) : state.Filings,
        };

    /// <summary>Keys of the entries whose weight the new one may change; of shipments of one filing, one stands for all.</summary>
    private static IEnumerable<string> Touched(LedgerState next, LedgerEntry entry)
    {
        switch (entry)
        {
            case Release r:
                return [r.Reservation];
            case Ship ship:
                return [entry.Key, .. ReservationsOf(next, ship)];
            case Return r:
                return [r.Shipment];
            case Reverse r when next.Entries.TryGetValue(r.Entry, out LedgerEntry? target) && target is not Reverse:
                return Touched(next, target);
            case Reverse:
                return [];
            default:
                return [entry.Key];
        }
    }

    /// <summary>
    /// What any report of the filing draws on. What is named as a reservation may be none: a shipment of the same filing would be weighed
    /// twice.
    /// </summary>
    private static IEnumerable<string> ReservationsOf(LedgerState next, Ship ship) =>
        next
            .Filings.GetValueOrDefault(Weights.FiledLineOf(ship), [])
            .Select(key => (next.Entries[key] as Ship)?.Reservation)
            .OfType<string>()
            .Where(key => next.Entries.GetValueOrDefault(key) is Reserve)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The sums with what one entry weighed before taken out and what it weighs now put in.</summary>
    private static LedgerState Weighed(LedgerState before, LedgerState now, string key)
    {
        if (!now.Entries.TryGetValue(key, out LedgerEntry? entry))
        {
            return now;
        }

        if (entry is Reserve reserve)
        {
            Held? held = Weights.Holds(now, reserve);
            return now with
            {
                Reservations = held is null ? now.Reservations.Remove(key) : now.Reservations.SetItem(key, held),
            };
        }

        if (entry.Drawn?.Line is not { } line)
        {
            return now;
        }

        LineUse use = now.UseOf(line).Minus(Weights.Of(before, entry)).Plus(Weights.Of(now, entry));
        return now with { Lines = now.Lines.SetItem(line, use) };
    }

    private static ImmutableDictionary<T, ImmutableList<string>> Add<T>(
        ImmutableDictionary<T, ImmutableList<string>> index,
        T at,
        string key
    )
        where T : notnull => index.SetItem(at, index.GetValueOrDefault(at, []).Add(key));
}
