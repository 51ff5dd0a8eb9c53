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
}
