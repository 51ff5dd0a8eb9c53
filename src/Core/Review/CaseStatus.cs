using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// Where a case stands, as its applicant is told: honest about days, stops and holds, silent about what agencies say and why
/// the authority waits where that is not the applicant's affair. What the days have brought by then has happened, recorded or not.
/// </summary>
public static class CaseStatus
{
    /// <summary>"with Defense, day 17 of 30; stopped since 3 Nov: your answer awaited".</summary>
    public static string Of(CaseState state, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Acts.Any(a => a.Transition.Length > 0 && a.On > asOf))
        {
            return Text(
                $"not known for {asOf:d MMM yyyy}: acts of later days are recorded, the last of {state.Last:d MMM yyyy}"
            );
        }

        state = DueMoves.Of(state, asOf) is [.., var last] ? last.Ruling.State : state;
        Stage stage = state.Process.ToldOf(state.Stage);
        string? outcome = OutcomeStatus.Of(state, asOf);
        if (stage.Kind == StageKind.End || outcome is not null)
        {
            return outcome ?? OutcomeStatus.Beside(state) + Lower(stage.Title);
        }

        List<ClockReading> limits = Agencies(state, asOf, out string where) is { } agency
            ? [agency]
            : [.. stage.Id == state.Stage ? OfStage(state, stage, asOf) : OfWhole(state, asOf)];
        string status = OutcomeStatus.Beside(state) + (where.Length > 0 ? where : Lower(stage.Title));
        ClockReading? counted = Counted(state, limits);
        if (counted is not null)
        {
            status += Text($", day {counted.Elapsed} of {counted.Rule.Limit}");
            status += counted.State == ClockState.Expired ? ", overdue" : "";
        }

        foreach (string part in Told(state, limits).Concat(Waits(state, counted, asOf)))
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

    /// <summary>The limit over everything, where the stage's own would tell more than the applicant is told.</summary>
    private static IEnumerable<ClockReading> OfWhole(CaseState state, DateOnly asOf) =>
        state
            .Process.Clocks.Where(c => c.To is not null)
            .Take(1)
            .Select(c => CaseClocks.Read(state, c.Id, asOf))
            .OfType<ClockReading>();

    /// <summary>Limits that an act of this stage would end, or for whose days the stage waits; the shortest first.</summary>
    private static IEnumerable<ClockReading> OfStage(CaseState state, Stage stage, DateOnly asOf)
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
            .OrderBy(r => r.Rule.Limit);
    }

    /// <summary>The shortest limit of which the process has no words of its own.</summary>
    private static ClockReading? Counted(CaseState state, List<ClockReading> limits) =>
        limits.Find(r => Words(state, r) is null) is { } plain
        && !limits.Exists(r => Words(state, r) is not null && r.Rule.Limit < plain.Rule.Limit)
            ? plain
            : null;

    /// <summary>What the process says of limits that run or are over, and what became of the applicant's answer.</summary>
    private static IEnumerable<string> Told(CaseState state, List<ClockReading> limits)
    {
        if (state is { Answer: not null, Answered: { } on })
        {
            string late = CaseClocks
                .EndedBy(state, "answer")
                .Any(c => CaseClocks.Read(state, c.Id, on)?.State == ClockState.MetLate)
                ? ", after the last day for it"
                : "";
            string more = state.Supplemented is { } last ? Text($", with more on {last:d MMM yyyy}") : "";
            yield return Text($"your answer was received on {on:d MMM yyyy}{late}{more}");
            if (state.AnswerRuling is { Accepted: false })
            {
                yield return "it did not change the decision";
            }
        }

        foreach (string words in limits.Select(r => Words(state, r)).OfType<string>())
        {
            yield return words;
        }
    }

    /// <summary>What the process itself says of a limit; null where it has no words for it.</summary>
    internal static string? Words(CaseState state, ClockReading reading)
    {
        TimeLimit limit = state.Process.Clocks.Single(c => c.Id == reading.Rule.Id);
        string? words = reading.State == ClockState.Expired ? limit.Over : limit.Running;
        return reading.Deadline is { } day
            ? words?.Replace("{day}", Text($"{day:d MMM yyyy}"), StringComparison.Ordinal)
            : null;
    }

    /// <summary>Stops and holds. That days count on is said once, where nothing stops those that are told.</summary>
    private static List<string> Waits(CaseState state, ClockReading? counted, DateOnly asOf)
    {
        List<string> stopped = [];
        List<string> waiting = [];
        foreach (Stop stop in state.Stops.Where(s => s.Held.After <= asOf && !(s.Held.Through <= asOf)))
        {
            string day =
                stop.Held.After.Year == asOf.Year
                    ? Text($"{stop.Held.After:d MMM}")
                    : Text($"{stop.Held.After:d MMM yyyy}");
            string? why = InformationRequests.AnsweredOn(stop, asOf) is { } answered
                ? Text($"your answer of {answered:d MMM yyyy} is with the authority")
                : state.Process.Stops.FirstOrDefault(r => r.Reason == stop.Reason)?.Status;
            bool stops = counted?.Stops.Any(f => f.Stop.Id == stop.Id && f.Stops) == true;
            (stops ? stopped : waiting).Add(
                stops
                    ? $"stopped since {day}: {why ?? "for a reason that the law names"}"
                    : $"{why ?? "waiting for others"} since {day}"
            );
        }

        waiting.AddRange(state.Holds.IsEmpty ? [] : ["held by the authority"]);
        waiting = [.. waiting.Distinct(StringComparer.Ordinal)];
        if (waiting.Count > 0 && stopped.Count == 0)
        {
            waiting[^1] += ", and the days count on";
        }

        return [.. stopped.Distinct(StringComparer.Ordinal), .. waiting];
    }

    /// <summary>A title of several capitals is a name and keeps them: "Operating Committee", "The President".</summary>
    private static string Lower(string title) =>
        title.Split(' ').Skip(1).Any(w => w.Length > 0 && char.IsUpper(w[0]))
        || title.Length < 2
        || !char.IsLower(title[1])
            ? title
            : char.ToLowerInvariant(title[0]) + title[1..];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
