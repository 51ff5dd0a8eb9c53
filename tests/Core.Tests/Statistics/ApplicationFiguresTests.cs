using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.History;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Statistics;
using Licet.Core.Tests.Review;

namespace Licet.Core.Tests.Statistics;

/// <summary>What the figures say of split decisions, of cases that are taken up again, and of processes of other countries.</summary>
public class ApplicationFiguresTests
{
    private static DateOnly Day(string day) => CaseRun.Day(day);

    /// <summary>As the log holds them.</summary>
    private static ApplicationRow RowOf(IEnumerable<CaseEvent> acts, ProcessDefinition process)
    {
        var state = Case.New("case/Z100123", process);
        ApplicationRows rows = new((_, _) => process);
        foreach (var act in acts)
        {
            Event e = new(
                state.History,
                state.Sequence + 1,
                CaseJson.Type,
                CaseJson.Types.LatestOf(CaseJson.Type),
                act.On,
                default,
                act.Person,
                null,
                CaseJson.BodyOf(state, act)
            );
            rows.Add(e);
            state = CaseFold.Apply(state, act);
        }

        return Assert.Single(rows.Rows());
    }

    private static ApplicationRow RowOf(CaseRun run) => RowOf(run.Events, ShippedProcesses.UsEar);

    private static string Said(ApplicationRow row, string day, params string[] names)
    {
        var figures = ApplicationFigures.On([row], Day(day), 0).ToDictionary(f => f.Name);
        return string.Join(
            ' ',
            names.Select(n => n + "=" + (figures[n].Value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "-"))
        );
    }

    private static readonly string[] s_lines =
    [
        "approved",
        "approvedInPart",
        "intentToDeny",
        "denied",
        "withdrawn",
        "licensesIssued",
        "linesApproved",
        "valueApproved",
        "valueDenied",
        "valueWaiting",
        "valueWithdrawn",
    ];

    private static CaseRun Valued()
    {
        var form = CaseRun.Form("CaseByCase", lines: 2);
        form = form with { Lines = [form.Lines[0] with { Value = "100" }, form.Lines[1] with { Value = "7" }] };
        return CaseRun
            .Pending(form)
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Approve("22-1"), CaseRun.Deny("22-2")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
    }

    [Fact]
    public void A_line_approved_beside_a_notice_has_its_license_on_the_day_and_whatever_becomes_of_the_rest()
    {
        var row = RowOf(Valued());
        Assert.Equal(
            "approved=0 approvedInPart=0 intentToDeny=0 denied=0 withdrawn=0 licensesIssued=0 linesApproved=0 valueApproved=0 valueDenied=0 valueWaiting=107 valueWithdrawn=0",
            Said(row, "2019-11-19", s_lines)
        );
        Assert.Equal(
            "approved=0 approvedInPart=0 intentToDeny=1 denied=0 withdrawn=0 licensesIssued=1 linesApproved=1 valueApproved=100 valueDenied=0 valueWaiting=7 valueWithdrawn=0",
            Said(row, "2019-11-20", s_lines)
        );
        Assert.Equal(
            "approved=0 approvedInPart=1 intentToDeny=0 denied=0 withdrawn=0 licensesIssued=1 linesApproved=1 valueApproved=100 valueDenied=7 valueWaiting=0 valueWithdrawn=0",
            Said(row, "2020-01-04", s_lines)
        );
        var withdrawn = RowOf(Valued().Do("withdraw", CaseRun.Applicant, "2019-11-21"));
        Assert.Equal(
            "approved=0 approvedInPart=0 intentToDeny=0 denied=0 withdrawn=1 licensesIssued=1 linesApproved=1 valueApproved=100 valueDenied=0 valueWaiting=0 valueWithdrawn=7",
            Said(withdrawn, "2019-11-21", s_lines)
        );
    }

    [Fact]
    public void A_line_approved_in_another_round_makes_the_application_approved_with_two_licenses()
    {
        var run = SplitDecisionTests
            .Revived.Do("propose", CaseRun.Officer, "2019-11-28", new Decision([CaseRun.Approve("22-2")]))
            .Do("screen", Person.System, "2019-11-28", new Screened(["CSL/2"], 0, []))
            .Do("decide", CaseRun.First, "2019-11-29", Signature.Of);
        var row = RowOf(run);
        Assert.Equal("pending=1 licensesIssued=1", Said(row, "2019-11-28", "pending", "licensesIssued"));
        Assert.Equal(
            "approved=1 licensesIssued=2 linesApproved=2",
            Said(row, "2019-11-29", "approved", "licensesIssued", "linesApproved")
        );
    }

    [Fact]
    public void Days_of_a_case_that_is_taken_up_again_count_anew_and_an_earlier_day_keeps_its_own()
    {
        ConditionText report = new("c1", "Report each shipment.", "750.7(d)");
        var run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", report))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-11-12")
            .Do("propose", CaseRun.Officer, "2019-11-13", new Decision([CaseRun.Approve("22-1")]))
            .Do("decide", CaseRun.First, "2019-11-14", Signature.Of)
            .Do("appeal", CaseRun.Applicant, "2019-12-29", new AppealFiled("Nobody reports this.", false))
            .Do("reopen", CaseRun.Appeals, "2020-01-10", new AppealRuling(true, "Nobody does."));
        var row = RowOf(run);
        string[] names = ["waitingMedianDaysElapsed", "doneMedianDaysElapsed", "overdue"];
        var registered = run.Events.First(e => e.Transition == "register").On;
        var took = Day("2019-11-14").DayNumber - registered.DayNumber;
        Assert.Equal(
            $"waitingMedianDaysElapsed=- doneMedianDaysElapsed={took} overdue=0",
            Said(row, "2019-12-31", names)
        );
        Assert.Equal("waitingMedianDaysElapsed=5 doneMedianDaysElapsed=- overdue=0", Said(row, "2020-01-15", names));
        Assert.Equal("waitingMedianDaysElapsed=91 doneMedianDaysElapsed=- overdue=1", Said(row, "2020-04-10", names));
    }

    /// <summary>A process file of an authority is asked where it lies, not among those that ship.</summary>
    [Fact]
    public void An_own_process_is_counted_by_the_processes_that_are_given()
    {
        var own = ShippedProcesses.UsEar with { Id = "my-ear" };
        var run = CaseRun.Pending(CaseRun.Form("CaseByCase"));
        Assert.Equal("Z100123", RowOf(run.Events, own).Number);
    }

    [Fact]
    public void Companies_are_the_applicants_and_not_the_persons_who_sign()
    {
        var acts = CaseRun.Pending(CaseRun.Form("CaseByCase")).Events;
        var one = RowOf(
            acts.Select(a => a.Role == "applicant-signer" ? a with { Applicant = "acme" } : a),
            ShippedProcesses.UsEar
        );
        ApplicationRow[] two = [one, one with { Number = "Z2" }];
        Assert.Equal("acme", one.Applicant);
        var figures = ApplicationFigures.On(two, Day("2020-01-01"), 0);
        Assert.Equal(
            (2m, 1m),
            (figures.Single(f => f.Name == "received").Value, figures.Single(f => f.Name == "companies").Value)
        );
    }

    [Theory]
    [InlineData("us-ear", "Pending Approved")]
    [InlineData("uk-siel", "Pending Denied Pending Approved")]
    [InlineData("small-ministry", "Pending Approved")]
    public void Standings_of_another_process_follow_from_what_acts_bring(string id, string standings)
    {
        var process = ShippedProcesses.All.Single(p => p.Id == id);
        var row = RowOf(OtherCountriesTests.Recorded(process), process);
        Assert.Equal(standings, string.Join(' ', row.Turns.Select(t => t.Standing)));
    }

    [Fact]
    public void Value_is_split_without_rest()
    {
        foreach (var day in new[] { "2019-11-19", "2019-11-20", "2020-01-04" })
        {
            var figures = ApplicationFigures.On([RowOf(Valued())], Day(day), 0).ToDictionary(f => f.Name, f => f.Value);
            string[] parts = ["Approved", "Returned", "Denied", "Waiting", "Withdrawn", "Replaced"];
            Assert.Equal(figures["value"], parts.Sum(p => figures["value" + p]));
        }
    }

    [Fact]
    public void A_denominator_is_what_was_looked_at_without_the_exclusions()
    {
        var unregistered = RowOf(CaseRun.Pending(CaseRun.Form("CaseByCase")).Events.Take(1), ShippedProcesses.UsEar);
        var overdue = ApplicationFigures.On([unregistered], Day("2020-06-01"), 0).Single(f => f.Name == "overdue");
        Assert.Equal((0m, 0m, 1), (overdue.Value, overdue.Denominator, Assert.Single(overdue.Exclusions).Count));
    }
}
