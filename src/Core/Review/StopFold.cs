using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>What events make of a case's stops.</summary>
internal static class StopFold
{
    /// <summary>In a test of a process: the first day of the stop itself.</summary>
    public const string Began = "began";

    public static CaseState Take(CaseState state, CaseEvent e) =>
        e.Content switch
        {
            StopBegan b => state with
            {
                Stops = state.Stops.Add(new Stop(b.Id, b.Reason, new Days(e.On, b.Through), Known(state, b, e.On))),
            },
            StopActed a => With(state, a.Id, s => Acted(state.Process, s, a.Act, e.On)),
            StopEnded s => With(state, s.Id, x => Ended(x, e.On)),
            InformationGiven g => With(
                state,
                g.Stop,
                x => x with { Acts = x.Acts.SetItem(InformationRequests.Answered, e.On) }
            ),
            _ => state,
        };

    /// <summary>
    /// Acts of the case itself that a stop's tests wait for (a license issued within so many days) are done for the stop too; and a
    /// stop ends when the last of the clocks that it may stop is met, as by the decision.
    /// </summary>
    public static CaseState Marked(CaseState state, ImmutableArray<string> marks, DateOnly on)
    {
        foreach (Stop stop in state.Stops)
        {
            IEnumerable<string> waited = TestsOf(state.Process, stop.Reason)
                .Where(t => stop.Acts.ContainsKey(t.From) && !stop.Acts.ContainsKey(t.To))
                .Select(t => t.To)
                .Where(marks.Contains);
            state = waited.Aggregate(
                state,
                (s, act) => With(s, stop.Id, x => x with { Acts = x.Acts.SetItem(act, on) })
            );
            List<TimeLimit> limits =
            [
                .. state
                    .Process.Matrix.Where(m => m.Reason == stop.Reason)
                    .Select(m => state.Process.Clocks.Single(c => c.Id == m.Clock))
                    .Where(c => c.To is not null),
            ];
            if (
                stop.Held.Through is null
                && limits.Exists(c => marks.Contains(c.To!))
                && limits.TrueForAll(c =>
                    CaseClocks.Read(state, c.Id, on)?.State is ClockState.Met or ClockState.MetLate
                )
            )
            {
                state = With(state, stop.Id, s => Ended(s, on));
            }
        }

        return state;
    }

    /// <summary>A case that is over waits for nothing.</summary>
    public static CaseState Over(CaseState state, DateOnly on) =>
        state.Stops.Where(s => s.Held.Through is null).Aggregate(state, (c, s) => With(c, s.Id, x => Ended(x, on)));

    public static IEnumerable<StopTest> TestsOf(ProcessDefinition process, string reason) =>
        process.Stops.Where(s => s.Reason == reason).SelectMany(s => s.Tests);

    /// <summary>Where the reason says by which act it ends, it ends on that act's day, whatever was ended by hand before.</summary>
    private static Stop Acted(ProcessDefinition process, Stop stop, string act, DateOnly on)
    {
        Stop acted = stop with { Acts = stop.Acts.SetItem(act, on) };
        return process.Stops.FirstOrDefault(s => s.Reason == stop.Reason)?.Ends == act ? Ended(acted, on) : acted;
    }

    private static Stop Ended(Stop stop, DateOnly on) => stop with { Held = stop.Held with { Through = on } };

    /// <summary>What the tests ask for and the case knows by itself: the first day of the stop, and days from which is counted.</summary>
    private static ImmutableSortedDictionary<string, DateOnly> Known(CaseState state, StopBegan began, DateOnly on)
    {
        var acts = began.Acts;
        foreach (StopTest test in TestsOf(state.Process, began.Reason))
        {
            acts = test.To == Began ? acts.SetItem(Began, on) : acts;
            acts = state.DayOf(test.From) is { } day ? acts.SetItem(test.From, day) : acts;
        }

        return acts;
    }

    private static CaseState With(CaseState state, string id, Func<Stop, Stop> change) =>
        state with
        {
            Stops = [.. state.Stops.Select(s => s.Id == id ? change(s) : s)],
        };
}
