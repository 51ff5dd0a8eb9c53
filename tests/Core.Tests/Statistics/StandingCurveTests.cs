using Licet.Core.Replay;
using Licet.Core.Statistics;

namespace Licet.Core.Tests.Statistics;

/// <summary>The curve says of each day what counting the rows of that day says.</summary>
public class StandingCurveTests
{
    [Fact]
    public void Each_day_of_the_replay_is_as_it_is_counted()
    {
        ReplayFacts facts = ReplayFacts.Of("huawei-2019");
        IReadOnlyList<ApplicationRow> rows = ApplicationRows
            .Of(ReplayRun.Record(facts, new DateOnly(2021, 4, 30)).Events)
            .Rows();
        StandingCurve curve = StandingCurve.Of(rows);
        for (DateOnly day = facts.First.AddDays(-2); day <= new DateOnly(2021, 7, 31); day = day.AddDays(1))
        {
            IReadOnlyDictionary<Standing, int> counted = ApplicationFigures.Standings(rows, day);
            int Of(params Standing[] standings) => standings.Sum(s => counted.GetValueOrDefault(s));
            Assert.Equal(
                new ChartDay(
                    day,
                    counted.Values.Sum(),
                    Of(Standing.Approved, Standing.ApprovedInPart),
                    Of(Standing.IntentToDeny),
                    Of(Standing.Denied),
                    Of(Standing.Returned, Standing.ReturnedUnregistered),
                    Of(Standing.Withdrawn)
                ),
                curve.On(day)
            );
        }

        Assert.True(curve.On(new DateOnly(2021, 7, 31)).Received > 200);
    }

    [Fact]
    public void Without_applications_there_is_nothing_on_any_day()
    {
        StandingCurve none = StandingCurve.Of([]);
        Assert.Null(none.Last);
        Assert.Equal(0, none.On(new DateOnly(2019, 11, 3)).Received);
        Assert.Single(none.Between(new DateOnly(2019, 11, 3), new DateOnly(2019, 11, 3)));
    }
}
