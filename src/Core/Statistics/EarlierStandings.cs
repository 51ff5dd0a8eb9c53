using Licet.Core.Applications;
using Licet.Core.History;
using Licet.Core.Process;

namespace Licet.Core.Statistics;

/// <summary>
/// How an earlier application stands when another one is filed (Blocks 10 and 11 of the form): what its case came to, by the acts that
/// statistics count and not by the names of one process's stages.
/// </summary>
public static class EarlierStandings
{
    /// <summary>At the end of a day; null for a history in which nothing was received by then.</summary>
    /// <param name="history">All events of one case.</param>
    /// <param name="processes">By id and version, null where it is not to be had.</param>
    public static EarlierStanding? Of(
        IEnumerable<LoggedEvent> history,
        Func<string, string, ProcessDefinition?> processes,
        DateOnly day
    ) =>
        ApplicationRows.Of(history, processes).Rows() is [var row] && row.On(day) is { } turn
            ? Of(turn.Standing)
            : null;

    /// <summary>
    /// A denial that can still be averted is none yet, and what was approved in part was approved; who files an amendment has withdrawn what
    /// it replaces.
    /// </summary>
    public static EarlierStanding Of(Standing standing) =>
        standing switch
        {
            Standing.Approved or Standing.ApprovedInPart => EarlierStanding.Approved,
            Standing.Denied => EarlierStanding.Denied,
            Standing.Returned => EarlierStanding.ReturnedWithoutAction,
            Standing.ReturnedUnregistered => EarlierStanding.ReturnedUnregistered,
            Standing.Withdrawn or Standing.Superseded => EarlierStanding.Withdrawn,
            _ => EarlierStanding.Pending,
        };
}
