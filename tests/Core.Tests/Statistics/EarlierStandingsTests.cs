using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Process;
using Licet.Core.Statistics;
using Licet.Core.Tests.Replay;

namespace Licet.Core.Tests.Statistics;

public class EarlierStandingsTests
{
    [Theory]
    [InlineData(Standing.Pending, EarlierStanding.Pending)]
    [InlineData(Standing.IntentToDeny, EarlierStanding.Pending)]
    [InlineData(Standing.Approved, EarlierStanding.Approved)]
    [InlineData(Standing.ApprovedInPart, EarlierStanding.Approved)]
    [InlineData(Standing.Denied, EarlierStanding.Denied)]
    [InlineData(Standing.Returned, EarlierStanding.ReturnedWithoutAction)]
    [InlineData(Standing.ReturnedUnregistered, EarlierStanding.ReturnedUnregistered)]
    [InlineData(Standing.Withdrawn, EarlierStanding.Withdrawn)]
    [InlineData(Standing.Superseded, EarlierStanding.Withdrawn)]
    public void What_a_case_came_to_is_how_the_earlier_application_stands(Standing came, EarlierStanding stands) =>
        Assert.Equal(stands, EarlierStandings.Of(came));

    /// <summary>Every case of the replay of 2019 on the day of the speech and at the end: as the figures count it.</summary>
    [Theory]
    [InlineData("2019-11-03", 1)]
    [InlineData("2020-12-31", 2)]
    public void Every_case_of_a_log_stands_as_the_figures_count_it(string on, int kinds)
    {
        DateOnly day = DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        HashSet<EarlierStanding> met = [];
        var rows = ReplayLogs.Rows.ToDictionary(r => "case/" + r.Number, StringComparer.Ordinal);
        foreach (
            var history in ReplayLogs
                .Whole.Events.GroupBy(e => e.Event.History)
                .Where(h => h.Key.StartsWith("case/", StringComparison.Ordinal))
        )
        {
            EarlierStanding? stands = EarlierStandings.Of(history, ShippedProcesses.Find, day);
            Assert.Equal(rows[history.Key].On(day)?.Standing is { } came ? EarlierStandings.Of(came) : null, stands);
            met.UnionWith(stands is { } one ? [one] : []);
        }

        Assert.True(met.Count >= kinds);
    }
}
