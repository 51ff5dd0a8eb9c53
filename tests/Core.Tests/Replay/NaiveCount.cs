using System.Globalization;
using System.Text.Json;

namespace Licet.Core.Tests.Replay;

/// <summary>
/// The slow twin of the statistics: reads the exported lines of a log as plain JSON and counts acts, knowing nothing of processes,
/// folds or clocks but 45 days and "days of a stop do not count".
/// </summary>
internal sealed class NaiveCount
{
    private readonly Dictionary<
        string,
        List<(string Act, DateOnly On, JsonElement Content, string Applicant)>
    > _cases = [];

    public NaiveCount(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var e = JsonDocument.Parse(line).RootElement;
            var history = e.GetProperty("history").GetString()!;
            if (history.StartsWith("case/", StringComparison.Ordinal))
            {
                var body = JsonDocument.Parse(e.GetProperty("body").GetString()!).RootElement;
                if (!_cases.TryGetValue(history, out var acts))
                {
                    _cases[history] = acts = [];
                }

                var on = DateOnly.Parse(e.GetProperty("effective").GetString()!, CultureInfo.InvariantCulture);
                var who = body.TryGetProperty("applicant", out var of) ? of : e.GetProperty("actor");
                acts.Add(
                    (body.GetProperty("transition").GetString()!, on, body.GetProperty("content"), who.GetString()!)
                );
            }
        }
    }

    public SortedDictionary<string, decimal?> On(DateOnly day)
    {
        SortedDictionary<string, decimal?> counts = new(StringComparer.Ordinal);
        foreach (
            var name in (string[])
                ["received", "pending", "approved", "intentToDeny", "denied", "returned", "withdrawn", "licensesIssued"]
        )
        {
            counts[name] = 0;
        }

        List<int> elapsed = [];
        List<int> net = [];
        List<int> doneElapsed = [];
        List<int> doneNet = [];
        SortedSet<string> exporters = new(StringComparer.Ordinal);
        decimal returned = 0;
        decimal denied = 0;
        decimal withdrawn = 0;
        decimal whole = 0;
        var against = 0;
        decimal waiting = 0;
        decimal approved = 0;
        var overdue = 0;
        int? oldest = null;
        foreach (var acts in _cases.Values.Select(c => c.Where(a => a.On <= day).ToList()).Where(c => c.Count > 0))
        {
            counts["received"]++;
            var standing = Standing(acts, day);
            counts[standing]++;
            counts["licensesIssued"] += standing == "approved" ? 1 : 0;
            var value = decimal.Parse(
                acts[0].Content.GetProperty("lines")[0].GetProperty("value").GetString()!,
                CultureInfo.InvariantCulture
            );
            whole += value;
            approved += standing == "approved" ? value : 0;
            returned += standing == "returned" ? value : 0;
            denied += standing == "denied" ? value : 0;
            withdrawn += standing == "withdrawn" ? value : 0;
            exporters.Add(acts[0].Applicant);
            var policy = acts[0].Content.GetProperty("lines")[0].GetProperty("policy").GetString();
            against += standing == "approved" && policy is "PresumptionOfDenial" or "PolicyOfDenial" ? 1 : 0;
            if (standing is not ("pending" or "intentToDeny"))
            {
                if (standing != "withdrawn" && acts.FirstOrDefault(a => a.Act == "register") is { Act: not null } began)
                {
                    // A denial is final on the 45th day, whenever it is recorded.
                    var end =
                        standing == "denied"
                            ? acts.Last(a => a.Act == "intend-to-deny").On.AddDays(45)
                            : acts.Last(a => a.Act is "decide" or "return").On;
                    doneElapsed.Add(end.DayNumber - began.On.DayNumber);
                    doneNet.Add(NetDays(acts, began.On, end));
                }

                continue;
            }

            waiting += value;
            oldest = Math.Max(oldest ?? 0, day.DayNumber - acts[0].On.DayNumber);
            if (acts.FirstOrDefault(a => a.Act == "register") is { Act: not null } registered)
            {
                elapsed.Add(day.DayNumber - registered.On.DayNumber);
                net.Add(NetDays(acts, registered.On, day));
                overdue += net[^1] > 90 ? 1 : 0;
            }
        }

        counts["valueWaiting"] = waiting;
        counts["valueApproved"] = approved;
        counts["oldestPendingDays"] = oldest;
        counts["overdue"] = overdue;
        counts["waitingMedianDaysElapsed"] = Middle(elapsed);
        counts["waitingMedianDaysNet"] = Middle(net);
        counts["waitingNinetiethDaysElapsed"] = NineTenths(elapsed);
        counts["waitingNinetiethDaysNet"] = NineTenths(net);
        counts["doneMedianDaysElapsed"] = Middle(doneElapsed);
        counts["doneMedianDaysNet"] = Middle(doneNet);
        counts["doneNinetiethDaysElapsed"] = NineTenths(doneElapsed);
        counts["doneNinetiethDaysNet"] = NineTenths(doneNet);
        counts["value"] = whole;
        counts["valueReturned"] = returned;
        counts["valueDenied"] = denied;
        counts["valueWithdrawn"] = withdrawn;
        counts["valueReplaced"] = 0;
        counts["approvedAgainstPresumption"] = against;
        counts["companies"] = exporters.Count;
        counts["lines"] = counts["received"];
        counts["linesApproved"] = counts["approved"];
        counts["approvedInPart"] = counts["returnedUnregistered"] = counts["superseded"] = 0;
        return counts;
    }

    private static string Standing(
        List<(string Act, DateOnly On, JsonElement Content, string Applicant)> acts,
        DateOnly day
    )
    {
        var standing = "pending";
        DateOnly? notice = null;
        foreach (var (act, on, _, _) in acts)
        {
            standing = act switch
            {
                "decide" => "approved",
                "intend-to-deny" => "intentToDeny",
                "deny" => "denied",
                "return" => "returned",
                "withdraw" => "withdrawn",
                "revive" => "pending",
                _ => standing,
            };
            notice = act == "intend-to-deny" ? on : notice;
        }

        return standing == "intentToDeny" && notice!.Value.AddDays(45) <= day ? "denied" : standing;
    }

    /// <summary>Day by day.</summary>
    private static int NetDays(
        List<(string Act, DateOnly On, JsonElement Content, string Applicant)> acts,
        DateOnly from,
        DateOnly day
    )
    {
        var days = 0;
        for (var d = from.AddDays(1); d <= day; d = d.AddDays(1))
        {
            var began = acts.Where(a => Kind(a.Content) == "stop-began").Select(a => a.On).ToList();
            var ended = acts.Where(a => Kind(a.Content) == "stop-ended").Select(a => a.On).ToList();
            var stopped = began.Count > 0 && d > began[0] && (ended.Count == 0 || d <= ended[0]);
            days += stopped ? 0 : 1;
        }

        return days;
    }

    private static string? Kind(JsonElement content) => content.GetProperty("kind").GetString();

    /// <summary>The smallest that at least nine of ten do not exceed.</summary>
    private static decimal? NineTenths(List<int> days) =>
        days.Count == 0 ? null : days.Order().First(d => 10 * days.Count(x => x <= d) >= 9 * days.Count);

    private static decimal? Middle(List<int> days)
    {
        days.Sort();
        return days.Count == 0 ? null
            : days.Count % 2 == 1 ? days[days.Count / 2]
            : (days[days.Count / 2] + days[days.Count / 2 - 1]) / 2m;
    }
}
