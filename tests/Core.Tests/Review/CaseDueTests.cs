using System.Collections.Immutable;
using CsCheck;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

public class CaseDueTests
{
    private static DateOnly? Due(CaseRun run, string day) => CaseDue.Of(run.State, CaseRun.Day(day)).Day;

    [Fact]
    public void What_counts_in_a_stage_is_due()
    {
        Assert.Null(Due(new CaseRun().Do("submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form()), "2019-10-20"));
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        Assert.Equal(CaseRun.Day("2019-11-29"), Due(run, "2019-10-30")); // 30 days of the agencies
        run.Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"));
        Assert.Equal(CaseRun.Day("2019-11-29"), Due(run, "2019-12-24")); // overdue, and still so
        run.Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"));
        Assert.Equal(CaseRun.Day("2020-01-19"), Due(run, "2019-11-11")); // 90 days in all
        run.Do("agree", CaseRun.Officer, "2019-11-12")
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Assert.Equal(CaseRun.Day("2019-12-10"), Due(run, "2019-11-20")); // 20 days of the applicant
        run.Do("withdraw", CaseRun.Applicant, "2019-11-21");
        Assert.Equal(
            new CaseDue(CaseRun.Day("2019-11-21"), null, null, null),
            CaseDue.Of(run.State, CaseRun.Day("2019-11-21"))
        );
    }

    /// <summary>Stops with acts in every order: between two days that are named, nothing changes.</summary>
    [Fact]
    public void The_passing_of_days_changes_it_only_on_days_that_are_named() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[-3, 12].Array[5], Gen.Int[0, 20], Gen.Bool)
            .Sample(
                (reason, days, began, conflict) =>
                {
                    var run = CaseRun
                        .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
                        .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"))
                        .Do(
                            "position",
                            CaseRun.Reviewer("state"),
                            "2019-11-11",
                            conflict ? CaseRun.No("state") : CaseRun.Yes("state")
                        )
                        .Do(conflict ? "dispute" : "agree", CaseRun.Officer, "2019-11-12");
                    var start = CaseRun.Day("2019-11-12").AddDays(began);
                    string[] reasons = ["applicant", "pre-license-check", "government-assurance", "agency-request"];
                    string[] acts =
                    [
                        "found-necessary",
                        "asked",
                        "results-received",
                        "analysis-reported",
                        "asked-of-state",
                    ];
                    var known = run
                        .State.Process.Stops.Single(s => s.Reason == reasons[reason])
                        .Tests.SelectMany(t => new[] { t.From, t.To })
                        .ToHashSet(StringComparer.Ordinal);
                    var recorded = acts.Zip(days)
                        .Where(a => a.Second >= 0 && known.Contains(a.First))
                        .ToImmutableSortedDictionary(
                            a => a.First,
                            a => start.AddDays(a.Second),
                            StringComparer.Ordinal
                        );
                    run.BesideOn(
                        CaseRun.Officer,
                        start.ToString("yyyy-MM-dd"),
                        start.AddDays(12).ToString("yyyy-MM-dd"),
                        new StopBegan("s", reasons[reason], recorded)
                    );
                    var at = CaseDue.Of(run.State, start);
                    for (var day = start; day < start.AddDays(150); day = day.AddDays(1))
                    {
                        var now = CaseDue.Of(run.State, day);
                        at = day >= at.AskAgain ? now : at;
                        Assert.Equal(at.Day, now.Day);
                    }
                },
                iter: 300
            );
}
