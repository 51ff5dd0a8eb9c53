using Licet.Core.History;
using Licet.Core.Statistics;

namespace Licet.Core.Replay;

/// <summary>
/// Everything that the formats show of a replay on a day: the record is counted from the recorded events, the words of others are the
/// facts' own.
/// </summary>
public sealed record ReplayAnswer(
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
    public static string Currency(string unit) => unit[0] + unit[1..].ToLowerInvariant();

    public static ReplayAnswer Of(ReplayFacts facts, DateOnly day) =>
        Of(facts, ReplayRun.Record(facts, day).Events, day);

    /// <param name="events">The facts, recorded through the day.</param>
    public static ReplayAnswer Of(ReplayFacts facts, IReadOnlyList<LoggedEvent> events, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(events);
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
            [.. StandingCurve.Of(rows).Between(facts.Pace[0].On, day)]
        );
    }
}
