using Licet.Core.Replay;
using Licet.Core.Statistics;

namespace Licet.Core.Tests.Statistics;

/// <summary>Days that are reckoned once are those that are reckoned on each day.</summary>
public class SettledDaysTests
{
    [Fact]
    public void Each_day_of_the_replay_says_the_same_of_rows_that_are_asked_for_the_first_time()
    {
        ReplayFacts facts = ReplayFacts.Of("huawei-2019");
        var events = ReplayRun.Record(facts, new DateOnly(2021, 4, 30)).Events;
        IReadOnlyList<ApplicationRow> kept = ApplicationRows.Of(events).Rows();
        Assert.Contains(kept, r => !r.Stops.IsEmpty);
        for (DateOnly day = new(2019, 8, 1); day <= new DateOnly(2021, 6, 30); day = day.AddDays(7))
        {
            foreach (ApplicationRow row in kept)
            {
                ApplicationRow fresh = new(
                    row.Number,
                    row.Applicant,
                    row.Received,
                    row.Marks,
                    row.Turns,
                    row.Lines,
                    row.Stops,
                    row.Whole
                );
                Assert.Equal((fresh.Elapsed(day), fresh.Net(day)), (row.Elapsed(day), row.Net(day)));
            }
        }
    }
}
