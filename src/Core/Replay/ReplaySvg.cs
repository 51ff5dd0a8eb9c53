using System.Globalization;
using Licet.Core.Statistics;

namespace Licet.Core.Replay;

/// <summary>A replay as a picture: what was received and what it came to, day by day, with the figures that were said.</summary>
public static class ReplaySvg
{
    public static string Of(ReplayAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return CurvePicture.Of(
            new(
                answer.Facts.Title,
                string.Create(CultureInfo.InvariantCulture, $"Applications through {answer.Day:yyyy-MM-dd}"),
                [
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Applications at the end of each day through {answer.Day.DayOfWeek}, {answer.Day:yyyy-MM-dd}. Synthetic, at the reported pace."
                    ),
                    "Rings: figures that were said.",
                ],
                "licet replay "
                    + answer.Facts.Name
                    + ": no application shown here was filed. Denied counts a notice of intent to deny until it is averted.",
                answer.Chart.Count > 0 ? answer.Chart : [new(answer.Facts.Pace[0].On, 0, 0, 0, 0, 0, 0)],
                [
                    .. answer
                        .Reconciled.Where(r => r.Reported is { Measure: "received", Value: not null })
                        .Select(r => new CurveRing(
                            r.On,
                            r.Reported.Value!.Value,
                            $"{r.Reported.On}: {r.Reported.Figure()}, {r.Reported.By}"
                        )),
                ]
            )
        );
    }
}
