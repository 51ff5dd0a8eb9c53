using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Process;

namespace Licet.Core.Statistics;

/// <summary>What became of the licenses issued: counted from their own histories.</summary>
public static class LicenseFigures
{
    private const string Kind = "license/";

    /// <summary>Standing at the end of a day.</summary>
    /// <param name="events">Of the log, in its order; those of other histories are passed over.</param>
    /// <param name="day">What took effect on a later day does not count.</param>
    /// <param name="counts">Origin of plain counts.</param>
    /// <exception cref="FormatException">An event of another shape, or a process that is not to be had.</exception>
    public static IReadOnlyList<Figure> On(
        IEnumerable<LoggedEvent> events,
        DateOnly day,
        long position,
        FigureOrigin counts
    )
    {
        ArgumentNullException.ThrowIfNull(events);
        List<LicenseStatus> standing =
        [
            .. events
                .Select(e => e.Event)
                .Where(e => e.History.StartsWith(Kind, StringComparison.Ordinal) && e.Effective <= day)
                .GroupBy(e => e.History, StringComparer.Ordinal)
                .Select(h => LicenseJson.Fold(h, ShippedProcesses.Find)!.StatusOn(day)),
        ];
        Naming naming = new(position, counts);
        return
        [
            Of("licensesInForce", LicenseStatus.Active, "issued, within their days and neither suspended nor ended"),
            Of("licensesRevoked", LicenseStatus.Revoked, "revoked as a whole (750.8(a))"),
        ];

        Figure Of(string name, LicenseStatus status, string formula) =>
            naming.Part(name, standing.Count(s => s == status), standing.Count, "licenses", [], formula, naming.Counts);
    }
}
