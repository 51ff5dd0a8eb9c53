using Licet.Core.Clocks;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>Another country is another file: the same engine runs its cases to their ends.</summary>
public class OtherCountriesTests
{
    private static readonly (string, Person, Content)[] s_small =
    [
        ("submit", CaseRun.Applicant, CaseRun.Form()),
        ("screen", Person.System, new Screened(["own/1"], 0)),
        ("propose", CaseRun.Officer, new Decision([CaseRun.Approve("22-1")])),
        ("decide", CaseRun.First, Signature.Of),
    ];

    private static readonly (string, Person, Content)[] s_british =
    [
        ("submit", CaseRun.Applicant, CaseRun.Form("CaseByCase")),
        ("screen", Person.System, new Screened(["own/1"], 0)),
        ("circulate", CaseRun.Officer, new ReferralTo(["mod", "fcdo"])),
        ("position", CaseRun.Reviewer("mod"), CaseRun.Yes("mod")),
        ("position", CaseRun.Reviewer("fcdo"), CaseRun.No("fcdo")),
        ("agree", CaseRun.Officer, NoContent.Of),
        ("propose", CaseRun.Officer, new Decision([CaseRun.Deny("22-1")])),
        ("decide", CaseRun.First, Signature.Of),
        ("appeal", CaseRun.Applicant, new AppealFiled("The end user is civil.", false)),
        ("reopen", CaseRun.Appeals, new AppealRuling(true, "It is.")),
        ("propose", CaseRun.Officer, new Decision([CaseRun.Approve("22-1")])),
        ("decide", CaseRun.First, Signature.Of),
        ("close", Person.System, NoContent.Of),
    ];

    [Fact]
    public void Where_silence_is_no_consent_a_late_position_counts_and_the_officer_may_go_on_without_one()
    {
        var uk = ShippedProcesses.UkSiel;
        var state = Case.New("case/1", uk);
        Take("submit", CaseRun.Applicant, "2026-01-05", CaseRun.Form("CaseByCase"));
        Take("circulate", CaseRun.Officer, "2026-01-06", new ReferralTo(["mod", "fcdo"]));
        Take("position", CaseRun.Reviewer("mod"), "2026-06-01", CaseRun.Yes("mod")); // its ten days ended in January
        Take("go-on", CaseRun.Officer, "2026-06-02", new DeemedPosition("fcdo"));
        Move late = new(
            "position",
            CaseRun.Reviewer("fcdo"),
            CaseRun.Day("2026-06-03"),
            state.Sequence,
            CaseRun.Yes("fcdo")
        );
        Assert.Equal(
            "The agency's days are over: the case goes on without its position.",
            Assert.IsType<Ruling.Refused>(Case.Take(state, late, late.On)).Why
        );
        Take("agree", CaseRun.Officer, "2026-06-03", NoContent.Of);
        Assert.Equal("decision-pending", state.Stage);

        void Take(string act, Person by, string on, Content content)
        {
            var ruling = Case.Take(state, new(act, by, CaseRun.Day(on), state.Sequence, content), CaseRun.Day(on));
            Assert.True(ruling is Ruling.Accepted, (ruling as Ruling.Refused)?.Why);
            state = ((Ruling.Accepted)ruling).State;
        }
    }

    private static readonly (string, Person, Content)[] s_american =
    [
        ("submit", CaseRun.Applicant, CaseRun.Form("CaseByCase")),
        ("register", CaseRun.Intake, new Intake([])),
        ("begin", Person.System, new Screened(["own/1"], 0)),
        ("refer", CaseRun.Officer, new ReferralTo(["defense", "state"])),
        ("position", CaseRun.Reviewer("defense"), CaseRun.Yes("defense")),
        ("position", CaseRun.Reviewer("state"), CaseRun.Yes("state")),
        ("agree", CaseRun.Officer, NoContent.Of),
        ("propose", CaseRun.Officer, new Decision([CaseRun.Approve("22-1")])),
        ("decide", CaseRun.First, Signature.Of),
        ("close", Person.System, NoContent.Of),
    ];

    private static readonly (string, Person, Content)[] s_list =
    [
        ("propose", ListRun.Member("state"), ListRun.Proposal("remove")),
        ("preview", ListRun.Editor, ListRun.Preview("v1")),
        ("circulate", ListRun.Chair, new ReferralTo(["commerce", "defense", "energy", "state"])),
        ("vote-erc", ListRun.Member("commerce"), new ListVote("commerce", "for", "")),
        ("vote-erc", ListRun.Member("defense"), new ListVote("defense", "against", "Still active.")),
        ("rule-erc", ListRun.Chair, ListRun.Rejected),
        ("escalate-acep", ListRun.Principal("state"), ListRun.Adopted with { Outcome = null }),
        ("vote-acep", ListRun.Principal("commerce"), new ListVote("commerce", "for", "")),
        ("vote-acep", ListRun.Principal("energy"), new ListVote("energy", "for", "")),
        ("vote-acep", ListRun.Principal("state"), new ListVote("state", "for", "")),
        ("rule-acep", ListRun.DisputeChair, ListRun.Adopted),
        ("escalate-earb", ListRun.Principal("defense"), ListRun.Rejected with { Outcome = null }),
        ("vote-earb", ListRun.Principal("defense"), new ListVote("defense", "for", "")),
        ("vote-earb", ListRun.Principal("commerce"), new ListVote("commerce", "for", "")),
        ("vote-earb", ListRun.Principal("state"), new ListVote("state", "for", "")),
        ("rule-earb", ListRun.DisputeChair with { Id = "secretary" }, ListRun.Adopted),
        ("escalate-president", ListRun.Principal("energy"), ListRun.Rejected with { Outcome = null }),
        ("rule-president", ListRun.DisputeChair with { Id = "president" }, ListRun.Adopted),
        ("clear", ListRun.Chair, NoContent.Of),
        ("prepare", ListRun.Editor, ListRun.Publication(30)),
        ("publish", ListRun.Publisher, Signature.Of),
        ("close", Person.System, NoContent.Of),
    ];

    /// <summary>A process that ships without a case that runs to its end is no process.</summary>
    [Theory]
    [InlineData("small-ministry", "decided")]
    [InlineData("uk-siel", "closed")]
    [InlineData("us-ear", "closed")]
    [InlineData("us-erc", "closed")]
    public void The_same_engine_runs_a_case_of_each_process_to_its_end(string id, string end)
    {
        var process = ShippedProcesses.All.Single(p => p.Id == id);
        var acts = id switch
        {
            "small-ministry" => s_small,
            "uk-siel" => s_british,
            "us-ear" => s_american,
            _ => s_list.Select(a => a.Item1 == "prepare" ? (a.Item1, a.Item2, NoSavings) : a).ToArray(),
        };
        var state = Run(process, acts, id == "us-erc" ? ListRun.Day(0) : new DateOnly(2026, 9, 6));
        Assert.Equal((end, true), (state.Stage, state.IsOver));
    }

    [Fact]
    public void Every_process_that_ships_has_such_a_case()
    {
        var method = typeof(OtherCountriesTests).GetMethod(
            nameof(The_same_engine_runs_a_case_of_each_process_to_its_end)
        )!;
        var tried = method
            .GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(a => (string)((InlineDataAttribute)a).Data[0]!);
        Assert.Equal(ShippedProcesses.All.Select(p => p.Id), tried.Order(StringComparer.Ordinal));
    }

    private static Content NoSavings => ListRun.Publication(30) with { Savings = null };

    /// <summary>The American case and the British one, as they were recorded from a Sunday and a Monday on.</summary>
    internal static List<CaseEvent> Recorded(ProcessDefinition process)
    {
        List<CaseEvent> events = [];
        var acts = process.Id switch
        {
            "uk-siel" => s_british,
            "small-ministry" => s_small,
            _ => s_american,
        };
        Run(process, acts, new DateOnly(2026, 9, 7), events);
        return events;
    }

    private static CaseState Run(
        ProcessDefinition process,
        (string, Person, Content)[] acts,
        DateOnly day,
        List<CaseEvent>? events = null
    )
    {
        var state = Case.New("case/1", process);
        foreach (var (transition, by, content) in acts)
        {
            var ruling = Case.Take(state, new Move(transition, by, day, state.Sequence, content), day);
            Assert.True(ruling is Ruling.Accepted, $"{transition}: {(ruling as Ruling.Refused)?.Why}");
            state = ((Ruling.Accepted)ruling).State;
            events?.Add(((Ruling.Accepted)ruling).Moved);
            day = day.AddDays(1);
        }

        return state;
    }

    [Fact]
    public void A_small_ministry_runs_a_case_to_its_end()
    {
        var state = Run(ShippedProcesses.SmallMinistry, s_small, new DateOnly(2026, 9, 6));
        Assert.Equal(("decided", true), (state.Stage, state.IsOver));
    }

    [Fact]
    public void A_single_license_of_the_United_Kingdom_runs_through_advice_refusal_and_appeal_to_its_end()
    {
        var state = Run(ShippedProcesses.UkSiel, s_british, new DateOnly(2026, 9, 7));
        Assert.Equal(("closed", true, 2), (state.Stage, state.IsOver, state.Round));
    }

    [Fact]
    public void Working_days_leave_out_each_country_s_own_weekend()
    {
        var small = Run(ShippedProcesses.SmallMinistry, s_small[..1], new DateOnly(2026, 9, 3)); // a Thursday
        var reading = CaseClocks.Read(small, "month", new DateOnly(2026, 9, 6))!; // Friday and Saturday are free
        Assert.Equal((1, ClockState.Running), (reading.Elapsed, reading.State));
        var british = Run(ShippedProcesses.UkSiel, s_british[..1], new DateOnly(2026, 9, 3));
        Assert.Equal(2, CaseClocks.Read(british, "target", new DateOnly(2026, 9, 7))!.Elapsed); // Friday, Monday
    }

    [Fact]
    public void The_engine_s_code_names_no_section_and_no_agency_of_any_country()
    {
        var folder = Path.Combine(SharedData.Repository, "src", "Core", "Review");
        string[] words = ["us-ear", "defense", "oc\"", "acep", "earb", "itd-"];
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs"))
        {
            var code = string.Join(
                '\n',
                File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))
            );
            Assert.All(words, w => Assert.DoesNotContain(w, code, StringComparison.Ordinal));
        }
    }
}
