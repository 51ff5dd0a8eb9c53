using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>The clocks of a case on a day.</summary>
public static class CaseClocks
{
    private const string DeadlineOf = "deadline:";

    /// <summary>A clock of the case as a whole; null where it has not started by that day.</summary>
    public static ClockReading? Read(CaseState state, string clock, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(state);
        TimeLimit limit = state.Process.Clocks.Single(c => c.Id == clock);
        return StartOf(state, limit, asOf) is { } start && start.Day <= asOf
            ? state.Process.ClockOf(clock).Read(start.Day, Met(state.Marks, limit, start), state.Stops, asOf)
            : null;
    }

    /// <summary>
    /// Whether a clock of the case still says something to who works on it: it is met, or an act of the present stage ends it or waits for it.
    /// The days of a body before which the case never came, those in which a body's ruling could be appealed, once the case has left it, and those
    /// of agencies that have all spoken or are asked no more, pass unheeded.
    /// </summary>
    public static bool Matters(CaseState state, ClockReading reading)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.State is ClockState.Met or ClockState.MetLate)
        {
            return true;
        }

        ProcessDefinition process = state.Process;
        TimeLimit limit = process.Clocks.Single(c => c.Id == reading.Rule.Id);
        if (limit.To is not null)
        {
            return IsEndedIn(state, limit);
        }

        return IsOfReferral(process, limit)
            ? state.Referrals.Values.Any(r => !r.IsClosed)
                && process.From(state.Stage).Any(t => t.Content == "position")
            : (reading.State != ClockState.Expired && process.Stages.All(s => s.Appeal != limit.Id))
                || process.StageOf(state.Stage).Appeal == limit.Id
                || process.From(state.Stage).SelectMany(t => t.Guards).Any(g => Guard.Of(g).Clock == limit.Id);
    }

    /// <summary>It counts from the referral and ends with no act: with the agency's own.</summary>
    internal static bool IsOfReferral(ProcessDefinition process, TimeLimit limit) =>
        limit.To is null
        && process.Transitions.Any(t => t.Content == "referral" && t.Marks is { } marks && marks.Contains(limit.From));

    /// <summary>Clocks that count for each agency on its own, by id.</summary>
    public static IEnumerable<string> OfAgencies(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process
            .Transitions.SelectMany(t => t.Guards)
            .Select(Guard.Of)
            .Where(g => g.Code == "in-remit")
            .Select(g => g.Clock)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>An act that is possible in the case's stage ends the limit.</summary>
    internal static bool IsEndedIn(CaseState state, TimeLimit limit) =>
        limit.To is { } act && state.Process.From(state.Stage).Any(t => t.Marks is { } marks && marks.Contains(act));

    /// <summary>The first act after the start that ends it: what is done a second time was done. A later start asks for it anew.</summary>
    internal static DateOnly? Met(IEnumerable<Mark> marks, TimeLimit limit, Mark start) =>
        marks
            .Where(m => m.Act == limit.To && m.Sequence >= start.Sequence && m.Day >= start.Day)
            .Min(m => (DateOnly?)m.Day);

    /// <summary>Limits that end by an act of this kind of content: "appeal-filed".</summary>
    internal static IEnumerable<TimeLimit> EndedBy(CaseState state, string content)
    {
        HashSet<string> marks =
        [
            .. state.Process.Transitions.Where(t => t.Content == content).SelectMany(t => t.Marks ?? []),
        ];
        return state.Process.Clocks.Where(c => c.To is { } act && marks.Contains(act));
    }

    /// <summary>An agency's own clock of this round; null where it is not asked.</summary>
    public static ClockReading? Agency(CaseState state, string agency, string clock, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Referrals.TryGetValue(agency, out Referral? referral) && referral.Referred <= asOf
            ? state.Process.ClockOf(clock).Read(referral.Referred, null, state.Stops, asOf)
            : null;
    }

    /// <summary>The day after which a clock's days count, as known on a day; it may lie ahead. Null where nothing started it.</summary>
    internal static DateOnly? Started(CaseState state, TimeLimit limit, DateOnly asOf) =>
        StartOf(state, limit, asOf)?.Day;

    /// <summary>The last act that starts a limit which counts from acts; null where none did.</summary>
    internal static Mark? Start(IEnumerable<Mark> marks, TimeLimit limit) =>
        marks.LastOrDefault(m => m.Act == limit.From || limit.Again?.Contains(m.Act) == true);

    /// <summary>The last act that starts it; without place in the order where it is the deadline of another clock.</summary>
    private static Mark? StartOf(CaseState state, TimeLimit limit, DateOnly asOf)
    {
        if (!limit.From.StartsWith(DeadlineOf, StringComparison.Ordinal))
        {
            return Start(state.Marks, limit);
        }

        // From the agencies' deadline, not from the last of their recommendations (750.4(f)(1)(i)).
        string other = limit.From[DeadlineOf.Length..];
        DateOnly? latest = null;
        foreach (string agency in state.Referrals.Keys)
        {
            DateOnly? deadline = Agency(state, agency, other, asOf)?.Deadline;
            if (deadline is null)
            {
                return null;
            }

            latest = latest is { } l && l > deadline ? l : deadline;
        }

        return latest is { } last ? new Mark(limit.From, last, 0) : null;
    }
}
