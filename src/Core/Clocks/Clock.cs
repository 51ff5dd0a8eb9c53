using System.Globalization;

namespace Licet.Core.Clocks;

/// <summary>
/// A time limit at work: pure functions of the day it started, the stops and the day that asks. 750.4(b) names the reasons that
/// stop the 90 days of 750.4(a); no other limit stops unless its own cell says so.
/// </summary>
/// <param name="Rule">The limit.</param>
/// <param name="Stops">The reasons the process knows, by code.</param>
/// <param name="Calendar">Asked only where working days count.</param>
public sealed record Clock(ClockRule Rule, IReadOnlyDictionary<string, StopRule> Stops, WorkCalendar Calendar)
{
    /// <param name="started">The day after which days count.</param>
    /// <param name="met">The day on which what the limit asks for was done; null while it was not.</param>
    /// <param name="stops">All stops of the case: of those that began later nothing is known yet.</param>
    /// <param name="asOf">The day that asks.</param>
    public ClockReading Read(DateOnly started, DateOnly? met, IEnumerable<Stop> stops, DateOnly asOf)
    {
        DateOnly seen = met < asOf ? met.Value : asOf;
        List<StopFinding> findings =
        [
            .. stops
                .Where(s => s.Held.After <= asOf)
                .Select(s => Judge(AsKnown(s, asOf), asOf))
                .OrderBy(f => f.Stop.Held.After)
                .ThenBy(f => f.Stop.Id, StringComparer.Ordinal),
        ];
        List<Days> held = [.. findings.Where(f => f.Stops).Select(f => f.Stop.Held)];
        DayCount count = new(Rule.Kind, Calendar);
        int elapsed = count.Elapsed(started, seen, held);
        DateOnly? deadline = count.Deadline(started, Rule.Limit, held);
        ClockState state =
            met <= asOf ? (met <= deadline || deadline is null ? ClockState.Met : ClockState.MetLate)
            : deadline < asOf ? ClockState.Expired
            : held.Exists(h => h.Hold(asOf) || (h.Through is null && h.After <= asOf)) ? ClockState.Stopped
            : ClockState.Running;
        return new ClockReading(Rule, started, asOf, elapsed, deadline, state, findings);
    }

    /// <summary>An answer of a later day is not known yet.</summary>
    private static Stop AsKnown(Stop stop, DateOnly asOf) =>
        stop.Held.Through > asOf ? stop with { Held = stop.Held with { Through = null } } : stop;

    /// <summary>Whether a stop's days are left out by this clock, as known on a day.</summary>
    public StopFinding Judge(Stop stop, DateOnly asOf)
    {
        if (Rule.CellOf(stop.Reason) is not { } cell || !Stops.TryGetValue(stop.Reason, out StopRule? rule))
        {
            string none = $"'{stop.Reason}' does not stop '{Rule.Id}': its days count.";
            return new StopFinding(stop, StopStanding.NotForThisClock, none, Rule.Citation);
        }

        StopFinding finding = new(stop, StopStanding.Lawful, $"{rule.Title}: its days do not count.", cell.Citation);
        for (int i = 0; i < rule.Tests.Length; i++)
        {
            bool mayCome = i > 0 && stop.Held.Through is null;
            finding = Worse(finding, Judge(stop, rule.Tests[i], mayCome, asOf));
        }

        return finding;
    }

    /// <param name="mayCome">
    /// Whether the day from which is counted may lie ahead: the reason is still at work, and another test watches how it began.
    /// </param>
    private static StopFinding? Judge(Stop stop, StopTest test, bool mayCome, DateOnly asOf)
    {
        if (!stop.Acts.TryGetValue(test.From, out DateOnly from) || from > asOf)
        {
            if (mayCome)
            {
                string open = Text(
                    $"'{test.From}' is still to come, and '{test.To}' within {test.Within} days of it; if it comes later, the days count."
                );
                return new StopFinding(stop, StopStanding.Provisional, open, test.Citation);
            }

            string none = Text(
                $"'{test.From}' is not recorded, so '{test.To}' within {test.Within} days of it is not shown: the days count."
            );
            return new StopFinding(stop, StopStanding.Broken, none, test.Citation);
        }

        DateOnly last = from.AddDays(test.Within);
        bool done = stop.Acts.TryGetValue(test.To, out DateOnly to) && to <= asOf;
        if (done ? to <= last && to >= from : asOf <= last)
        {
            return done
                ? null
                : new StopFinding(
                    stop,
                    StopStanding.Provisional,
                    Text($"'{test.To}' is due by {last:yyyy-MM-dd}; if it comes later, the days count."),
                    test.Citation
                );
        }

        if (done && to < from)
        {
            string before = Text(
                $"'{test.To}' of {to:yyyy-MM-dd} is before '{test.From}' of {from:yyyy-MM-dd}, on which it should follow: the days count."
            );
            return new StopFinding(stop, StopStanding.Broken, before, test.Citation);
        }

        string late = done ? Text($"came on {to:yyyy-MM-dd}") : "has not come";
        string why = Text($"'{test.To}' was due by {last:yyyy-MM-dd} ({test.Within} days) and {late}: the days count.");
        return new StopFinding(stop, StopStanding.Broken, why, test.Citation);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static StopFinding Worse(StopFinding a, StopFinding? b) => b is null || b.Standing <= a.Standing ? a : b;
}

/// <summary>How a limit stands on a day.</summary>
public enum ClockState
{
    Running,

    /// <summary>A lawful stop holds on that day.</summary>
    Stopped,

    /// <summary>Done in time.</summary>
    Met,

    /// <summary>Done after the last day.</summary>
    MetLate,

    /// <summary>The last day has passed and it was not done.</summary>
    Expired,
}

/// <param name="Elapsed">Days counted through that day, or through the day on which it was met.</param>
/// <param name="Deadline">The last day in time, as known on that day; null while a stop has no end.</param>
/// <param name="Stops">Every stop that began by that day, with whether and why it counts.</param>
public sealed record ClockReading(
    ClockRule Rule,
    DateOnly Started,
    DateOnly AsOf,
    int Elapsed,
    DateOnly? Deadline,
    ClockState State,
    IReadOnlyList<StopFinding> Stops
)
{
    /// <summary>Days left, 0 where none are.</summary>
    public int Left => Math.Max(0, Rule.Limit - Elapsed);
}
