using Licet.Core.History;
using Licet.Core.Replay;
using Licet.Core.Statistics;

namespace Licet.Cli.Replay;

/// <summary>How a line of the chart stood at the end of a day.</summary>
/// <param name="Received">Applications.</param>
/// <param name="Approved">Of them, approved.</param>
/// <param name="Denied">Denied, or under notice of intent to deny.</param>
/// <param name="Returned">Returned without action or withdrawn.</param>
internal sealed record ChartDay(DateOnly On, int Received, int Approved, int Denied, int Returned)
{
    public int Decided => Approved + Denied + Returned;
}

/// <summary>Everything that the formats show of a replay on a day, all of it read from the recorded events.</summary>
internal sealed record ReplayAnswer(
    ReplayFacts Facts,
    DateOnly Day,
    IReadOnlyList<LoggedEvent> Events,
    IReadOnlyList<Figure> Figures,
    TimeState Time,
    IReadOnlyList<ReconciledFigure> Reconciled,
    IReadOnlyList<ChartDay> Chart
)
{
    /// <summary>The day of the last event on a case: after it only the time goes on.</summary>
    public DateOnly LastAct { get; } =
        Events
            .Where(e => e.Event.History.StartsWith("case/", StringComparison.Ordinal))
            .Select(e => e.Event.Effective)
            .DefaultIfEmpty(Facts.First)
            .Max();

    public Figure this[string name] => Figures.Single(f => f.Name == name);

    public static ReplayAnswer Of(ReplayFacts facts, DateOnly day)
    {
        var log = ReplayRun.Record(facts, day);
        var folded = ApplicationRows.Of(log.Events);
        var rows = folded.Rows();
        return new(
            facts,
            day,
            log.Events,
            ApplicationFigures.On(rows, day, folded.Position, FigureOrigin.Synthetic),
            TimeState.Of(log.Events, facts, day),
            Reconciliation.Of(log.Events, rows, facts, day),
            [.. Days(facts, rows, day)]
        );
    }

    /// <summary>From the day before the first mark, so that the curve begins at nothing.</summary>
    private static IEnumerable<ChartDay> Days(ReplayFacts facts, IReadOnlyList<ApplicationRow> rows, DateOnly day)
    {
        var last = rows.SelectMany(r => r.Turns.Select(t => t.Final ?? t.On)).DefaultIfEmpty(day).Max().AddDays(14);
        for (var on = facts.Pace[0].On; on <= day && on <= last; on = on.AddDays(1))
        {
            var counts = ApplicationFigures.Standings(rows, on);
            int Of(Standing standing) => counts.GetValueOrDefault(standing);
            yield return new(
                on,
                counts.Values.Sum(),
                Of(Standing.Approved) + Of(Standing.ApprovedInPart),
                Of(Standing.Denied) + Of(Standing.IntentToDeny),
                Of(Standing.Returned) + Of(Standing.ReturnedUnregistered) + Of(Standing.Withdrawn)
            );
        }
    }
}
