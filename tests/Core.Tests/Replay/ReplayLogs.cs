using Licet.Core.Replay;
using Licet.Core.Statistics;

namespace Licet.Core.Tests.Replay;

/// <summary>The shipped replay, recorded once for all tests.</summary>
internal static class ReplayLogs
{
    private static readonly Lazy<ReplayLog> s_whole = new(() =>
        ReplayRun.Record(ReplayFacts.Of("huawei-2019"), DateOnly.MaxValue)
    );

    private static readonly Lazy<IReadOnlyList<ApplicationRow>> s_rows = new(() =>
        ApplicationRows.Of(Whole.Events).Rows()
    );

    /// <summary>Through its last day.</summary>
    public static ReplayLog Whole => s_whole.Value;

    /// <summary>What the whole log says of the applications.</summary>
    public static IReadOnlyList<ApplicationRow> Rows => s_rows.Value;
}
