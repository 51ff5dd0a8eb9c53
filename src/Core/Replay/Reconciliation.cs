using System.Globalization;
using Licet.Core.History;
using Licet.Core.Statistics;

namespace Licet.Core.Replay;

/// <summary>What somebody said beside what the record says of the same day.</summary>
/// <param name="On">The day of the record.</param>
/// <param name="Record">The record's figure; null where the record has none for it.</param>
/// <param name="Origin">Of the record's figure.</param>
/// <param name="Words">What the record says, in words.</param>
/// <param name="Agrees">Null where there is nothing to compare.</param>
public sealed record ReconciledFigure(
    ReportedFigure Reported,
    DateOnly On,
    decimal? Record,
    FigureOrigin? Origin,
    string Words,
    bool? Agrees
);

/// <summary>
/// Each reported figure of a day or one before it beside the record of its own day. One that was said later is among them, with the day
/// on which it was said.
/// </summary>
public static class Reconciliation
{
    /// <summary>"About" is what rounds to the figure: within five in a hundred.</summary>
    private const decimal About = 0.05m;

    /// <param name="events">Of the log, in its order.</param>
    /// <param name="rows">Made of them.</param>
    public static IReadOnlyList<ReconciledFigure> Of(
        IReadOnlyList<LoggedEvent> events,
        IReadOnlyList<ApplicationRow> rows,
        ReplayFacts facts,
        DateOnly day
    )
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(facts);
        return
        [
            .. facts
                .Reported.Where(r => r.From <= day)
                .OrderBy(r => r.From)
                .Select(r => Row(r, rows, events, facts, Latest(r, day))),
        ];
    }

    /// <summary>Of a figure that is known by its month only the month's last day, where it is over.</summary>
    private static DateOnly Latest(ReportedFigure reported, DateOnly day)
    {
        DateOnly last = reported.On.Length == 7 ? reported.From.AddMonths(1).AddDays(-1) : reported.From;
        return last < day ? last : day;
    }

    private static ReconciledFigure Row(
        ReportedFigure reported,
        IReadOnlyList<ApplicationRow> rows,
        IReadOnlyList<LoggedEvent> events,
        ReplayFacts facts,
        DateOnly on
    )
    {
        switch (reported.Measure)
        {
            case "announcement":
                return new(reported, on, null, null, Announced(events, facts, on), null);
            case "market":
                return new(reported, on, null, null, Market(events, facts, on), null);
            case "none":
                return new(reported, on, null, null, "no home in the system", null);
            default:
                (decimal? value, FigureOrigin origin, string words) = Measured(
                    reported.Measure,
                    rows,
                    events,
                    facts,
                    on
                );
                return new(reported, on, value, value is null ? null : origin, words, Agrees(reported, value));
        }
    }

    private static (decimal? Value, FigureOrigin Origin, string Words) Measured(
        string measure,
        IReadOnlyList<ApplicationRow> rows,
        IReadOnlyList<LoggedEvent> events,
        ReplayFacts facts,
        DateOnly on
    )
    {
        if (measure.StartsWith("listed", StringComparison.Ordinal))
        {
            TimeState time = TimeState.Of(events, facts, on);
            int parties = measure == "listedParties" ? time.ListedParties : time.ListedOthers;
            IEnumerable<string> of = time
                .Amendments.Where(a => Adds(a.Publication.Citation, facts.Family) == (measure == "listedParties"))
                .Select(a => a.Publication.Citation);
            return (parties, FigureOrigin.Reported, "parties by the rules' own counts: " + string.Join(", ", of));
        }

        if (measure.EndsWith("InPeriod", StringComparison.Ordinal) || measure == "considered")
        {
            return InPeriod(measure, rows, facts.PeriodFrom, on);
        }

        IReadOnlyList<Figure> figures = ApplicationFigures.On(rows, on, 0, FigureOrigin.Synthetic);
        if (measure == "processed")
        {
            decimal? processed =
                figures.Single(f => f.Name == "received").Value - figures.Single(f => f.Name == "pending").Value;
            return (processed, FigureOrigin.Synthetic, "received and no longer pending");
        }

        Figure? figure = figures
            .Concat(LicenseFigures.On(LicenseUses.Of(events), on, FigureOrigin.Synthetic))
            .FirstOrDefault(f => f.Name == measure);
        return (figure?.Value, figure?.Origin ?? FigureOrigin.Synthetic, figure?.Formula ?? "not in the record");
    }

    private static bool Adds(string citation, string family) =>
        citation.Split("; ").Any(c => Parties.EntityEntries.EntityEntryHistory.Shipped.RuleOf(c)?.Family == family);

    private static (decimal? Value, FigureOrigin Origin, string Words) InPeriod(
        string measure,
        IReadOnlyList<ApplicationRow> rows,
        DateOnly from,
        DateOnly on
    )
    {
        PeriodFigures period = PeriodFigures.Of(rows, from, on);
        int? open = period.Unaccounted;
        return measure switch
        {
            "considered" => (
                period.Considered,
                FigureOrigin.Synthetic,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"approved {period.Approved} + returned {period.Returned} + denied {period.Denied} = {period.Decided}, and {open} reviewed and still open: what became of them is not said"
                )
            ),
            "approvedInPeriod" => (period.Approved, FigureOrigin.Synthetic, Shares(period, "approved")),
            "returnedInPeriod" => (period.Returned, FigureOrigin.Synthetic, Shares(period, "returned")),
            "deniedInPeriod" => (period.Denied, FigureOrigin.Synthetic, Shares(period, "denied")),
            "valueApprovedInPeriod" => Sum(Standing.Approved),
            "valueReturnedInPeriod" => Sum(Standing.Returned),
            "valueDeniedInPeriod" => Sum(Standing.Denied),
            _ => throw new InvalidOperationException($"'{measure}' is no measure of a period"),
        };

        (decimal?, FigureOrigin, string) Sum(Standing standing) =>
            (
                rows.Where(r => r.On(on) is { } turn && turn.Standing == standing && turn.On >= from)
                    .Sum(r => r.Lines.Sum(l => l.Value ?? 0)),
                FigureOrigin.Synthetic,
                "sum of the lines"
            );
    }

    private static string Shares(PeriodFigures period, string name) =>
        string.Join(
            "; ",
            period
                .Shares(FigureOrigin.Computed, 0)
                .Where(s => s.Name.StartsWith(name, StringComparison.Ordinal))
                .Select(s =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{s.Numerator:0}/{s.Denominator:0} = {s.Value * 100:0.0} %"
                    )
                )
        );

    private static string Announced(IReadOnlyList<LoggedEvent> events, ReplayFacts facts, DateOnly on)
    {
        TimeState before = TimeState.Of(events, facts, on.AddDays(-1));
        TimeState after = TimeState.Of(events, facts, on);
        bool same =
            before.ListedParties == after.ListedParties
            && before.ListedOthers == after.ListedOthers
            && before.License == after.License;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(same ? "no requirement changed" : "on the same day a requirement changed")}: {before.ListedParties} parties listed the day before, {after.ListedParties} on the day; general license {Named(before)} before, {Named(after)} on the day"
        );
    }

    private static string Named(TimeState time) => time.License is { } license ? $"version {license.Version}" : "none";

    private static string Market(IReadOnlyList<LoggedEvent> events, ReplayFacts facts, DateOnly on) =>
        "in force by then: "
        + string.Join(
            "; ",
            TimeState
                .Of(events, facts, on)
                .Notes.Where(n => n.Kind is "MARKET" or "PROCUREMENT" or "POLICY")
                .Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Effective:yyyy-MM-dd} {n.What}"))
        );

    private static bool? Agrees(ReportedFigure reported, decimal? record) =>
        reported.Value is not { } said || record is not { } counted
            ? null
            : reported.Relation switch
            {
                "over" => counted >= said,
                "about" => Math.Abs(counted - said) <= said * About,
                _ => counted == said,
            };
}
