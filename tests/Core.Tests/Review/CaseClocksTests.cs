using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>Which clocks of a case still say something to who works on it.</summary>
public class CaseClocksTests
{
    private static string Mattering(CaseRun run, string day) =>
        string.Join(
            ' ',
            run.State.Process.Clocks.Where(c =>
                    CaseClocks.Read(run.State, c.Id, CaseRun.Day(day)) is { } reading
                    && CaseClocks.Matters(run.State, reading)
                )
                .Select(c => c.Id)
        );

    private static bool HasStarted(CaseRun run, string clock, string day) =>
        CaseClocks.Read(run.State, clock, CaseRun.Day(day)) is not null;

    [Fact]
    public void What_an_agency_is_waited_for_matters_until_all_have_spoken()
    {
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        const string waited = "agency-asks agency-recommends";
        Assert.Contains(waited, Mattering(run, "2019-11-01"), StringComparison.Ordinal);
        run.Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"));
        Assert.Contains(waited, Mattering(run, "2019-11-10"), StringComparison.Ordinal);
        run.Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"));
        Assert.True(HasStarted(run, "agency-recommends", "2019-11-11"));
        Assert.DoesNotContain("agency", Mattering(run, "2019-11-11"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_of_a_body_before_which_the_case_never_came_pass_unheeded()
    {
        var run = CaseRun.Pending(CaseRun.Form());
        // It counts from the agencies' last day, whether there is a dispute or not.
        Assert.True(HasStarted(run, "oc", "2019-12-20"));
        Assert.DoesNotContain("oc", Mattering(run, "2019-12-20").Split(' '));
        var disputed = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.No("state"))
            .Do("dispute", CaseRun.Officer, "2019-11-12");
        Assert.Contains("oc", Mattering(disputed, "2019-12-20").Split(' '));
    }

    [Fact]
    public void What_is_met_matters_and_what_is_over_and_waited_for_by_nothing_does_not()
    {
        var run = CaseRun.Pending(CaseRun.Form());
        Assert.Contains("initial", Mattering(run, "2019-11-12").Split(' '));
        Assert.Contains("total", Mattering(run, "2020-06-01").Split(' '));
        run.Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Assert.Contains("itd-response itd-final", Mattering(run, "2019-11-21"), StringComparison.Ordinal);
        // Days of an appeal that nobody filed, after the case has left the body.
        var disputed = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.No("state"))
            .Do("dispute", CaseRun.Officer, "2019-11-12")
            .Do("rule-oc", CaseRun.Chair, "2019-11-20", new Bases("ECRA 1754", "744.11", "approve"));
        Assert.Contains("appeal-acep", Mattering(disputed, "2019-11-21").Split(' '));
        Assert.Contains("appeal-acep", Mattering(disputed, "2019-11-26").Split(' '));
        var appealed = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.No("state"))
            .Do("dispute", CaseRun.Officer, "2019-11-12")
            .Do("rule-oc", CaseRun.Chair, "2019-11-20", new Bases("ECRA 1754", "744.11", "approve"))
            .Do("escalate-acep", CaseRun.Principal("state"), "2019-11-21", new Bases("ECRA 1754", "744.11", null));
        Assert.DoesNotContain("appeal-acep", Mattering(appealed, "2019-11-22").Split(' '));
        disputed.Do("settle", CaseRun.Chair, "2019-11-27");
        Assert.True(HasStarted(disputed, "appeal-acep", "2019-11-27"));
        Assert.DoesNotContain("appeal-acep", Mattering(disputed, "2019-11-27").Split(' '));
    }

    /// <summary>Who was asked for advice and never gave it is waited for no more.</summary>
    [Fact]
    public void What_an_agency_was_asked_matters_no_more_once_the_case_has_left_its_stage()
    {
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        Assert.Contains("agency-recommends", Mattering(run, "2019-12-20").Split(' '));
        run.Do("return", CaseRun.Officer, "2019-11-05", new Return("Lacks a certificate.", "File it."));
        Assert.True(HasStarted(run, "agency-recommends", "2019-12-20"));
        Assert.DoesNotContain("agency-recommends", Mattering(run, "2019-12-20").Split(' '));
    }
}
