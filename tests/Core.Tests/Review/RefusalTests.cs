using System.Collections.Immutable;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>What a refusal says: who may and where, what came since, which field.</summary>
public class RefusalTests
{
    private static CaseRun InReview => CaseRun.InReview(CaseRun.Form(), "defense", "state");

    [Fact]
    public void A_refusal_beside_the_stage_says_who_may_and_in_which_stages()
    {
        var run = InReview;
        HoldPlaced hold = new("h", "Press.");
        var role = run.RefusedBeside(CaseRun.Applicant, "2019-11-01", hold);
        Assert.Equal(RefusalKind.Role, role.Kind);
        Assert.Contains("Intake officer or Licensing officer", role.Why, StringComparison.Ordinal);
        Assert.Contains("in: Draft, Submitted, Registered", role.Why, StringComparison.Ordinal);
        run.Do("withdraw", CaseRun.Applicant, "2019-11-02");
        var over = run.RefusedBeside(CaseRun.Officer, "2019-11-03", hold);
        Assert.Equal(RefusalKind.Stage, over.Kind);
        Assert.StartsWith("The case is over: 'Withdrawn'. Holds, stops", over.Why, StringComparison.Ordinal);
        Assert.Contains("Licensing officer", over.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_command_is_told_what_came_since_by_role_and_day()
    {
        var run = InReview.Beside(CaseRun.Officer, "2019-11-01", new HoldPlaced("h", "Press."));
        Assert.Equal(
            "The case has 5 events; 3 had been seen. Since then: 'Refer to agencies' by Licensing officer on 2019-10-30; 'hold placed' by Licensing officer on 2019-11-01. Look at it, then decide again.",
            Stale(run, 3)
        );
        const string last =
            ": the case has 5. The last: 'hold placed' by Licensing officer on 2019-11-01. Look again, then decide.";
        Assert.Equal("300 events cannot have been seen" + last, Stale(run, 300));
        Assert.Equal("It is not said how many events were seen" + last, Stale(run, -1));

        Assert.Contains("'hold placed'", Beside(run, 4), StringComparison.Ordinal);
    }

    /// <summary>What people write is read as it is written, and no longer than somebody reads.</summary>
    [Fact]
    public void A_text_that_nobody_could_read_is_refused_by_its_field()
    {
        var state = InReview.State;
        var day = CaseRun.Day("2019-11-01");
        Ruling Of(Content content) =>
            Recording.Of(state, new Aside(CaseRun.Officer, day, state.Sequence, content), day).Ruling;
        Assert.Equal(
            "Reason: it has 20001 characters; no more than 20000 are taken.",
            Assert.IsType<Ruling.Refused>(Of(new HoldPlaced("g", new string('x', 20_001)))).Why
        );
        Assert.StartsWith(
            "Reason: it holds U+0000 (NUL)",
            Assert.IsType<Ruling.Refused>(Of(new HoldPlaced("g", "a\0b"))).Why,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Id: it holds U+202E",
            Assert.IsType<Ruling.Refused>(Of(new HoldPlaced("a\u202Eb", "Why."))).Why,
            StringComparison.Ordinal
        );
        Assert.IsType<Ruling.Accepted>(Of(new HoldPlaced("g", new string('x', 20_000))));
        Assert.IsType<Ruling.Accepted>(Of(new HoldPlaced("g", "One line\nand another.")));
    }

    /// <summary>The last day of a license: from the day of the proposal through 3,660 days after it.</summary>
    [Theory]
    [InlineData(-1, "is before the day of the proposal")]
    [InlineData(0, null)]
    [InlineData(3_660, null)]
    [InlineData(3_661, "is more than 3660 days ahead")]
    public void A_grant_reaches_no_further_than_ten_years(int days, string? why)
    {
        var run = CaseRun.Pending(CaseRun.Form("CaseByCase"));
        Decision decision = new([CaseRun.Approve("22-1")])
        {
            Grant = Grant.AsAsked with { Through = CaseRun.Day("2019-11-18").AddDays(days) },
        };
        if (why is null)
        {
            run.Do("propose", CaseRun.Officer, "2019-11-18", decision);
        }
        else
        {
            Assert.Contains(
                why,
                run.Refused("propose", CaseRun.Officer, "2019-11-18", decision).Why,
                StringComparison.Ordinal
            );
        }
    }

    public static TheoryData<string, Content> Facts() =>
        new()
        {
            { "Id", new HoldPlaced(" ", "Press.") },
            { "Reason", new HoldPlaced("g", "") },
            { "Reason", new HoldLifted("h", " ") },
            { "Reason", new ConditionDropped("defense/1", "") },
            { "Id", new StopBegan("", "applicant", Acts()) },
            { "Reason", new StopBegan("s", "weather", Acts()) },
            { "Acts", new StopBegan("s", "pre-license-check", Acts().Add("danced", CaseRun.Day("2019-11-01"))) },
            { "Acts", new StopBegan("s", "agency-request", Acts().Add("referred", CaseRun.Day("2019-11-01"))) },
            { "Acts", new StopBegan("s", "pre-license-check", Acts().Add("asked", CaseRun.Day("2019-11-12"))) },
            { "Acts", new StopActed("t", "danced") },
            { "Officer", new Assigned(" ") },
        };

    [Theory]
    [MemberData(nameof(Facts))]
    public void An_act_beside_the_stage_that_lacks_a_fact_is_refused_with_the_field(string field, Content content)
    {
        ConditionText report = new("1", "Report.", "750.7(d)");
        var run = InReview
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", report))
            .Beside(CaseRun.Officer, "2019-11-11", new HoldPlaced("h", "Press."))
            .Beside(CaseRun.Officer, "2019-11-11", new StopBegan("t", "pre-license-check", Acts()));
        var by = content is ConditionDropped ? CaseRun.Reviewer("defense") : CaseRun.Officer;
        Assert.StartsWith(field + ":", run.RefusedBeside(by, "2019-11-11", content).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_without_its_digest_or_with_lines_that_are_blank_or_stand_twice_is_refused()
    {
        CaseRun run = new();
        var form = CaseRun.Form(lines: 2);
        Assert.StartsWith("Application:", Submitted(form with { Application = " " }), StringComparison.Ordinal);
        Assert.StartsWith(
            "Lines: the id",
            Submitted(form with { Lines = [form.Lines[0] with { Id = "" }] }),
            StringComparison.Ordinal
        );
        Assert.Equal("Lines: '22-1' stands twice.", Submitted(form with { Lines = [form.Lines[0], form.Lines[0]] }));
        Assert.Contains("no review policy", Submitted(CaseRun.Form("Mood")), StringComparison.Ordinal);

        string Submitted(Submission s) => run.Refused("submit", CaseRun.Applicant, "2019-10-20", s).Why;
    }

    [Fact]
    public void A_preview_names_its_report_and_counts_from_zero()
    {
        var run = new ListRun().Do("propose", ListRun.Member("state"), 0, ListRun.Proposal("add"));
        var whole = ListRun.Preview("v1");
        Assert.StartsWith("Digest:", Shown(whole with { Digest = "" }), StringComparison.Ordinal);
        Assert.StartsWith("Counterparties:", Shown(whole with { Counterparties = -1 }), StringComparison.Ordinal);
        Assert.StartsWith("Orders:", Shown(whole with { Orders = -1 }), StringComparison.Ordinal);
        Assert.StartsWith("Lines:", Shown(whole with { Lines = -1 }), StringComparison.Ordinal);

        string Shown(ListPreview p) => run.Refused("preview", ListRun.Editor, 1, p).Why;
    }

    [Fact]
    public void A_correction_does_not_appear_under_the_citation_that_it_corrects()
    {
        var correction = ListRun.Publication(40) with { Corrects = "84 FR 1", What = "Spelling of the city" };
        Assert.Equal(
            "Citation: a correction appears under a citation of its own.",
            ListRun.Published().Refused("prepare-correction", ListRun.Editor, 30, correction).Why
        );
    }

    private static ImmutableSortedDictionary<string, DateOnly> Acts() =>
        ImmutableSortedDictionary<string, DateOnly>.Empty;

    private static string Stale(CaseRun run, long seen) =>
        Why(
            Case.Take(
                run.State,
                new("withdraw", CaseRun.Applicant, CaseRun.Day("2019-11-02"), seen, NoContent.Of),
                CaseRun.Day("2019-11-02")
            )
        );

    private static string Beside(CaseRun run, long seen) =>
        Why(
            Asides.Take(
                run.State,
                new(CaseRun.Officer, CaseRun.Day("2019-11-02"), seen, new HoldPlaced("g", "Press.")),
                CaseRun.Day("2019-11-02")
            )
        );

    private static string Why(Ruling ruling)
    {
        var refused = Assert.IsType<Ruling.Refused>(ruling);
        Assert.Equal(RefusalKind.Stale, refused.Kind);
        return refused.Why;
    }
}
