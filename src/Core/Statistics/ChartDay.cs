namespace Licet.Core.Statistics;

/// <summary>How a line of the chart stood at the end of a day.</summary>
/// <param name="Received">Applications.</param>
/// <param name="Approved">Of them approved, or approved in part with the denial of the rest final.</param>
/// <param name="Noticed">Under notice of intent to deny, which can still be averted.</param>
/// <param name="Denied">Denied and final.</param>
/// <param name="Returned">Returned without action, or unregistered.</param>
public sealed record ChartDay(
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

    /// <summary>Each day of a span, both ends counting; it ends two weeks after the last thing that became of an application.</summary>
    public static IEnumerable<ChartDay> Between(
        IReadOnlyList<ApplicationRow> rows,
        DateOnly from,
        DateOnly through,
        int step = 1
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        var last = rows.SelectMany(r => r.Turns.Select(t => t.Final ?? t.On)).DefaultIfEmpty(through).Max().AddDays(14);
        for (var on = from; on <= through && on <= last; on = on.AddDays(step))
        {
            yield return Of(rows, on);
        }
    }

    private static ChartDay Of(IReadOnlyList<ApplicationRow> rows, DateOnly on)
    {
        var counts = ApplicationFigures.Standings(rows, on);
        int Count(Standing standing) => counts.GetValueOrDefault(standing);
        return new(
            on,
            counts.Values.Sum(),
            Count(Standing.Approved) + Count(Standing.ApprovedInPart),
            Count(Standing.IntentToDeny),
            Count(Standing.Denied),
            Count(Standing.Returned) + Count(Standing.ReturnedUnregistered),
            Count(Standing.Withdrawn)
        );
    }
}
