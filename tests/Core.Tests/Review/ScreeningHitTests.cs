using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>Hits of the screening within a case: two persons look at each, and a screening grows old.</summary>
public class ScreeningHitTests
{
    private static readonly Person s_ann = new("ann", ["screening-analyst"]);
    private static readonly Person s_bob = new("bob", ["screening-analyst"]);
    private static readonly Disposition s_other = new("EL:1", "another-party", "Another address and another founder.");

    private static CaseRun Proposed(Screened screened, string on = "2019-11-12") =>
        CaseRun
            .Pending(CaseRun.Form("CaseByCase"))
            .Do("screen", s_ann, on, screened)
            .Do("propose", CaseRun.Officer, on, new Decision([CaseRun.Approve("22-1")]));

    [Fact]
    public void A_hit_is_cleared_by_two_persons_and_then_the_case_is_decided()
    {
        var run = Proposed(new Screened(["CSL/2"], 1, ["EL:1"]));
        Assert.Equal(
            "Hits of the screening are not cleared: 1.",
            run.Refused("decide", CaseRun.First, "2019-11-13", Signature.Of).Why
        );
        Assert.Contains(
            "no hit",
            run.Refused("dispose", s_ann, "2019-11-13", s_other with { Hit = "x" }).Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Reason",
            run.Refused("dispose", s_ann, "2019-11-13", s_other with { Reason = "" }).Why,
            StringComparison.Ordinal
        );
        run.Do("dispose", s_ann, "2019-11-13", s_other);
        DispositionConfirmed same = new("EL:1", "another-party");
        Assert.Equal(
            "Nobody clears an own first disposition.",
            run.Refused("confirm-disposition", s_ann with { Roles = ["licensing-officer"] }, "2019-11-13", same).Why
        );
        Assert.Contains(
            "the first is 'another-party'",
            run.Refused("confirm-disposition", s_bob, "2019-11-13", same with { Finding = "the-party" }).Why,
            StringComparison.Ordinal
        );
        run.Do("confirm-disposition", s_bob, "2019-11-13", same)
            .Do("decide", CaseRun.First, "2019-11-14", Signature.Of);
        Assert.Equal(("ann", "bob"), (run.State.Dispositions["EL:1"].First, run.State.Dispositions["EL:1"].Second));
    }

    [Fact]
    public void Another_screening_begins_anew()
    {
        var run = Proposed(new Screened(["CSL/2"], 1, ["EL:1"]))
            .Do("dispose", s_ann, "2019-11-13", s_other)
            .Do("confirm-disposition", s_bob, "2019-11-13", new DispositionConfirmed("EL:1", "another-party"))
            .Do("screen", s_ann, "2019-11-14", new Screened(["CSL/3"], 2, ["EL:1", "EL:2"]));
        Assert.Equal(2, run.State.OpenHits);
        Assert.Empty(run.State.Dispositions);
    }

    [Fact]
    public void A_hit_that_another_screening_does_not_find_stands_until_two_persons_have_found_the_same()
    {
        var run = Proposed(new Screened(["EL/1", "SDN/1", "DPL/1"], 2, ["EL:1", "SDN:1"]));
        Assert.Equal(
            "ListVersions: 1 named; the last screening was against 3: EL/1, SDN/1, DPL/1. Another one covers these lists too.",
            run.Refused("screen", s_ann, "2019-11-13", new Screened(["my-own-empty-list"], 0, [])).Why
        );
        run.Do("dispose", s_ann, "2019-11-13", s_other)
            .Do("screen", s_ann, "2019-11-13", new Screened(["EL/2", "SDN/2", "DPL/2"], 1, ["DPL:1"]));
        Assert.Equal(3, run.State.OpenHits);
        Assert.Equal(["DPL:1", "EL:1", "SDN:1"], run.State.Screened!.Hits!.Value.Order(StringComparer.Ordinal));
        Assert.Equal(
            "Hits of the screening are not cleared: 3.",
            run.Refused("decide", CaseRun.First, "2019-11-14", Signature.Of).Why
        );
        run.Do("confirm-disposition", s_bob, "2019-11-13", new DispositionConfirmed("EL:1", "another-party"));
        foreach (var hit in new[] { "DPL:1", "SDN:1" })
        {
            run.Do("dispose", s_ann, "2019-11-13", s_other with { Hit = hit })
                .Do("confirm-disposition", s_bob, "2019-11-13", new DispositionConfirmed(hit, "another-party"));
        }

        run.Do("screen", s_ann, "2019-11-14", new Screened(["EL/2", "SDN/2", "DPL/3"], 0, []));
        Assert.Empty(run.State.Screened!.Hits!.Value);
        run.Do("decide", CaseRun.First, "2019-11-14", Signature.Of);
    }

    [Fact]
    public void Whether_a_screening_is_fresh_follows_from_its_day_and_the_day_of_the_decision()
    {
        var run = Proposed(new Screened(["CSL/2"], 0));
        Assert.Contains(
            "screened on 2019-11-12, against CSL/2: more than 30 days ago",
            run.Refused("decide", CaseRun.First, "2019-12-13", Signature.Of).Why,
            StringComparison.Ordinal
        );
        run.Do("decide", CaseRun.First, "2019-12-12", Signature.Of);
    }

    [Theory]
    [InlineData(-1, "OpenHits")]
    [InlineData(2, "Hits")]
    public void A_screening_counts_and_names_its_hits(int open, string field) =>
        Assert.StartsWith(
            field,
            CaseRun
                .Pending(CaseRun.Form("CaseByCase"))
                .Refused("screen", s_ann, "2019-11-12", new Screened(["CSL/2"], open, ["EL:1"]))
                .Why,
            StringComparison.Ordinal
        );
}
