using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;
using Licet.Core.Review;
using static Licet.Web.Features.Review.ActFields;

namespace Licet.Web.Features.Review;

/// <summary>Forms of stops: one begins for a reason that the law names, its acts are recorded, it ends.</summary>
internal static class StopForms
{
    public static ActForm Begin(CaseState state)
    {
        string[] acts =
        [
            .. state.Process.Stops.SelectMany(s => s.Tests).SelectMany(x => new[] { x.From, x.To }).Distinct(),
        ];
        List<ActField> fields =
        [
            Choice(
                "reason",
                "Reason",
                state.Process.Stops.Select(s => Pair(s.Reason, $"{s.Title} ({s.Citation})")),
                // What an agency wants to know is asked first.
                InformationRequests.Wanted(state).Any()
                    ? InformationRequests.ForAgencies
                    : "",
                "The days of a clock stop only where the law says so of that clock and reason; else they count on"
            ),
            new("through", "Last day, where it is known", ActFieldKind.Day, false),
            new(
                "acts",
                "Days of acts that the reason asks for",
                ActFieldKind.Lines,
                false,
                $"One a line, as 'found-necessary 2019-11-20': {string.Join(", ", acts)}"
            )
            {
                Fault = said =>
                    said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Any(l => ActOf(l) is null)
                        ? "Write an act and its day in each line, as 'found-necessary 2019-11-20'"
                        : null,
            },
        ];
        return One(
            [.. fields],
            t => new StopBegan(
                ActFields.NewId("stop", t),
                t["reason"],
                t.Lines("acts")
                    .Select(ActOf)
                    .OfType<(string Act, DateOnly Day)>()
                    .DistinctBy(a => a.Act)
                    .ToImmutableSortedDictionary(a => a.Act, a => a.Day, StringComparer.Ordinal),
                t.Day("through")
            )
        );
    }

    /// <summary>"found-necessary 2019-11-20"; null for anything else.</summary>
    private static (string Act, DateOnly Day)? ActOf(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var act, var said]
        && Core.Day.TryRead(said, out DateOnly day)
            ? (act, day)
            : null;

    public static ActForm Acted(CaseState state)
    {
        HashSet<string> reasons = [.. state.Stops.Select(s => s.Reason)];
        IEnumerable<KeyValuePair<string, string>> acts = state
            .Process.Stops.Where(s => reasons.Contains(s.Reason))
            .SelectMany(s => s.Tests)
            .SelectMany(x => new[] { x.From, x.To })
            .Distinct()
            .Select(a => Pair(a, a.Replace('-', ' ')));
        return One([Which(state, _ => true), Choice("act", "Act", acts)], t => new StopActed(t["id"], t["act"]));
    }

    public static ActField Which(CaseState state, Func<Stop, bool> which) =>
        Choice(
            "id",
            "Which stop",
            state
                .Stops.Where(which)
                .Select(s =>
                    Pair(s.Id, $"{CaseWords.Stop(state.Process, s.Reason)}, since {Core.Day.Text(s.Held.After)}")
                )
        );
}
