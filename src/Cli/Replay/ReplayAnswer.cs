using Licet.Core.History;
using Licet.Core.Replay;
using Licet.Core.Statistics;

namespace Licet.Cli.Replay;

/// <summary>How a line of the chart stood at the end of a day.</summary>
/// <param name="Received">Applications.</param>
/// <param name="Approved">Of them approved, or approved in part with the denial of the rest final.</param>
/// <param name="Noticed">Under notice of intent to deny, which can still be averted.</param>
/// <param name="Denied">Denied and final.</param>
/// <param name="Returned">Returned without action, or unregistered.</param>
internal sealed record ChartDay(
    DateOnly On,
    int Received,
    int Approved,
    int Noticed,
    int Denied,
    int Returned,
    int Withdrawn
)
{
    public int DeniedOrNoticed => Denied + Noticed;

    public int ReturnedOrWithdrawn => Returned + Withdrawn;

    public int Decided => Approved + DeniedOrNoticed + ReturnedOrWithdrawn;
}

/// <summary>
/// Everything that the formats show of a replay on a day: the record is counted from the recorded events, the words of others are the
/// facts' own.
/// </summary>
internal sealed record ReplayAnswer(
    ReplayFacts Facts,
    DateOnly Day,
    IReadOnlyList<LoggedEvent> Events,
    IReadOnlyList<Figure> Figures,
    TimeState Time,
    IReadOnlyList<ApplicationRow> Rows,
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

    private readonly Lazy<IReadOnlyList<ReconciledFigure>> _reconciled = new(() =>
        Reconciliation.Of(Events, Rows, Facts, Day)
    );

    /// <summary>What was said of the day or one before it, beside the record.</summary>
    public IReadOnlyList<ReconciledFigure> Reconciled => _reconciled.Value;

    public Figure this[string name] => Figures.Single(f => f.Name == name);

    /// <summary>The figure of a name, or one a currency where the name ends with a currency: "valueShippedUsd" of "valueShipped".</summary>
    public IEnumerable<Figure> Named(string name) =>
        Figures.Where(f => f.Name == name || (f.Unit.Length == 3 && f.Name == name + Currency(f.Unit)));

    /// <summary>A currency at the end of a figure's name: "Usd".</summary>
    internal static string Currency(string unit) => unit[0] + unit[1..].ToLowerInvariant();

    public static ReplayAnswer Of(ReplayFacts facts, DateOnly day) =>
        Of(facts, ReplayRun.Record(facts, day).Events, day);

    /// <param name="events">The facts, recorded through the day.</param>
    public static ReplayAnswer Of(ReplayFacts facts, IReadOnlyList<LoggedEvent> events, DateOnly day)
    {
        var folded = ApplicationRows.Of(events);
        var rows = folded.Rows();
        return new(
            facts,
            day,
            events,
            [
                .. ApplicationFigures.On(rows, day, folded.Position, FigureOrigin.Synthetic),
                .. LicenseFigures.On(LicenseUses.Of(events), day, FigureOrigin.Synthetic),
            ],
            TimeState.Of(events, facts, day),
            rows,
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
                Of(Standing.IntentToDeny),
                Of(Standing.Denied),
                Of(Standing.Returned) + Of(Standing.ReturnedUnregistered),
                Of(Standing.Withdrawn)
            );
        }
    }
}
