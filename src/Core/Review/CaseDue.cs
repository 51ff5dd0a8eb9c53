using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// The next day that matters to a case, for a queue in which every case stands once. It follows from the case's events and a
/// day; as days alone pass it changes only on days that are known beforehand.
/// </summary>
/// <param name="AsOf">The day for which it was asked.</param>
/// <param name="Day">
/// The earliest last day of the limits that count in the case's stage; past where one is overdue. Null where none counts or a stop
/// without an end holds them all.
/// </param>
/// <param name="AskAgain">The first later day on which the passing of days alone may change it; null for none.</param>
/// <param name="Counted">The limit whose last day it is; where stops hold them all, the one that is told. Null where none counts.</param>
public sealed record CaseDue(DateOnly AsOf, DateOnly? Day, DateOnly? AskAgain, DueClock? Counted)
{
    /// <summary>
    /// Limits that count (DESIGN): those that an act possible in this stage would end, those for which an act of this stage
    /// waits, the days of agencies that have not spoken, and the days within which the ruling of the stage's body may be appealed.
    /// </summary>
    /// <param name="asOf">Not before the last event's day: what was due earlier is asked of the events until then.</param>
    public static CaseDue Of(CaseState state, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.IsOver)
        {
            return new CaseDue(asOf, null, null, null);
        }

        List<Guard> guards = [.. state.Process.From(state.Stage).SelectMany(t => t.Guards).Select(Guard.Of)];
        List<ClockReading> readings = [];
        List<DateOnly> changes = [.. state.Stops.SelectMany(s => Changes(state, s))];
        foreach (TimeLimit limit in state.Process.Clocks)
        {
            bool awaited =
                guards.Exists(g => g.Clock == limit.Id && g.Code is "clock-over" or "appeal-over")
                || (state.BodyDecision is not null && state.Process.StageOf(state.Stage).Appeal == limit.Id);
            if (
                (CaseClocks.IsEndedIn(state, limit) || awaited) && CaseClocks.Started(state, limit, asOf) is { } started
            )
            {
                changes.Add(started);
                Add(CaseClocks.Read(state, limit.Id, asOf));
            }

            if (guards.Exists(g => g.Code == "agency-clock-expired" && g.Clock == limit.Id))
            {
                foreach (Referral open in state.Referrals.Values.Where(r => !r.IsClosed))
                {
                    Add(CaseClocks.Agency(state, open.Agency, limit.Id, asOf));
                }
            }
        }

        List<DateOnly> ahead = changes.FindAll(d => d > asOf);
        // The shorter of two that end together is the one that is worked by.
        ClockReading? counted = readings
            .OrderBy(r => r.Deadline ?? DateOnly.MaxValue)
            .ThenBy(r => r.Rule.Limit)
            .FirstOrDefault();
        return new CaseDue(asOf, counted?.Deadline, Least(ahead), counted is null ? null : DueClock.Of(counted));

        void Add(ClockReading? reading)
        {
            if (reading is { State: not (ClockState.Met or ClockState.MetLate) })
            {
                readings.Add(reading);
            }
        }
    }

    /// <summary>The days on which a stop's standing may change: those of its acts, and those from which one is late.</summary>
    private static IEnumerable<DateOnly> Changes(CaseState state, Stop stop) =>
        state
            .Process.Stops.Where(r => r.Reason == stop.Reason)
            .SelectMany(r => r.Tests)
            .Where(t => stop.Acts.ContainsKey(t.From))
            .Select(t => stop.Acts[t.From].AddDays(t.Within + 1))
            .Concat(stop.Acts.Values)
            .Concat(stop.Held.Through is { } through ? [through] : []);

    private static DateOnly? Least(List<DateOnly> days) => days.Count == 0 ? null : days.Min();
}
