using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

public class DueMovesTests
{
    [Fact]
    public void Agencies_that_did_not_speak_in_time_have_no_objection_from_the_day_after_their_last()
    {
        var state = CaseRun.InReview(CaseRun.Form("CaseByCase"), "defense", "state").State;
        Assert.Empty(DueMoves.Of(state, CaseRun.Day("2019-11-29")));
        var due = DueMoves.Of(state, CaseRun.Day("2020-03-01"));
        Assert.Equal(
            [("defense", CaseRun.Day("2019-11-30")), ("state", CaseRun.Day("2019-11-30"))],
            due.Select(d => (((DeemedPosition)d.Ruling.Moved.Content).Agency, d.Ruling.Moved.On))
        );
        Assert.All(due[^1].Ruling.State.Referrals.Values, r => Assert.True(r.Deemed));
        Assert.Equal(state.Sequence + 2, due[^1].Ruling.State.Sequence);
    }

    [Fact]
    public void A_denial_that_nobody_averted_is_final_and_the_case_is_not_closed_by_days()
    {
        var run = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-19", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Assert.Empty(DueMoves.Of(run.State, CaseRun.Day("2020-01-04")));
        var due = Assert.Single(DueMoves.Of(run.State, CaseRun.Day("2021-01-04")));
        Assert.Equal(("deny", CaseRun.Day("2020-01-05")), (due.Ruling.Moved.Transition, due.Ruling.Moved.On));
        Assert.Equal("decided", due.Ruling.State.Stage);
    }
}
