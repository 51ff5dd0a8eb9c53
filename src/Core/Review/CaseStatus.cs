using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// Where a case stands, as its applicant is told: honest about days, stops and holds, silent about what agencies say and why
/// the authority waits where that is not the applicant's affair.
/// </summary>
public static class CaseStatus
{
    /// <summary>"with Defense, day 17 of 30; stopped since 3 Nov: your answer awaited".</summary>
    public static string Of(CaseState state, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(state);
        Stage stage = state.Process.StageOf(state.Stage);
        if (stage.Kind == StageKind.End)
        {
            return Lower(stage.Title);
        }

        ClockReading? reading = Agencies(state, asOf, out string where) ?? OfStage(state, stage, asOf);
        string status = where.Length > 0 ? where : Lower(stage.Title);
        if (reading is not null)
        {
            status += Text($", day {reading.Elapsed} of {reading.Rule.Limit}");
            status +=
                reading.State != ClockState.Expired ? ""
                : reading.Rule.Expiry == "overdue" ? ", overdue"
                : ", over";
        }

        foreach (string part in Stopped(state, reading, asOf).Concat(Held(state)))
        {
            status += $"; {part}";
        }

        return status;
    }

    /// <summary>The agencies that have not spoken and the clock that runs for them.</summary>
    private static ClockReading? Agencies(CaseState state, DateOnly asOf, out string where)
    {
        where = "";
        string? clock = state
            .Process.From(state.Stage)
            .SelectMany(t => t.Guards)
            .Select(Guard.Of)
            .FirstOrDefault(g => g.Code == "in-remit")
            .Clock;
        List<string> open = [.. state.Referrals.Values.Where(r => !r.IsClosed).Select(r => r.Agency)];
        if (string.IsNullOrEmpty(clock) || open.Count == 0)
        {
            return null;
        }

        IEnumerable<string> names = open.Select(a =>
            state.Process.Agencies.Single(x => x.Id == a) is var agency ? agency.Short ?? agency.Title : a
        );
        where = $"with {string.Join(" and ", names)}";
        return open.Select(a => CaseClocks.Agency(state, a, clock, asOf)).OfType<ClockReading>().MaxBy(r => r.Elapsed);
    }

    /// <summary>The limit that an act of this stage would end, else one for whose days the stage waits; the shortest of several.</summary>
    private static ClockReading? OfStage(CaseState state, Stage stage, DateOnly asOf)
    {
        List<Transition> possible = [.. state.Process.From(stage.Id)];
        HashSet<string> waited =
        [
            .. possible
                .SelectMany(t => t.Guards)
                .Select(Guard.Of)
                .Where(g => g.Code is "clock-over")
                .Select(g => g.Clock),
        ];
        return state
            .Process.Clocks.Where(c =>
                waited.Contains(c.Id) || (c.To is { } act && possible.Any(t => t.Marks is { } m && m.Contains(act)))
            )
            .Select(c => CaseClocks.Read(state, c.Id, asOf))
            .OfType<ClockReading>()
            .Where(r => r.State is not (ClockState.Met or ClockState.MetLate))
            .MinBy(r => r.Rule.Limit);
    }

    private static IEnumerable<string> Stopped(CaseState state, ClockReading? reading, DateOnly asOf)
    {
        foreach (Stop stop in state.Stops.Where(s => s.Held.After <= asOf && !(s.Held.Through <= asOf)))
        {
            string day =
                stop.Held.After.Year == asOf.Year
                    ? Text($"{stop.Held.After:d MMM}")
                    : Text($"{stop.Held.After:d MMM yyyy}");
            string? why = state.Process.Stops.FirstOrDefault(r => r.Reason == stop.Reason)?.Status;
            bool stops = reading?.Stops.Any(f => f.Stop.Id == stop.Id && f.Stops) == true;
            yield return stops
                ? $"stopped since {day}: {why ?? "for a reason that the law names"}"
                : $"{why ?? "waiting for others"} since {day}, and the days count on";
        }
    }

    private static IEnumerable<string> Held(CaseState state) =>
        state.Holds.IsEmpty ? [] : ["held by the authority, and the days count on"];

    private static string Lower(string title) =>
        title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
