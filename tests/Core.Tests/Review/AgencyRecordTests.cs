using System.Text.Json;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>What an agency may know of a case: its own, and what the others said only while a body decides between them.</summary>
public class AgencyRecordTests
{
    private const string Secret = "SECRET-OF-DEFENSE";

    private static CaseRun Conflict =>
        CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.No("defense") with { Reasons = Secret })
            .Do(
                "position",
                CaseRun.Reviewer("state"),
                "2019-11-11",
                CaseRun.Yes("state", new ConditionText("C1", "report each delivery", "750.7(a)"))
            );

    [Fact]
    public void One_that_was_not_asked_has_no_record_and_nobody_else_has_one()
    {
        CaseRun run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        Assert.Null(Record(run, CaseRun.Reviewer("energy"), "2019-11-12"));
        Assert.Null(Record(run, CaseRun.Officer, "2019-11-12"));
        Assert.Null(Record(run, CaseRun.Applicant, "2019-11-12"));
        AgencyRecord asked = Record(run, CaseRun.Reviewer("defense"), "2019-11-12")!;
        Assert.Equal("defense", asked.Agency);
        Assert.Contains(asked.Clocks, c => c.Limit.Id == "agency-recommends");
        Assert.True(asked.Offers.Single(o => o.Id == "position").May);
        Assert.All(
            asked.Offers.Where(o => !o.Beside),
            o =>
                Assert.Contains(
                    run.State.Process.Transitions.Single(t => t.Id == o.Id).By,
                    r => run.State.Process.SideOf(r) == Core.Process.Side.Agency
                )
        );
    }

    [Fact]
    public void Another_s_position_stands_in_no_record_before_a_body_decides_and_in_each_while_it_does()
    {
        CaseRun run = Conflict;
        AgencyRecord before = Record(run, CaseRun.Reviewer("state"), "2019-11-12")!;
        Assert.Empty(before.Others);
        Assert.DoesNotContain(Secret, Text(before), StringComparison.Ordinal);
        Assert.Equal(["state/C1"], before.Conditions.Keys);
        Assert.Empty(Record(run, CaseRun.Reviewer("defense"), "2019-11-12")!.Conditions);
        Assert.Contains(
            Secret,
            Text(Record(run, CaseRun.Reviewer("defense"), "2019-11-12")!),
            StringComparison.Ordinal
        );

        run.Do("dispute", CaseRun.Officer, "2019-11-12");
        AgencyRecord during = Record(run, CaseRun.Reviewer("state"), "2019-11-12")!;
        AgencySaid other = Assert.Single(during.Others);
        Assert.Equal(("defense", "deny"), (other.Agency, other.View));
        Assert.Equal(Secret, other.Said!.Reasons);

        run.Do("rule-oc", CaseRun.Chair, "2019-11-13", new Bases("ECRA 1754", "744.11", "approve", null))
            .Do("settle", CaseRun.Chair, "2019-11-25");
        Assert.Empty(Record(run, CaseRun.Reviewer("state"), "2019-11-25")!.Others);
        Assert.DoesNotContain(
            Secret,
            Text(Record(run, CaseRun.Reviewer("state"), "2019-11-25")!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_the_history_it_has_its_own_acts_and_where_the_case_went()
    {
        CaseRun run = Conflict;
        AgencyRecord record = Record(run, CaseRun.Reviewer("state"), "2019-11-12")!;
        Assert.DoesNotContain(record.Acts, a => a.Person == CaseRun.Reviewer("defense").Id);
        Assert.Contains(record.Acts, a => a.Own && a.Person == CaseRun.Reviewer("state").Id);
        Assert.Equal(run.State.Sequence, record.Sequence);
    }

    private static AgencyRecord? Record(CaseRun run, Person by, string on)
    {
        List<FoldedAct> acts = [];
        CaseState state = Case.New(run.State.History, run.State.Process);
        foreach (CaseEvent e in run.Events)
        {
            CaseState after = CaseFold.Apply(state, e);
            acts.Add(new(after.Sequence, state, e, after));
            state = after;
        }

        return AgencyRecord.Of(acts, by, CaseRun.Day(on));
    }

    /// <summary>All that a page is given, but for the process.</summary>
    private static string Text(AgencyRecord record) =>
        JsonSerializer.Serialize(
            new
            {
                record.Own,
                Positions = record.Positions.Select(p => p.Position),
                record.Others,
                record.Conditions,
                record.Ruled,
                record.Acts,
                record.Offers,
            }
        );
}
