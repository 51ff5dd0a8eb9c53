using Licet.Core.Replay;
using Licet.Core.Statistics;

namespace Licet.Core.Tests.Statistics;

/// <summary>What is reckoned once of an application is what is reckoned on each day.</summary>
public class SettledCountTests
{
    private static string Said(Figure f) =>
        string.Join(
            ' ',
            f with
            {
                Exclusions = [],
            },
            string.Join(", ", f.Exclusions.Select(e => $"{e.What} {e.Count}"))
        );

    [Fact]
    public void Each_day_of_the_replay_says_the_same_of_rows_that_are_asked_for_the_first_time()
    {
        ReplayFacts facts = ReplayFacts.Of("huawei-2019");
        var events = ReplayRun.Record(facts, new DateOnly(2021, 4, 30)).Events;
        IReadOnlyList<ApplicationRow> kept = ApplicationRows.Of(events).Rows();
        Assert.Contains(kept, r => !r.Stops.IsEmpty);
        CountedRows counted = CountedRows.Of(kept);
        for (DateOnly day = new(2019, 8, 1); day <= new DateOnly(2021, 6, 30); day = day.AddDays(7))
        {
            ApplicationRow[] fresh =
            [
                .. kept.Select(r => new ApplicationRow(
                    r.Number,
                    r.Applicant,
                    r.Received,
                    r.Marks,
                    r.Turns,
                    r.Lines,
                    r.Stops,
                    r.Whole
                )),
            ];
            Assert.Equal(fresh.Select(r => r.CountOn(day)), kept.Select(r => r.CountOn(day)));
            var expected = ApplicationFigures.On(fresh, day, 7).Select(Said);
            Assert.Equal(expected, ApplicationFigures.On(kept, day, 7).Select(Said));
            Assert.Equal(expected, ApplicationFigures.On(counted, day, 7).Select(Said));
        }
    }
}
