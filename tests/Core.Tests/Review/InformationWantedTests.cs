using System.Collections.Immutable;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>An agency says what is missing within its days, the authority asks the applicant for it (750.4(d)(1)).</summary>
public class InformationWantedTests
{
    private static readonly ImmutableSortedDictionary<string, DateOnly> s_none = ImmutableSortedDictionary<
        string,
        DateOnly
    >.Empty;

    private static CaseRun Referred => CaseRun.InReview(CaseRun.Form(), "defense", "state");

    private static DateOnly Day(CaseRun run, int after) => run.State.Referrals["defense"].Referred.AddDays(after);

    private static string? Why(CaseRun run, Person by, int after, string agency = "defense")
    {
        InformationWanted wanted = new(agency, "Which site?");
        Aside aside = new(by, Day(run, after), run.State.Sequence, wanted);
        return (Asides.Take(run.State, aside, Day(run, after)) as Ruling.Refused)?.Why;
    }

    [Fact]
    public void It_may_through_its_tenth_day_and_no_longer()
    {
        Assert.Null(Why(Referred, CaseRun.Reviewer("defense"), 0));
        Assert.Null(Why(Referred, CaseRun.Reviewer("defense"), 10));
        Assert.Contains("10 days", Why(Referred, CaseRun.Reviewer("defense"), 11), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_one_that_reviews_and_only_for_itself()
    {
        Assert.NotNull(Why(Referred, CaseRun.Reviewer("energy"), 1, "energy"));
        Assert.NotNull(Why(Referred, CaseRun.Reviewer("state"), 1));
        Assert.NotNull(Why(Referred, CaseRun.Officer, 1));
        Assert.NotNull(Why(Referred, CaseRun.Applicant, 1));
        CaseRun said = Referred;
        said.Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"));
        Assert.NotNull(Why(said, CaseRun.Reviewer("defense"), 10));
    }

    [Fact]
    public void It_waits_until_the_applicant_is_asked_and_the_applicant_hears_the_authority_alone()
    {
        CaseRun run = Referred;
        run.Beside(
            CaseRun.Reviewer("defense"),
            Core.Day.Text(Day(run, 3)),
            new InformationWanted("defense", "Which site?")
        );
        Assert.Equal("Which site?", Assert.Single(InformationRequests.Wanted(run.State)).Wanted!.Value.Text);
        run.Beside(CaseRun.Officer, Core.Day.Text(Day(run, 4)), new StopBegan("ask", "agency-request", s_none));
        Assert.Empty(InformationRequests.Wanted(run.State));
        Assert.Contains(run.State.Stops, s => s.Id == "ask" && InformationRequests.IsOpen(s, Day(run, 5)));
    }
}
