using Licet.Core;
using Licet.Core.Statistics;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Statistics;

/// <summary>What the authority can say of its applications at the end of a day, each figure with its formula, and over time as a picture.</summary>
[ForReadersOfCases]
public sealed class IndexModel(StatisticsBook book, EventLog log, IStringLocalizer<Texts> texts) : DeskPage
{
    /// <summary>Points of the curve at most: a week apart, or more where the time is long.</summary>
    private const int Points = 60;

    /// <summary>Null until the log was read for the first time.</summary>
    public StatisticsSnapshot? From { get; private set; }

    public DateOnly On { get; private set; }

    public DateOnly Today => log.Today;

    /// <summary>The day that the form shows: as it was asked for.</summary>
    public string Asked { get; private set; } = "";

    public IReadOnlyList<FigureGroup<Figure>> Groups { get; private set; } = [];

    public IReadOnlyList<ChartDay> Curve { get; private set; } = [];

    /// <summary>Made here and nowhere else: no text of a person stands in it unescaped.</summary>
    public string Picture { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? day, string? format, CancellationToken ct)
    {
        From = await book.AskAsync(ct);
        On = Today;
        Asked = day ?? Day.Text(On);
        if (day is not null)
        {
            if (!Day.TryRead(day, out DateOnly asked))
            {
                Wrong("day", texts["Enter the day as year-month-day, such as 2019-11-20"]);
                return Again();
            }

            if (asked > Today)
            {
                Wrong("day", texts["Enter a day through {0}: what is to come nobody has counted", Day.Text(Today)]);
                return Again();
            }

            On = asked;
        }

        if (From is not { } from)
        {
            return Page();
        }

        IReadOnlyList<Figure> figures = from.On(On);
        if (format == "csv")
        {
            return File(FiguresShown.Csv(figures, On), "text/csv; charset=utf-8", $"licet-figures-{Day.Text(On)}.csv");
        }

        Groups = FiguresShown.Groups(figures);
        Curve = CurveOf(from, On);
        Picture = CurvePicture.Of(
            new(
                texts["Applications over time"],
                texts["Applications through {0}", Day.Text(On)],
                [
                    texts[
                        "At the end of each day, through {0}; counted at position {1} of the log.",
                        Day.Text(On),
                        from.Position
                    ],
                ],
                texts["Denied counts a notice of intent to deny until it is averted."],
                Curve.Count > 0 ? Curve : [new(On > DateOnly.MinValue ? On.AddDays(-1) : On, 0, 0, 0, 0, 0, 0)],
                []
            )
        );
        return Page();
    }

    private static IReadOnlyList<ChartDay> CurveOf(StatisticsSnapshot from, DateOnly through)
    {
        if (from.Rows.Count == 0)
        {
            return [];
        }

        DateOnly first = from.Rows.Min(r => r.Received).AddDays(-1);
        int days = through.DayNumber - first.DayNumber;
        int step = Math.Max(1, (days + Points - 1) / Points);
        // Ends on the day itself.
        return [.. from.Curve.Between(through.AddDays(-(days / step) * step), through, step)];
    }
}
