using Licet.Core.Replay;

namespace Licet.Core.Tests.Replay;

/// <summary>The shipped replay, recorded once for all tests.</summary>
internal static class ReplayLogs
{
    private static readonly Lazy<ReplayLog> s_whole = new(() =>
        ReplayRun.Record(ReplayFacts.Of("huawei-2019"), DateOnly.MaxValue)
    );

    /// <summary>Through its last day.</summary>
    public static ReplayLog Whole => s_whole.Value;
}
